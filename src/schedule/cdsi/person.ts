/** What is asked of the engine, and the same in day numbers. */
import type { CalendarDate } from '../../values/index.ts';
import { dayOfDate } from '../day.ts';
import { addPeriod, type Period } from '../period.ts';
import { normalCode } from './element.ts';

/** A fact about the person, by its CDSi observation code. */
export interface CdsiCondition {
  /** Observation code of the schedule supporting data, such as `007` (pregnant). */
  readonly code: string;
  /** When it was observed; intervals from an observation need it. */
  readonly date?: CalendarDate;
}

/** The person that a question is about. */
export interface CdsiPerson {
  readonly birthDate: CalendarDate;
  readonly sex: 'male' | 'female' | 'unknown';
  /** Indications, contraindications and evidence of immunity. */
  readonly conditions?: readonly CdsiCondition[];
  /** As the supporting data writes countries (`U.S.`); some antigens take early birth in a country as immunity. */
  readonly birthCountry?: string;
}

/** A dose that was given. */
export interface CdsiDose {
  readonly date: CalendarDate;
  /** CVX code, with or without leading zeros. */
  readonly cvx: string;
  /** MVX code of the manufacturer. */
  readonly mvx?: string | undefined;
  /** Last day on which the lot could be used. */
  readonly lotExpiration?: CalendarDate;
  /** Whether the dose was recalled, spoilt or partly given. */
  readonly substandard?: boolean;
}

/** The day and the vaccine group that are asked about. */
export interface CdsiOptions {
  /** Assessment date: doses after it are ignored. */
  readonly asOf: CalendarDate;
  /** As the schedule supporting data names it: `HPV`, `HepA`. */
  readonly vaccineGroup: string;
}

/** A dose in day numbers. */
export interface GivenDose {
  readonly source: CdsiDose;
  readonly day: number;
  readonly cvx: string;
  readonly mvx: string | undefined;
  readonly substandard: boolean;
}

/** The person and the day in day numbers. */
export interface Subject {
  readonly birth: number;
  readonly sex: CdsiPerson['sex'];
  readonly asOf: number;
  readonly country: string | undefined;
  /** Observation codes with the days on which they were observed, where known. */
  readonly conditions: ReadonlyMap<string, number | undefined>;
}

/** Reads the question. @throws RangeError for a date that is none */
export function subjectOf(person: CdsiPerson, asOf: CalendarDate): Subject {
  return {
    birth: dayOfDate(person.birthDate, 'birthDate'),
    sex: person.sex,
    asOf: dayOfDate(asOf, 'asOf'),
    country: person.birthCountry,
    conditions: new Map(
      (person.conditions ?? []).map(({ code, date }) => [
        normalCode(code),
        date === undefined ? undefined : dayOfDate(date, 'conditions.date'),
      ]),
    ),
  };
}

/** The doses up to a day, oldest first; the order they are handed in does not matter, not even within a day. */
export function givenDoses(doses: readonly CdsiDose[], asOf: number): GivenDose[] {
  return doses
    .map((source): GivenDose => {
      const day = dayOfDate(source.date, 'date');
      const { lotExpiration } = source;
      const expired = lotExpiration !== undefined && day > dayOfDate(lotExpiration, 'lotExpiration');
      return {
        source,
        day,
        cvx: normalCode(source.cvx),
        mvx: source.mvx?.trim().toUpperCase() || undefined,
        substandard: expired || source.substandard === true,
      };
    })
    .filter(({ day }) => day <= asOf)
    .sort((a, b) => a.day - b.day || compare(a.cvx, b.cvx) || compare(a.mvx ?? '', b.mvx ?? ''));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The day that lies a period after another, by CALCDT-5: what is no day becomes the first of the next month. */
export function after(day: number, period: Period): number {
  return addPeriod(day, period, 'roll-forward');
}

/** Whether a day lies within ages `begin` ≤ day < `end`; an absent bound holds always. */
export function withinAges(birth: number, day: number, begin: Period | undefined, end: Period | undefined): boolean {
  return (!begin || day >= after(birth, begin)) && (!end || day < after(birth, end));
}
