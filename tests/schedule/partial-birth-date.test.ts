import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, forecast, screen } from '../../src/schedule/index.ts';
import { vietnamCovid19 } from '../../src/schedule/vietnam/index.ts';
import { dateBounds, fromDayNumber, partialDate, toDayNumber } from '../../src/values/index.ts';
import { ask, asked, dates } from './asking.ts';

const codes = (question: Parameters<typeof ask>[0]): string[] => ask(question).reasons.map((reason) => reason.code);

describe('a birth date with the year alone', () => {
  it('is enough for most adults', () => {
    expect(dates(ask({ birth: '1950', asOf: '2021-05-01' }))).toBe('DUE P1 2021-03-08 2021-03-08 -');
    expect(codes({ birth: '1950', asOf: '2021-05-01' })).not.toContain('BIRTH_DATE_INCOMPLETE');
    expect(dates(ask({ birth: '1950', doses: 'AZ@2021-04-10', asOf: '2021-06-05' }))).toBe(
      'DUE P2 2021-06-05 2021-06-05 2021-07-03',
    );
  });

  it('calls nobody too early', () => {
    expect(dates(ask({ birth: '2003', asOf: '2021-06-30' }))).toBe('TOO_YOUNG P1 2021-12-31 2021-12-31 -');
    expect(dates(ask({ birth: '2003-06', asOf: '2021-06-29' }))).toBe('TOO_YOUNG P1 2021-06-30 2021-06-30 -');
    expect(codes({ birth: '2003', asOf: '2021-06-30' })[0]).toBe('BIRTH_DATE_INCOMPLETE');
    expect(codes({ birth: '2003', asOf: '2021-12-31' })[0]).toBe('BIRTH_DATE_INCOMPLETE');
    expect(dates(ask({ birth: '2003', asOf: '2021-12-31' }))).toBe('DUE P1 2021-12-31 2021-12-31 -');
  });

  it('leaves the product open where its age limit falls into the year', () => {
    expect(codes({ birth: '1955', asOf: '2021-11-01' })[0]).toBe('BIRTH_DATE_INCOMPLETE');
    expect(codes({ birth: '1955', asOf: '2021-11-01', offered: 'ABD' })[0]).toBe('BIRTH_DATE_INCOMPLETE');
    expect(codes({ birth: '1955', asOf: '2021-09-16' })[0]).not.toBe('BIRTH_DATE_INCOMPLETE');
  });

  it('judges doses as for the youngest, and says whether that matters', () => {
    const doubtful = asked({ birth: '2003', doses: 'AZ@2021-06-01', asOf: '2021-08-01' });
    expect(evaluate(vietnamCovid19, doubtful.person, doubtful.given, doubtful.options)).toMatchObject({
      birthDateDecides: true,
      doses: [{ status: 'not-valid', reason: 'DOSE_TOO_YOUNG' }],
    });
    const settled = asked({ birth: '2002', doses: 'AZ@2021-06-01', asOf: '2021-08-01' });
    expect(evaluate(vietnamCovid19, settled.person, settled.given, settled.options)).toMatchObject({
      birthDateDecides: false,
      doses: [{ status: 'valid', kind: 'P1' }],
    });
    expect(screen(vietnamCovid19, settled.person, [], settled.options).outcome).toBe('eligible');
  });

  it('holds for every day of the year when it does not ask for more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1940, max: 2018 }),
        fc.integer({ min: 18_700, max: 19_500 }),
        fc.array(
          fc.tuple(
            fc.constantFrom('AZ', 'PFZ', 'PFZ-C', 'MOD', 'VERO', 'ABD'),
            fc.integer({ min: 18_694, max: 19_500 }),
          ),
          { maxLength: 3 },
        ),
        (year, asOfDay, given) => {
          const birthDate = partialDate(year);
          if (!birthDate) return;
          const doses = given.map(([product, number]) => ({ product, date: fromDayNumber(number) }));
          const options = { asOf: fromDayNumber(asOfDay) };
          const answer = forecast(vietnamCovid19, { birthDate }, doses, options);
          if (answer.reasons[0]?.code === 'BIRTH_DATE_INCOMPLETE') return;
          const { first, last } = dateBounds(birthDate);
          for (let number = toDayNumber(first); number <= toDayNumber(last); number += 13) {
            expect(forecast(vietnamCovid19, { birthDate: fromDayNumber(number) }, doses, options)).toEqual(answer);
          }
        },
      ),
      { seed: 20210914, numRuns: 300 },
    );
  });
});
