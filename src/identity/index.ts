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
export { explainBirthDate, formatBirthDate } from './birth-date-format.ts';
export { identityCodes } from './codes.ts';
export { dateOfSerial, type ExcelSystem } from './excel-serial.ts';
export type { IdentityCode } from './findings.ts';
export { type NameKeys, nameKey, nameKeys } from './name-keys.ts';
export { isPersonName, type PersonName, parsePersonName, splitName } from './person-name.ts';
export { titleCaseName } from './person-name-case.ts';
export { isPhone, type Phone, type PhoneKind, type PhoneOptions, parsePhone, parsePhones } from './phone.ts';
export { explainPhone, formatPhone, type PhoneStyle, randomPhone } from './phone-format.ts';
export type { Carrier } from './phone-tables.ts';
export { transliterate, transliterateName } from './transliteration.ts';
