/** Months and years beside the line of time, as many as there is room for. */
import { dateParts, dayOfCivil, fromDayNumber, type Lang } from '../../values/index.ts';
import type { Layout } from './layout.ts';

const STEPS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000];
const DAYS_PER_MONTH = 30.44;
const LEAST_SPACE = 30;

/** Height and text of each mark of the scale. */
export function ticks({ firstDay, lastDay, yOf }: Layout, lang: Lang): readonly { y: number; text: string }[] {
  const span = lastDay - firstDay;
  if (span === 0) return [];
  const perMonth = ((yOf(lastDay) - yOf(firstDay)) / span) * DAYS_PER_MONTH;
  const step = STEPS.find((months) => months * perMonth >= LEAST_SPACE) ?? STEPS.at(-1) ?? 12;
  const { year, month } = dateParts(fromDayNumber(firstDay));
  const first = Math.ceil((year * 12 + month - 1) / step) * step;
  const found: { y: number; text: string }[] = [];
  for (let months = first; ; months += step) {
    const [tickYear, tickMonth] = [Math.floor(months / 12), (months % 12) + 1];
    if (tickYear > 9999) return found;
    const day = dayOfCivil(tickYear, tickMonth, 1);
    if (day > lastDay) return found;
    const text = step >= 12 ? String(tickYear) : monthText(tickYear, tickMonth, lang);
    if (day >= firstDay) found.push({ y: yOf(day), text });
  }
}

function monthText(year: number, month: number, lang: Lang): string {
  const shown = String(month).padStart(2, '0');
  return lang === 'en' ? `${year}-${shown}` : `${shown}/${year}`;
}
