/**
 * The identity parsers as schemas for forms, servers and configuration: text in, the parsed value out. They take what
 * people type; a record carries the normal form, which `subjectSchema` checks.
 */
import type * as z from 'zod';
import {
  type Cccd,
  type Cmnd,
  type HealthInsuranceNumber,
  type IdNumber,
  type Passport,
  type PersonName,
  type Phone,
  parseBirthDate,
  parseCccd,
  parseCmnd,
  parseHealthInsuranceNumber,
  parseIdNumber,
  parsePassport,
  parsePersonName,
  parsePhone,
  parseSocialInsuranceNumber,
  parseTaxCode,
  type SocialInsuranceNumber,
  type TaxCode,
} from '../identity/index.ts';
import type { PartialDate } from '../values/index.ts';
import { parserSchema, schema } from './schema.ts';

/**
 * A personal number (CCCD), see `parseCccd`.
 *
 * @example
 * import { cccdSchema } from 'tiemchung/model';
 * cccdSchema.parse('001 090 912 345').birthYear; // => 1990
 */
export const cccdSchema: z.ZodType<Cccd, string> = /* @__PURE__ */ schema(() =>
  parserSchema((text) => parseCccd(text)),
);

/**
 * A nine-digit card number (CMND), see `parseCmnd`.
 *
 * @example
 * import { cmndSchema } from 'tiemchung/model';
 * cmndSchema.safeParse('12345').success; // => false
 */
export const cmndSchema: z.ZodType<Cmnd, string> = /* @__PURE__ */ schema(() =>
  parserSchema((text) => parseCmnd(text)),
);

/**
 * A passport number, see `parsePassport`.
 *
 * @example
 * import { passportSchema } from 'tiemchung/model';
 * passportSchema.safeParse('').success; // => false
 */
export const passportSchema: z.ZodType<Passport, string> = /* @__PURE__ */ schema(() =>
  parserSchema((text) => parsePassport(text)),
);

/**
 * The one number field of the portal: CCCD, CMND or passport, see `parseIdNumber`.
 *
 * @example
 * import { idNumberSchema } from 'tiemchung/model';
 * idNumberSchema.parse('349145831').type; // => 'CMND'
 */
export const idNumberSchema: z.ZodType<IdNumber, string> = /* @__PURE__ */ schema(() =>
  parserSchema((text) => parseIdNumber(text)),
);

/**
 * A phone number, see `parsePhone`.
 *
 * @example
 * import { phoneSchema } from 'tiemchung/model';
 * phoneSchema.parse('0912 000 678').e164; // => '+84912000678'
 */
export const phoneSchema: z.ZodType<Phone, string> = /* @__PURE__ */ schema(() =>
  parserSchema((text) => parsePhone(text)),
);

/**
 * A person's full name, see `parsePersonName`.
 *
 * @example
 * import { personNameSchema } from 'tiemchung/model';
 * personNameSchema.parse('TRẦN THỊ HOA').full; // => 'Trần Thị Hoa'
 */
export const personNameSchema: z.ZodType<PersonName, string> = /* @__PURE__ */ schema(() =>
  parserSchema((text) => parsePersonName(text)),
);

/**
 * A birth date as people write it, see `parseBirthDate`.
 *
 * @example
 * import { birthDateSchema } from 'tiemchung/model';
 * birthDateSchema.parse('4/5/1990'); // => '1990-05-04'
 */
export const birthDateSchema: z.ZodType<PartialDate, string> = /* @__PURE__ */ schema(() =>
  parserSchema((text) => parseBirthDate(text)),
);

/**
 * A tax code, see `parseTaxCode`.
 *
 * @example
 * import { taxCodeSchema } from 'tiemchung/model';
 * taxCodeSchema.parse('0312345673').kind; // => 'unit'
 */
export const taxCodeSchema: z.ZodType<TaxCode, string> = /* @__PURE__ */ schema(() =>
  parserSchema((text) => parseTaxCode(text)),
);

/**
 * A health-insurance number (số thẻ BHYT), see `parseHealthInsuranceNumber`.
 *
 * @example
 * import { healthInsuranceNumberSchema } from 'tiemchung/model';
 * healthInsuranceNumberSchema.safeParse('XX').success; // => false
 */
export const healthInsuranceNumberSchema: z.ZodType<HealthInsuranceNumber, string> = /* @__PURE__ */ schema(() =>
  parserSchema((text) => parseHealthInsuranceNumber(text)),
);

/**
 * A social-insurance number (mã số BHXH), see `parseSocialInsuranceNumber`.
 *
 * @example
 * import { socialInsuranceNumberSchema } from 'tiemchung/model';
 * socialInsuranceNumberSchema.safeParse('12').success; // => false
 */
export const socialInsuranceNumberSchema: z.ZodType<SocialInsuranceNumber, string> = /* @__PURE__ */ schema(() =>
  parserSchema((text) => parseSocialInsuranceNumber(text)),
);
