import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  type ClosingReport,
  closeSession,
  explainDifference,
  type SessionRecords,
} from '../../src/session-day/index.ts';
import { damagesOf } from './damage.ts';
import { anyDay, date, greenDay } from './days.ts';

const runs = { seed: 20210914, numRuns: 120 };
const quiet = {
  opening: 20,
  received: 0,
  transferredIn: 0,
  openVialWaste: 2,
  extraDoses: 1,
  discarded: 1,
  transferredOut: 0,
};
const day = greenDay(
  [
    { origin: 'planned', outcome: 'injected', lot: 0 },
    { origin: 'planned', outcome: 'injected', lot: 1 },
    { origin: 'walk-in', outcome: 'injected', lot: 2 },
    { origin: 'moved-in', outcome: 'deferred', lot: 0 },
    { origin: 'planned', outcome: 'contraindicated', lot: 0 },
    { origin: 'planned', outcome: 'refused', lot: 0 },
    { origin: 'planned', outcome: 'sent-to-hospital', lot: 0 },
    { origin: 'planned', outcome: 'absent', lot: 0 },
    { origin: 'planned', outcome: 'moved-out', lot: 0 },
  ],
  [quiet, quiet, quiet],
);

const codes = ({ findings }: ClosingReport): string[] => findings.map(({ code }) => code);

describe('closeSession', () => {
  it('an invented day, in full', () => {
    const report = closeSession(day);
    expect({ ...report, injections: report.injections.length, stock: report.stock.length }).toEqual({
      session: day.session,
      verdict: 'green',
      people: {
        planned: 7,
        walkIns: 1,
        movedIn: 1,
        expected: 9,
        injected: 3,
        deferred: 1,
        contraindicated: 1,
        refused: 1,
        sentToHospital: 1,
        absent: 1,
        movedOut: 1,
        accounted: 9,
        balanced: true,
      },
      doses: { injected: 3, recorded: 3, acknowledged: 3, confirmed: 3 },
      injections: 3,
      stock: 3,
      overrides: [],
      differences: [],
      findings: [],
    });
    expect(report.stock[0]).toEqual({
      product: 'AZ',
      lot: 'LOT-A',
      ...quiet,
      used: 2,
      closing: 17,
      injected: 1,
      derivedUse: 2,
      available: 20,
      accounted: 20,
      balanced: true,
    });
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it('any day that is in order is green, both sums hold, and closing it again changes nothing', () => {
    fc.assert(
      fc.property(anyDay, (records) => {
        const report = closeSession(records);
        const { people } = report;
        expect(report.differences).toEqual([]);
        expect(report.verdict).toBe('green');
        expect(people.planned + people.walkIns + people.movedIn).toBe(
          people.injected +
            people.deferred +
            people.contraindicated +
            people.refused +
            people.sentToHospital +
            people.absent +
            people.movedOut,
        );
        for (const line of report.stock) {
          expect(line.opening + line.received + line.transferredIn).toBe(
            line.used + line.discarded + line.transferredOut + line.closing,
          );
          expect(line.used).toBe(line.injected + line.openVialWaste - line.extraDoses);
        }
        expect(closeSession(structuredClone(records))).toEqual(report);
      }),
      runs,
    );
  });

  it('one record left out, doubled or changed: not green, and it says whose', () => {
    let tried = 0;
    fc.assert(
      fc.property(anyDay, (records) => {
        for (const { what, victim, records: damaged } of damagesOf(records)) {
          tried += 1;
          const report = closeSession(damaged);
          expect(report.verdict, what).toBe('not-green');
          expect(
            report.differences.map(({ subject }) => subject),
            what,
          ).toContainEqual(expect.objectContaining(victim));
        }
      }),
      runs,
    );
    expect(tried).toBeGreaterThan(5_000);
  });

  it('is never green before the platform has answered, whatever else is in order', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('not-found', 'no-answer', 'unasked'), fc.nat(), (records, answer, pick) => {
        const { lookups } = records.platform;
        fc.pre(lookups.length > 0);
        const at = pick % lookups.length;
        const { registrationId, doseId } = lookups[at]!;
        const instead =
          answer === 'unasked'
            ? []
            : answer === 'not-found'
              ? [{ answer, registrationId, doseId } as const]
              : [{ answer: 'no-answer', registrationId, doseId, reason: 'PLATFORM_TIMEOUT' } as const];
        const report = closeSession({
          ...records,
          platform: { ...records.platform, lookups: lookups.toSpliced(at, 1, ...instead) },
        });
        expect(report.verdict).toBe('not-green');
        expect(report.doses).toEqual({
          injected: lookups.length,
          recorded: lookups.length,
          acknowledged: lookups.length,
          confirmed: lookups.length - 1,
        });
        expect(report.differences).toHaveLength(1);
        expect(report.differences[0]?.subject).toEqual({ kind: 'person', registrationId, doseId });
      }),
      runs,
    );
  });

  it('every difference has a reason and a next action in both languages, without a blank left in it', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(), (records, pick) => {
        const damages = damagesOf(records);
        fc.pre(damages.length > 0);
        for (const difference of closeSession(damages[pick % damages.length]!.records).differences) {
          for (const lang of ['vi', 'en'] as const) {
            const { reason, action } = explainDifference(difference, lang);
            expect(`${reason} ${action}`).not.toMatch(/[{}]|CLOSE_|ACTION_|undefined/);
          }
        }
      }),
      runs,
    );
  });
});

describe('what closing tells apart', () => {
  const dose = day.doses[0]!;
  const close = (change: Partial<SessionRecords>): ClosingReport => closeSession({ ...day, ...change });

  it('two desks that injected one person are one conflict', () => {
    const report = close({ doses: [...day.doses, { ...dose, id: '00000000-0000-4000-8000-000000000099' }] });
    expect(codes(report)).toContain('CLOSE_PERSON_TWO_DOSES');
    expect(report.differences.filter(({ finding }) => finding.code === 'CLOSE_PERSON_TWO_DOSES')).toHaveLength(1);
  });

  it('a dose that only the platform has', () => {
    const [first] = day.platform.lookups;
    if (first?.answer !== 'found') throw new Error('no answer');
    const doseId = '00000000-0000-4000-8000-000000000098';
    const lookup = { ...first, doseId, dose: { ...first.dose, id: doseId } };
    const report = close({ platform: { ...day.platform, lookups: [...day.platform.lookups, lookup] } });
    expect(codes(report)).toEqual(['CLOSE_DOSE_ONLY_ON_PLATFORM']);
  });

  it('what differs between the dose of the site and that of the platform, by field', () => {
    const doses = day.doses.with(0, { ...dose, volumeMl: 0.25, bodySite: 'left arm' });
    expect(close({ doses }).findings).toMatchObject([
      { code: 'CLOSE_DOSE_DIFFERS', params: { fields: 'volumeMl, bodySite' } },
    ]);
  });

  it('an expired lot is silent only under an exception that names it, and the exception is shown for signature', () => {
    const expired = date('2021-09-01');
    const issued = day.issued.with(0, { ...day.issued[0]!, expiry: expired });
    const doses = day.doses.with(0, { ...dose, lotExpiry: expired });
    const lookups = day.platform.lookups.map((one) =>
      one.answer === 'found' && one.doseId === dose.id ? { ...one, dose: { ...one.dose, ...doses[0]! } } : one,
    );
    const changed = { issued, doses, platform: { ...day.platform, lookups } };
    expect(codes(close(changed))).toEqual(['CLOSE_DOSE_LOT_EXPIRED']);
    const override = {
      by: 'doctor-01',
      at: '2021-09-25T02:00:00Z',
      reason: 'already-given',
      codes: ['STEP_LOT_EXPIRED'],
    } as const;
    const outcomes = day.outcomes.with(0, { ...day.outcomes[0]!, overrides: [override] });
    const report = close({ ...changed, outcomes });
    expect(report.verdict).toBe('green');
    expect(report.overrides).toEqual([{ ...override, registrationId: dose.registrationId }]);
  });

  it('counts that are no counts', () => {
    const stock = day.stock.with(0, { ...day.stock[0]!, closing: Number.NaN });
    expect(codes(close({ stock }))).toContain('CLOSE_STOCK_COUNT_INVALID');
    expect(close({ stock }).verdict).toBe('not-green');
  });

  it('an empty day is in order', () => {
    const platform = { acknowledgements: [], lookups: [], appointments: [] };
    const nobody = { planned: [], walkIns: [], transfers: [], outcomes: [], doses: [], issued: [], stock: [] };
    expect(closeSession({ ...nobody, session: day.session, platform }).verdict).toBe('green');
  });
});

describe('types', () => {
  it('a report is read-only data', () => {
    expectTypeOf(closeSession).parameter(0).toEqualTypeOf<SessionRecords>();
    expectTypeOf(closeSession).returns.toEqualTypeOf<ClosingReport>();
    expectTypeOf<ClosingReport['verdict']>().toEqualTypeOf<'green' | 'not-green'>();
    expectTypeOf<ClosingReport['differences'][number]['action']>().toExtend<`ACTION_${string}`>();
  });
});
