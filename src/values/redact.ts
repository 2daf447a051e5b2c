/** Masks for what must not be printed whole: identity numbers, phones, card numbers, names in addresses of requests. */

/**
 * Keeps the last digits of a number and masks the rest; short values are masked whole.
 *
 * @param value - an identity number, phone or card number
 * @param keep - characters left readable at the end, 3 by default
 * @example
 * import { maskNumber } from 'tiemchung/values';
 * maskNumber('001090123456'); // => '•••••••••456'
 */
export function maskNumber(value: string, keep = 3): string {
  const shown = value.length > keep * 2 ? keep : 0;
  return '•'.repeat(value.length - shown) + value.slice(value.length - shown);
}

// Eight or more digits, written together or with the separators that people put between groups.
const DIGIT_RUN = /\+?\d(?:[ .-]?\d){7,}/g;
const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}(?![\d.-])/;

/**
 * Masks every run of eight or more digits in a text (identity numbers, phones, insurance numbers); dates such as
 * 2021-09-14 stay readable.
 *
 * @example
 * import { redactText } from 'tiemchung/values';
 * redactText('call 0912 345 678 on 2021-09-14'); // => 'call •••••••••678 on 2021-09-14'
 */
export function redactText(text: string): string {
  return text.replace(DIGIT_RUN, (run) => (ISO_INSTANT.test(run) && run.length === 10 ? run : maskNumber(run)));
}

/**
 * The address of a request without its query values, which carry identity data on the national portal.
 *
 * @example
 * import { redactUrl } from 'tiemchung/values';
 * redactUrl('https://example.test/api/x?fullname=An&otp=123456'); // => 'https://example.test/api/x?fullname=…&otp=…'
 */
export function redactUrl(url: string): string {
  const [head = '', query] = url.split('#', 1)[0]?.split(/\?(.*)/s, 2) ?? [];
  const address = redactText(head.replace(/\/\/[^/@]*@/, '//'));
  if (query === undefined) return address;
  const names = query.split('&').map((pair) => `${pair.split('=', 1)[0]}=…`);
  return `${address}?${names.join('&')}`;
}
