/** List, registrations, plan and doses, person by person. */
import type { RegistrationStatus } from '../model/index.ts';
import type { ReconcileCode } from './codes.ts';
import { type Difference, ofPerson } from './difference.ts';
import { byText } from './lots.ts';
import type { ReconcileSources } from './reconcile-sources.ts';
import { groupBy, tally } from './tally.ts';
import type { GivenDose } from './visit.ts';

/** What each source says of one person; `undefined` where the source was not asked. */
interface Sight {
  readonly listed: boolean | undefined;
  readonly status: RegistrationStatus | 'missing' | undefined;
  readonly planned: boolean | undefined;
  readonly doses: readonly GivenDose[] | undefined;
}

/** Differences of people, in the order of their ids. */
export function personDifferences(sources: ReconcileSources): readonly Difference<ReconcileCode>[] {
  const { list, registrations, plan, doses } = sources;
  const listed = list && new Set(list);
  const status = registrations && new Map(registrations.map((one) => [one.id, one.status]));
  const planned = plan && new Set(plan.map(({ registrationId }) => registrationId));
  const given = doses && groupBy(doses, ({ registrationId }) => registrationId);
  const people = new Set<string>();
  for (const ids of [listed, status?.keys(), planned, given?.keys()]) for (const id of ids ?? []) people.add(id);
  const found = [...people].sort(byText).flatMap((id) => {
    const sight: Sight = {
      listed: listed?.has(id),
      status: status && (status.get(id) ?? 'missing'),
      planned: planned?.has(id),
      doses: given && (given.get(id) ?? []),
    };
    return codesOf(sight).map(([code, params]) => ofPerson(code, id, params));
  });
  return [...doubles(sources), ...found];
}

function doubles({ list, registrations, plan }: ReconcileSources): readonly Difference<ReconcileCode>[] {
  const ids = {
    list: list ?? [],
    registrations: (registrations ?? []).map(({ id }) => id),
    plan: (plan ?? []).map(({ registrationId }) => registrationId),
  };
  return Object.entries(ids).flatMap(([source, entries]) =>
    [...tally(entries)].flatMap(([id, count]) =>
      count > 1 ? [ofPerson('RECONCILE_LISTED_TWICE', id, { source, count })] : [],
    ),
  );
}

type Told = readonly [ReconcileCode, Readonly<Record<string, string>>?];

function codesOf({ listed, status, planned, doses }: Sight): readonly Told[] {
  const injected = doses === undefined ? undefined : doses.length > 0;
  if (status === 'missing') {
    return [
      ...told(listed === true, 'RECONCILE_NOT_REGISTERED'),
      ...told(planned === true, 'RECONCILE_PLANNED_NOT_REGISTERED'),
      ...told(injected === true, 'RECONCILE_DOSE_NOT_REGISTERED'),
    ];
  }
  const withdrawn = status === 'withdrawn';
  const registered = status !== undefined && !withdrawn;
  return [
    ...told(withdrawn && listed === true, 'RECONCILE_WITHDRAWN', { source: 'list' }),
    ...told(withdrawn && planned === true, 'RECONCILE_WITHDRAWN', { source: 'plan' }),
    ...told(withdrawn && injected === true, 'RECONCILE_STATUS_BEHIND', { status: 'withdrawn' }),
    ...told(registered && listed === false, 'RECONCILE_NOT_ON_LIST'),
    // Without the doses nobody can say that somebody still has to be planned.
    ...told(registered && status !== 'done' && planned === false && injected === false, 'RECONCILE_NOT_PLANNED'),
    ...told(
      planned === true && injected === false && !withdrawn && status !== 'done',
      'RECONCILE_PLANNED_WITHOUT_DOSE',
    ),
    ...told(planned === false && injected === true, 'RECONCILE_DOSE_NOT_PLANNED'),
    ...(registered && status !== 'done' && injected === true ? [['RECONCILE_STATUS_BEHIND', { status }] as const] : []),
    ...told(status === 'done' && injected === false, 'RECONCILE_DONE_WITHOUT_DOSE'),
  ];
}

const told = (holds: boolean, code: ReconcileCode, params: Readonly<Record<string, string>> = {}): readonly Told[] =>
  holds ? [[code, params]] : [];
