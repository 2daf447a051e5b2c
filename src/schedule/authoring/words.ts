/** The words that a pack may use, each as a schema that reports its own code. */
import * as z from 'zod';
import { render } from '../../messages/index.ts';
import { parseCalendarDate } from '../../values/index.ts';
import { doseKinds } from '../compiled-pack.ts';
import { parsePeriod } from '../period.ts';
import { type AuthoringCode, authoringCodes, authoringFinding } from './codes.ts';

/** What anchors may be besides a dose kind. */
export const ANCHORS: readonly string[] = ['last-dose', 'last-primary', 'last-primary-or-additional', ...doseKinds];

/** The issue that carries a code through zod; it never stops the checks around it. */
export function report(context: z.core.$RefinementCtx, code: AuthoringCode, expected = '', path: string[] = []): void {
  const finding = authoringFinding(code, expected === '' ? {} : { expected });
  context.addIssue({
    code: 'custom',
    message: render(finding, [authoringCodes], 'en'),
    params: { code, expected },
    path,
  });
}

/** A text that passes a test, else the code. */
function word(accepts: (text: string) => boolean, code: AuthoringCode, expected?: string) {
  return z.string().superRefine((text, context) => {
    if (!accepts(text)) report(context, code, expected);
  });
}

/** One of a few words. */
export const oneOf = (...words: readonly string[]) =>
  word((text) => words.includes(text), 'PACK_WORD_UNKNOWN', words.join(', '));

export const filled = () => word((text) => text.trim() !== '', 'PACK_TEXT_EMPTY');

export const sourced = () => word((text) => text.trim() !== '', 'PACK_SOURCE_MISSING');

export const period = () => word((text) => parsePeriod(text) !== undefined, 'PACK_PERIOD_INVALID');

export const date = () => word((text) => parseCalendarDate(text) !== undefined, 'PACK_DATE_INVALID');

const kinds: ReadonlySet<string> = /* @__PURE__ */ new Set(doseKinds);

export const dose = () => word((text) => kinds.has(text), 'PACK_DOSE_UNKNOWN', doseKinds.join(', '));

/** The anchor of a rule may also be left to a setting. */
export const anchor = (leaveToSetting: boolean) =>
  word(
    (text) => ANCHORS.includes(text) || (leaveToSetting && text.startsWith('setting:')),
    'PACK_ANCHOR_UNKNOWN',
    ANCHORS.join(', '),
  );

/** A list of one item at least. */
export function listOf<Item extends z.ZodType>(item: Item, code: AuthoringCode = 'PACK_LIST_EMPTY') {
  return z.array(item).superRefine((items, context) => {
    if (items.length === 0) report(context, code);
  });
}

/** Millilitres of a dose. */
export const volume = () =>
  z.number().superRefine((millilitres, context) => {
    if (!(millilitres > 0 && millilitres <= 10)) report(context, 'PACK_NUMBER_INVALID', '0 < ml ≤ 10');
  });
