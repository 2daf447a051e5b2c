import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DoseEvent } from '../../src/model/index.ts';
import { evaluate, forecast } from '../../src/schedule/index.ts';
import { vietnamCovid19 } from '../../src/schedule/vietnam/index.ts';
import { fromDayNumber } from '../../src/values/index.ts';

const options = { seed: 20210914, numRuns: 1500 };
const product = fc.constantFrom(
  'AZ',
  'PFZ',
  'PFZ-C',
  'MOD',
  'VERO',
  'HAYAT',
  'SPUV',
  'SPUL',
  'JAN',
  'ABD',
  'COVX',
  'NVX',
);
const dose = fc.record({ product, date: fc.integer({ min: 18_690, max: 19_500 }).map(fromDayNumber) });

// Gaps near the minimum intervals, so that courses come about and not only noise.
const course = fc
  .tuple(
    fc.constantFrom('AZ', 'PFZ', 'MOD', 'VERO', 'ABD'),
    fc.integer({ min: 18_700, max: 19_000 }),
    fc.array(fc.integer({ min: 10, max: 130 }), { maxLength: 5 }),
  )
  .map(([code, start, gaps]): DoseEvent[] => {
    let day = start;
    return [start, ...gaps.map((gap) => (day += gap))].map((number) => ({
      product: code,
      date: fromDayNumber(number),
    }));
  });
const doses: fc.Arbitrary<DoseEvent[]> = fc.oneof(
  course,
  fc.array(dose, { maxLength: 6 }),
  fc.tuple(course, fc.array(dose, { maxLength: 2 })).map(([a, b]) => [...a, ...b]),
);
const person = fc.record({
  birthDate: fc.integer({ min: -14_000, max: 17_500 }).map(fromDayNumber),
  conditions: fc.record(
    {
      immunocompromised: fc.constant(true),
      mixingConsent: fc.constant(true),
      highRiskOccupation: fc.constant(true),
      infected: fc.integer({ min: 18_690, max: 19_500 }).map(fromDayNumber),
    },
    { requiredKeys: [] },
  ),
});
const asOf = fc.integer({ min: 18_690, max: 19_600 }).map(fromDayNumber);

describe('the schedule', () => {
  it('does not depend on the order of the records', () => {
    fc.assert(
      fc.property(person, doses, asOf, fc.infiniteStream(fc.nat()), (who, given, day, keys) => {
        const shuffled = given
          .map((item) => ({ item, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item);
        expect(forecast(vietnamCovid19, who, shuffled, { asOf: day })).toEqual(
          forecast(vietnamCovid19, who, given, { asOf: day }),
        );
        expect(evaluate(vietnamCovid19, who, [...given].reverse(), { asOf: day })).toEqual(
          evaluate(vietnamCovid19, who, given, { asOf: day }),
        );
      }),
      options,
    );
  });

  it('orders its dates and never goes below the minimum', () => {
    fc.assert(
      fc.property(person, doses, asOf, (who, given, day) => {
        const answer = forecast(vietnamCovid19, who, given, { asOf: day });
        const { earliest, recommended, nextDose, status } = answer;
        if (earliest === undefined) {
          expect(recommended).toBeUndefined();
          expect(['COMPLETE', 'NO_PROGRAMME', 'CONTRAINDICATED']).toContain(status);
          return;
        }
        expect(recommended !== undefined && recommended >= earliest).toBe(true);
        expect(status === 'NOT_YET').toBe(status !== 'DEFERRED' && status !== 'TOO_YOUNG' && earliest > day);
        if (status === 'OVERDUE') expect(answer.latest !== undefined && answer.latest < day).toBe(true);
        if (nextDose === 'NONE' || nextDose === 'P1' || earliest < day) return;
        // What the forecast calls the first day is a day on which the dose counts.
        for (const code of answer.products) {
          const after = evaluate(
            vietnamCovid19,
            who,
            [...given.filter((item) => item.date <= day), { product: code, date: earliest }],
            { asOf: earliest },
          );
          const verdict = after.doses.find((item) => item.dose.date === earliest && item.dose.product === code);
          expect(verdict?.reason).not.toBe('DOSE_TOO_EARLY');
        }
      }),
      options,
    );
  });

  it('answers with the reasons that gave its dates', () => {
    fc.assert(
      fc.property(person, doses, asOf, (who, given, day) => {
        const answer = forecast(vietnamCovid19, who, given, { asOf: day });
        const told = answer.reasons.map((reason) => reason.date);
        for (const date of [answer.earliest, answer.recommended, answer.latest]) if (date) expect(told).toContain(date);
        const rules = [
          ...vietnamCovid19.rules,
          ...vietnamCovid19.waits,
          ...vietnamCovid19.programmes,
          ...vietnamCovid19.exclusions,
        ].map((rule) => rule.id);
        for (const reason of answer.reasons) if (reason.rule) expect(rules).toContain(reason.rule);
        const named = answer.reasons.flatMap((reason) => (reason.code === 'PRODUCTS' ? (reason.products ?? []) : []));
        expect([...named].sort()).toEqual([...answer.products].sort());
      }),
      options,
    );
  });

  it('never takes completion back when a dose that counts is added', () => {
    fc.assert(
      fc.property(person, doses, dose, (who, given, extra) => {
        const day = { asOf: fromDayNumber(19_600) };
        const before = evaluate(vietnamCovid19, who, given, day);
        const after = evaluate(vietnamCovid19, who, [...given, extra], day);
        const counted = after.doses.some((verdict) => verdict.dose === extra && verdict.status === 'valid');
        if (before.primaryComplete && counted) expect(after.primaryComplete).toBe(true);
      }),
      { ...options, numRuns: 4000 },
    );
  });

  it('does not look past the day asked about', () => {
    fc.assert(
      fc.property(person, doses, asOf, (who, given, day) => {
        const until = forecast(
          vietnamCovid19,
          who,
          given.filter((item) => item.date <= day),
          { asOf: day },
        );
        const all = forecast(vietnamCovid19, who, given, { asOf: day });
        expect({ ...all, doses: all.doses.filter((item) => item.status !== 'ignored') }).toEqual(until);
      }),
      options,
    );
  });

  it('gives the same answer from a copy of the pack', () => {
    const copy = structuredClone(vietnamCovid19);
    fc.assert(
      fc.property(person, doses, asOf, (who, given, day) => {
        expect(forecast(copy, who, given, { asOf: day })).toEqual(forecast(vietnamCovid19, who, given, { asOf: day }));
      }),
      { ...options, numRuns: 300 },
    );
  });
});
