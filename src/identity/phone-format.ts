/** A phone written for people, said in words, and made up for tests. */
import type { Lang } from '../values/index.ts';
import type { Phone } from './phone-number.ts';
import { mobileBlocks } from './phone-tables.ts';

/** `national` 0912 345 678 · `international` +84 912 345 678 · `e164` +84912345678. */
export type PhoneStyle = 'national' | 'international' | 'e164';

/**
 * A phone grouped for reading; every style is read back by `parsePhone` as the same phone.
 *
 * @param style - `national` by default; foreign numbers always in E.164 form
 * @example
 * import { formatPhone, parsePhone } from 'tiemchung/identity';
 * const phone = parsePhone('0912345678');
 * phone.ok && formatPhone(phone.value); // => '0912 345 678'
 * phone.ok && formatPhone(phone.value, 'international'); // => '+84 912 345 678'
 */
export function formatPhone(phone: Phone, style: PhoneStyle = 'national'): string {
  if (phone.kind === 'foreign' || style === 'e164') return phone.e164;
  const { national } = phone;
  const grouped =
    phone.kind === 'mobile'
      ? `${national.slice(0, 4)} ${national.slice(4, 7)} ${national.slice(7)}`
      : /^02[48]/.test(national)
        ? `${national.slice(0, 3)} ${national.slice(3, 7)} ${national.slice(7)}`
        : `${national.slice(0, 4)} ${national.slice(4, 8)} ${national.slice(8)}`;
  return style === 'national' ? grouped : `+84 ${grouped.slice(1)}`;
}

/**
 * What a number tells: mobile or landline, whose block it was, whether it takes text messages. The number itself is
 * not repeated.
 *
 * @example
 * import { explainPhone, parsePhone } from 'tiemchung/identity';
 * const phone = parsePhone('0912345678');
 * phone.ok && explainPhone(phone.value, 'en'); // => 'Vietnamese mobile number in a block first given to VinaPhone (it may have moved to another carrier); takes text messages.'
 */
export function explainPhone(phone: Phone, lang: Lang): string {
  const vi = lang === 'vi';
  if (phone.kind === 'foreign') {
    return vi
      ? 'Số điện thoại nước ngoài; không rõ có nhận được tin nhắn hay không.'
      : 'Number of another country; whether it takes text messages is not known.';
  }
  if (phone.kind === 'landline') {
    return vi ? 'Số cố định ở Việt Nam; không nhận được tin nhắn.' : 'Vietnamese landline; takes no text messages.';
  }
  if (phone.carrier === undefined) {
    return vi ? 'Số di động Việt Nam; nhận được tin nhắn.' : 'Vietnamese mobile number; takes text messages.';
  }
  return vi
    ? `Số di động Việt Nam, đầu số cấp ban đầu cho ${phone.carrier} (có thể đã chuyển mạng giữ số); nhận được tin nhắn.`
    : `Vietnamese mobile number in a block first given to ${phone.carrier} (it may have moved to another carrier); takes text messages.`;
}

/**
 * A synthetic mobile number: a real block, then `000` and four digits, as in the sample rosters, so that test data is
 * recognised at sight.
 *
 * @param random - numbers from 0 to below 1, for example a seeded generator
 * @example
 * import { isPhone, randomPhone } from 'tiemchung/identity';
 * isPhone(randomPhone(() => 0.5)); // => true
 */
export function randomPhone(random: () => number): string {
  const prefixes = mobileBlocks().flatMap((block, prefix) => (block?.carrier && !block.opened ? [prefix] : []));
  const prefix = prefixes[Math.floor(random() * prefixes.length)] ?? 91;
  return `0${prefix}000${String(Math.floor(random() * 10_000)).padStart(4, '0')}`;
}
