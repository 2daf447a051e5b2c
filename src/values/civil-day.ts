/**
 * Day numbers (days since 1970-01-01) and civil dates, in integers: the arithmetic under every date of the package.
 * Years begin on 1 March here, so that the leap day is the last day of its year, and run in eras of 400 years.
 */

/** Days of an era of 400 Gregorian years. */
const ERA_DAYS = 146_097;
/** Days from 1 March of year 0 to 1970-01-01. */
const EPOCH = 719_468;

/**
 * Year, month and day of a day number in one integer, `year << 9 | month << 5 | day`: no object per sum, and two of them
 * compare as their dates do.
 *
 * @param dayNumber - days since 1970-01-01, within the years 1 to 9999
 * @example
 * import { civilOfDay } from 'tiemchung/values';
 * const civil = civilOfDay(18_884);
 * [civil >> 9, (civil >> 5) & 15, civil & 31]; // => [2021, 9, 14]
 */
export function civilOfDay(dayNumber: number): number {
  const z = dayNumber + EPOCH;
  const era = Math.floor(z / ERA_DAYS);
  const dayOfEra = z - era * ERA_DAYS;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return ((yearOfEra + era * 400 + (month <= 2 ? 1 : 0)) << 9) | (month << 5) | day;
}

/**
 * The day number of a civil date; nothing is checked.
 *
 * @param month - 1 to 12
 * @example
 * import { dayOfCivil } from 'tiemchung/values';
 * dayOfCivil(2021, 9, 14); // => 18884
 */
export function dayOfCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * ERA_DAYS + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - EPOCH;
}
