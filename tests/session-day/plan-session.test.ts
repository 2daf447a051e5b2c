import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { DoseEvent } from '../../src/model/index.ts';
import { vietnamCovid19 as pack } from '../../src/schedule/vietnam/index.ts';
import { type PersonToPlan, planSession, type SessionPlan, type StockLot } from '../../src/session-day/index.ts';
import type { CalendarDate } from '../../src/values/index.ts';
import { date, session, sessionDay } from './days.ts';

const asked = { session, pack };
const az = (given: string): readonly DoseEvent[] => [{ product: 'AZ', date: date(given) }];
const person = (number: number, more: Partial<PersonToPlan> = {}): PersonToPlan => ({
  registrationId: `MST-1~NV${String(number).padStart(5, '0')}`,
  birthDate: date('1985-02-02'),
  history: [],
  ...more,
});
const lot = (name: string, product: string, doses: number, expiry?: CalendarDate): StockLot => ({
  product,
  lot: name,
  doses,
  ...(expiry ? { expiry } : {}),
});
const who = ({ planned }: SessionPlan): string[] => planned.map(({ registrationId }) => registrationId.slice(-1));
const whyNot = ({ unplanned }: SessionPlan): Record<string, string> =>
  Object.fromEntries(unplanned.map(({ registrationId, reason }) => [registrationId.slice(-1), reason.code]));

describe('planSession', () => {
  it('an invented session: second doses first, then groups, then who waits longest; lots by expiry; the rest with reasons', () => {
    const people = [
      person(1, { priorityGroup: 13 }),
      person(2, { priorityGroup: 1 }),
      person(3, { history: az('2021-07-20'), priorityGroup: 13 }),
      person(4, { history: az('2021-07-01'), priorityGroup: 13 }),
      person(5, { history: az('2021-09-01') }),
      person(6, { birthDate: date('2015-01-01') }),
      person(7, { conditions: { anaphylaxisTo: 'AZ' } }),
      person(9, { conditions: { acuteIllness: true } }),
      person(10, { history: az('2021-07-01'), conditions: { anaphylaxisTo: 'AZ' } }),
      person(8, { history: [...az('2021-05-01'), ...az('2021-08-01')] }),
      person(1),
    ];
    const stock = [
      lot('LATE', 'AZ', 1, date('2021-12-31')),
      lot('SOON', 'AZ', 2, date('2021-10-01')),
      lot('GONE', 'AZ', 9, date('2021-09-24')),
      lot('SOON', 'AZ', 5),
      lot('HALF', 'AZ', 0.5),
      lot('OTHER', 'MOD', 9),
    ];
    const plan = planSession(people, {
      ...asked,
      session: {
        ...session,
        products: ['AZ'],
        slots: [
          { from: '08:30', capacity: 9 },
          { from: '07:30', capacity: 2 },
        ],
      },
      stock,
      settings: { tables: 2 },
    });
    expect(
      plan.planned.map(({ because, registrationId, ...place }) => ({ ...place, who: registrationId.slice(-1) })),
    ).toEqual([
      {
        who: '4',
        nextDose: 'P2',
        product: 'AZ',
        lot: 'SOON',
        lotExpiry: '2021-10-01',
        volumeMl: 0.5,
        slot: '07:30',
        table: 1,
        priorityGroup: 13,
      },
      {
        who: '3',
        nextDose: 'P2',
        product: 'AZ',
        lot: 'SOON',
        lotExpiry: '2021-10-01',
        volumeMl: 0.5,
        slot: '07:30',
        table: 2,
        priorityGroup: 13,
      },
      {
        who: '2',
        nextDose: 'P1',
        product: 'AZ',
        lot: 'LATE',
        lotExpiry: '2021-12-31',
        volumeMl: 0.5,
        slot: '08:30',
        table: 1,
        priorityGroup: 1,
      },
    ]);
    expect(plan.planned.every(({ because }) => because.length > 0)).toBe(true);
    expect(plan.unplanned.map(({ registrationId, reason }) => [registrationId.slice(-1), reason.code])).toEqual([
      ['5', 'PLAN_NOT_DUE_YET'],
      ['6', 'PLAN_TOO_YOUNG'],
      ['9', 'PLAN_DEFERRED'],
      ['0', 'PLAN_CONTRAINDICATED'],
      ['8', 'PLAN_COMPLETE'],
      ['1', 'PLAN_LISTED_TWICE'],
      ['1', 'PLAN_OUT_OF_STOCK'],
      ['7', 'PLAN_OUT_OF_STOCK'],
    ]);
    expect(plan.unplanned[0]?.reason.params).toEqual({ earliest: '2021-10-27' });
    expect(plan.unusable.map(({ lot: name, reason }) => [name, reason.code])).toEqual([
      ['GONE', 'PLAN_LOT_EXPIRED'],
      ['SOON', 'PLAN_LOT_LISTED_TWICE'],
      ['HALF', 'PLAN_LOT_COUNT_INVALID'],
      ['OTHER', 'PLAN_LOT_NOT_FOR_SESSION'],
    ]);
    expect(plan.stockLeft.map(({ lot: name, doses }) => [name, doses])).toEqual([
      ['SOON', 0],
      ['LATE', 0],
    ]);
  });

  it('a full session says so, by capacity, slots and tables', () => {
    const people = [1, 2, 3].map((number) => person(number));
    const stock = [lot('A', 'AZ', 9)];
    const plan = (more: object, settings = {}) =>
      planSession(people, { ...asked, session: { ...session, ...more }, stock, settings });
    expect(whyNot(plan({ capacity: 2 }))).toEqual({ 3: 'PLAN_SESSION_FULL' });
    expect(whyNot(plan({ slots: [{ from: '07:30', capacity: 1 }] }))).toMatchObject({ 2: 'PLAN_SESSION_FULL' });
    const slots = ['07:30', '08:30'].map((from) => ({ from, capacity: 9 }));
    const byTables = plan({ slots }, { tables: 1, perTable: 1 });
    expect(byTables.planned.map(({ slot, table }) => [slot, table])).toEqual([
      ['07:30', 1],
      ['08:30', 1],
    ]);
    expect(byTables.unplanned[0]?.reason.params).toEqual({ capacity: 2 });
    expect(() => plan({}, { tables: 0 })).toThrow(RangeError);
    expect(() => planSession(people, { ...asked, stock, asOf: '2021-9-25' as never })).toThrow('"asOf"');
  });

  it('the order is a setting', () => {
    const people = [person(1, { history: az('2021-07-01') }), person(2, { priorityGroup: 1 })];
    const stock = [lot('A', 'AZ', 9)];
    expect(who(planSession(people, { ...asked, stock }))).toEqual(['1', '2']);
    expect(who(planSession(people, { ...asked, stock, settings: { order: ['priority-group'] } }))).toEqual(['2', '1']);
  });

  it('a day other than that of the session may be asked about', () => {
    const people = [person(5, { history: az('2021-09-01') })];
    const stock = [lot('A', 'AZ', 9)];
    expect(who(planSession(people, { ...asked, stock }))).toEqual([]);
    expect(who(planSession(people, { ...asked, stock, asOf: date('2021-10-27') }))).toEqual(['5']);
  });

  it('one person who cannot be read costs nobody else their place', () => {
    const people = [
      person(1, { conditions: { noSuchCondition: true } }),
      person(2, { birthDate: 'yesterday' as never }),
      person(3),
    ];
    const plan = planSession(people, { ...asked, stock: [lot('A', 'AZ', 9)] });
    expect(who(plan)).toEqual(['3']);
    expect(whyNot(plan)).toEqual({ 1: 'PLAN_CONDITION_INVALID', 2: 'PLAN_CONDITION_INVALID' });
    const settings = { schedule: { noSuchSetting: 1 } };
    expect(() => planSession(people, { ...asked, stock: [], settings })).toThrow('noSuchSetting');
  });

  it('who has a choice takes the other vaccine when somebody has none', () => {
    const adult = person(1);
    const second = person(2, { history: az('2021-07-01') });
    const products = planSession([adult], { ...asked, stock: [lot('A', 'AZ', 1), lot('P', 'PFZ', 1)] });
    const preferred = products.planned[0]?.product;
    const stock = [lot('A', 'AZ', 1), lot('P', 'PFZ', 1)];
    const plan = planSession([adult, second], { ...asked, stock, settings: { order: [] } });
    expect(preferred).toBeDefined();
    expect(new Map(plan.planned.map(({ registrationId, product }) => [registrationId.slice(-1), product]))).toEqual(
      new Map([
        ['1', 'PFZ'],
        ['2', 'AZ'],
      ]),
    );
  });
});

describe('any plan', () => {
  const history = fc.constantFrom<readonly DoseEvent[]>(
    [],
    [],
    az('2021-06-01'),
    az('2021-07-10'),
    az('2021-09-10'),
    [{ product: 'PFZ', date: date('2021-08-01') }],
    [{ product: 'MOD', date: date('2021-08-01') }],
    [{ product: 'VERO', date: date('2021-08-01') }],
  );
  const people = fc.array(
    fc.record({
      history,
      birthDate: fc.constantFrom(date('1950-01-01'), date('1985-02-02'), date('2006-01-01'), date('2015-01-01')),
      group: fc.nat({ max: 4 }),
    }),
    { maxLength: 14 },
  );
  const stock = fc.array(
    fc.record({
      product: fc.constantFrom('AZ', 'PFZ', 'MOD', 'VERO'),
      doses: fc.nat({ max: 4 }),
      expiry: fc.constantFrom(date('2021-09-20'), date('2021-10-20'), date('2021-12-20')),
    }),
    { maxLength: 5 },
  );
  const day = fc
    .record({ people, stock, capacity: fc.option(fc.nat({ max: 12 }), { nil: undefined }) })
    .map(({ capacity, ...drawn }) => ({
      people: drawn.people.map(({ group, ...more }, index) =>
        person(index, { ...more, ...(group === 0 ? {} : { priorityGroup: group }) }),
      ),
      stock: drawn.stock.map((line, index) => ({ ...line, lot: `L${index}` })),
      session: { ...session, ...(capacity === undefined ? {} : { capacity }) },
    }));
  const runs = { seed: 20210914, numRuns: 300 };

  it('places everybody once, within the stock and the capacity, from lots in date', () => {
    fc.assert(
      fc.property(day, (drawn) => {
        const plan = planSession(drawn.people, { ...drawn, pack });
        const ids = [...plan.planned, ...plan.unplanned].map(({ registrationId }) => registrationId).sort();
        expect(ids).toEqual(drawn.people.map(({ registrationId }) => registrationId));
        expect(plan.planned.length).toBeLessThanOrEqual(drawn.session.capacity ?? Number.POSITIVE_INFINITY);
        for (const line of drawn.stock) {
          const used = plan.planned.filter((one) => one.lot === line.lot).length;
          const left = plan.stockLeft.find((one) => one.lot === line.lot);
          if (line.expiry < sessionDay) expect([used, left]).toEqual([0, undefined]);
          else expect(used + (left?.doses ?? 0)).toBe(line.doses);
        }
      }),
      runs,
    );
  });

  it('does not depend on the order of people or lots', () => {
    fc.assert(
      fc.property(day, (drawn) => {
        const plan = planSession(drawn.people, { ...drawn, pack });
        const turned = planSession([...drawn.people].reverse(), {
          ...drawn,
          stock: [...drawn.stock].reverse(),
          pack,
        });
        expect(turned.planned).toEqual(plan.planned);
        expect(turned.stockLeft).toEqual(plan.stockLeft);
      }),
      runs,
    );
  });

  it('sends nobody home whom another choice of vaccines would serve without costing anybody before them', () => {
    fc.assert(
      fc.property(day, (drawn) => {
        const { capacity: _, ...open } = drawn.session;
        const plan = planSession(drawn.people, { ...drawn, session: open, pack });
        const due = plan.unplanned.filter(({ reason }) => reason.code === 'PLAN_OUT_OF_STOCK');
        const allowed = new Map<string, readonly string[]>();
        for (const { registrationId, because } of [...plan.planned, ...due]) {
          allowed.set(registrationId, [
            ...new Set(because.flatMap(({ code, products = [] }) => (code === 'PRODUCTS' ? products : []))),
          ]);
        }
        const doses = new Map<string, number>();
        for (const { product, doses: count, expiry } of drawn.stock) {
          if (expiry >= sessionDay) doses.set(product, (doses.get(product) ?? 0) + count);
        }
        // An oracle of its own: tries every way of serving all of them.
        const servable = (people: readonly (readonly string[])[]): boolean => {
          const [first, ...rest] = people;
          if (!first) return true;
          return first.some((product) => {
            const left = doses.get(product) ?? 0;
            if (left === 0) return false;
            doses.set(product, left - 1);
            const works = servable(rest);
            doses.set(product, left);
            return works;
          });
        };
        const served = plan.planned.map(({ registrationId }) => allowed.get(registrationId) ?? []);
        expect(servable(served)).toBe(true);
        for (const { registrationId } of due.slice(0, 2)) {
          expect(servable([...served, allowed.get(registrationId) ?? []])).toBe(false);
        }
      }),
      { ...runs, numRuns: 150 },
    );
  });

  it('30,000 people are planned in full', () => {
    const many = Array.from({ length: 30_000 }, (_, index) =>
      person(index, index % 3 === 0 ? { history: az('2021-07-01') } : { priorityGroup: (index % 16) + 1 }),
    );
    const plan = planSession(many, { ...asked, stock: [lot('A', 'AZ', 15_000), lot('P', 'PFZ', 10_000)] });
    expect([plan.planned.length, plan.unplanned.length]).toEqual([25_000, 5_000]);
    expect(plan.planned.slice(0, 10_000).every(({ nextDose }) => nextDose === 'P2')).toBe(true);
  });
});

describe('types', () => {
  it('of a plan', () => {
    expectTypeOf(planSession).parameter(0).toEqualTypeOf<readonly PersonToPlan[]>();
    expectTypeOf<SessionPlan['planned'][number]['slot']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<SessionPlan['unplanned'][number]['reason']['code']>().toExtend<`PLAN_${string}`>();
  });
});
