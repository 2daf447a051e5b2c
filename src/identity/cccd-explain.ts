/** A personal number for the eye: in groups, masked, in a sentence. */
import { type Lang, maskNumber } from '../values/index.ts';
import type { Cccd } from './cccd.ts';

/** Settings of {@link formatCccd}. */
export interface FormatCccdOptions {
  /** Blanks between place, century with year, and serial: `001 090 123456`. Default false. */
  readonly grouped?: boolean;
  /** All but the last three digits masked, for screens and messages. Default false. */
  readonly masked?: boolean;
}

/**
 * The number as text; `parseCccd` reads every form back except the masked one.
 *
 * @example
 * import { formatCccd, parseCccd } from 'tiemchung/identity';
 * const cccd = parseCccd('001090123456');
 * cccd.ok && formatCccd(cccd.value, { grouped: true }); // => '001 090 123456'
 * cccd.ok && formatCccd(cccd.value, { masked: true }); // => '•••••••••456'
 */
export function formatCccd(cccd: Cccd, options: FormatCccdOptions = {}): string {
  const text = options.masked ? maskNumber(cccd.number) : cccd.number;
  return options.grouped ? `${text.slice(0, 3)} ${text.slice(3, 6)} ${text.slice(6)}` : text;
}

/**
 * What the digits say, in a sentence; the number itself is masked.
 *
 * @example
 * import { explainCccd, parseCccd } from 'tiemchung/identity';
 * const cccd = parseCccd('079190123456');
 * cccd.ok && explainCccd(cccd.value, 'vi'); // => 'Số định danh cá nhân •••••••••456: nữ, sinh năm 1990, nơi đăng ký khai sinh Hồ Chí Minh (mã 079).'
 */
export function explainCccd(cccd: Cccd, lang: Lang): string {
  const { place, birthYear } = cccd;
  const number = maskNumber(cccd.number);
  if (lang === 'vi') {
    const sex = cccd.sex === 'male' ? 'nam' : 'nữ';
    const where = place.kind === 'country' ? `nước ngoài: ${place.name}` : place.name;
    return `Số định danh cá nhân ${number}: ${sex}, sinh năm ${birthYear}, nơi đăng ký khai sinh ${where} (mã ${place.code}).`;
  }
  const where = place.kind === 'country' ? `abroad: ${place.name}, ${place.country}` : `in ${place.name}`;
  return `Personal identification number ${number}: ${cccd.sex}, born in ${birthYear}, birth registered ${where} (code ${place.code}).`;
}
