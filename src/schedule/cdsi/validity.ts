/** Records that hold from a day to a day, as ages and intervals do when a rule has changed. */
import type { CdsiValidity } from './data.ts';
import { dayOf, type Place } from './element.ts';
import { present } from './present.ts';

/** Reads `effectiveDate` and `cessationDate`. */
export function validityOf(place: Place): CdsiValidity {
  return present({ effective: dayOf(place, 'effectiveDate'), cessation: dayOf(place, 'cessationDate') });
}

/** Whether a record holds on a day; its last day still counts. */
export function holdsOn({ effective, cessation }: CdsiValidity, day: number): boolean {
  return (effective === undefined || effective <= day) && (cessation === undefined || day <= cessation);
}
