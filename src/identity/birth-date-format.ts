/** A birth date written as Vietnamese papers write it, and said in words. */
import { dateParts, isFullDate, type Lang, type PartialDate } from '../values/index.ts';

const MONTHS = 'January February March April May June July August September October November December';

/**
 * `dd/MM/yyyy`, `MM/yyyy` or `yyyy`, as precise as the date is.
 *
 * @example
 * import { formatBirthDate } from 'tiemchung/identity';
 * import { partialDate } from 'tiemchung/values';
 * const date = partialDate(1990, 5, 4);
 * date && formatBirthDate(date); // => '04/05/1990'
 */
export function formatBirthDate(date: PartialDate): string {
  return date.split('-').reverse().join('/');
}

/**
 * A birth date in words, with what is not known.
 *
 * @example
 * import { explainBirthDate } from 'tiemchung/identity';
 * import { partialDate } from 'tiemchung/values';
 * const date = partialDate(1950);
 * date && explainBirthDate(date, 'vi'); // => 'Sinh năm 1950; không rõ ngày và tháng.'
 */
export function explainBirthDate(date: PartialDate, lang: Lang): string {
  const vi = lang === 'vi';
  if (isFullDate(date)) {
    const { year, month, day } = dateParts(date);
    return vi ? `Sinh ngày ${day} tháng ${month} năm ${year}.` : `Born on ${day} ${monthName(month)} ${year}.`;
  }
  const [year = '', month] = date.split('-');
  if (month === undefined) {
    return vi ? `Sinh năm ${year}; không rõ ngày và tháng.` : `Born in ${year}; day and month are not known.`;
  }
  return vi
    ? `Sinh tháng ${Number(month)} năm ${year}; không rõ ngày.`
    : `Born in ${monthName(Number(month))} ${year}; the day is not known.`;
}

const monthName = (month: number): string => MONTHS.split(' ')[month - 1] ?? '';
