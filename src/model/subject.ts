/**
 * The person who is to be vaccinated: the fields of the registration form that every list feeds (reference: users and
 * rosters, section 3.1 A). Health history and consent are not here and have no place in an employer's registration
 * (design decision 16); a key that is not listed is refused, not ignored.
 */
import * as z from 'zod';
import {
  parseCccd,
  parseCmnd,
  parseHealthInsuranceNumber,
  parsePassport,
  parsePersonName,
  parsePhone,
} from '../identity/index.ts';
import { type Parsed, tidyText } from '../values/index.ts';
import { partialDateSchema } from './dates.ts';
import { issueOf, modelFinding, normalString, schema } from './schema.ts';

const strict = { repairLetters: false } as const;

/** The numbers of a parsed value only: a record carries text, what it means is read again where it is needed. */
function numberOf(parsed: Parsed<{ readonly number: string }>): Parsed<string> {
  return parsed.ok ? { ...parsed, value: parsed.value.number } : parsed;
}

/** A text without stray blanks. */
export const plainText = (longest: number): z.ZodType<string, string> =>
  normalString((text) => ({ ok: true, value: tidyText(text), findings: [] }), longest).refine((text) => text !== '');

/** A name that `parsePersonName` accepts; its case is left to the writer, since some names need another one. */
const fullName = () =>
  normalString((text) => {
    const parsed = parsePersonName(text);
    return parsed.ok ? { ...parsed, value: tidyText(text) } : parsed;
  }, 120);

const phone = () =>
  normalString((text) => {
    const parsed = parsePhone(text, strict);
    return parsed.ok ? { ...parsed, value: parsed.value.e164 } : parsed;
  }, 20);

const READERS = {
  CCCD: (text: string) => numberOf(parseCccd(text, strict)),
  CMND: (text: string) => numberOf(parseCmnd(text, strict)),
  PASSPORT: (text: string) => numberOf(parsePassport(text, strict)),
  TEMPORARY: (text: string): Parsed<string> => ({ ok: true, value: tidyText(text), findings: [] }),
} as const;

/**
 * One identity number with its kind, in normal form. `TEMPORARY` is an id that a site issued to a person without a
 * number (design decision 15).
 *
 * @example
 * import { identityNumberSchema } from 'tiemchung/model';
 * identityNumberSchema.safeParse({ type: 'CCCD', number: '001090912345' }).success; // => true
 * identityNumberSchema.safeParse({ type: 'CCCD', number: '1090912345' }).success; // => false
 */
export const identityNumberSchema = /* @__PURE__ */ schema(() =>
  z
    .strictObject({
      type: z.enum(['CCCD', 'CMND', 'PASSPORT', 'TEMPORARY']),
      number: z.string().min(1).max(32),
    })
    .check((context) => {
      const { type, number } = context.value;
      const parsed = READERS[type](number);
      const refused = parsed.ok ? [modelFinding('FIELD_NOT_NORMAL')] : parsed.findings;
      if (parsed.ok && parsed.value === number) return;
      for (const finding of refused) context.issues.push({ ...issueOf(finding, number), path: ['number'] });
    }),
);

/** An identity number with its kind. */
export interface IdentityNumber extends z.infer<typeof identityNumberSchema> {}

/**
 * Where a person lives, as the list writes it; codes are those of the statistics office on the day of the list.
 *
 * @example
 * import { addressSchema } from 'tiemchung/model';
 * addressSchema.safeParse({ province: 'Đồng Tháp', provinceCode: '87' }).success; // => true
 */
export const addressSchema = /* @__PURE__ */ schema(() =>
  z.strictObject({
    line: plainText(300).optional(),
    ward: plainText(100).optional(),
    district: plainText(100).optional(),
    province: plainText(100).optional(),
    wardCode: z
      .string()
      .regex(/^\d{5}$/)
      .optional(),
    districtCode: z
      .string()
      .regex(/^\d{3}$/)
      .optional(),
    provinceCode: z
      .string()
      .regex(/^\d{2}$/)
      .optional(),
  }),
);

/** An address, as far as a list gives it. */
export interface Address extends z.infer<typeof addressSchema> {}

/**
 * A person as a registration carries them. Sex may be absent, an unreadable one is never guessed; the phone is in
 * E.164 (`+84…`); nationality is ISO 3166-1 alpha-2.
 *
 * @example
 * import { subjectSchema } from 'tiemchung/model';
 * const person = { fullName: 'Trần Thị Hoa', birthDate: '1990-05-04', sex: 'female', phone: '+84912000678' };
 * subjectSchema.safeParse(person).success; // => true
 * subjectSchema.safeParse({ ...person, medicalHistory: 'x' }).success; // => false
 */
export const subjectSchema = /* @__PURE__ */ schema(() =>
  z.strictObject({
    fullName: fullName(),
    birthDate: partialDateSchema,
    sex: z.enum(['male', 'female']).optional(),
    identity: identityNumberSchema.optional(),
    phone: phone().optional(),
    healthInsuranceNumber: normalString(
      (text) => numberOf(parseHealthInsuranceNumber(text, { ...strict, unknownObject: 'warning' })),
      15,
    ).optional(),
    nationality: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional(),
    ethnicity: plainText(60).optional(),
    occupation: plainText(200).optional(),
    address: addressSchema.optional(),
  }),
);

/** A person who is to be vaccinated. */
export interface Subject extends z.infer<typeof subjectSchema> {}
