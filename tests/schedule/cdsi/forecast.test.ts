import { describe, expect, it } from 'vitest';
import { evaluateCdsi, loadCdsi } from '../../../src/schedule/cdsi/index.ts';
import { isSdkError } from '../../../src/values/index.ts';
import { antigenXml, ask, day, load, scheduleXml, series, type Tree } from './supporting-data.ts';

const AGES = {
  age: {
    absMinAge: '11 months',
    minAge: '1 year',
    earliestRecAge: '18 months',
    latestRecAge: '2 years + 4 weeks',
    maxAge: '5 years',
  },
};

describe('the dates of the next dose (7.5)', () => {
  it('come from the ages', () => {
    expect(ask(load([series([AGES])]), { asOf: '2020-02-01' })).toMatchObject({
      status: 'Not Complete',
      forecastNumber: 1,
      earliest: '2021-01-01',
      recommended: '2021-07-01',
      pastDue: '2022-01-28',
      latest: '2024-12-31',
    });
  });

  it('come from the intervals, whichever ends last, and never lie before the earliest', () => {
    const intervals = [
      { fromPrevious: 'Y', minInt: '6 months', earliestRecInt: '3 months', latestRecInt: '5 months' },
      { fromPrevious: 'N', fromTargetDose: '1', minInt: '1 month' },
    ];
    expect(
      ask(load([series([{}, { interval: intervals }])]), { given: '2021-08-31', asOf: '2021-09-01' }),
    ).toMatchObject({
      earliest: '2022-03-01',
      recommended: '2022-03-01',
      pastDue: '2022-03-01',
    });
  });

  it('have no past due and no latest where the data has none', () => {
    const result = ask(load([series([{}])]));
    expect(result).toMatchObject({ earliest: '2020-01-01', recommended: '2020-01-01' });
    expect(result).not.toHaveProperty('pastDue');
    expect(result).not.toHaveProperty('latest');
  });

  it('wait for the season, and end with it', () => {
    const seasonal = load([series([{ seasonalRecommendation: { startDate: '20220301', endDate: '20220630' } }])]);
    expect(ask(seasonal).earliest).toBe('2022-03-01');
    expect(ask(seasonal, { given: '2021-05-05' }).status).toBe('Complete');
    const over = ask(seasonal, { asOf: '2022-07-01' });
    expect(over).toMatchObject({ status: 'Not Complete', reason: 'Past seasonal recommendation end date' });
    expect(over).not.toHaveProperty('earliest');
  });

  it('number the next dose by those that count, of the season where there is one', () => {
    const yearly = { recurringDose: 'Yes', seasonalRecommendation: { startDate: '20210901' } };
    const given = '2020-10-01 2021-10-01';
    expect(ask(load([series([yearly])]), { given })).toMatchObject({ forecastNumber: 2, targetDose: 1 });
    expect(ask(load([series([{}, {}, {}])]), { given })).toMatchObject({ forecastNumber: 3, targetDose: 3 });
  });

  it('do not lie before an inadvertent dose', () => {
    const data = load([series([{ inadvertentVaccine: { cvx: '902' } }])]);
    expect(ask(data, { given: '902@2021-05-05' }).earliest).toBe('2021-05-05');
  });

  it('name the vaccines that the data wants named at that age', () => {
    const vaccines = [
      { cvx: '900', forecastVaccineType: 'Y', endAge: '1 year' },
      { cvx: '901', forecastVaccineType: 'Y', beginAge: '1 year' },
      { cvx: '902', forecastVaccineType: 'N' },
    ];
    expect(ask(load([series([{ ...AGES, preferableVaccine: vaccines }])])).vaccines).toEqual(['901']);
  });
});

describe('whether a dose is needed (7.2 to 7.4)', () => {
  const contraindications = {
    vaccineGroup: { contraindication: [{ observationCode: '007', endAge: '10 years' }] },
    vaccine: { contraindication: [{ observationCode: '008', contraindicatedVaccine: [{ cvx: '900' }] }] },
  };
  const immunity = {
    clinicalHistory: [{ guidelineCode: '018' }],
    dateOfBirth: [{ immunityBirthDate: '01/01/1980', birthCountry: 'U.S.', exclusion: [{ exclusionCode: '055' }] }],
  };
  const data = load([series([AGES])], { immunity, contraindications });
  const old = load([series([{}])], { immunity, contraindications });

  it.each([
    [{ given: '2021-02-01' }, 'Complete', 'Patient series is complete'],
    [{ conditions: [{ code: '18' }] }, 'Immune', 'Patient has evidence of immunity'],
    [{ conditions: [{ code: '7' }] }, 'Contraindicated', 'Patient has a contraindication'],
    [{ conditions: [{ code: '008' }] }, 'Contraindicated', 'Patient has a contraindication'],
    [{ conditions: [{ code: '009' }] }, 'Not Complete', undefined],
    [{ asOf: '2025-01-01' }, 'Aged Out', 'Patient has exceeded the maximum age'],
  ])('%j: %s', (asked, status, reason) => {
    const result = ask(data, asked);
    expect([result.status, result.reason]).toEqual([status, reason]);
  });

  it('takes birth before a day in a country as immunity', () => {
    expect(ask(old, { birth: '1979-12-31', birthCountry: 'U.S.' }).status).toBe('Immune');
    expect(ask(old, { birth: '1980-01-01', birthCountry: 'U.S.' }).status).toBe('Not Complete');
    expect(ask(old, { birth: '1979-12-31' }).status).toBe('Not Complete');
    const excluded = { birth: '1979-12-31', birthCountry: 'U.S.', conditions: [{ code: '055' }] };
    expect(ask(old, excluded).status).toBe('Not Complete');
  });

  it('ages out who cannot be vaccinated in time', () => {
    const late = load([
      series([{}, { age: { maxAge: '2 years' }, interval: { fromPrevious: 'Y', minInt: '6 months' } }]),
    ]);
    expect(ask(late, { given: '2021-12-01', asOf: '2021-12-02' })).toMatchObject({
      status: 'Aged Out',
      reason: 'Patient is unable to finish the series prior to the maximum age',
    });
  });
});

describe('what cannot be asked', () => {
  const code = (run: () => unknown): string => {
    try {
      run();
    } catch (error) {
      return isSdkError(error) ? error.code : String(error);
    }
    return '';
  };

  it('says so', () => {
    const data = load([series([{}])]);
    expect(code(() => ask(data, { vaccineGroup: 'Ague' }))).toBe('CDSI_GROUP_UNKNOWN');
    expect(code(() => ask(data, { vaccineGroup: '__proto__' }))).toBe('CDSI_GROUP_UNKNOWN');
    expect(code(() => ask(loadCdsi({ antigens: [], schedule: scheduleXml() })))).toBe('CDSI_ANTIGEN_MISSING');
    expect(code(() => ask(load([series([{}], { requiredGender: 'Male' })])))).toBe('CDSI_NO_SERIES');
    const person = { birthDate: day('2020-01-01'), sex: 'male' } as const;
    // A caller without types may hand in anything.
    const asOf = 'today' as ReturnType<typeof day>;
    expect(() => evaluateCdsi(data, person, [], { asOf, vaccineGroup: 'Pox' })).toThrow(RangeError);
  });
});

describe('a vaccine group of several antigens (chapter 9)', () => {
  const files = (whole: string, second: Tree) =>
    loadCdsi({
      antigens: [
        antigenXml([series([{ age: { minAge: '1 year', latestRecAge: '2 years', maxAge: '9 years' } }])]),
        antigenXml([series([second], { targetDisease: 'Rash' })]),
      ],
      schedule: scheduleXml({ vaccineGroups: { vaccineGroup: [{ name: 'Pox', administerFullVaccineGroup: whole }] } }, [
        'Pox',
        'Rash',
      ]),
    });
  const later = {
    age: { minAge: '15 months', earliestRecAge: '18 months', latestRecAge: '3 years', maxAge: '7 years' },
  };

  it('waits for the last antigen where the vaccine is given whole', () => {
    expect(ask(files('Yes', later))).toMatchObject({
      earliest: '2021-04-01',
      recommended: '2021-04-01',
      pastDue: '2021-12-31',
      latest: '2026-12-31',
    });
    expect(ask(files('No', later))).toMatchObject({ earliest: '2021-01-01', recommended: '2021-01-01' });
  });

  it('is complete only when every antigen is, and refuses a dose that one of them refuses', () => {
    const strict = { age: { absMinAge: '15 months' } };
    const half = ask(files('Yes', strict), { given: '2021-02-01' });
    expect(half).toMatchObject({
      status: 'Not Complete',
      doses: [{ status: 'Not Valid', reasons: ['Age: Too Young'] }],
    });
    expect(ask(files('Yes', strict), { given: '2021-05-01' }).status).toBe('Complete');
  });
});
