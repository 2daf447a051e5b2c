/** V20: the vaccines of the back office, those against COVID-19 left out (reference: platform-api 2.3). */
import * as z from 'zod';
import { schema } from '../../model/index.ts';
import { renamed, text } from '../portal/wire-values.ts';

const number = () =>
  z.codec(z.union([z.int().min(0), z.string().regex(/^\d{1,19}$/)]), z.string().regex(/^\d{1,19}$/), {
    decode: String,
    encode: (digits) => (digits.length < 16 ? Number(digits) : digits),
  });

/** 1: the expanded programme, free; 2: paid. Other values are not known and are left out. */
const programmeCodec = () =>
  z.codec(z.int(), z.enum(['expanded', 'paid', 'unknown']), {
    decode: (code) => (code === 1 ? 'expanded' : code === 2 ? 'paid' : 'unknown'),
    encode: (programme) => (programme === 'expanded' ? 1 : programme === 'paid' ? 2 : 0),
  });

/** One vaccine. */
export const backOfficeVaccineSchema = /* @__PURE__ */ schema(() =>
  renamed({
    id: ['VACXIN_ID', number()],
    name: ['TEN_VACXIN', z.string().max(2000)],
    tradeName: ['TEN_THUONG_MAI', text()],
    antigen: ['KHANG_NGUYEN', text()],
    programme: ['TCMR', programmeCodec().nullish()],
  }),
);
