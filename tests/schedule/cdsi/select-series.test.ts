import { describe, expect, it } from 'vitest';
import { ask, load, series, type Tree } from './supporting-data.ts';

const second = (select: Tree, more: Tree = {}, count = 1): Tree =>
  series(
    Array.from({ length: count }, () => ({})),
    {
      seriesName: 'Series B',
      ...more,
      select: { defaultSeries: 'No', seriesPreference: '2', ...select },
    },
  );
const chosen = (all: readonly Tree[], asked: Parameters<typeof ask>[1] = {}): string => ask(load(all), asked).series;

describe('which series are for a person (chapter 5)', () => {
  it('asks for the gender', () => {
    const all = [
      series([{}], { requiredGender: ['Female', 'Unknown'] }),
      series([{}], { seriesName: 'Series B', requiredGender: 'Male' }),
    ];
    expect(chosen(all, { sex: 'female' })).toBe('Series A');
    expect(chosen(all, { sex: 'unknown' })).toBe('Series A');
    expect(chosen(all, { sex: 'male' })).toBe('Series B');
  });

  it('takes a risk series only where its indication holds at this age, and then before the standard one', () => {
    const risk = second(
      { seriesGroup: '2' },
      {
        seriesType: 'Risk',
        equivalentSeriesGroups: '1',
        indication: [{ observationCode: { text: 'At risk', code: '015' }, beginAge: '1 year', endAge: '3 years' }],
      },
      2,
    );
    const all = [series([{}], { equivalentSeriesGroups: '2' }), risk];
    const conditions = [{ code: '015' }];
    expect(chosen(all)).toBe('Series A');
    expect(chosen(all, { conditions })).toBe('Series B');
    expect(chosen(all, { conditions, asOf: '2023-01-01' })).toBe('Series A');
    // The complete group is enough.
    expect(ask(load(all), { conditions, given: '2021-01-01' })).toMatchObject({
      series: 'Series A',
      status: 'Complete',
    });
    expect(ask(load(all), { conditions, given: '2021-01-01 2021-02-01' })).toMatchObject({
      series: 'Series B',
      status: 'Complete',
    });
  });

  it('takes the risk series of the highest priority', () => {
    const risk = (name: string, seriesPriority: string): Tree =>
      second(
        { seriesPriority },
        { seriesName: name, seriesType: 'Risk', indication: [{ observationCode: { code: '1' } }] },
      );
    expect(chosen([risk('Low', 'B'), risk('High', 'A')], { conditions: [{ code: '001' }] })).toBe('High');
  });

  it('takes an evaluation-only series only when it is complete', () => {
    const only = second({}, { seriesType: 'Evaluation Only' }, 2);
    const all = [series([{}, {}, {}]), only];
    expect(chosen(all, { given: '2021-01-01' })).toBe('Series A');
    expect(chosen(all, { given: '2021-01-01 2021-02-01' })).toBe('Series B');
  });
});

describe('which series of a group speaks (chapter 8)', () => {
  const three = [{}, {}, {}];

  it('is the default without a valid dose, the complete one, the one in process', () => {
    const all = [series([{ age: { absMinAge: '2 years' } }]), second({}, {}, 2)];
    expect(chosen(all)).toBe('Series A');
    expect(chosen(all, { given: '2021-01-01' })).toBe('Series B');
    expect(ask(load([series(three), second({}, {}, 1)]), { given: '2021-01-01' })).toMatchObject({
      series: 'Series B',
      status: 'Complete',
    });
  });

  it('must have been started before the maximum age to start', () => {
    const all = [series([{}], { select: { maxAgeToStart: '1 year' } }), second({}, {}, 2)];
    expect(chosen(all, { given: '2020-12-31' })).toBe('Series A');
    expect(chosen(all, { given: '2021-01-01' })).toBe('Series B');
  });

  it('is the default again when nothing that was given counts in time', () => {
    expect(chosen([series([{}], { select: { maxAgeToStart: '1 year' } })], { given: '2021-06-01' })).toBe('Series A');
  });

  it('is, of two in process, the one with fewer doses to go', () => {
    expect(chosen([series(three), second({}, {}, 2)], { given: '2021-01-01' })).toBe('Series B');
  });

  it('is, of two in process, the one that can be finished', () => {
    const out = series([{}, { age: { maxAge: '30 months' }, interval: { fromPrevious: 'Y', minInt: '5 months' } }]);
    expect(chosen([out, second({}, {}, 2)], { given: '2021-12-01' })).toBe('Series B');
  });

  it('is the product series when every dose of it counts', () => {
    expect(chosen([series([{}, {}]), second({ productPath: 'Yes' }, {}, 2)], { given: '2021-01-01' })).toBe('Series B');
  });

  it('is the preferred of equals', () => {
    expect(chosen([second({}, {}, 2), series([{}, {}])], { given: '2021-01-01' })).toBe('Series A');
  });

  it('is, of two complete, the one with more valid doses', () => {
    expect(chosen([series([{}]), second({}, {}, 2)], { given: '2021-01-01 2021-02-01' })).toBe('Series B');
  });

  it('is, without a default and a valid dose, the one that starts first', () => {
    const late = series([{ age: { minAge: '3 years' } }], { select: { defaultSeries: 'No' } });
    expect(chosen([late, second({})])).toBe('Series B');
  });

  it('is not a contraindicated one while another is open', () => {
    const contraindications = {
      vaccine: { contraindication: [{ observationCode: '1', contraindicatedVaccine: { cvx: '900' } }] },
    };
    const other = second({}, {}, 1);
    const open = { ...other, seriesDose: [{ doseNumber: 'Dose 1', preferableVaccine: { cvx: '901' } }] };
    expect(ask(load([series([{}]), open], { contraindications }), { conditions: [{ code: '1' }] })).toMatchObject({
      series: 'Series B',
      status: 'Not Complete',
    });
    expect(ask(load([series([{}])], { contraindications }), { conditions: [{ code: '1' }] }).status).toBe(
      'Contraindicated',
    );
  });
});
