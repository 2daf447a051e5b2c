/** Keys to compare names by, from strict to loose. Equal under one key means equal under every looser one. */
import { foldVietnamese, mergeYAndI, placeTones, tidyText } from '../values/index.ts';

/** Comparison keys of a name. None is for display. */
export interface NameKeys {
  /** Case, blanks, Unicode form, apostrophes and tone placement do not count: *TRẦN THỊ HOÀ* = *Trần Thị Hòa*. */
  readonly strict: string;
  /** Also *Lý* = *Lí*: to suggest only, since the registered spellings are different names in law. */
  readonly loose: string;
  /** All marks removed: *Lan* = *Lân*, so confirm with the birth date. */
  readonly unmarked: string;
}

// Eth and African D are typed for the Vietnamese letter; small here, the text is in lower case.
const LOOKS_LIKE_D = /[\u00F0\u0256]/g;
const APOSTROPHES = /[\u2018\u2019\u02BC\u02B9\u00B4\u0060\u2032]/g;
const LOOK_ALIKES = /[\u00F0\u0256\u2018\u2019\u02BC\u02B9\u00B4\u0060\u2032]/;

/**
 * The three keys of a name (reference: identity, section 7.4).
 *
 * @param full - a name in any case, spacing and Unicode form
 * @example
 * import { nameKeys } from 'tiemchung/identity';
 * nameKeys('Lý Thị Hòa'); // => { strict: 'lý thị hoà', loose: 'lí thị hoà', unmarked: 'li thi hoa' }
 * nameKeys('Trần Quý').strict === nameKeys('TRẦN  QÚY').strict; // => true
 */
export function nameKeys(full: string): NameKeys {
  const strict = nameKey(full);
  const loose = mergeYAndI(strict);
  return { strict, loose, unmarked: foldVietnamese(loose) };
}

/**
 * The strict key alone, see {@link NameKeys}.
 *
 * @example
 * import { nameKey } from 'tiemchung/identity';
 * nameKey('  TRẦN Thị  HÒA '); // => 'trần thị hoà'
 */
export function nameKey(full: string): string {
  const tidy = tidyText(full.toLowerCase());
  return placeTones(LOOK_ALIKES.test(tidy) ? tidy.replace(LOOKS_LIKE_D, 'đ').replace(APOSTROPHES, "'") : tidy);
}
