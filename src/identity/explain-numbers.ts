/** What the other numbers say, in a sentence each; the number itself is masked. */
import { type Lang, maskNumber } from '../values/index.ts';
import { explainCccd } from './cccd-explain.ts';
import type { Cmnd } from './cmnd.ts';
import type { HealthInsuranceNumber } from './health-insurance.ts';
import type { IdNumber } from './id-number.ts';
import type { Passport } from './passport.ts';
import type { SocialInsuranceNumber } from './social-insurance.ts';
import type { TaxCode } from './tax-code.ts';

/**
 * Which provinces a CMND speaks for.
 *
 * @example
 * import { explainCmnd, parseCmnd } from 'tiemchung/identity';
 * const cmnd = parseCmnd('012345678');
 * cmnd.ok && explainCmnd(cmnd.value, 'en'); // => 'CMND ••••••678: 9 digits, probably issued in Hà Nội (unofficial list).'
 */
export function explainCmnd(cmnd: Cmnd, lang: Lang): string {
  const likely = cmnd.placeHints.filter((hint) => hint.thirdDigitAgrees);
  const places = (likely.length > 0 ? likely : cmnd.placeHints).map((hint) => hint.province).join(', ');
  const number = maskNumber(cmnd.number);
  if (lang === 'vi') {
    const where = places ? `có thể do ${places} cấp (danh sách không chính thức)` : 'không rõ nơi cấp';
    return `Số CMND ${number}: 9 chữ số, ${where}.`;
  }
  const where = places ? `probably issued in ${places} (unofficial list)` : 'issuing place unknown';
  return `CMND ${number}: 9 digits, ${where}.`;
}

/**
 * The series letter and the count of a passport number.
 *
 * @example
 * import { explainPassport, parsePassport } from 'tiemchung/identity';
 * const passport = parsePassport('C1234567');
 * passport.ok && explainPassport(passport.value, 'vi'); // => 'Số hộ chiếu •••••567: 8 ký tự.'
 */
export function explainPassport(passport: Passport, lang: Lang): string {
  const number = maskNumber(passport.number);
  const count = passport.number.length;
  return lang === 'vi' ? `Số hộ chiếu ${number}: ${count} ký tự.` : `Passport number ${number}: ${count} characters.`;
}

/**
 * Whichever paper stood in the one field of the portal.
 *
 * @example
 * import { explainIdNumber, parseIdNumber } from 'tiemchung/identity';
 * const id = parseIdNumber('C1234567');
 * id.ok && explainIdNumber(id.value, 'en'); // => 'Passport number •••••567: 8 characters.'
 */
export function explainIdNumber(id: IdNumber, lang: Lang): string {
  if (id.type === 'CCCD') return explainCccd(id, lang);
  return id.type === 'CMND' ? explainCmnd(id, lang) : explainPassport(id, lang);
}

/**
 * Whether a tax code is of a unit, a branch or a person. Codes of units are public and shown whole.
 *
 * @example
 * import { explainTaxCode, parseTaxCode } from 'tiemchung/identity';
 * const code = parseTaxCode('0312345673-001');
 * code.ok && explainTaxCode(code.value, 'vi'); // => 'Mã số thuế 0312345673-001: đơn vị phụ thuộc số 001 của 0312345673, chữ số kiểm tra đúng.'
 */
export function explainTaxCode(code: TaxCode, lang: Lang): string {
  if (code.kind === 'personal-number') {
    const personal = explainCccd(code.cccd, lang);
    return lang === 'vi' ? `Mã số thuế của cá nhân. ${personal}` : `Tax code of an individual. ${personal}`;
  }
  if (lang === 'vi') {
    const what = code.kind === 'branch' ? `đơn vị phụ thuộc số ${code.branch} của ${code.unit}` : '10 chữ số';
    return `Mã số thuế ${code.number}: ${what}, chữ số kiểm tra đúng.`;
  }
  const what = code.kind === 'branch' ? `branch ${code.branch} of ${code.unit}` : '10 digits';
  return `Tax code ${code.number}: ${what}, check digit right.`;
}

const BENEFITS: Readonly<Record<number, string>> = { 1: '100 %', 2: '100 %', 3: '95 %', 4: '80 %', 5: '100 %' };

/**
 * Object code, benefit level and issuing place of a health-insurance number, as far as its layout has them.
 *
 * @example
 * import { explainHealthInsuranceNumber, parseHealthInsuranceNumber } from 'tiemchung/identity';
 * const card = parseHealthInsuranceNumber('GD4790123456789');
 * card.ok && explainHealthInsuranceNumber(card.value, 'en'); // => 'Health-insurance card ••••••••••••789: object code GD, benefit level 4 (80 %), issued in Hồ Chí Minh.'
 */
export function explainHealthInsuranceNumber(card: HealthInsuranceNumber, lang: Lang): string {
  const number = maskNumber(card.number);
  if (card.kind === 'personal-number') return explainCccd(card.cccd, lang);
  if (card.kind === 'card-10') {
    return lang === 'vi'
      ? `Số thẻ BHYT ${number}: 10 chữ số, cũng là mã số BHXH.`
      : `Health-insurance card ${number}: 10 digits, which are the social-insurance number.`;
  }
  const { objectCode, benefitLevel, placeName, placeCode } = card;
  const percent = BENEFITS[benefitLevel];
  return lang === 'vi'
    ? `Số thẻ BHYT ${number}: mã đối tượng ${objectCode}, mức hưởng ${benefitLevel} (${percent}), nơi phát hành ${placeName ?? `mã ${placeCode}`}.`
    : `Health-insurance card ${number}: object code ${objectCode}, benefit level ${benefitLevel} (${percent}), issued in ${placeName ?? `place ${placeCode}`}.`;
}

/**
 * The layout of a social-insurance number, which says nothing else.
 *
 * @example
 * import { explainSocialInsuranceNumber, parseSocialInsuranceNumber } from 'tiemchung/identity';
 * const number = parseSocialInsuranceNumber('0123456789');
 * number.ok && explainSocialInsuranceNumber(number.value, 'vi'); // => 'Mã số BHXH •••••••789: 10 chữ số.'
 */
export function explainSocialInsuranceNumber(number: SocialInsuranceNumber, lang: Lang): string {
  const masked = maskNumber(number.number);
  const count = number.number.length;
  return lang === 'vi'
    ? `Mã số BHXH ${masked}: ${count} chữ số.`
    : `Social-insurance number ${masked}: ${count} digits.`;
}
