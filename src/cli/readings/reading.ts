/** What `identify` says of one value: the kinds it knows, and the shape of an answer. */
import type { IdentityCode } from '../../identity/index.ts';
import type { CalendarDate, Finding, Lang } from '../../values/index.ts';
import type { Text } from '../command.ts';

/** Kinds of values, the more telling first: of two readings that fit equally well, the earlier is told first. */
export const readingKinds = [
  'QR',
  'MRZ',
  'CCCD',
  'CMND',
  'PASSPORT',
  'PHONE',
  'MST',
  'BHYT',
  'BHXH',
  'BIRTH_DATE',
  'LEGACY',
  'PLACE',
  'NAME',
] as const;

export type ReadingKind = (typeof readingKinds)[number];

/** One thing that a value says: `key` and `value` are for programs, the label and the shown form for people. */
export interface Detail {
  readonly key: string;
  readonly value: string;
  /** Absent where the explanation already says it. */
  readonly label?: string;
  readonly shown?: string;
}

/** What a value may mean, where it does not say which; or what a place became. */
export interface Candidates {
  readonly title: string;
  readonly items: readonly Candidate[];
}

export interface Candidate {
  readonly code: string;
  readonly name: string;
  readonly note?: string;
}

/** One way to read a value: the standard form and what it tells, or why it is not that. */
export interface Reading {
  readonly kind: ReadingKind;
  readonly value?: string;
  readonly explanation?: string;
  readonly details?: readonly Detail[];
  readonly candidates?: Candidates;
  readonly findings: readonly Finding<IdentityCode>[];
}

/** What readers need to know besides the value. */
export interface ReadingOptions {
  readonly lang: Lang;
  readonly referenceDate?: CalendarDate;
}

/** A date for the parsers, where one was given. */
export const dated = ({ referenceDate }: ReadingOptions): { referenceDate?: CalendarDate } =>
  referenceDate ? { referenceDate } : {};

/** The text of a language. */
export const said = (lang: Lang, vi: string, en: string): string => (lang === 'vi' ? vi : en);

/** A detail, unless there is nothing to say. */
export function detail(key: string, label: Text, lang: Lang, value: string | undefined, shown?: string): Detail[] {
  if (value === undefined || value === '') return [];
  return [{ key, value, label: label[lang], ...(shown === undefined ? {} : { shown }) }];
}

/** The value as `--as` names a kind: `birth-date` for `BIRTH_DATE`. */
export const optionOfKind = (kind: ReadingKind): string => kind.toLowerCase().replace('_', '-');
