import { describe, expect, it } from 'vitest';
import { ask, day, load, series, verdicts } from './supporting-data.ts';

const YEAR = { age: { absMinAge: '12 months - 4 days', minAge: '12 months', maxAge: '5 years' } };
const MONTH = { interval: { fromPrevious: 'Y', absMinInt: '28 days - 4 days', minInt: '28 days' } };

describe('a dose and its age (6.4)', () => {
  const data = load([series([YEAR])]);

  it.each([
    ['2020-12-27', 'Not Valid: Age: Too Young'],
    ['2020-12-28', 'Valid: Grace period'],
    ['2020-12-31', 'Valid: Grace period'],
    ['2021-01-01', 'Valid'],
    ['2024-12-31', 'Valid'],
    ['2025-01-01', 'Extraneous: Age: Too Old'],
  ])('%s: %s', (given, verdict) => expect(verdicts(ask(data, { given, asOf: '2025-02-01' }))).toBe(verdict));

  it('takes the record that is in force on the day of the dose, its last day included', () => {
    const changed = load([
      series([
        {
          age: [
            { minAge: '0 days', cessationDate: '20210630' },
            { absMinAge: '2 years', effectiveDate: '20210701' },
          ],
        },
      ]),
    ]);
    expect(verdicts(ask(changed, { given: '2021-06-30' }))).toBe('Valid');
    expect(verdicts(ask(changed, { given: '2021-07-01' }))).toBe('Not Valid: Age: Too Young');
  });

  it('rolls a day that no month has to the first of the next (CALCDT-5)', () => {
    const half = load([series([{ age: { absMinAge: '6 months', minAge: '6 months' } }])]);
    expect(verdicts(ask(half, { birth: '2020-08-31', given: '2021-02-28' }))).toBe('Not Valid: Age: Too Young');
    expect(verdicts(ask(half, { birth: '2020-08-31', given: '2021-03-01' }))).toBe('Valid');
  });
});

describe('a dose and its interval (6.5, 6.6)', () => {
  const data = load([series([YEAR, MONTH])]);

  it.each([
    ['2021-02-01 2021-02-24', 'Valid | Not Valid: Interval: Too Soon'],
    ['2021-02-01 2021-02-25', 'Valid | Valid: Grace period'],
    ['2021-02-01 2021-03-01', 'Valid | Valid'],
    // The invalid dose counts as the previous one.
    ['2021-02-01 2021-02-20 2021-03-01', 'Valid | Not Valid: Interval: Too Soon | Not Valid: Interval: Too Soon'],
    ['2021-02-01 2021-02-20 2021-03-20', 'Valid | Not Valid: Interval: Too Soon | Valid'],
  ])('%s: %s', (given, verdict) => expect(verdicts(ask(data, { given }))).toBe(verdict));

  it('says of a dose both that it is too early and that it is too soon', () => {
    const both = load([series([{}, { ...YEAR, ...MONTH }])]);
    expect(verdicts(ask(both, { given: '2020-05-01 2020-05-02' }))).toBe(
      'Valid | Not Valid: Age: Too Young: Interval: Too Soon',
    );
  });

  it('asks every interval, and each from its own anchor', () => {
    const both = load([
      series([
        {},
        { interval: { fromPrevious: 'Y', absMinInt: '1 month' } },
        {
          interval: [
            { fromPrevious: 'Y', absMinInt: '1 month' },
            { fromPrevious: 'N', fromTargetDose: '1', absMinInt: '6 months' },
          ],
        },
      ]),
    ]);
    expect(verdicts(ask(both, { given: '2021-01-01 2021-02-01 2021-06-30' }))).toBe(
      'Valid | Valid | Not Valid: Interval: Too Soon',
    );
    expect(verdicts(ask(both, { given: '2021-01-01 2021-02-01 2021-07-01' }))).toBe('Valid | Valid | Valid');
  });

  it('measures from the last dose of a vaccine, and from an observation where its day is known', () => {
    const most = load([
      series([
        { allowableVaccine: { cvx: '901' } },
        { interval: { fromPrevious: 'N', fromMostRecent: '901; 902', absMinInt: '2 months' } },
      ]),
    ]);
    expect(verdicts(ask(most, { given: '901@2021-01-01 2021-02-01' }))).toBe('Valid | Not Valid: Interval: Too Soon');
    expect(verdicts(ask(most, { given: '2021-01-01 2021-01-02' }))).toBe('Valid | Valid');
    const ill = load([
      series([{ interval: { fromPrevious: 'N', fromRelevantObs: { code: '044' }, absMinInt: '2 months' } }]),
    ]);
    expect(verdicts(ask(ill, { given: '2021-02-01', conditions: [{ code: '44', date: day('2021-01-01') }] }))).toBe(
      'Not Valid: Interval: Too Soon',
    );
    expect(verdicts(ask(ill, { given: '2021-02-01', conditions: [{ code: '44' }] }))).toBe('Valid');
  });

  it('lets an interval that overrides stand alone', () => {
    const override = load([
      series([
        {},
        {
          interval: [
            { fromPrevious: 'Y', absMinInt: '6 months' },
            { fromPrevious: 'N', fromTargetDose: '1', absMinInt: '1 month', intervalPriority: 'override' },
          ],
        },
      ]),
    ]);
    expect(verdicts(ask(override, { given: '2021-01-01 2021-02-01' }))).toBe('Valid | Valid');
  });

  it('falls back on an allowable interval', () => {
    const allowed = load([
      series([
        {},
        {
          interval: { fromPrevious: 'Y', absMinInt: '6 months' },
          allowableInterval: { fromPrevious: 'N', fromTargetDose: '1', absMinInt: '6 months - 4 days' },
        },
      ]),
    ]);
    expect(verdicts(ask(allowed, { given: '2021-01-01 2021-06-01 2021-06-27' }))).toBe(
      'Valid | Not Valid: Interval: Too Soon | Valid',
    );
  });
});

describe('a dose and its vaccine (6.1, 6.3, 6.7 to 6.9)', () => {
  const strict = {
    preferableVaccine: { cvx: '0900', mvx: 'AAA', beginAge: '1 year' },
    allowableVaccine: [{ cvx: '901', beginAge: '1 year', endAge: '2 years' }],
    inadvertentVaccine: [{ cvx: '902' }],
  };
  const data = load([series([strict])]);

  it.each([
    [[{ date: day('2021-06-01'), cvx: '900', mvx: 'aaa' }], 'Valid'],
    [[{ date: day('2021-06-01'), cvx: '900', mvx: 'BBB' }], 'Not Valid: Not a preferable or allowable vaccine'],
    [[{ date: day('2021-06-01'), cvx: '900' }], 'Not Valid: Not a preferable or allowable vaccine'],
    [[{ date: day('2021-06-01'), cvx: '901' }], 'Valid'],
    [[{ date: day('2022-01-01'), cvx: '901' }], 'Not Valid: Not a preferable or allowable vaccine'],
    [[{ date: day('2021-06-01'), cvx: '902' }], 'Not Valid: Inadvertent Vaccine'],
    [[{ date: day('2021-06-01'), cvx: '901', substandard: true }], 'Sub-standard: Substandard dose'],
    [[{ date: day('2021-06-01'), cvx: '901', lotExpiration: day('2021-05-31') }], 'Sub-standard: Substandard dose'],
    [[{ date: day('2021-06-01'), cvx: '901', lotExpiration: day('2021-06-01') }], 'Valid'],
    [[{ date: day('2021-06-01'), cvx: '77' }], 'Not Evaluated'],
    [[{ date: day('2022-01-02'), cvx: '901' }], ''],
  ])('%j: %s', (given, verdict) => expect(verdicts(ask(data, { given }))).toBe(verdict));

  it('does not measure an interval from an inadvertent vaccine', () => {
    const two = load([series([MONTH, { ...MONTH, inadvertentVaccine: [{ cvx: '902' }] }])]);
    expect(verdicts(ask(two, { given: '2021-01-01 902@2021-03-01 2021-03-02' }))).toBe(
      'Valid | Not Valid: Inadvertent Vaccine | Valid',
    );
  });

  it('keeps live vaccines apart, across antigens, and less far after a valid dose', () => {
    const conflict = {
      previous: { cvx: '07' },
      current: { cvx: '900' },
      conflictBeginInterval: '1 day',
      minConflictEndInterval: '24 days',
      conflictEndInterval: '28 days',
    };
    const live = load([series([{}])], {}, { liveVirusConflicts: { liveVirusConflict: [conflict] } });
    expect(verdicts(ask(live, { given: '7@2021-01-01 2021-01-01' }))).toBe('Not Evaluated | Valid');
    expect(verdicts(ask(live, { given: '7@2021-01-01 2021-01-24' }))).toBe(
      'Not Evaluated | Not Valid: Live Virus Conflict',
    );
    expect(verdicts(ask(live, { given: '7@2021-01-01 2021-01-25' }))).toBe('Not Evaluated | Valid');
    expect(ask(live, { given: '7@2021-12-20', asOf: '2021-12-21' }).earliest).toBe('2022-01-13');
  });
});

describe('the walk through target doses', () => {
  it('calls extraneous what comes after the last one, and keeps a recurring one', () => {
    expect(verdicts(ask(load([series([{}])]), { given: '2021-01-01 2021-02-01' }))).toBe(
      'Valid | Extraneous: Series already complete',
    );
    const recurring = ask(load([series([{}, { recurringDose: 'Yes' }])]), {
      given: '2021-01-01 2021-02-01 2021-03-01',
    });
    expect(verdicts(recurring)).toBe('Valid | Valid | Valid');
    expect(recurring.doses.map(({ targetDose }) => targetDose)).toEqual([1, 2, 2]);
    expect(recurring).toMatchObject({ targetDose: 2, forecastNumber: 4 });
  });

  it('needs the association of a vaccine with the antigen at that age', () => {
    const association = { antigen: 'Pox', associationBeginAge: '1 year', associationEndAge: '2 years' };
    const data = load([series([{}])], {}, { cvxToAntigenMap: { cvxMap: [{ cvx: '900', association }] } });
    expect(verdicts(ask(data, { given: '2020-12-31 2021-01-01' }))).toBe('Not Evaluated | Valid');
  });

  it('gives the same answer whatever the order of the doses', () => {
    const data = load([series([YEAR, MONTH, MONTH])]);
    const forward = ask(data, { given: '2020-12-01 2021-02-01 901@2021-02-01 2021-03-01 2021-05-01' });
    const backward = ask(data, { given: '2021-05-01 2021-03-01 901@2021-02-01 2021-02-01 2020-12-01' });
    expect(backward).toEqual(forward);
  });
});
