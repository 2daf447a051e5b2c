import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { identityCodes } from '../../src/identity/codes/index.ts';
import { parseCccd } from '../../src/identity/index.ts';
import {
  appointmentStates,
  birthDateSchema,
  canMove,
  cccdSchema,
  cmndSchema,
  consentStates,
  doseStates,
  findingsOf,
  healthInsuranceNumberSchema,
  idNumberSchema,
  modelCodes,
  nextStates,
  parserSchema,
  passportSchema,
  personNameSchema,
  phoneSchema,
  registrationDraftSchema,
  registrationStates,
  type StateMachine,
  sessionStates,
  socialInsuranceNumberSchema,
  taxCodeSchema,
} from '../../src/model/index.ts';

const schemas = {
  birthDateSchema,
  cccdSchema,
  cmndSchema,
  healthInsuranceNumberSchema,
  idNumberSchema,
  passportSchema,
  personNameSchema,
  phoneSchema,
  socialInsuranceNumberSchema,
  taxCodeSchema,
};

describe('identity schemas', () => {
  it.each(Object.entries(schemas))('%s is a Standard Schema that keeps our code', async (_name, schema) => {
    const result = await schema['~standard'].validate('');
    const issues = result.issues ?? [];
    expect(issues.length).toBeGreaterThan(0);
    const parsed = schema.safeParse('');
    const codes = parsed.error ? findingsOf(parsed.error).map(({ code }) => code) : [];
    for (const code of codes) expect(Object.keys(identityCodes)).toContain(code);
  });

  it('speaks Vietnamese unless told otherwise', () => {
    const code = 'ID_LENGTH';
    const english = parserSchema((text) => parseCccd(text), { lang: 'en' });
    const vi = cccdSchema.safeParse('12345').error?.issues[0];
    const en = english.safeParse('12345').error?.issues[0];
    expect(vi?.message).not.toBe(en?.message);
    expect(vi && findingsOf({ issues: [vi] })[0]?.code).toBe(en && findingsOf({ issues: [en] })[0]?.code);
    expect(Object.keys(identityCodes)).toContain(code);
  });

  it('works inside a host’s own object, with the path', () => {
    const form = z.object({ worker: z.object({ cccd: cccdSchema }) });
    const result = form.safeParse({ worker: { cccd: 'abc' } });
    expect(result.error && findingsOf(result.error)[0]?.path).toEqual(['worker', 'cccd']);
    expect(form.parse({ worker: { cccd: '087190912345' } }).worker.cccd.birthYear).toBe(1990);
  });

  it('turns other issues into findings without their values', () => {
    const host = z.object({ a: z.string().max(2), b: z.int().min(3), c: z.enum(['x']), d: z.boolean() });
    const input = { a: 'secret', b: 1, c: 'secret', d: 'secret' };
    const result = host.safeParse(input);
    const findings = result.error ? findingsOf(result.error, input) : [];
    expect(findings.map(({ code }) => code)).toEqual(['FIELD_LENGTH', 'FIELD_LENGTH', 'FIELD_VALUE', 'FIELD_TYPE']);
    expect(JSON.stringify(findings)).not.toContain('secret');
  });

  it('has both languages for every code', () => {
    for (const entry of Object.values(modelCodes)) expect(entry.vi && entry.en).toBeTruthy();
  });

  it('can be published as JSON Schema', () => {
    const json = z.toJSONSchema(registrationDraftSchema, { io: 'input' });
    expect(json).toMatchObject({ type: 'object', additionalProperties: false });
  });
});

describe('state machines', () => {
  const machines: Record<string, StateMachine<string>> = {
    appointmentStates,
    consentStates,
    doseStates,
    registrationStates,
    sessionStates,
  };

  it.each(Object.entries(machines))('%s leads only to its own states, never to itself', (_name, machine) => {
    for (const [from, next] of Object.entries(machine)) {
      for (const to of next) expect(Object.keys(machine)).toContain(to);
      expect(next).not.toContain(from);
    }
  });

  it('follows the line of a registration', () => {
    const line = ['submitted', 'verified', 'distributed', 'planned', 'invited', 'done'] as const;
    line.slice(1).forEach((to, index) => {
      const from = line[index]!;
      expect(canMove(registrationStates, from, to)).toBe(true);
      expect(nextStates(registrationStates, from)).toContain('withdrawn');
    });
    expect(canMove(registrationStates, 'done', 'withdrawn')).toBe(false);
  });
});
