/**
 * The sixteen priority groups of decision 3355/QĐ-BYT (08/07/2021), as numbered on the registration form. A bare number
 * means nothing without its list: 1210/QĐ-BYT had eleven groups, 21/NQ-CP nine headings (reference: users-and-rosters 3.3).
 */
import { foldedKey, foldVietnamese, tidyText } from '../values/index.ts';
import groups from './priority-groups.json' with { type: 'json' };

/** One group of people whom the campaign serves before others. */
export interface PriorityGroup {
  /** 1 to 16, as on the form. */
  readonly number: number;
  /** Text of the list, in Vietnamese. */
  readonly vi: string;
  /** The same in English. */
  readonly en: string;
  /** The list that the number belongs to. */
  readonly list: '3355';
  /** The act that the list belongs to. */
  readonly act: string;
}

/** What a cell about the priority group turned out to be. */
export type PriorityGroupMatch =
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'text'; readonly number: number }
  | { readonly kind: 'unknown-number' }
  | { readonly kind: 'unmapped-text' }
  | { readonly kind: 'blank' };

const ACT = '3355/QĐ-BYT (08/07/2021)';

/**
 * The sixteen groups of decision 3355/QĐ-BYT, in their order.
 *
 * @example
 * import { priorityGroups } from 'tiemchung/catalogue';
 * priorityGroups.length; // => 16
 * priorityGroups[13]?.vi; // => 'Các chức sắc, chức việc các tôn giáo'
 */
export const priorityGroups: readonly PriorityGroup[] = /* @__PURE__ */ groups.map(({ number, vi, en }) => ({
  number,
  vi,
  en,
  list: '3355' as const,
  act: ACT,
}));

/** Words that stand around a number and say no more than that it is a group. */
const FILLER = 'nhom|n|doi|tuong|uu|tien|so|thu|group|priority';
const FILLERS: ReadonlySet<string> = /* @__PURE__ */ new Set(FILLER.split('|'));

// A truncated official text is taken when what is left is long enough to mean one group only.
const SHORTEST_TRUNCATED = 20;

/**
 * Reads a cell about the priority group: `13`, `N13`, `nhóm số 13`, `13.0` (a spreadsheet's number), or the official
 * text, whole or cut off at its end. Where words are present they decide, not the number beside them: one public copy
 * of the form shows group 16 under the number 15. A vague word such as "Công nhân" is no group.
 *
 * @param text - the cell as it stands
 * @example
 * import { findPriorityGroup } from 'tiemchung/catalogue';
 * findPriorityGroup('Nhóm số 13'); // => { kind: 'number', number: 13 }
 * findPriorityGroup('Lực lượng Công an'); // => { kind: 'text', number: 4 }
 * findPriorityGroup('31'); // => { kind: 'unknown-number' }
 * findPriorityGroup('Công nhân'); // => { kind: 'unmapped-text' }
 */
export function findPriorityGroup(text: string): PriorityGroupMatch {
  const tidy = tidyText(text);
  if (tidy === '') return { kind: 'blank' };
  const words = foldedKey(tidy.replace(/[.,]0{1,6}$/, '')).split(' ');
  const numbers: string[] = [];
  const rest: string[] = [];
  for (const word of words) {
    const digits = /^(?:n|nhom)?(\d+)$/.exec(word)?.[1];
    if (digits !== undefined) numbers.push(digits);
    else if (!FILLERS.has(word)) rest.push(word);
  }
  if (rest.length === 0 && numbers.length === 1) {
    const number = Number(numbers[0]);
    return /^[-−]/.test(tidy) || number < 1 || number > groups.length
      ? { kind: 'unknown-number' }
      : { kind: 'number', number };
  }
  const number = groupOfText(foldedKey(foldVietnamese(tidy).replace(/^(?:nhom|n)?[ .]{0,3}\d{1,2}[ .:)-]{1,4}/, '')));
  return number === undefined ? { kind: 'unmapped-text' } : { kind: 'text', number };
}

interface GroupKey {
  readonly number: number;
  readonly key: string;
}

// Folded once, at first use: a roster asks for every row.
let groupKeys: readonly GroupKey[] | undefined;

function groupOfText(key: string): number | undefined {
  groupKeys ??= groups.flatMap(({ number, vi, en }) => [vi, en].map((name) => ({ number, key: foldedKey(name) })));
  const hits = groupKeys.filter(
    (group) => group.key === key || (key.length >= SHORTEST_TRUNCATED && group.key.startsWith(key)),
  );
  return hits.length === 1 ? hits[0]?.number : undefined;
}
