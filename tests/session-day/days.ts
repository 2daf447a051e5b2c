/** Invented session days whose every sum holds: what the tests close, and then damage. */
import fc from 'fast-check';
import { type AppointmentStatus, calendarDateSchema, type Session } from '../../src/model/index.ts';
import type {
  ExpectedPerson,
  GivenDose,
  LotCount,
  Outcome,
  PersonOutcome,
  SessionRecords,
  Transfer,
} from '../../src/session-day/index.ts';
import type { CalendarDate } from '../../src/values/index.ts';

export const date = (text: string): CalendarDate => calendarDateSchema.parse(text);

/** An id that reads well in a failure: the last digits count. */
export const uuid = (kind: number, number: number): string =>
  `00000000-0000-4000-8000-${String(kind * 1_000_000 + number).padStart(12, '0')}`;

export const sessionDay: CalendarDate = date('2021-09-25');
export const session: Pick<Session, 'id' | 'date' | 'facilityId'> = {
  id: uuid(1, 1),
  date: sessionDay,
  facilityId: 'CS-1',
};
const otherSession = uuid(1, 2);
export const lots = [
  { product: 'AZ', lot: 'LOT-A', expiry: date('2021-11-30') },
  { product: 'PFZ', lot: 'LOT-P', expiry: date('2021-10-31') },
  { product: 'AZ', lot: 'LOT-B', expiry: date('2021-12-31') },
] as const;

type Origin = 'planned' | 'walk-in' | 'moved-in';

/** One person of a day, as it is drawn. */
export interface DrawnPerson {
  readonly origin: Origin;
  readonly outcome: Outcome;
  /** Index into {@link lots}, for those who are injected. */
  readonly lot: number;
}

/** What a lot went through beside injections, as it is drawn. */
export type DrawnLot = Pick<
  LotCount,
  'opening' | 'received' | 'transferredIn' | 'openVialWaste' | 'extraDoses' | 'discarded' | 'transferredOut'
>;

const SCREENINGS = {
  injected: { verdict: 'eligible', routing: 'ordinary-site' },
  deferred: { verdict: 'defer', routing: 'ordinary-site' },
  contraindicated: { verdict: 'contraindicated', routing: 'ordinary-site' },
  refused: undefined,
  'sent-to-hospital': { verdict: 'defer', routing: 'hospital' },
  absent: undefined,
  'moved-out': undefined,
} as const;

const STATES: Readonly<Record<Outcome, AppointmentStatus>> = {
  injected: 'injected',
  deferred: 'postponed',
  contraindicated: 'contraindicated',
  refused: 'refused',
  'sent-to-hospital': 'postponed',
  absent: 'invited',
  'moved-out': 'planned',
};

/** A day on which everything adds up and the platform has answered about everything. */
export function greenDay(people: readonly DrawnPerson[], drawn: readonly DrawnLot[]): SessionRecords {
  const expected: Record<Origin, ExpectedPerson[]> = { planned: [], 'walk-in': [], 'moved-in': [] };
  const transfers: Transfer[] = [];
  const outcomes: PersonOutcome[] = [];
  const doses: GivenDose[] = [];
  const appointments: SessionRecords['platform']['appointments'][number][] = [];
  for (const [index, { origin, outcome, lot }] of people.entries()) {
    const registrationId = `MST-1~NV${index + 1}`;
    const person = { registrationId, appointmentId: uuid(2, index), slot: index % 2 === 0 ? '07:30' : '08:30' };
    expected[origin].push(person);
    if (origin === 'moved-in') transfers.push({ ...person, direction: 'in', otherSessionId: otherSession });
    if (outcome === 'moved-out') transfers.push({ registrationId, direction: 'out', otherSessionId: otherSession });
    const doseId = uuid(3, index);
    const screening = SCREENINGS[outcome];
    outcomes.push({
      registrationId,
      outcome,
      ...(outcome === 'injected' ? { doseId } : {}),
      ...(screening ? { screening } : {}),
    });
    const line = lots[lot]!;
    if (outcome === 'injected') {
      doses.push({
        id: doseId,
        registrationId,
        sessionId: session.id,
        product: line.product,
        lot: line.lot,
        lotExpiry: line.expiry,
        date: sessionDay,
        at: '2021-09-25T02:00:00Z',
        volumeMl: line.product === 'AZ' ? 0.5 : 0.3,
        facilityId: session.facilityId,
      });
    }
    appointments.push({
      id: person.appointmentId,
      sessionId: session.id,
      registrationId,
      slot: person.slot,
      status: STATES[outcome],
    });
  }
  const stock = lots.map((line, index): LotCount => {
    const injected = doses.filter(({ lot }) => lot === line.lot).length;
    const own = drawn[index]!;
    const used = injected + own.openVialWaste - own.extraDoses;
    // The opening is raised until nothing of the sum is negative.
    const gone = used + own.discarded + own.transferredOut - own.received - own.transferredIn;
    const opening = Math.max(own.opening, gone, 1);
    return { product: line.product, lot: line.lot, ...own, opening, used, closing: opening - gone };
  });
  return {
    session,
    planned: expected.planned,
    walkIns: expected['walk-in'],
    transfers,
    outcomes,
    doses,
    issued: stock.map(({ product, lot, opening }, index) => ({
      product,
      lot,
      expiry: lots[index]!.expiry,
      doses: opening,
    })),
    stock,
    platform: {
      acknowledgements: doses.map(({ id }) => ({ doseId: id, version: 1 })),
      lookups: doses.map((dose) => ({
        answer: 'found',
        registrationId: dose.registrationId,
        doseId: dose.id,
        dose: { ...dose, status: 'entered' },
        version: 1,
      })),
      appointments,
    },
  };
}

const outcome: fc.Arbitrary<Outcome> = fc.constantFrom(
  'injected',
  'injected',
  'injected',
  'deferred',
  'contraindicated',
  'refused',
  'sent-to-hospital',
  'absent',
  'moved-out',
);
const person: fc.Arbitrary<DrawnPerson> = fc.record({
  origin: fc.constantFrom<Origin>('planned', 'planned', 'walk-in', 'moved-in'),
  outcome,
  lot: fc.nat({ max: lots.length - 1 }),
});
const few = fc.nat({ max: 6 });
const drawnLot: fc.Arbitrary<DrawnLot> = fc
  .record({
    opening: fc.nat({ max: 40 }),
    received: few,
    transferredIn: few,
    openVialWaste: few,
    extraDoses: few,
    discarded: few,
    transferredOut: few,
  })
  // No more may be drawn beyond the nominal number than was wasted, so that `used` stays a count.
  .map((line) => ({ ...line, extraDoses: Math.min(line.extraDoses, line.openVialWaste) }));

/** Any day that is in order. */
export const anyDay: fc.Arbitrary<SessionRecords> = fc
  .tuple(fc.array(person, { maxLength: 12 }), fc.tuple(drawnLot, drawnLot, drawnLot))
  .map(([people, drawn]) => greenDay(people, drawn));
