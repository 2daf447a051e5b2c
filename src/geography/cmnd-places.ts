/**
 * Which province issued a nine-digit CMND, as far as its first digits tell. No legal act publishes the list; the third
 * digit is mostly unverified (reference: identity, section 2). Hints for a person who checks, never a reason to refuse.
 */
import { calendarDate } from '../values/index.ts';
import { provinceByCode } from './provinces.ts';

/** A province that a CMND number may come from. */
export interface CmndPlaceHint {
  /** Name of 2021, or `Hà Tây`, which was merged into Hà Nội in 2008. */
  readonly province: string;
  /** Statistics code of 2021; absent for Hà Tây. */
  readonly code?: string;
  /** Whether the third digit, too, speaks for this province among those that share the first two. */
  readonly thirdDigitAgrees: boolean;
}

// Two-digit prefix, statistics code of 2021 (-- = Hà Tây), third digits that are said to be its own.
const PREFIXES =
  '0101:0123456789 0279:0123456789 0331:012 0411:0 0412:5 0514:01 0610:3 0615:01 0702:3 0708:01 0804:0 0820:2 0919:012 0906:5 1022:01 11--:12 1117:3 1224:12 1227:5 1325:012 1326:5 1430:12 1433:5 1534:012 1636:123 1637:4 1635:8 1738:12345 1840:1234567 1842:34 1944:4 1945:7 1946:1 2049:56 2048:1 2151:2 2152:15 2256:5 2254:01 2364:01 2362:3 2466:01 2467:5 2568:01 2658:4 2660:01 2775:012 2777:3 2874:01 2870:5 2972:01 3080:01 3182:012 3283:01 3386:1 3384:4 3487:01 3589:012 3692:12 3693:34 3694:56 3791:01 3895:5 3896:1';

// 271450001–271500000 was issued by both provinces.
const ISSUED_TWICE_FROM = 271450001;
const ISSUED_TWICE_TO = 271500000;
const VUNG_TAU = '77';

/**
 * Whether a nine-digit number lies in the range that Đồng Nai and Bà Rịa - Vũng Tàu both issued (reference: identity,
 * section 2): such a number alone does not identify a person.
 *
 * @example
 * import { isCmndIssuedTwice } from 'tiemchung/geography';
 * isCmndIssuedTwice('271450001'); // => true
 * isCmndIssuedTwice('271450000'); // => false
 */
export function isCmndIssuedTwice(number: string): boolean {
  const value = Number(number);
  return number.length === 9 && value >= ISSUED_TWICE_FROM && value <= ISSUED_TWICE_TO;
}

/**
 * The provinces that share the first two digits of a nine-digit CMND; empty when no list knows the prefix.
 *
 * @param number - nine digits
 * @example
 * import { cmndPlaceHints } from 'tiemchung/geography';
 * cmndPlaceHints('012345678'); // => [{ province: 'Hà Nội', code: '01', thirdDigitAgrees: true }]
 * cmndPlaceHints('990123456'); // => []
 */
export function cmndPlaceHints(number: string): readonly CmndPlaceHint[] {
  const day = calendarDate(2021, 1, 1);
  if (number.length !== 9 || !day) return [];
  const hints: CmndPlaceHint[] = [];
  for (const row of PREFIXES.split(' ')) {
    if (!row.startsWith(number.slice(0, 2))) continue;
    const code = row.slice(2, 4);
    const shared = code === VUNG_TAU && isCmndIssuedTwice(number);
    const thirdDigitAgrees = shared || row.includes(number.charAt(2), 5);
    const province = provinceByCode(code, day);
    hints.push(
      province ? { province: province.name, code, thirdDigitAgrees } : { province: 'Hà Tây', thirdDigitAgrees },
    );
  }
  return hints;
}
