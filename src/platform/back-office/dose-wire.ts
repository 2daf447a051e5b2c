/** V14: recording a dose, and what the back office says to it (reference: platform-api 2.3). */
import * as z from 'zod';
import { calendarDateSchema, schema } from '../../model/index.ts';
import type { CalendarDate } from '../../values/index.ts';
import { readWireDate, writeWireDate } from './wire-date.ts';

/** Dose states of the back office: 2 injected, 3 contraindicated, 4 refused, 5 postponed. */
const doseStates = ['injected', 'contraindicated', 'refused', 'postponed'] as const;
/** What became of a dose. */
export type BackOfficeDoseState = 'injected' | 'contraindicated' | 'refused' | 'postponed';

const id = () => z.string().regex(/^\d{1,19}$/);

const stateCodec = () =>
  z.codec(z.enum(['2', '3', '4', '5']), z.enum(doseStates), {
    decode: (code) => doseStates[Number(code) - 2] ?? 'injected',
    encode: (state) => wireState(state),
  });

function wireState(state: BackOfficeDoseState): '2' | '3' | '4' | '5' {
  return ({ injected: '2', contraindicated: '3', refused: '4', postponed: '5' } as const)[state];
}

const dateCodec = () =>
  z.codec(z.string().regex(/^\d{2}\/\d{2}\/\d{4}$/), calendarDateSchema, {
    // A text that is no day of the calendar stays as it is, and the schema of dates refuses it.
    decode: (text) => readWireDate(text) ?? text,
    encode: (date) => writeWireDate(date as CalendarDate),
  });

/** The form of V14, by the names of the wire. */
export const doseFormSchema = /* @__PURE__ */ schema(() =>
  z.strictObject({
    VACXIN_ID: id(),
    TRANG_THAI_MUI_TIEM: stateCodec(),
    NGAY_TIEM: dateCodec(),
    CO_SO_ID: id(),
    DOI_TUONG_ID: id(),
    /** Sent empty where it does not apply, as the page's own script does. */
    SO_MUI_UV: z.string().regex(/^\d{0,3}$/),
    FORCE_SAVE: z.enum(['0', '1']),
  }),
);

/** The answer of V14: 1 saved; 0, 2 and 3 rejected; 4 a warning. Other numbers are not known and are not guessed. */
export const doseAnswerSchema = /* @__PURE__ */ schema(() =>
  z.object({
    Status: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    /** A text, texts, or objects with a `Value`; what an odd message looks like must not hide that a dose was saved. */
    Message: z.unknown().optional(),
  }),
);

const MOST_MESSAGES = 100;
const LONGEST_MESSAGE = 10_000;

/** The messages of an answer as texts; what is no text is left out. */
export function messagesOf({ Message: given }: z.output<typeof doseAnswerSchema>): readonly string[] {
  const list: readonly unknown[] = Array.isArray(given) ? given : [given];
  return list
    .slice(0, MOST_MESSAGES)
    .map((one) => (typeof one === 'object' && one !== null ? Reflect.get(one, 'Value') : one))
    .filter((text): text is string => typeof text === 'string' && text.trim() !== '')
    .map((text) => text.slice(0, LONGEST_MESSAGE));
}
