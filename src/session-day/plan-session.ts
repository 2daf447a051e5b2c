/** The plan of a session: who comes, when, for which dose of which lot; who does not, and why; what is left. */
import type { DoseKind, ForecastReason, Session } from '../model/index.ts';
import type { RulePack, ScheduleSettings } from '../schedule/index.ts';
import { type CalendarDate, isCalendarDate } from '../values/index.ts';
import { sessionDayFinding } from './codes.ts';
import { type DuePerson, dueOn, NO_GROUP, type PersonToPlan, type UnplannedPerson } from './due-people.ts';
import { byExpiry, byText, type StockLot } from './lots.ts';
import { type PlaceSettings, placesOf } from './places.ts';
import { productAllocation } from './product-allocation.ts';
import { type UnusableLot, type UsableLots, usableLots } from './usable-lots.ts';

/** What goes first, the weightiest first; what is equal in all of them goes by registration id. */
export type PlanOrder = 'second-dose' | 'priority-group' | 'longest-due';

/** Policy of {@link planSession}. */
export interface PlanSettings extends PlaceSettings {
  /** Default: second and later doses, then priority groups, then who has been due longest. */
  readonly order?: readonly PlanOrder[];
  /** Policy choices of the rule pack. */
  readonly schedule?: ScheduleSettings;
}

/** What a plan is made of. */
export interface PlanOptions {
  readonly session: Pick<Session, 'id' | 'date' | 'capacity' | 'slots' | 'products'>;
  readonly stock: readonly StockLot[];
  readonly pack: RulePack;
  /** Day whose ages and acts decide. Default: the day of the session. */
  readonly asOf?: CalendarDate;
  readonly settings?: PlanSettings;
}

/** A person's place in the plan. */
export interface PlannedPerson {
  readonly registrationId: string;
  readonly nextDose: DoseKind;
  readonly product: string;
  readonly lot: string;
  readonly lotExpiry?: CalendarDate;
  /** Millilitres of the dose. */
  readonly volumeMl?: number;
  /** `from` of the session's slot. */
  readonly slot?: string;
  readonly table?: number;
  readonly priorityGroup?: number;
  /** Rules and acts behind the dose. */
  readonly because: readonly ForecastReason[];
}

/** Answer of {@link planSession}: plain data. Every person handed in is either planned or unplanned. */
export interface SessionPlan {
  readonly sessionId: string;
  readonly date: CalendarDate;
  /** In the order in which they are served. */
  readonly planned: readonly PlannedPerson[];
  readonly unplanned: readonly UnplannedPerson[];
  /** Doses of each usable lot that the plan does not need, the earliest expiry first. */
  readonly stockLeft: readonly StockLot[];
  readonly unusable: readonly UnusableLot[];
}

/**
 * Plans a session. The schedule says who is due and with which products; places, stock and the order of `settings` say
 * who comes. Lots are used by expiry. The same input gives the same plan; sorting is the costliest part.
 *
 * @throws SdkError `PACK_INVALID`, `SETTING_INVALID`; RangeError for a day that is none, and for `tables` or `perTable` that is no positive integer
 * @example
 * import { planSession } from 'tiemchung/session-day';
 * import { vietnamCovid19 } from 'tiemchung/schedule/vietnam';
 * import { calendarDateSchema } from 'tiemchung/model';
 * const date = calendarDateSchema.parse('2021-09-25');
 * const people = [
 *   { registrationId: 'MST-1~NV1', birthDate: calendarDateSchema.parse('1985-02-02'), history: [] },
 *   { registrationId: 'MST-1~NV2', birthDate: calendarDateSchema.parse('1985-02-02'), history: [{ product: 'AZ', date: calendarDateSchema.parse('2021-07-01') }] },
 * ];
 * const stock = [{ product: 'AZ', lot: 'LOT-A', expiry: calendarDateSchema.parse('2021-12-31'), doses: 1 }];
 * const session = { id: '00000000-0000-4000-8000-000000000001', date };
 * const plan = planSession(people, { session, stock, pack: vietnamCovid19 });
 * plan.planned.map(({ registrationId, nextDose, lot }) => [registrationId, nextDose, lot]); // => [['MST-1~NV2', 'P2', 'LOT-A']]
 * plan.unplanned.map(({ registrationId, reason }) => [registrationId, reason.code]); // => [['MST-1~NV1', 'PLAN_OUT_OF_STOCK']]
 */
export function planSession(people: readonly PersonToPlan[], options: PlanOptions): SessionPlan {
  const { session, stock, pack, asOf = session.date, settings = {} } = options;
  // People whose dates cannot be read are set apart; the plan's own day would set everybody apart.
  if (!isCalendarDate(asOf)) throw new RangeError('"asOf" expected a day as YYYY-MM-DD');
  const places = placesOf(session, settings);
  const lots = usableLots(stock, session.date, session.products);
  const unplanned: UnplannedPerson[] = [];
  const due: DuePerson[] = [];
  const seen = new Set<string>();
  for (const person of people) {
    const { registrationId } = person;
    const answer = seen.has(registrationId)
      ? { registrationId, reason: sessionDayFinding('PLAN_LISTED_TWICE'), because: [] }
      : dueOn(person, asOf, pack, settings.schedule);
    seen.add(registrationId);
    if ('reason' in answer) unplanned.push(answer);
    else due.push(answer);
  }
  due.sort(comparing(settings.order ?? ['second-dose', 'priority-group', 'longest-due']));

  const allocation = productAllocation(dosesOf(lots));
  const taken: [number, DuePerson][] = [];
  for (const [index, person] of due.entries()) {
    const full = taken.length >= places.capacity;
    if (!full && allocation.take(index, person.products)) taken.push([index, person]);
    else unplanned.push(leftOut(person, full ? places.capacity : undefined));
  }

  const shelves = new Map([...lots.byProduct].map(([product, list]) => [product, drawer(list)]));
  const planned = taken.flatMap(([index, person], place): PlannedPerson[] => {
    const product = allocation.products.get(index);
    const line = product === undefined ? undefined : shelves.get(product)?.draw();
    if (product === undefined || !line) return [];
    const volumeMl = person.volumesMl[product];
    return [
      {
        registrationId: person.registrationId,
        nextDose: person.nextDose,
        product,
        lot: line.lot,
        ...(line.expiry === undefined ? {} : { lotExpiry: line.expiry }),
        ...(volumeMl === undefined ? {} : { volumeMl }),
        ...places.at(place),
        ...(person.priorityGroup === NO_GROUP ? {} : { priorityGroup: person.priorityGroup }),
        because: person.because,
      },
    ];
  });
  const stockLeft = [...shelves.values()].flatMap((shelf) => shelf.left()).sort(byExpiry);
  return { sessionId: session.id, date: session.date, planned, unplanned, stockLeft, unusable: lots.unusable };
}

function comparing(order: readonly PlanOrder[]): (a: DuePerson, b: DuePerson) => number {
  const rules: Readonly<Record<PlanOrder, (a: DuePerson, b: DuePerson) => number>> = {
    'second-dose': (a, b) => Number(a.nextDose === 'P1') - Number(b.nextDose === 'P1'),
    'priority-group': (a, b) => a.priorityGroup - b.priorityGroup,
    'longest-due': (a, b) => byText(a.since, b.since),
  };
  return (a, b) => {
    for (const name of order) {
      const difference = rules[name](a, b);
      if (difference !== 0) return difference;
    }
    return byText(a.registrationId, b.registrationId);
  };
}

function leftOut(person: DuePerson, capacity: number | undefined): UnplannedPerson {
  const { registrationId, status, nextDose, because } = person;
  const reason =
    capacity === undefined
      ? sessionDayFinding('PLAN_OUT_OF_STOCK', { products: person.products.join(', ') })
      : sessionDayFinding('PLAN_SESSION_FULL', { capacity });
  return { registrationId, reason, status, nextDose, because };
}

function dosesOf({ byProduct }: UsableLots): ReadonlyMap<string, number> {
  return new Map([...byProduct].map(([product, lots]) => [product, lots.reduce((sum, { doses }) => sum + doses, 0)]));
}

/** Draws one dose after the other from lots in their order. */
function drawer(lots: readonly StockLot[]) {
  const left = lots.map(({ doses }) => doses);
  let open = 0;
  return {
    draw(): StockLot | undefined {
      while (open < lots.length && left[open] === 0) open += 1;
      if (left[open] === undefined) return undefined;
      left[open] = (left[open] ?? 0) - 1;
      return lots[open];
    },
    left: (): readonly StockLot[] => lots.map((lot, index) => ({ ...lot, doses: left[index] ?? 0 })),
  };
}
