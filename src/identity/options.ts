/** What the parsers of identity values have in common. */
import type { CalendarDate, PartialDate } from '../values/index.ts';

/** Sex as papers record it. */
export type Sex = 'male' | 'female';

/** Settings that every parser of a dated value takes. */
export interface ParseOptions {
  /** The day that counts as today. Absent: today in Vietnam, and the clock is read only when a year is near the present. */
  readonly referenceDate?: CalendarDate;
}

/** Settings of parsers of numbers. */
export interface LetterRepair {
  /**
   * Whether letters that look like digits (O, o → 0; l, I → 1; B → 8; S → 5) are repaired with a warning, as they come
   * out of text recognition. Default true; a roster check turns it off and reports an error instead.
   */
  readonly repairLetters?: boolean;
}

/** What else is known of the person, for a second look at a number: absent parts are not compared. */
export interface KnownPerson {
  readonly sex?: Sex | undefined;
  readonly birthDate?: PartialDate | undefined;
}

/** No settings: one object for every call without any. */
export const NO_OPTIONS = {} as const;
