/** Periods as the supporting data writes them: `18 years - 4 days`, `13 months + 4 weeks`. */
import type { Period } from '../period.ts';

const PART = /^(\d{1,5}) ?(day|week|month|year)s?$/;
const UNITS: Readonly<Record<string, readonly [months: number, days: number]>> = {
  day: [0, 1],
  week: [0, 7],
  month: [1, 0],
  year: [12, 0],
};
// No rule has more than two terms; the bound keeps a sum within what day numbers can hold.
const MOST_TERMS = 4;

/**
 * Reads a period of years, months, weeks and days with `+` and `-` between them; undefined for anything else. Terms are
 * summed, since CALCDT-6 adds years and months before weeks and days whatever their order.
 *
 * @example
 * import { parseTimePeriod } from 'tiemchung/schedule/cdsi';
 * parseTimePeriod('6 months - 4 days'); // => { months: 6, days: -4, text: '6 months - 4 days' }
 * parseTimePeriod('soon'); // => undefined
 */
export function parseTimePeriod(text: string): Period | undefined {
  const pieces = text
    .trim()
    .toLowerCase()
    .split(/([+-])/, 2 * MOST_TERMS);
  if (pieces.length === 2 * MOST_TERMS) return undefined;
  let months = 0;
  let days = 0;
  for (let index = 0; index < pieces.length; index += 2) {
    const match = PART.exec((pieces[index] ?? '').trim());
    const unit = match && UNITS[match[2] ?? ''];
    if (!match || !unit) return undefined;
    const amount = Number(match[1]) * (pieces[index - 1] === '-' ? -1 : 1);
    months += unit[0] * amount;
    days += unit[1] * amount;
  }
  return { months, days, text };
}
