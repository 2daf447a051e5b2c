import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { type AppointmentStatus, appointmentStates, canMove, type DoseEvent } from '../../src/model/index.ts';
import { vietnamCovid19 as pack } from '../../src/schedule/vietnam/index.ts';
import {
  acknowledgedBy,
  checkStep,
  type GivenDose,
  outcomeOf,
  type SiteStep,
  type StepCode,
  type StepContext,
  siteSteps,
  stageOf,
  type Visit,
} from '../../src/session-day/index.ts';
import type { Parsed } from '../../src/values/index.ts';
import { date, lots, session, sessionDay, uuid } from './days.ts';

const registrationId = 'MST-1~NV1';
const context: StepContext = {
  session,
  lots: lots.map((line) => ({ ...line, doses: 10 })),
  pack,
  person: { birthDate: date('1985-02-02') },
  history: [],
};
const at = (time: string) => `${sessionDay}T${time}:00Z`;
const reception: SiteStep = { step: 'reception', reception: { at: at('01:00'), recognisedBy: 'qr' } };
const screening = (
  verdict: 'eligible' | 'defer' | 'contraindicated',
  routing: 'ordinary-site' | 'hospital' = 'ordinary-site',
): SiteStep => ({
  step: 'screening',
  screening: { at: at('01:10'), verdict, routing },
});
const dose = (change: Partial<GivenDose> = {}): SiteStep => ({
  step: 'dose',
  dose: {
    id: uuid(3, 1),
    registrationId,
    sessionId: session.id,
    product: 'AZ',
    lot: 'LOT-A',
    lotExpiry: date('2021-11-30'),
    date: sessionDay,
    at: at('01:20'),
    volumeMl: 0.5,
    ...change,
  },
});
const watch = (until: string, outcome: 'well' | 'transferred' = 'well'): SiteStep => ({
  step: 'observation',
  observation: { from: at('01:20'), until: at(until), outcome },
});
const leave: SiteStep = { step: 'leave', at: at('02:30') };
const invited: Visit = { registrationId, status: 'invited' };
const codes = (answer: Parsed<Visit, StepCode>): string[] => answer.findings.map(({ code }) => code);

function walk(visit: Visit, steps: readonly SiteStep[], more: Partial<StepContext> = {}): Visit {
  return steps.reduce((now, step) => {
    const answer = checkStep(now, step, { ...context, ...more });
    if (!answer.ok) throw new Error(`${step.step}: ${codes(answer).join()}`);
    return answer.value;
  }, visit);
}
const screened = walk(invited, [reception, screening('eligible')]);
const given = (history: readonly DoseEvent[]): Partial<StepContext> => ({ history });

describe('the way through a site', () => {
  it('reception, screening, dose, watch, leave', () => {
    const left = walk(invited, [reception, screening('eligible'), dose(), watch('01:50'), leave]);
    expect(stageOf(left)).toBe('left');
    expect(outcomeOf(left)).toEqual({
      registrationId,
      outcome: 'injected',
      doseId: uuid(3, 1),
      screening: { verdict: 'eligible', routing: 'ordinary-site' },
    });
  });

  it('every other way out has its outcome', () => {
    const end = (...steps: readonly SiteStep[]) => outcomeOf(walk(invited, steps))?.outcome;
    const postpone: SiteStep = { step: 'postpone', at: at('01:15') };
    expect(end(reception, screening('defer'), leave)).toBe('deferred');
    expect(end(reception, screening('defer', 'hospital'), leave)).toBe('sent-to-hospital');
    expect(end(reception, screening('eligible'), screening('contraindicated'), leave)).toBe('contraindicated');
    expect(end(reception, { step: 'refuse', at: at('01:05') }, leave)).toBe('refused');
    expect(end(reception, screening('eligible'), postpone, leave)).toBe('deferred');
    expect(end(reception)).toBeUndefined();
    expect(end()).toBe('absent');
    expect(stageOf(walk(invited, [{ step: 'refuse', at: at('01:00') }]))).toBe('left');
  });

  it('an illegal step is refused with its reason and what is allowed, and changes nothing', () => {
    const answer = checkStep(invited, dose(), context);
    expect(answer).toEqual({
      ok: false,
      findings: [
        {
          code: 'STEP_NOT_ALLOWED',
          severity: 'error',
          path: [],
          params: { step: 'dose', status: 'invited', allowed: 'reception, postpone, refuse' },
        },
      ],
    });
    expect(codes(checkStep(walk(screened, [dose()]), leave, context))).toEqual(['STEP_NOT_ALLOWED']);
    expect(codes(checkStep(walk(screened, [dose()]), dose({ id: uuid(3, 2) }), context))).toEqual(['STEP_NOT_ALLOWED']);
  });

  it('time does not run backwards', () => {
    expect(codes(checkStep(screened, dose({ at: at('01:05') }), context))).toEqual(['STEP_TIME_BACKWARDS']);
  });

  it('whatever steps are tried, the state moves as the model allows, and a refused step leaves it', () => {
    const step = fc.constantFrom<SiteStep>(
      reception,
      screening('eligible'),
      screening('defer'),
      screening('contraindicated'),
      dose(),
      watch('01:50'),
      leave,
      { step: 'postpone', at: at('02:00') },
      { step: 'refuse', at: at('02:00') },
    );
    const start = fc.constantFrom<AppointmentStatus>('planned', 'invited', 'confirmed');
    fc.assert(
      fc.property(start, fc.array(step, { maxLength: 12 }), (status, steps) => {
        let visit: Visit = { registrationId, status };
        for (const one of steps) {
          const allowed = siteSteps[stageOf(visit)].includes(one.step);
          const answer = checkStep(visit, one, context);
          if (!allowed) expect(codes(answer)).toEqual(['STEP_NOT_ALLOWED']);
          if (!answer.ok) continue;
          const [from, to] = [visit.status, answer.value.status];
          // One screening passes through `screened` to its verdict.
          const moves = [from === 'checked-in' ? 'screened' : from, from] as const;
          expect(from === to || moves.some((state) => canMove(appointmentStates, state, to))).toBe(true);
          visit = answer.value;
        }
        if (visit.dose) expect(visit.screening?.verdict).toBe('eligible');
      }),
      { seed: 20210914, numRuns: 500 },
    );
  });
});

describe('a dose', () => {
  const check = (change: Partial<GivenDose>, more: Partial<StepContext> = {}) =>
    codes(checkStep(screened, dose(change), { ...context, ...more }));
  const az: DoseEvent = { product: 'AZ', date: date('2021-07-01') };

  it('is of this person, this session and a lot of this site', () => {
    expect(check({ registrationId: 'MST-1~NV2' })).toEqual(['STEP_DOSE_OF_OTHER_PERSON']);
    expect(check({ sessionId: uuid(1, 2) })).toEqual(['STEP_DOSE_OF_OTHER_SESSION']);
    expect(check({ lot: 'LOT-Z' })).toEqual(['STEP_LOT_NOT_ISSUED']);
    expect(check({ product: 'MOD', volumeMl: 0.5 })).toEqual(['STEP_LOT_OF_OTHER_PRODUCT']);
    expect(check({ lotExpiry: date('2021-12-01') })).toEqual(['STEP_LOT_EXPIRY_DIFFERS']);
    const { lot: _, ...noLot } = (dose() as Extract<SiteStep, { step: 'dose' }>).dose;
    expect(codes(checkStep(screened, { step: 'dose', dose: noLot }, context))).toEqual(['STEP_LOT_MISSING']);
    const expired = [{ product: 'AZ', lot: 'LOT-A', expiry: date('2021-09-24'), doses: 10 }];
    expect(check({ lotExpiry: date('2021-09-24') }, { lots: expired })).toEqual(['STEP_LOT_EXPIRED']);
  });

  it('is the one that the schedule asks for', () => {
    expect(check({}, given([az]))).toEqual([]);
    expect(
      check(
        { product: 'PFZ', lot: 'LOT-P', lotExpiry: date('2021-10-31'), volumeMl: 0.3 },
        given([{ ...az, product: 'MOD' }]),
      ),
    ).toEqual(['STEP_WRONG_PRODUCT']);
    expect(check({}, given([{ ...az, date: date('2021-09-01') }]))).toEqual(['STEP_TOO_EARLY']);
    expect(check({}, given([az, { ...az, date: date('2021-08-26') }]))).toEqual(['STEP_NOT_DUE']);
    expect(check({}, { person: { birthDate: date('2015-01-01') } })).toEqual(['STEP_TOO_YOUNG']);
    const conditions = { anaphylaxisTo: 'AZ' };
    const person = { birthDate: date('1985-02-02'), conditions };
    expect(check({}, { person })).toEqual(['STEP_CONTRAINDICATED']);
    expect(check({}, { person, history: [az] })).toEqual(['STEP_CONTRAINDICATED']);
    expect(check({}, { person: { ...person, conditions: { acuteIllness: true } } })).toEqual(['STEP_DEFERRED']);
    expect(check({ volumeMl: 0.3 })).toEqual(['STEP_VOLUME_DIFFERS']);
  });

  it('a product for older people than this one is told as age', () => {
    const teen = { birthDate: date('2006-01-01') };
    const later = { ...session, date: date('2021-11-20') };
    const step = dose({ date: later.date, at: '2021-11-20T02:00:00Z' });
    const answer = checkStep({ registrationId, status: 'screened' }, step, {
      ...context,
      session: later,
      person: teen,
    });
    expect(codes(answer)).toEqual(['STEP_TOO_YOUNG']);
  });

  it('who needs a hospital is not injected at an ordinary site', () => {
    const hospital = walk(invited, [reception, screening('eligible', 'hospital')]);
    expect(codes(checkStep(hospital, dose(), context))).toEqual(['STEP_NEEDS_HOSPITAL']);
    expect(checkStep(hospital, dose(), { ...context, place: 'hospital' }).ok).toBe(true);
  });

  it('the watch takes 30 minutes, unless the person was taken to hospital', () => {
    const injected = walk(screened, [dose()]);
    expect(checkStep(injected, watch('01:49'), context)).toMatchObject({
      ok: false,
      findings: [{ code: 'STEP_OBSERVATION_SHORT', params: { minutes: 29, least: 30 } }],
    });
    expect(checkStep(injected, watch('01:25', 'transferred'), context).ok).toBe(true);
    expect(checkStep(injected, watch('01:35'), { ...context, watchMinutes: 15 }).ok).toBe(true);
  });
});

describe('an exception', () => {
  const early = given([{ product: 'AZ', date: date('2021-09-01') }]);
  const override = {
    by: 'doctor-01',
    at: at('01:19'),
    reason: 'clinical-decision',
    codes: ['STEP_TOO_EARLY'],
  } as const;

  it('of an entitled account is recorded, and the finding stays as a warning', () => {
    const answer = checkStep(screened, dose(), { ...context, ...early, override, mayOverride: ['doctor-01'] });
    expect(answer).toMatchObject({
      ok: true,
      value: { status: 'injected', overrides: [override] },
      findings: [{ code: 'STEP_TOO_EARLY', severity: 'warning' }],
    });
    if (!answer.ok) throw new Error('refused');
    expect(outcomeOf(answer.value)?.overrides).toEqual([override]);
    expect(acknowledgedBy(answer.value.overrides ?? [])).toEqual(['DOSE_BEFORE_EARLIEST']);
    const short = { ...override, reason: 'person-left', codes: ['STEP_OBSERVATION_SHORT'] } as const;
    const watched = checkStep(answer.value, watch('01:30'), {
      ...context,
      override: short,
      mayOverride: ['doctor-01'],
    });
    expect(watched.ok && watched.value.overrides).toEqual([override, short]);
  });

  it('of nobody entitled, for another finding, or of what cannot be set aside, is refused', () => {
    expect(codes(checkStep(screened, dose(), { ...context, ...early, override }))).toEqual([
      'STEP_TOO_EARLY',
      'STEP_OVERRIDE_NOT_AUTHORISED',
    ]);
    const may = { mayOverride: ['doctor-01'] };
    const lotOnly = { ...override, codes: ['STEP_LOT_EXPIRED'] } as const;
    expect(checkStep(screened, dose(), { ...context, ...early, ...may, override: lotOnly }).ok).toBe(false);
    const other = { ...override, codes: ['STEP_DOSE_OF_OTHER_PERSON'] } as const;
    const stranger = dose({ registrationId: 'MST-1~NV2' });
    expect(checkStep(screened, stranger, { ...context, ...may, override: other }).ok).toBe(false);
  });

  it('that was not needed leaves no trace', () => {
    const answer = checkStep(screened, dose(), { ...context, override, mayOverride: ['doctor-01'] });
    expect(answer.ok && answer.value.overrides).toBeUndefined();
  });
});

describe('types', () => {
  it('of a step', () => {
    expectTypeOf(checkStep).returns.toEqualTypeOf<Parsed<Visit, StepCode>>();
    expectTypeOf<SiteStep['step']>().toEqualTypeOf<
      'reception' | 'screening' | 'dose' | 'observation' | 'postpone' | 'refuse' | 'leave'
    >();
  });
});
