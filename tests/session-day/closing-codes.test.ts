import { describe, expect, it } from 'vitest';
import {
  type ClosingCode,
  closeSession,
  type PersonOutcome,
  type SessionRecords,
} from '../../src/session-day/index.ts';
import { date, greenDay, session, uuid } from './days.ts';

const quiet = {
  opening: 20,
  received: 0,
  transferredIn: 0,
  openVialWaste: 0,
  extraDoses: 0,
  discarded: 0,
  transferredOut: 0,
};
/** One person injected, one absent, one moved out; a second and a third lot of which nothing was used. */
const day = greenDay(
  [
    { origin: 'planned', outcome: 'injected', lot: 0 },
    { origin: 'planned', outcome: 'absent', lot: 0 },
    { origin: 'planned', outcome: 'moved-out', lot: 0 },
  ],
  [quiet, quiet, quiet],
);
const { planned, outcomes, doses, issued, stock, transfers, platform } = day;
const [dose, line, injected, absent, moved] = [doses[0]!, stock[0]!, outcomes[0]!, outcomes[1]!, outcomes[2]!];
const lookup = platform.lookups[0]!;
const stranger = 'MST-1~NV999';

type Change = Partial<SessionRecords>;
const answers = (change: Partial<SessionRecords['platform']>): Change => ({ platform: { ...platform, ...change } });
const appointments = (index: number, change: object): Change =>
  answers({ appointments: platform.appointments.with(index, { ...platform.appointments[index]!, ...change }) });
/** A dose changed at the site and on the platform alike. */
const bothSides = (change: Partial<typeof dose>): Change => ({
  doses: [{ ...dose, ...change }],
  ...answers({
    lookups: [
      {
        answer: 'found',
        registrationId: dose.registrationId,
        doseId: dose.id,
        dose: { ...dose, ...change, status: 'entered' },
        version: 1,
      },
    ],
  }),
});

/** For each code the smallest change that brings it about, and everything that is then told. */
const CASES: Readonly<Record<ClosingCode, readonly [Change, readonly ClosingCode[]]>> = {
  CLOSE_PEOPLE_UNBALANCED: [
    { outcomes: outcomes.slice(0, 2), transfers: [] },
    ['CLOSE_PEOPLE_UNBALANCED', 'CLOSE_OUTCOME_MISSING'],
  ],
  CLOSE_OUTCOME_MISSING: [{ outcomes: [injected, moved] }, ['CLOSE_PEOPLE_UNBALANCED', 'CLOSE_OUTCOME_MISSING']],
  CLOSE_PERSON_TWICE: [{ walkIns: [planned[1]!] }, ['CLOSE_PEOPLE_UNBALANCED', 'CLOSE_PERSON_TWICE']],
  CLOSE_PERSON_NOT_EXPECTED: [
    { outcomes: [...outcomes, { registrationId: stranger, outcome: 'absent' }] },
    ['CLOSE_PEOPLE_UNBALANCED', 'CLOSE_PERSON_NOT_EXPECTED'],
  ],
  CLOSE_OUTCOME_TWICE: [{ outcomes: [...outcomes, absent] }, ['CLOSE_PEOPLE_UNBALANCED', 'CLOSE_OUTCOME_TWICE']],
  CLOSE_OUTCOME_CONTRADICTS_SCREENING: [
    { outcomes: [{ ...injected, screening: { verdict: 'defer', routing: 'ordinary-site' } }, absent, moved] },
    ['CLOSE_OUTCOME_CONTRADICTS_SCREENING'],
  ],
  CLOSE_TRANSFER_MISSING: [{ transfers: [] }, ['CLOSE_TRANSFER_MISSING']],
  CLOSE_TRANSFER_CONTRADICTS_OUTCOME: [
    { transfers: [...transfers, { ...transfers[0]!, registrationId: absent.registrationId }] },
    ['CLOSE_TRANSFER_CONTRADICTS_OUTCOME'],
  ],
  CLOSE_TRANSFER_INVALID: [
    { transfers: [{ ...transfers[0]!, otherSessionId: session.id }] },
    ['CLOSE_TRANSFER_INVALID'],
  ],
  CLOSE_DOSE_NOT_RECORDED: [
    {
      doses: [],
      stock: [{ ...line, used: 0, closing: 20 }, ...stock.slice(1)],
      ...answers({ lookups: [], acknowledgements: [] }),
    },
    ['CLOSE_DOSE_NOT_RECORDED'],
  ],
  CLOSE_DOSE_TWICE: [
    { doses: [dose, dose], stock: [{ ...line, used: 2, closing: 18 }, ...stock.slice(1)] },
    ['CLOSE_DOSE_TWICE'],
  ],
  CLOSE_PERSON_TWO_DOSES: [
    {
      doses: [dose, { ...dose, id: uuid(9, 1) }],
      stock: [{ ...line, used: 2, closing: 18 }, ...stock.slice(1)],
    },
    ['CLOSE_DOSE_WITHOUT_OUTCOME', 'CLOSE_PERSON_TWO_DOSES', 'CLOSE_DOSE_NOT_ACKNOWLEDGED', 'CLOSE_DOSE_NOT_LOOKED_UP'],
  ],
  CLOSE_DOSE_WITHOUT_OUTCOME: [
    {
      outcomes: [{ registrationId: injected.registrationId, outcome: 'deferred' }, absent, moved],
      ...appointments(0, { status: 'postponed' }),
    },
    ['CLOSE_DOSE_WITHOUT_OUTCOME'],
  ],
  CLOSE_DOSE_OF_OTHER_SESSION: [bothSides({ facilityId: 'CS-2' }), ['CLOSE_DOSE_OF_OTHER_SESSION']],
  CLOSE_DOSE_LOT_EXPIRED: [
    {
      ...bothSides({ lotExpiry: date('2021-09-24') }),
      issued: [{ ...issued[0]!, expiry: date('2021-09-24') }, ...issued.slice(1)],
    },
    ['CLOSE_DOSE_LOT_EXPIRED'],
  ],
  CLOSE_DOSE_EXPIRY_DIFFERS: [bothSides({ lotExpiry: date('2022-01-01') }), ['CLOSE_DOSE_EXPIRY_DIFFERS']],
  CLOSE_DOSE_NOT_ACKNOWLEDGED: [answers({ acknowledgements: [] }), ['CLOSE_DOSE_NOT_ACKNOWLEDGED']],
  CLOSE_ACKNOWLEDGEMENT_TWICE: [
    answers({ acknowledgements: [...platform.acknowledgements, ...platform.acknowledgements] }),
    ['CLOSE_ACKNOWLEDGEMENT_TWICE'],
  ],
  CLOSE_ACKNOWLEDGEMENT_WITHOUT_DOSE: [
    answers({ acknowledgements: [...platform.acknowledgements, { doseId: uuid(9, 2), version: 1 }] }),
    ['CLOSE_ACKNOWLEDGEMENT_WITHOUT_DOSE'],
  ],
  CLOSE_DOSE_NOT_LOOKED_UP: [answers({ lookups: [] }), ['CLOSE_DOSE_NOT_LOOKED_UP']],
  CLOSE_DOSE_NO_ANSWER: [
    answers({
      lookups: [
        { answer: 'no-answer', registrationId: dose.registrationId, doseId: dose.id, reason: 'PLATFORM_TIMEOUT' },
      ],
    }),
    ['CLOSE_DOSE_NO_ANSWER'],
  ],
  CLOSE_DOSE_NOT_ON_PLATFORM: [
    answers({ lookups: [{ answer: 'not-found', registrationId: dose.registrationId, doseId: dose.id }] }),
    ['CLOSE_DOSE_NOT_ON_PLATFORM'],
  ],
  CLOSE_DOSE_DIFFERS: [{ doses: [{ ...dose, route: 'IM' }] }, ['CLOSE_DOSE_DIFFERS']],
  CLOSE_DOSE_CHANGED_SINCE: [
    answers({ lookups: [{ ...lookup, version: 2 } as typeof lookup] }),
    ['CLOSE_DOSE_CHANGED_SINCE'],
  ],
  CLOSE_DOSE_ONLY_ON_PLATFORM: [
    answers({ lookups: [lookup, { ...lookup, doseId: uuid(9, 3) }] }),
    ['CLOSE_DOSE_ONLY_ON_PLATFORM'],
  ],
  CLOSE_LOOKUP_TWICE: [answers({ lookups: [lookup, lookup] }), ['CLOSE_LOOKUP_TWICE']],
  CLOSE_APPOINTMENT_MISSING: [answers({ appointments: platform.appointments.slice(1) }), ['CLOSE_APPOINTMENT_MISSING']],
  CLOSE_APPOINTMENT_TWICE: [
    answers({ appointments: [...platform.appointments, platform.appointments[1]!] }),
    ['CLOSE_APPOINTMENT_TWICE'],
  ],
  CLOSE_APPOINTMENT_UNKNOWN: [
    answers({ appointments: [...platform.appointments, { ...platform.appointments[1]!, registrationId: stranger }] }),
    ['CLOSE_APPOINTMENT_UNKNOWN'],
  ],
  CLOSE_APPOINTMENT_DIFFERS: [appointments(1, { slot: '11:00' }), ['CLOSE_APPOINTMENT_DIFFERS']],
  CLOSE_APPOINTMENT_CONTRADICTS: [appointments(1, { status: 'refused' }), ['CLOSE_APPOINTMENT_CONTRADICTS']],
  CLOSE_STOCK_UNBALANCED: [{ stock: [{ ...line, closing: 1 }, ...stock.slice(1)] }, ['CLOSE_STOCK_UNBALANCED']],
  CLOSE_STOCK_USE_UNBALANCED: [
    { stock: [{ ...line, openVialWaste: 1 }, ...stock.slice(1)] },
    ['CLOSE_STOCK_USE_UNBALANCED'],
  ],
  CLOSE_STOCK_COUNT_INVALID: [
    { stock: [{ ...line, discarded: -1, closing: 20 }, ...stock.slice(1)] },
    ['CLOSE_STOCK_COUNT_INVALID'],
  ],
  CLOSE_STOCK_MISSING: [{ stock: stock.slice(1), issued: issued.slice(1) }, ['CLOSE_STOCK_MISSING']],
  CLOSE_STOCK_TWICE: [{ stock: [...stock, stock[2]!] }, ['CLOSE_STOCK_TWICE']],
  CLOSE_LOT_NOT_ISSUED: [{ issued: issued.slice(0, 2) }, ['CLOSE_LOT_NOT_ISSUED']],
  CLOSE_STOCK_OPENING_DIFFERS: [
    { issued: [...issued.slice(0, 2), { ...issued[2]!, doses: 19 }] },
    ['CLOSE_STOCK_OPENING_DIFFERS'],
  ],
};

describe('every reason not to close', () => {
  it('none at first', () => {
    expect(closeSession(day)).toMatchObject({ verdict: 'green', findings: [] });
  });

  it.each(Object.entries(CASES))('%s', (code, [change, told]) => {
    const report = closeSession({ ...day, ...change });
    expect(report.findings.map((finding) => finding.code)).toEqual(told);
    expect(told).toContain(code);
    expect(report.verdict).toBe('not-green');
  });

  it('a lot that came during the session needs no delivery note of its opening', () => {
    const late = { ...stock[2]!, opening: 0, received: 20 };
    expect(closeSession({ ...day, issued: issued.slice(0, 2), stock: [...stock.slice(0, 2), late] }).verdict).toBe(
      'green',
    );
  });
});

describe('which outcome may follow which screening', () => {
  const contradicts = (outcome: Partial<PersonOutcome>, more: Change = {}): boolean =>
    closeSession({ ...day, ...more, outcomes: [{ ...injected, ...outcome }, absent, moved] }).findings.some(
      ({ code }) => code === 'CLOSE_OUTCOME_CONTRADICTS_SCREENING',
    );
  const screening = (
    verdict: 'eligible' | 'caution' | 'defer' | 'contraindicated',
    routing: 'ordinary-site' | 'hospital' = 'ordinary-site',
  ) => ({
    screening: { verdict, routing },
  });

  it.each([
    ['injected', 'eligible caution', 'defer contraindicated'],
    ['deferred', 'eligible caution defer', 'contraindicated'],
    ['contraindicated', 'contraindicated', 'eligible caution defer'],
    ['refused', 'eligible caution', 'defer contraindicated'],
    ['moved-out', 'eligible caution', 'defer contraindicated'],
    ['absent', '', 'eligible caution defer contraindicated'],
    ['sent-to-hospital', '', 'eligible caution defer contraindicated'],
  ] as const)('%s at an ordinary site', (outcome, may, mayNot) => {
    const verdicts = ['eligible', 'caution', 'defer', 'contraindicated'] as const;
    for (const verdict of verdicts) {
      expect(contradicts({ outcome, ...screening(verdict) }), verdict).toBe(!may.split(' ').includes(verdict));
      expect(mayNot.split(' ').includes(verdict)).toBe(!may.split(' ').includes(verdict));
    }
  });

  it('a screening that asks for a hospital', () => {
    const hospital = screening('caution', 'hospital');
    expect(contradicts({ outcome: 'sent-to-hospital', ...hospital })).toBe(false);
    expect(contradicts({ outcome: 'sent-to-hospital', ...screening('contraindicated', 'hospital') })).toBe(true);
    expect(contradicts({ outcome: 'deferred', ...hospital })).toBe(true);
    expect(contradicts(hospital)).toBe(true);
    expect(contradicts(hospital, { place: 'hospital' })).toBe(false);
    const override = { by: 'doctor-01', at: '2021-09-25T01:00:00Z', reason: 'clinical-decision' } as const;
    expect(contradicts({ ...hospital, overrides: [{ ...override, codes: ['STEP_NEEDS_HOSPITAL'] }] })).toBe(false);
    expect(contradicts({ ...hospital, overrides: [{ ...override, codes: ['STEP_TOO_EARLY'] }] })).toBe(true);
  });

  it('without a screening nobody is injected, sent away or contraindicated', () => {
    const { screening: _, ...unscreened } = injected;
    const told = (outcome: PersonOutcome['outcome']): boolean =>
      closeSession({ ...day, outcomes: [{ ...unscreened, outcome }, absent, moved] }).findings.some(
        ({ code }) => code === 'CLOSE_OUTCOME_CONTRADICTS_SCREENING',
      );
    expect((['injected', 'sent-to-hospital', 'contraindicated'] as const).map(told)).toEqual([true, true, true]);
    expect((['deferred', 'refused', 'absent', 'moved-out'] as const).map(told)).toEqual([false, false, false, false]);
  });
});
