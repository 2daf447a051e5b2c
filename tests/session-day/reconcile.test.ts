import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  explainDifference,
  type GivenDose,
  type ReconcileSources,
  type Reconciliation,
  reconcile,
} from '../../src/session-day/index.ts';
import { lots, sessionDay, uuid } from './days.ts';

const dose = (number: number, change: Partial<GivenDose> = {}): GivenDose => ({
  id: uuid(3, number),
  registrationId: `MST-1~NV${number}`,
  product: 'AZ',
  lot: 'LOT-A',
  date: sessionDay,
  ...change,
});
const told = (answer: Reconciliation): [string, string][] =>
  answer.differences.map(({ subject, finding }) => [
    subject.kind === 'person' ? subject.registrationId.slice(-1) : subject.kind === 'lot' ? subject.lot : '-',
    finding.code,
  ]);

/** Five sources that agree about everybody. */
const agreed = (people: number): Required<ReconcileSources> => {
  const numbers = Array.from({ length: people }, (_, index) => index + 1);
  return {
    list: numbers.map((number) => `MST-1~NV${number}`),
    registrations: numbers.map((number) => ({ id: `MST-1~NV${number}`, status: 'done' })),
    plan: numbers.map((number) => ({ registrationId: `MST-1~NV${number}`, product: 'AZ' })),
    doses: numbers.map((number) => dose(number)),
    stock: [{ product: 'AZ', lot: 'LOT-A', injected: people }],
  };
};

describe('reconcile', () => {
  it('an invented day: every reason once', () => {
    const answer = reconcile({
      list: ['MST-1~NV1', 'MST-1~NV2', 'MST-1~NV3', 'MST-1~NV3', 'MST-1~NV6'],
      registrations: [
        { id: 'MST-1~NV1', status: 'done' },
        { id: 'MST-1~NV2', status: 'withdrawn' },
        { id: 'MST-1~NV4', status: 'verified' },
        { id: 'MST-1~NV6', status: 'invited' },
        { id: 'MST-1~NV8', status: 'planned' },
        { id: 'MST-1~NV9', status: 'done' },
      ],
      plan: [
        { registrationId: 'MST-1~NV1', product: 'AZ' },
        { registrationId: 'MST-1~NV2' },
        { registrationId: 'MST-1~NV5' },
        { registrationId: 'MST-1~NV8', product: 'AZ' },
      ],
      doses: [
        dose(1, { product: 'PFZ', lot: 'LOT-P' }),
        dose(6),
        dose(6, { id: uuid(3, 66) }),
        dose(7, { lot: 'LOT-Z' }),
      ],
      stock: [
        { product: 'AZ', lot: 'LOT-A', injected: 1 },
        { product: 'PFZ', lot: 'LOT-P', injected: 1 },
      ],
    });
    expect(answer.agrees).toBe(false);
    expect(answer.counts).toEqual({ list: 5, registrations: 6, plan: 4, doses: 4, stock: 2 });
    expect(told(answer)).toEqual([
      ['3', 'RECONCILE_LISTED_TWICE'],
      ['2', 'RECONCILE_WITHDRAWN'],
      ['2', 'RECONCILE_WITHDRAWN'],
      ['3', 'RECONCILE_NOT_REGISTERED'],
      ['4', 'RECONCILE_NOT_ON_LIST'],
      ['4', 'RECONCILE_NOT_PLANNED'],
      ['5', 'RECONCILE_PLANNED_NOT_REGISTERED'],
      ['6', 'RECONCILE_DOSE_NOT_PLANNED'],
      ['6', 'RECONCILE_STATUS_BEHIND'],
      ['7', 'RECONCILE_DOSE_NOT_REGISTERED'],
      ['8', 'RECONCILE_NOT_ON_LIST'],
      ['8', 'RECONCILE_PLANNED_WITHOUT_DOSE'],
      ['9', 'RECONCILE_NOT_ON_LIST'],
      ['9', 'RECONCILE_DONE_WITHOUT_DOSE'],
      ['6', 'RECONCILE_DOSES_SAME_DAY'],
      ['1', 'RECONCILE_PRODUCT_DIFFERS'],
      ['LOT-Z', 'RECONCILE_LOT_UNKNOWN'],
      ['LOT-A', 'RECONCILE_LOT_USE_DIFFERS'],
    ]);
    for (const difference of answer.differences) {
      for (const lang of ['vi', 'en'] as const) {
        const { reason, action } = explainDifference(difference, lang);
        expect(`${reason} ${action}`).not.toMatch(/[{}]|RECONCILE_|ACTION_/);
      }
    }
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  });

  it('a source that was not asked is held against nobody', () => {
    expect(told(reconcile({}))).toEqual([]);
    expect(told(reconcile({ registrations: [{ id: 'MST-1~NV1', status: 'verified' }] }))).toEqual([]);
    expect(told(reconcile({ doses: [dose(1)] }))).toEqual([]);
    expect(told(reconcile({ doses: [dose(1), dose(1)] }))).toEqual([['1', 'RECONCILE_LISTED_TWICE']]);
    const { lot: _, ...noLot } = dose(1);
    expect(told(reconcile({ doses: [noLot] }))).toEqual([['1', 'RECONCILE_LOT_MISSING']]);
  });

  it('sources that agree are left alone; whatever is taken from or doubled in one of them is told', () => {
    const source = fc.constantFrom<keyof ReconcileSources>('list', 'registrations', 'plan', 'doses', 'stock');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), source, fc.nat(), fc.boolean(), (people, name, pick, twice) => {
        const sources = agreed(people);
        expect(reconcile(sources)).toMatchObject({ agrees: true, differences: [] });
        const entries: readonly unknown[] = sources[name];
        const at = pick % entries.length;
        const damaged = { ...sources, [name]: entries.toSpliced(at, 1, ...(twice ? [entries[at], entries[at]] : [])) };
        const { differences } = reconcile(damaged);
        const subjects = differences.map(({ subject }) => subject);
        if (name === 'stock') expect(subjects).toContainEqual({ kind: 'lot', product: 'AZ', lot: lots[0].lot });
        else expect(subjects).toContainEqual(expect.objectContaining({ registrationId: `MST-1~NV${at + 1}` }));
      }),
      { seed: 20210914, numRuns: 300 },
    );
  });

  it('types', () => {
    expectTypeOf(reconcile).returns.toEqualTypeOf<Reconciliation>();
    expectTypeOf<Reconciliation['findings'][number]['code']>().toExtend<`RECONCILE_${string}`>();
  });
});
