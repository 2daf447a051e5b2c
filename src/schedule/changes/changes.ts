/** What new acts changed for one person. */
import type { ActReference, DoseEvent } from '../../model/index.ts';
import { addDays, type CalendarDate, parseCalendarDate } from '../../values/index.ts';
import type { ScheduleForecast } from '../answer.ts';
import type { SchedulePerson } from '../evaluate.ts';
import { type ForecastOptions, forecast } from '../forecast.ts';
import type { Bilingual, PackValidity, RulePack } from '../rule-pack.ts';
import { actsOfTurn, ends, packAtTurn, type Turn } from './turn-of-day.ts';

/** The time that is looked at, and the policy of the schedule. */
export interface ChangesOptions extends Omit<ForecastOptions, 'asOf'> {
  /** The day whose acts are the starting point; what begins on this very day is no change. */
  readonly from: CalendarDate;
  /** The last day that is looked at. */
  readonly to: CalendarDate;
}

/** An act that begins or ends to apply to the person on the day. */
export interface ChangingAct extends ActReference {
  /** `ends`: the act, or its rule for this person, is no longer in force. */
  readonly turn: 'begins' | 'ends';
  /** What the act changed, in the words of the pack. */
  readonly effect: Bilingual;
}

/**
 * A field of the answer; `volumesMl` where a product that stays allowed has another volume, `reasons` where another
 * act or another sum stands behind the answer.
 */
export type ChangedField =
  | 'status'
  | 'nextDose'
  | 'earliest'
  | 'recommended'
  | 'latest'
  | 'products'
  | 'volumesMl'
  | 'reasons';

/** One day on which acts changed the answer. */
export interface Change {
  readonly date: CalendarDate;
  /** Acts that begin or end that day and touch the answer; those that begin come first. */
  readonly acts: readonly ChangingAct[];
  /** What the acts of the day before would answer on this day. */
  readonly before: ScheduleForecast;
  /** What is answered on this day. */
  readonly after: ScheduleForecast;
  /** The fields that differ, in the order of {@link ChangedField}; never empty. */
  readonly changed: readonly ChangedField[];
}

const FIELDS: readonly ChangedField[] = [
  'status',
  'nextDose',
  'earliest',
  'recommended',
  'latest',
  'products',
  'volumesMl',
  'reasons',
];

/**
 * What new acts changed for a person, day by day, and which acts did. At each day after `from`, up to and including
 * `to`, on which an act, rule, programme, wait or exclusion of the pack begins or ends, the acts of the day before and
 * those of the day answer the same question about the same day; only differences are told. So a birthday, or an
 * interval that has run out, is never put down to an act.
 *
 * @param pack - the schedule, for example `vietnamCovid19` of `tiemchung/schedule/vietnam`
 * @param history - doses given, in any order; on each day, later ones are not considered
 * @throws SdkError `PACK_INVALID`, `SETTING_INVALID`, `CONDITION_INVALID`; RangeError for a date that is none, or `to` before `from`
 * @example
 * import { changes } from 'tiemchung/schedule/changes';
 * import { vietnamCovid19 } from 'tiemchung/schedule/vietnam';
 * import { parseCalendarDate as day } from 'tiemchung/values';
 * const [birthDate, first, second] = [day('1985-02-02'), day('2021-07-01'), day('2021-09-01')];
 * const [from, to] = [day('2021-12-10'), day('2021-12-20')];
 * if (!birthDate || !first || !second || !from || !to) throw new Error('dates');
 * const history = [{ product: 'AZ', date: first }, { product: 'AZ', date: second }];
 * const [change] = changes(vietnamCovid19, { birthDate }, history, { from, to });
 * change?.date; // => '2021-12-17'
 * change?.acts.map(({ number, turn }) => `${number} ${turn}`); // => ['10722/BYT-DP begins', '10225/BYT-DP ends']
 * [change?.before.earliest, change?.after.earliest]; // => ['2022-03-01', '2021-12-01']
 */
export function changes(
  pack: RulePack,
  person: SchedulePerson,
  history: readonly DoseEvent[],
  options: ChangesOptions,
): readonly Change[] {
  const { from, to, ...policy } = options;
  for (const [name, date] of Object.entries({ from, to })) {
    if (parseCalendarDate(date) !== date) throw new RangeError(`"${name}" expected a date as YYYY-MM-DD`);
  }
  if (to < from) throw new RangeError('"to" expected a day that is not before "from"');
  const ask = (asked: RulePack, asOf: CalendarDate): ScheduleForecast =>
    forecast(asked, person, history, { ...policy, asOf });
  return turningDays(pack, from, to).flatMap((date) => {
    const turn: Turn = { eve: addDays(date, -1), day: date };
    const before = ask(kept(pack, turn, 'none'), date);
    const after = ask(pack, date);
    const changed = differences(before, after);
    if (changed.length === 0) return [];
    const touches = (id: string): boolean =>
      differences(before, ask(kept(pack, turn, 'only', id), date)).length > 0 ||
      differences(after, ask(kept(pack, turn, 'without', id), date)).length > 0;
    const acts = actsOfTurn(pack, turn)
      .filter(touches)
      .flatMap((id) => changingAct(pack, id, turn));
    return [
      { date, acts: acts.sort((a, b) => (a.turn < b.turn ? -1 : a.turn > b.turn ? 1 : 0)), before, after, changed },
    ];
  });
}

/** Days after `from`, up to and including `to`, on which something of the pack begins or ends. */
function turningDays(pack: RulePack, from: CalendarDate, to: CalendarDate): CalendarDate[] {
  const rows: readonly PackValidity[] = [
    ...Object.values(pack.acts),
    ...pack.programmes,
    ...pack.rules,
    ...pack.waits,
    ...pack.exclusions,
  ];
  const days = new Set<CalendarDate>();
  for (const text of rows.flatMap((row) => [row.from, row.to])) {
    const date = text === undefined ? undefined : parseCalendarDate(text);
    if (date !== undefined && from < date && date <= to) days.add(date);
  }
  return [...days].sort();
}

// A whole firm is asked about the same few days: each pack of a day is made, and compiled, once.
const made = /* @__PURE__ */ new WeakMap<RulePack, Map<string, RulePack>>();

/** `none`: the pack of the day before, on the day; `only` or `without`: with the turns of one act, or all but those. */
function kept(pack: RulePack, turn: Turn, which: 'none' | 'only' | 'without', id = ''): RulePack {
  const ofPack = made.get(pack) ?? new Map<string, RulePack>();
  made.set(pack, ofPack);
  const key = `${turn.day} ${which} ${id}`;
  const known =
    ofPack.get(key) ?? packAtTurn(pack, turn, (act) => which !== 'none' && (act === id) === (which === 'only'));
  ofPack.set(key, known);
  return known;
}

function differences(before: ScheduleForecast, after: ScheduleForecast): ChangedField[] {
  return FIELDS.filter((field) => {
    if (field === 'volumesMl') return changedVolumes(before, after).length > 0;
    return told(before, field) !== told(after, field);
  });
}

/** Products that are allowed before and after, in another volume; one that comes or goes is told with the products. */
export function changedVolumes(before: ScheduleForecast, after: ScheduleForecast): string[] {
  return Object.keys(after.volumesMl).filter((code) => {
    const was = before.volumesMl[code];
    return was !== undefined && was !== after.volumesMl[code];
  });
}

// Two rules of one act that give the same dates are no news to a person, so the id of the rule is left aside.
function told(answer: ScheduleForecast, field: ChangedField): string | undefined {
  if (field !== 'reasons') return JSON.stringify(answer[field]);
  return JSON.stringify(answer.reasons.map(({ rule: _rule, ...reason }) => reason));
}

function changingAct(pack: RulePack, id: string, turn: Turn): ChangingAct[] {
  const act = pack.acts[id];
  if (!act) return [];
  const date = act.date === undefined ? undefined : parseCalendarDate(act.date);
  return [
    {
      number: act.number,
      ...(act.title ? { title: act.title } : {}),
      ...(date ? { date } : {}),
      confidence: act.confidence,
      turn: ends(pack, id, turn) ? 'ends' : 'begins',
      effect: act.effect,
    },
  ];
}
