import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  consentSchema,
  doseSchema,
  findingsOf,
  instantSchema,
  organizationSchema,
  partialDateSchema,
  pendingConsent,
  type RegistrationDraft,
  registrationDraftSchema,
  registrationIdOf,
  registrationIdSchema,
  registrationKeyOf,
  type Subject,
  sessionSchema,
  subjectSchema,
  writeContextSchema,
} from '../../src/model/index.ts';
import type { PartialDate } from '../../src/values/index.ts';

const person = {
  fullName: 'Trần Thị Hoa',
  birthDate: '1990-05-04',
  sex: 'female',
  identity: { type: 'CCCD', number: '087190912345' },
  phone: '+84912000678',
  nationality: 'VN',
};
const draft = { id: 'MST-0312345673~NV007', subject: person, priorityGroup: 13 };

const codes = (result: { success: boolean; error?: Parameters<typeof findingsOf>[0] }, input?: unknown) =>
  result.error ? findingsOf(result.error, input).map(({ code, path }) => [code, ...path].join(' ')) : [];

describe('subject', () => {
  it('takes a person in normal form, whole or with what is known', () => {
    expect(subjectSchema.parse(person)).toEqual(person);
    expect(subjectSchema.safeParse({ fullName: 'Trần Thị Hoa', birthDate: '1950' }).success).toBe(true);
  });

  it.each([
    { identity: { type: 'CMND', number: '349145831' } },
    { identity: { type: 'PASSPORT', number: 'C1234567' } },
    { identity: { type: 'TEMPORARY', number: 'TAM-87-000001' } },
    { healthInsuranceNumber: 'DN4010123456789' },
    { address: { line: 'Ấp 6', ward: 'Sa Rài', district: 'Tân Hồng', province: 'Đồng Tháp', wardCode: '29926' } },
  ])('takes %j', (more) => {
    expect(codes(subjectSchema.safeParse({ ...person, ...more }))).toEqual([]);
  });

  it.each([
    { healthInsuranceNumber: 'dn 4010123456789' },
    { address: { province: ' Đồng Tháp' } },
    { address: { wardCode: '1' } },
    { nationality: 'Việt Nam' },
  ])('refuses %j', (more) => {
    expect(subjectSchema.safeParse({ ...person, ...more }).success).toBe(false);
  });

  it.each([
    [{ ...person, fullName: '' }, ['NAME_MISSING fullName']],
    [{ ...person, fullName: ' Trần  Thị Hoa' }, ['FIELD_NOT_NORMAL fullName']],
    [{ ...person, birthDate: '1990-02-30' }, ['DATE_INVALID birthDate']],
    [{ ...person, phone: '0912000678' }, ['FIELD_NOT_NORMAL phone']],
    [{ ...person, identity: { type: 'CCCD', number: '87190912345' } }, ['FIELD_NOT_NORMAL identity number']],
    [{ ...person, identity: { type: 'CCCD', number: '999190912345' } }, ['ID_PROVINCE_UNKNOWN identity number']],
    [{ ...person, identity: { type: 'OTHER', number: '1' } }, ['FIELD_VALUE identity type']],
    [{ ...person, medicalHistory: 'hen', consent: 'có' }, ['FIELD_UNKNOWN']],
    [{ birthDate: '1990' }, ['FIELD_MISSING fullName']],
    [{ ...person, fullName: 7 }, ['FIELD_TYPE fullName']],
  ])('refuses %#', (input, expected) => {
    expect(codes(subjectSchema.safeParse(input), input)).toEqual(expected);
    expect(codes(subjectSchema.safeParse(input))).toEqual(expected);
  });

  it('keeps the person out of every issue', () => {
    const result = subjectSchema.safeParse({
      ...person,
      phone: '0912 000 678',
      identity: { type: 'CCCD', number: '999190912345' },
    });
    const text = JSON.stringify(result.error?.issues) + String(result.error?.message);
    expect(text).not.toContain('999190912345');
    expect(text).not.toContain('000 678');
    expect(text).not.toContain('Hoa');
  });

  it('has the types of its fields', () => {
    expectTypeOf<Subject['birthDate']>().toEqualTypeOf<PartialDate>();
    expectTypeOf<Subject['sex']>().toEqualTypeOf<'male' | 'female' | undefined>();
    expectTypeOf<RegistrationDraft['subject']['fullName']>().toEqualTypeOf<string>();
  });
});

describe('registration draft', () => {
  it('has no room for health history, consent, or anything that is not named', () => {
    expect(registrationDraftSchema.safeParse(draft).success).toBe(true);
    for (const extra of ['medicalHistory', 'consent', 'allergies', '__proto__x']) {
      expect(codes(registrationDraftSchema.safeParse({ ...draft, [extra]: 'x' }))).toEqual(['FIELD_UNKNOWN']);
    }
  });
});

describe('record ids', () => {
  it('is reversible and separates organisations for every employee code', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (code) => {
        const tidy = code.normalize('NFC').trim();
        fc.pre(tidy.length > 0 && !/[\s\u200b-\u200d\u2060\ufeff\u00ad]/.test(tidy) && tidy.isWellFormed());
        const id = registrationIdOf({ organizationId: 'MST-1', employeeCode: code });
        expect(id).not.toContain(' ');
        expect(registrationKeyOf(id)).toEqual({ organizationId: 'MST-1', employeeCode: tidy });
      }),
      { seed: 20210914, numRuns: 300 },
    );
  });

  it('keeps zeros and case, drops stray blanks, knows UUIDs', () => {
    expect(registrationIdOf({ organizationId: 'A', employeeCode: '007' })).toBe('A~007');
    expect(registrationIdOf({ organizationId: 'A', employeeCode: ' nv~1 ' })).toBe('A~nv~1');
    expect(registrationKeyOf('A~nv~1')).toEqual({ organizationId: 'A', employeeCode: 'nv~1' });
    const uuid = '6f1d8a6e-4d0c-4f0f-9c55-0d2a6b1f7e10';
    expect(registrationIdOf({ uuid: uuid.toUpperCase() })).toBe(uuid);
    expect(registrationKeyOf(uuid)).toEqual({ uuid });
  });

  it.each(['', 'A', '~1', 'A~', 'A~%', 'A~ 1', 'A b~1', 'A~%41', '../A~1'])('refuses %j', (id) => {
    expect(registrationKeyOf(id)).toBeUndefined();
    expect(codes(registrationIdSchema.safeParse(id))).toEqual(['RECORD_ID_INVALID']);
  });

  it.each([
    { organizationId: 'A/B', employeeCode: '1' },
    { organizationId: 'A', employeeCode: ' ' },
    { organizationId: 'A', employeeCode: 'x'.repeat(65) },
    { organizationId: 'A', employeeCode: '\ud800' },
    { uuid: 'no' },
  ])('throws on misuse %#', (key) => {
    expect(() => registrationIdOf(key)).toThrow(RangeError);
  });
});

describe('other records', () => {
  it('organisation', () => {
    const firm = { id: 'MST-0312345673', name: 'Công ty TNHH May Mẫu Thử', taxCode: '0312345673' };
    expect(
      organizationSchema.parse({ ...firm, contact: { phone: '+84912000678', email: 'nhansu@example.test' } }).id,
    ).toBe(firm.id);
    expect(codes(organizationSchema.safeParse({ ...firm, taxCode: '0312345674' }))).toEqual([
      'TAX_CHECK_DIGIT taxCode',
    ]);
    expect(codes(organizationSchema.safeParse({ ...firm, id: 'a b' }))).toEqual(['RECORD_ID_INVALID id']);
  });

  it('consent starts pending and is answered only with time, means and evidence', () => {
    const request = {
      id: '6f1d8a6e-4d0c-4f0f-9c55-0d2a6b1f7e10',
      registrationId: draft.id,
      campaignId: 'covid-2021-adult',
      purpose: 'vaccination',
      textVersion: '3588-PL3',
    } as const;
    const pending = pendingConsent(request);
    expect(consentSchema.parse(pending).status).toBe('pending');
    expect(consentSchema.safeParse({ ...pending, status: 'given' }).success).toBe(false);
    const given = {
      ...request,
      status: 'given',
      at: '2021-09-25T01:00:00Z',
      by: 'self',
      means: 'paper',
      evidence: 'hộp 3',
    };
    expect(consentSchema.safeParse(given).success).toBe(true);
    expect(consentSchema.safeParse({ ...given, status: 'pending' }).success).toBe(false);
  });

  it('dose, session, write context', () => {
    const dose = {
      id: '6f1d8a6e-4d0c-4f0f-9c55-0d2a6b1f7e10',
      registrationId: draft.id,
      product: 'AZ',
      date: '2021-09-25',
      status: 'entered',
    };
    expect(doseSchema.safeParse(dose).success).toBe(true);
    expect(doseSchema.safeParse({ ...dose, doseNumber: 1 }).success).toBe(false);
    const session = {
      id: dose.id,
      campaignId: 'covid-2021-adult',
      facilityId: '87001',
      date: '2021-09-25',
      from: '07:30',
      status: 'planned',
    };
    expect(sessionSchema.safeParse(session).success).toBe(true);
    const context = {
      actor: { id: 'hr-01', role: 'organisation' },
      unit: 'MST-0312345673',
      purpose: 'vaccination-registration',
    };
    expect(writeContextSchema.safeParse(context).success).toBe(true);
    expect(writeContextSchema.safeParse({ ...context, purpose: undefined }).success).toBe(false);
  });

  it('dates and instants', () => {
    expect(partialDateSchema.safeParse('1950-13').success).toBe(false);
    expect(instantSchema.safeParse('2021-02-30T00:00:00Z').success).toBe(false);
    expect(instantSchema.safeParse('2021-02-28T24:00:00Z').success).toBe(false);
  });
});
