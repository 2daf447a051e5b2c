/** What libphonenumber's plan of Vietnam says of a current number; asked only off the fast path of mobile numbers. */
import { CALLING_CODE, FIXED_LINE, MOBILE } from './phone-metadata.generated.ts';

/**
 * Whether the plan lists a current Vietnamese number as opened. Files hold numbers of blocks that are not (yet, or no
 * longer) listed, so the answer makes a finding, never a refusal.
 *
 * @param e164 - `+84` and the national digits without zero
 */
export function isOpened(e164: string): boolean {
  const national = e164.slice(3);
  return FIXED_LINE.test(national) || MOBILE.test(national);
}

// ITU-T E.164: at most fifteen digits; shorter than eight is no subscriber number that could be dialled from abroad.
const MIN_DIGITS = 8;
const MAX_DIGITS = 15;

/** Whether digits after a plus have the shape of a number of another country: an assigned calling code and a length. */
export function hasForeignShape(digits: string): boolean {
  return digits.length >= MIN_DIGITS && digits.length <= MAX_DIGITS && CALLING_CODE.test(digits);
}
