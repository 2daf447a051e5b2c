/** Sex as lists write it. Numeric codes differ from system to system, so they need a legend (users and rosters, section 3.3). */
import { isPlaceholder, type Parsed, tidyText } from '../values/index.ts';
import { error, type IdentityCode, refused, warning } from './findings.ts';
import type { Sex } from './options.ts';

/** Settings of {@link parseSex}. */
export interface SexOptions {
  /** What the file's own codes mean, from a legend or the sender: `{ '1': 'male', '0': 'female' }`. Case does not matter. */
  readonly coding?: Readonly<Record<string, Sex>> | undefined;
}

// Lower case, marks kept: *nu* is *Nữ* typed without marks.
const MALE = 'nam|m|male|trai|con trai|nam giới|đàn ông';
const FEMALE = 'nữ|nu|f|female|gái|con gái|nữ giới|đàn bà|phụ nữ';
const FLOAT_TAIL = /^(\d)[.,]0$/;

/**
 * Reads *Nam*, *Nữ*, male, female, M, F, or a code of `coding`.
 *
 * @param text - text of the cell
 * @returns blank and placeholders are not ok with the *warning* SEX_MISSING: the row may go on with the sex of a personal
 * number; a value that is not understood is the error SEX_UNKNOWN
 * @example
 * import { parseSex } from 'tiemchung/identity';
 * parseSex(' NỮ '); // => { ok: true, value: 'female', findings: [] }
 * parseSex('1', { coding: { '1': 'male', '0': 'female' } }); // => { ok: true, value: 'male', findings: [] }
 * parseSex('1').findings[0]?.code; // => 'SEX_UNKNOWN'
 */
export function parseSex(text: string, options: SexOptions = {}): Parsed<Sex, IdentityCode> {
  if (text.length > 40) return refused('SEX_UNKNOWN');
  const key = tidyText(text.normalize('NFKC')).toLowerCase().replace(/\.$/, '').replace(FLOAT_TAIL, '$1');
  const sex = coded(key, options.coding) ?? worded(key);
  if (sex) return { ok: true, value: sex, findings: [] };
  return { ok: false, findings: [isPlaceholder(key) ? warning('SEX_MISSING') : error('SEX_UNKNOWN')] };
}

function coded(key: string, coding: SexOptions['coding']): Sex | undefined {
  for (const [code, sex] of Object.entries(coding ?? {})) if (code.trim().toLowerCase() === key) return sex;
  return undefined;
}

function worded(key: string): Sex | undefined {
  if (MALE.split('|').includes(key)) return 'male';
  return FEMALE.split('|').includes(key) ? 'female' : undefined;
}
