/** The query of V7 (reference: platform-api 2.3). */
import * as z from 'zod';
import { calendarDateSchema, schema } from '../../model/index.ts';
import type { CalendarDate } from '../../values/index.ts';
import { readWireDate, writeWireDate } from './wire-date.ts';

const text = () => z.string().max(200);

const day = () =>
  z.codec(z.string(), calendarDateSchema.optional(), {
    decode: (wire) => (wire === '' ? undefined : (readWireDate(wire) ?? wire)),
    // The schema of dates has checked the text; its input type does not carry the brand.
    encode: (date) => (date === undefined ? '' : writeWireDate(date as CalendarDate)),
  });

const wholeNumber = (most: number) =>
  z.codec(z.string().regex(/^\d{1,9}$/), z.int().min(1).max(most), { decode: Number, encode: String });

/** -1: any. What other numbers stand for is not known, so they are the caller's. */
const anyOr = () => z.string().regex(/^-?\d{1,4}$/);

export const searchQuerySchema = /* @__PURE__ */ schema(() =>
  z.strictObject({
    SoDienThoai: text(),
    TenDoiTuong: text(),
    MaDoiTuong: text(),
    MaDinhDanh: text(),
    NgaySinhTu: day(),
    NgaySinhToi: day(),
    GioiTinh: anyOr(),
    LuaTuoi: anyOr(),
    TinhTrangTheoDoi: anyOr(),
    /** From 1. */
    PageNumber: wholeNumber(999_999),
    PageSize: wholeNumber(1000),
  }),
);
