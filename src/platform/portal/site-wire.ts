/** Vaccination sites (reference: platform-api 2.1.5). */
import * as z from 'zod';
import { addressSchema, schema } from '../../model/index.ts';
import { counter, provinceCode, renamed, text } from './wire-values.ts';

const wholeNumber = (least: number, most: number) =>
  z.codec(z.string().regex(/^\d{1,9}$/), z.int().min(least).max(most), { decode: Number, encode: String });

export const siteQuerySchema = /* @__PURE__ */ schema(() =>
  z.strictObject({
    /** From 0. */
    page: wholeNumber(0, 999_999_999),
    size: wholeNumber(1, 1000),
    provinceCode: provinceCode(),
    districtCode: addressSchema.shape.districtCode,
    wardCode: addressSchema.shape.wardCode,
  }),
);

/** P8: one site. */
export const siteSchema = /* @__PURE__ */ schema(() =>
  renamed({
    name: ['name', z.string().max(2000)],
    address: ['address', text()],
    /** 0 inactive, anything else active, as the one client seen reads it. */
    status: ['status', z.int().nullish()],
    injectionExecutors: ['injectionExecutorAmount', counter()],
    emergencyExecutors: ['emergencyExecutorAmount', counter()],
  }),
);
