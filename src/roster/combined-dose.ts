/** One cell with a date and a vaccine: `13/08/2021, AstraZeneca`, `01/08/2021 Astra Zeneca`, `AZ (13/8/2021) lô AB12`. */
import { tidyText } from '../values/index.ts';

/** The parts of a combined cell as text; blank where there is none. */
export interface CombinedDose {
  readonly date: string;
  readonly vaccine: string;
  readonly lot: string;
}

const DATE = /(?:ngày )?(\d{1,4}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{2,4}(?: \d{1,2}:\d{2}(?::\d{2})?)?|\d{1,2}\/\d{4})/i;
const DATE_IN_WORDS = /(?:ngày )?\d{1,2} tháng \d{1,2}(?:,? năm)? \d{4}/i;
const LOT = /(?:số )?(?:lô|lot|batch)(?: số)?[\s:.]{0,3}([a-z0-9][a-z0-9-]{1,29})/i;
const EDGES = ' ,;:.()[]–—-';
const LEADING = /^(?:ngày|tiêm|loại|vắc xin|vaccine|vacxin)(?:[\s:]{1,3}|$)/i;
const LONGEST = 200;

/** Splits a combined cell; the order of its parts does not matter. */
export function splitCombinedDose(cell: string): CombinedDose {
  if (cell.length > LONGEST) return { date: '', vaccine: '', lot: '' };
  let rest = tidyText(cell);
  const take = (pattern: RegExp): string => {
    const found = pattern.exec(rest);
    if (found) rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
    return found?.[1] ?? found?.[0] ?? '';
  };
  const date = take(DATE_IN_WORDS) || take(DATE);
  const lot = take(LOT);
  return { date: date.replace(/ ?([/.-]) ?/g, '$1'), vaccine: nameOf(rest), lot };
}

function nameOf(rest: string): string {
  let name = withoutEdges(rest);
  while (LEADING.test(name)) name = withoutEdges(name.replace(LEADING, ''));
  return name;
}

/** The text without separators and blanks at its ends. */
function withoutEdges(text: string): string {
  const tidy = tidyText(text);
  let [from, to] = [0, tidy.length];
  while (from < to && EDGES.includes(tidy.charAt(from))) from += 1;
  while (to > from && EDGES.includes(tidy.charAt(to - 1))) to -= 1;
  return tidy.slice(from, to);
}
