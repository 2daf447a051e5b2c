/**
 * Seeded people for the columns: ages 4 to 100, courses on time, early, late, mixed, doubled and begun anew, days of
 * birth at month ends, and a question a day over 2021 to 2023.
 */

import type { PersonWithHistory } from '../../../src/schedule/columns/index.ts';
import type { Conditions, ScheduleSettings } from '../../../src/schedule/index.ts';
import { seededRandom } from '../../../src/testing/index.ts';
import {
  type CalendarDate,
  dayOfCivil,
  fromDayNumber,
  type PartialDate,
  parsePartialDate,
} from '../../../src/values/index.ts';

const PRODUCTS = ['AZ', 'PFZ', 'PFZ-C', 'MOD', 'VERO', 'HAYAT', 'SPUV', 'SPUL', 'JAN', 'ABD', 'COVX'];
const COMMON = ['AZ', 'AZ', 'AZ', 'PFZ', 'PFZ', 'PFZ', 'MOD', 'VERO', 'VERO', 'SPUV', 'ABD', 'JAN', 'PFZ-C'];
const GAPS = [13, 14, 20, 21, 27, 28, 29, 42, 55, 56, 84, 89, 90, 91, 92, 120, 121, 123, 150, 152, 153, 184];

// The first and the last day that people are asked about.
const FIRST_DAY = dayOfCivil(2021, 3, 1);
const LAST_DAY = dayOfCivil(2023, 12, 31);

type Random = () => number;
const below = (random: Random, most: number): number => Math.floor(random() * most);
const one = <Item>(random: Random, items: readonly [Item, ...Item[]] | readonly Item[]): Item => {
  const item = items[below(random, items.length)];
  if (item === undefined) throw new Error('an empty list');
  return item;
};

function birthDay(random: Random): number {
  const year = 1921 + below(random, 98);
  if (random() < 0.03) return dayOfCivil(1920 + below(random, 25) * 4, 2, 29);
  if (random() < 0.1) return dayOfCivil(year, 1 + below(random, 12), 28) + below(random, 4);
  // Birthdays that fall among the doses and the days asked about.
  if (random() < 0.2) return dayOfCivil(2021 - one(random, [5, 6, 12, 18, 19, 50, 66]), 1, 1) + below(random, 900);
  return dayOfCivil(year, 1, 1) + below(random, 366);
}

function history(random: Random, asOf: number): { product: string; day: number }[] {
  const doses: { product: string; day: number }[] = [];
  let product = one(random, random() < 0.7 ? COMMON : PRODUCTS);
  // Most begin before the day asked about, so that something has come of it.
  let day = Math.max(FIRST_DAY - 5, asOf - 450) + below(random, 470);
  const count = below(random, 6);
  for (let i = 0; i < count; i += 1) {
    doses.push({ product, day });
    const kind = random();
    if (kind < 0.03) continue; // entered twice
    if (kind < 0.06) doses.push({ product: one(random, PRODUCTS), day });
    day += random() < 0.8 ? one(random, GAPS) : below(random, 250);
    if (random() < 0.25) product = one(random, COMMON);
    if (random() < 0.02) product = 'NVX';
  }
  if (random() < 0.05) doses.reverse();
  return doses;
}

const FLAGS = ['mixingConsent', 'immunocompromised', 'highRiskOccupation', 'breastfeeding', 'acuteIllness'];

function conditions(random: Random): Conditions | undefined {
  if (random() < 0.4) return undefined;
  const held: Record<string, boolean | number | string | readonly string[]> = {};
  for (const flag of FLAGS) if (random() < (flag === 'acuteIllness' ? 0.04 : 0.2)) held[flag] = true;
  if (random() < 0.25) held.infected = fromDayNumber(FIRST_DAY + below(random, 900));
  if (random() < 0.08) held.pregnantWeeks = below(random, 40);
  if (random() < 0.08) {
    held.anaphylaxisTo = random() < 0.5 ? one(random, PRODUCTS) : [one(random, PRODUCTS), one(random, PRODUCTS)];
  }
  return held;
}

/** A few are known by month or year of birth only. */
function knownAs(random: Random, date: CalendarDate): PartialDate {
  const known = random();
  return (known < 0.03 ? parsePartialDate(date.slice(0, known < 0.015 ? 4 : 7)) : undefined) ?? date;
}

/** One person, unlike any who lives. */
function randomPerson(random: Random, asOf: number): PersonWithHistory {
  const held = conditions(random);
  return {
    birthDate: knownAs(random, fromDayNumber(birthDay(random))),
    history: history(random, asOf).map(({ product, day }) => ({ product, date: fromDayNumber(day) })),
    ...(held ? { conditions: held } : {}),
  };
}

/** Policy of one question; most ask with none. */
function randomSettings(random: Random): ScheduleSettings {
  const settings: Record<string, number | string> = {};
  if (random() < 0.3) settings.azGapWeeks = one(random, [3, 4, 6, 8, 10]);
  if (random() < 0.3) settings.boosterAnchor = one(random, ['last-primary', 'last-primary-or-additional']);
  if (random() < 0.2) settings.graceDays = below(random, 6);
  if (random() < 0.2) settings.monthEnd = one(random, ['clamp', 'roll-forward']);
  return settings;
}

/** A day to ask about, often one on which an act changed something. */
function randomDay(random: Random): number {
  const acts = ['2021-07-26', '2021-09-10', '2021-09-20', '2021-12-01', '2021-12-17', '2022-05-10', '2022-06-23'];
  if (random() < 0.2) {
    const [year = 0, month = 1, day = 1] = one(random, acts).split('-').map(Number);
    return dayOfCivil(year, month, day) - below(random, 2);
  }
  return FIRST_DAY + below(random, LAST_DAY - FIRST_DAY + 1);
}

/** Groups of people, each with its own day and policy. */
export function* randomGroups(seed: number, groups: number, people: number) {
  const random = seededRandom(seed);
  for (let group = 0; group < groups; group += 1) {
    const day = randomDay(random);
    yield {
      asOf: fromDayNumber(day),
      settings: randomSettings(random),
      people: Array.from({ length: people }, () => randomPerson(random, day)),
      ...(random() < 0.15 ? { offered: random() < 0.05 ? 'NVX' : one(random, PRODUCTS) } : {}),
    };
  }
}
