/**
 * Numbers of Vietnamese identity papers, phones, names and birth dates: parse, check, format, explain. No zod here.
 *
 * @module
 */
export {
  type BirthDateOptions,
  birthDateFromSerial,
  checkBirthDate,
  isBirthDate,
  parseBirthDate,
} from './birth-date.ts';
export {
  type BirthDateCell,
  type BirthDateColumn,
  type BirthDateColumnEvidence,
  type BirthDateColumnVerdict,
  birthDateColumn,
} from './birth-date-column.ts';
export { explainBirthDate, formatBirthDate } from './birth-date-format.ts';
export { type CardMrz, parseCardMrz } from './card-mrz.ts';
export { type CardMrzInput, formatCardMrz } from './card-mrz-format.ts';
export { type CardQr, parseCardQr } from './card-qr.ts';
export {
  type Cccd,
  type CccdOptions,
  checkCccdConsistency,
  isCccd,
  parseCccd,
} from './cccd.ts';
export { explainCccd, type FormatCccdOptions, formatCccd } from './cccd-explain.ts';
export { type Cmnd, isCmnd, parseCmnd } from './cmnd.ts';
export { dateOfSerial, type ExcelSystem } from './excel-serial.ts';
export {
  explainCmnd,
  explainHealthInsuranceNumber,
  explainIdNumber,
  explainPassport,
  explainSocialInsuranceNumber,
  explainTaxCode,
} from './explain-numbers.ts';
export type { IdentityCode } from './findings.ts';
export {
  type HealthInsuranceNumber,
  type HealthInsuranceOptions,
  isHealthInsuranceNumber,
  parseHealthInsuranceNumber,
} from './health-insurance.ts';
export { type IdNumber, type IdNumberOptions, parseIdNumber } from './id-number.ts';
export { mrzCheckDigit } from './mrz-check-digit.ts';
export { type NameKeys, nameKey, nameKeys } from './name-keys.ts';
export type { KnownPerson, LetterRepair, ParseOptions, Sex } from './options.ts';
export { isPassport, type Passport, type PassportOptions, parsePassport } from './passport.ts';
export { isPersonName, type PersonName, parsePersonName, splitName } from './person-name.ts';
export { titleCaseName } from './person-name-case.ts';
export { explainPersonName } from './person-name-explain.ts';
export { isPhone, parsePhone, parsePhones } from './phone.ts';
export { explainPhone, formatPhone, type PhoneStyle, randomPhone } from './phone-format.ts';
export type { Phone, PhoneKind, PhoneOptions } from './phone-number.ts';
export type { Carrier } from './phone-tables.ts';
export {
  type RandomCccdOptions,
  type RandomSource,
  randomCccd,
  randomCmnd,
  randomHealthInsuranceNumber,
  randomPassport,
  randomSocialInsuranceNumber,
  randomTaxCode,
} from './random-numbers.ts';
export { parseSex, type SexOptions } from './sex.ts';
export {
  isSocialInsuranceNumber,
  parseSocialInsuranceNumber,
  type SocialInsuranceNumber,
  type SocialInsuranceOptions,
} from './social-insurance.ts';
export { isTaxCode, parseTaxCode, type TaxCode, type TaxCodeOptions, taxCodeCheckDigit } from './tax-code.ts';
export { transliterate, transliterateName } from './transliteration.ts';
