import { describe, expect, it } from 'vitest';
import { ask, load, series, type Tree, verdicts } from './supporting-data.ts';

const condition = (more: Tree): Tree => ({ conditionType: 'Age', ...more });
const skip = (conditions: readonly Tree[], more: Tree = {}, set: Tree = {}): Tree => ({
  conditionalSkip: {
    context: 'Both',
    setLogic: 'n/a',
    ...more,
    set: { conditionLogic: 'AND', ...set, condition: conditions },
  },
});
const count = (more: Tree): Tree => ({
  conditionType: 'Vaccine Count by Age',
  doseCount: '1',
  doseType: 'Valid',
  doseCountLogic: 'equal to',
  ...more,
});
/** The number of the series dose that comes next after one dose on 2021-01-01, asked on 2022-01-01. */
const next = (tree: Tree, given = '2021-01-01'): number | undefined =>
  ask(load([series([{}, tree, {}])]), { given }).targetDose;

describe('a conditional skip (6.2, 7.1)', () => {
  it.each<[string, Tree, number]>([
    ['an age not yet reached', skip([condition({ beginAge: '3 years' })]), 2],
    ['an age reached', skip([condition({ beginAge: '2 years' })]), 3],
    ['an age passed', skip([condition({ endAge: '2 years' })]), 2],
    ['an interval gone by', skip([{ conditionType: 'Interval', interval: '1 year' }]), 3],
    ['a count that is met', skip([count({})]), 3],
    ['a count of another vaccine', skip([count({ vaccineTypes: '901; 902' })]), 2],
    ['a count of the vaccine', skip([count({ vaccineTypes: '0900;901' })]), 3],
    ['a count beyond', skip([count({ doseCountLogic: 'greater than' })]), 2],
    ['a count below', skip([count({ doseCountLogic: 'less than', doseCount: '2' })]), 3],
    ['a count before an age', skip([count({ endAge: '1 year' })]), 2],
    ['a count from a day', skip([count({ conditionType: 'Vaccine Count By Date', startDate: '20210101' })]), 3],
    ['a count until a day', skip([count({ conditionType: 'Vaccine Count By Date', endDate: '20210101' })]), 2],
    ['one of two conditions, both needed', skip([count({}), condition({ beginAge: '3 years' })]), 2],
    [
      'one of two conditions, one enough',
      skip([count({}), condition({ beginAge: '3 years' })], {}, { conditionLogic: 'OR' }),
      3,
    ],
    ['a set not yet in force', skip([count({})], {}, { effectiveDate: '20220102' }), 2],
    ['a skip for evaluation alone', skip([count({})], { context: 'Evaluation' }), 2],
    ['a skip for the forecast alone', skip([count({})], { context: 'Forecast' }), 3],
    ['a group that is not complete', skip([{ conditionType: 'Completed Series', seriesGroups: '2' }]), 2],
  ])('%s', (_what, tree, number) => expect(next(tree)).toBe(number));

  it('joins sets as the skip says', () => {
    const sets = (setLogic: string): Tree => ({
      conditionalSkip: {
        context: 'Both',
        setLogic,
        set: [{ condition: count({}) }, { condition: condition({ beginAge: '3 years' }) }],
      },
    });
    expect(next(sets('OR'))).toBe(3);
    expect(next(sets('AND'))).toBe(2);
  });

  it('counts all doses or only valid ones', () => {
    const early = { age: { absMinAge: '1 year' } };
    const total = skip([count({ doseType: 'Total', doseCount: '2' })]);
    const asked = { given: '2020-06-01 2021-01-01' };
    expect(ask(load([series([early, total, {}])]), asked).targetDose).toBe(3);
    expect(ask(load([series([early, skip([count({ doseCount: '2' })]), {}])]), asked).targetDose).toBe(2);
  });

  it('moves a dose on to the next target dose', () => {
    const tree = skip([{ conditionType: 'Interval', interval: '5 months' }]);
    const interval = { interval: { fromPrevious: 'Y', absMinInt: '4 months' } };
    const data = load([series([{}, tree, interval])]);
    expect(ask(data, { given: '2021-01-01 2021-06-01' }).doses.map(({ targetDose }) => targetDose)).toEqual([1, 3]);
    expect(ask(data, { given: '2021-01-01 2021-05-31' }).doses.map(({ targetDose }) => targetDose)).toEqual([1, 2]);
    expect(verdicts(ask(data, { given: '2021-01-01 2021-06-01' }))).toBe('Valid | Valid');
  });

  it('skips what would be skipped on the day of the forecast (7.6)', () => {
    const tree = {
      ...skip([{ conditionType: 'Interval', interval: '2 months' }]),
      interval: { fromPrevious: 'Y', minInt: '3 months' },
    };
    expect(ask(load([series([{}, tree, {}])]), { given: '2021-12-31' }).targetDose).toBe(3);
  });

  it('knows the completed groups of the antigen', () => {
    const waits = skip([{ conditionType: 'Completed Series', seriesGroups: '2' }]);
    const data = load([series([waits, {}]), series([{}], { seriesName: 'Series B', select: { seriesGroup: '2' } })]);
    expect(ask(data, { given: '2021-01-01' })).toMatchObject({ series: 'Series A', status: 'Complete' });
    expect(ask(data, { given: '2021-01-01' }).doses[0]?.targetDose).toBe(2);
  });

  it('without any dose left and none given is not recommended', () => {
    const data = load([series([skip([condition({ beginAge: '1 year' })])])]);
    expect(ask(data)).toMatchObject({
      status: 'Not Recommended',
      reason: 'Not recommended at this time due to past immunization history',
    });
  });
});
