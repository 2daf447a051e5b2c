/** What travels in the two calls of the certificate look-up (reference: platform-api 2.1.1 and 2.1.2). */
import * as z from 'zod';
import { instantSchema, schema } from '../../model/index.ts';
import { birthDateCodec, birthdayCodec, decodeBirthday, wireMilliseconds } from './birthday.ts';
import { genderCodec, phoneCodec, renamed, text } from './wire-values.ts';

const holder = () => ({
  fullname: z.string().min(1).max(200),
  birthday: birthdayCodec,
  genderId: genderCodec,
  personalPhoneNumber: phoneCodec,
  identification: z.string().max(32).optional(),
  healthInsuranceNumber: z.string().max(32).optional(),
});

export const otpQuerySchema = /* @__PURE__ */ schema(() => z.strictObject(holder()));

export const certificateQuerySchema = /* @__PURE__ */ schema(() =>
  z.strictObject({ ...holder(), otp: z.string().regex(/^\d{6}$/) }),
);

export const otpAnswerSchema = /* @__PURE__ */ schema(() =>
  z.object({ code: z.literal(1), message: z.string().max(2000).nullish() }),
);

/** When a dose was given: milliseconds there, an instant here. */
const injectedAt = () =>
  z.codec(wireMilliseconds(), instantSchema, {
    decode: (milliseconds) => new Date(milliseconds).toISOString(),
    encode: (instant) => Date.parse(instant),
  });

const wireDose = () =>
  renamed({
    vaccineId: ['vaccineId', text()],
    vaccineName: ['vaccineName', z.string().max(2000)],
    injectedAt: ['injectionDate', injectedAt().nullish()],
    place: ['injectionPlace', text()],
    lot: ['batchNumber', text()],
  });

/** A dose of a certificate. */
export const certificateDoseSchema = /* @__PURE__ */ schema(() => wireDose());

/** The person of a certificate. Names of units are as the portal shows them. */
export const certificateHolderSchema = /* @__PURE__ */ schema(() =>
  renamed({
    fullName: ['fullname', z.string().max(2000)],
    birthDate: ['birthday', birthDateCodec.nullish()],
    phone: ['personalPhoneNumber', text()],
    identification: ['identification', text()],
    healthInsuranceNumber: ['healthInsuranceNumber', text()],
    province: ['province', text()],
    district: ['district', text()],
    ward: ['ward', text()],
    provinceCode: ['currentProvinceId', text()],
    districtCode: ['currentDistrictId', text()],
    wardCode: ['currentWardId', text()],
    /** As it came: what its values mean is not known. */
    fullyVaccinated: ['fullyVaccinated', z.int().nullish()],
    doses: ['vaccinatedInfoes', z.array(certificateDoseSchema).max(1000).nullish()],
  }),
);

export const certificateAnswerSchema = /* @__PURE__ */ schema(() =>
  z.object({
    errorResponse: z.object({ code: z.literal(1), description: z.string().max(2000).nullish() }),
    patientInfo: certificateHolderSchema,
    qrCode: z.string().max(100_000).nullish(),
  }),
);

/** The day of an instant in Vietnam. */
export const dayOf = (instant: string) => decodeBirthday(Date.parse(instant));
