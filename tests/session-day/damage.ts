/** Every way of damaging one record of a day: leaving it out, entering it twice, changing one of its fields. */
import type { SessionRecords } from '../../src/session-day/index.ts';
import { uuid } from './days.ts';

/** Whose record it was. */
type Victim = { readonly registrationId: string } | { readonly product: string; readonly lot: string };

/** A damaged day. */
export interface Damaged {
  readonly what: string;
  readonly victim: Victim;
  readonly records: SessionRecords;
}

const stranger = 'MST-1~NV999';

/** Changes of a record, by list; `undefined` for a field that the record does not have. */
const CHANGES = {
  planned: { registrationId: () => stranger, appointmentId: () => uuid(9, 1), slot: () => '11:00' },
  walkIns: { registrationId: () => stranger, appointmentId: () => uuid(9, 1), slot: () => '11:00' },
  transfers: {
    registrationId: () => stranger,
    direction: (old: unknown) => (old === 'in' ? 'out' : 'in'),
    otherSessionId: () => uuid(1, 1),
  },
  outcomes: {
    registrationId: () => stranger,
    doseId: () => uuid(9, 2),
    outcome: (old: unknown) => (old === 'refused' ? 'absent' : 'refused'),
  },
  doses: {
    id: () => uuid(9, 3),
    registrationId: () => stranger,
    sessionId: () => uuid(1, 2),
    product: () => 'MOD',
    lot: () => 'LOT-Z',
    lotExpiry: () => '2022-01-01',
    date: () => '2021-09-24',
    at: () => '2021-09-25T03:00:00Z',
    volumeMl: (old: unknown) => Number(old) + 0.1,
    facilityId: () => 'CS-2',
  },
  issued: { product: () => 'MOD', lot: () => 'LOT-Z', doses: (old: unknown) => Number(old) + 1 },
  stock: {
    product: () => 'MOD',
    lot: () => 'LOT-Z',
    ...Object.fromEntries(
      (
        [
          'opening',
          'received',
          'transferredIn',
          'used',
          'openVialWaste',
          'extraDoses',
          'discarded',
          'transferredOut',
          'closing',
        ] as const
      ).map((field) => [field, (old: unknown) => Number(old) + 1]),
    ),
  },
  acknowledgements: { doseId: () => uuid(9, 4), version: (old: unknown) => Number(old) + 1 },
  lookups: { doseId: () => uuid(9, 5), version: (old: unknown) => Number(old) + 1, answer: () => 'not-found' },
  appointments: {
    id: () => uuid(9, 6),
    registrationId: () => stranger,
    sessionId: () => uuid(1, 2),
    slot: () => '11:00',
    status: (old: unknown) => (old === 'contraindicated' ? 'refused' : 'contraindicated'),
  },
} as const;

type ListName = keyof typeof CHANGES;
type AnyRecord = Readonly<Record<string, unknown>>;

const ofPlatform = (name: ListName): name is 'acknowledgements' | 'lookups' | 'appointments' =>
  name === 'acknowledgements' || name === 'lookups' || name === 'appointments';

function listOf(records: SessionRecords, name: ListName): readonly AnyRecord[] {
  // The lists differ in their records; here they are only copied, and one field is replaced.
  return (ofPlatform(name) ? records.platform[name] : records[name]) as unknown as readonly AnyRecord[];
}

function withList(records: SessionRecords, name: ListName, list: readonly AnyRecord[]): SessionRecords {
  return ofPlatform(name)
    ? { ...records, platform: { ...records.platform, [name]: list } }
    : { ...records, [name]: list };
}

function victimOf(record: AnyRecord, records: SessionRecords): Victim {
  const { registrationId, product, lot, doseId } = record;
  if (typeof registrationId === 'string') return { registrationId };
  if (typeof product === 'string' && typeof lot === 'string') return { product, lot };
  const dose = records.doses.find(({ id }) => id === doseId);
  if (!dose) throw new Error('no dose of an acknowledgement');
  return { registrationId: dose.registrationId };
}

/** All damages of all records of a day. */
export function damagesOf(records: SessionRecords): Damaged[] {
  return (Object.keys(CHANGES) as ListName[]).flatMap((name) => {
    const list = listOf(records, name);
    return list.flatMap((record, index): Damaged[] => {
      const victim = victimOf(record, records);
      const damaged = (what: string, ...instead: readonly AnyRecord[]): Damaged => ({
        what: `${name}: ${what}`,
        victim,
        records: withList(records, name, list.toSpliced(index, 1, ...instead)),
      });
      const changes: Readonly<Record<string, (old: unknown) => unknown>> = CHANGES[name];
      return [
        damaged('left out'),
        damaged('twice', record, record),
        ...Object.entries(changes).flatMap(([field, change]) =>
          record[field] === undefined
            ? []
            : [damaged(`${field} changed`, { ...record, [field]: change(record[field]) })],
        ),
      ];
    });
  });
}
