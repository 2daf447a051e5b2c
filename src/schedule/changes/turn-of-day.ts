/**
 * A pack as it stands on one day, with some of that day's beginnings and endings left out: what the acts of the day
 * before would say today.
 */
import type { CalendarDate } from '../../values/index.ts';
import type { PackValidity, RulePack } from '../rule-pack.ts';

/** The day before and the day itself, between which rows and acts begin or end. */
export interface Turn {
  readonly eve: CalendarDate;
  readonly day: CalendarDate;
}

/** Whether the beginnings and endings that an act brings are let happen. */
export type LetsHappen = (act: string) => boolean;

/** After every other date: an act that begins here is not in force. */
const NEVER = '9999-12-31';

/** The pack on the day, with only those turns of it that are let happen. Rows that do not matter on the day are gone. */
export function packAtTurn(pack: RulePack, turn: Turn, happens: LetsHappen): RulePack {
  const holds = (validity: PackValidity, act: string): boolean =>
    isInForce(validity, happens(act) ? turn.day : turn.eve);
  const rows = <Row extends PackValidity>(list: readonly Row[], actOf: (row: Row) => string): Row[] =>
    list.flatMap((row) => {
      if (!holds(row, actOf(row))) return [];
      // In force today whatever its end says. The cast: the compiler cannot know that a Row without its end is one.
      const { to: _to, ...endless } = row;
      return [endless as Row];
    });
  const quoting = ({ acts }: { readonly acts: readonly string[] } & PackValidity): string => quotedOf(pack, acts, turn);
  return {
    ...pack,
    acts: Object.fromEntries(
      Object.entries(pack.acts).map(([id, act]) => {
        const { to: _to, ...endless } = act;
        return [id, holds(act, id) ? endless : { ...endless, from: NEVER }];
      }),
    ),
    programmes: rows(pack.programmes, ({ act }) => act),
    rules: rows(pack.rules, ({ act }) => act),
    waits: rows(pack.waits, quoting),
    exclusions: rows(pack.exclusions, quoting),
    // Nothing of a screening is in a forecast.
    screening: [],
  };
}

/** Acts that begin or end between the eve and the day, or have a row that does, in the order of the pack. */
export function actsOfTurn(pack: RulePack, turn: Turn): string[] {
  const turned = new Set<string>();
  for (const [id, act] of Object.entries(pack.acts)) if (turns(act, turn)) turned.add(id);
  for (const { act, ...row } of [...pack.programmes, ...pack.rules]) if (turns(row, turn)) turned.add(act);
  for (const row of [...pack.waits, ...pack.exclusions])
    if (turns(row, turn)) turned.add(quotedOf(pack, row.acts, turn));
  return Object.keys(pack.acts).filter((id) => turned.has(id));
}

/** Whether the act, or any row that rests on it, ends on the day; else it begins there. */
export function ends(pack: RulePack, id: string, turn: Turn): boolean {
  const act = pack.acts[id];
  if (act && turns(act, turn)) return !isInForce(act, turn.day);
  const rows: readonly (PackValidity & { readonly act?: string; readonly acts?: readonly string[] })[] = [
    ...pack.programmes,
    ...pack.rules,
    ...pack.waits,
    ...pack.exclusions,
  ];
  const own = rows.filter((row) => turns(row, turn) && (row.act === id || row.acts?.includes(id)));
  return own.every((row) => !isInForce(row, turn.day));
}

function turns(validity: PackValidity, { eve, day }: Turn): boolean {
  return isInForce(validity, eve) !== isInForce(validity, day);
}

function isInForce({ from, to }: PackValidity, day: CalendarDate): boolean {
  return (from === undefined || from <= day) && (to === undefined || day < to);
}

// Of a row with several acts: one that begins or ends with it, else the one in force.
function quotedOf(pack: RulePack, acts: readonly string[], turn: Turn): string {
  const turned = acts.find((id) => turns(pack.acts[id] ?? {}, turn));
  return turned ?? acts.find((id) => isInForce(pack.acts[id] ?? {}, turn.day)) ?? acts[0] ?? '';
}
