/** Days in force as the cross checks compare them: as text, where both can be read. */
import { parseCalendarDate } from '../../values/index.ts';
import type { PackValidity } from '../rule-pack.ts';

/** Stands for an end that is not known. */
export const EVER = '9999-12-31';

/** A date that cannot be read is a fault of its own; nothing is concluded from it. */
export function hasReadableDates({ from, to }: PackValidity): boolean {
  return [from, to].every((text) => text === undefined || parseCalendarDate(text) !== undefined);
}
