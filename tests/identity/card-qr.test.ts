import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { type CardQr, type IdentityCode, parseCardQr } from '../../src/identity/index.ts';
import { calendarDate, type Parsed } from '../../src/values/index.ts';

const FIELDS = [
  '001090900456',
  '012345678',
  'Nguyễn Văn An',
  '04051990',
  'Nam',
  'Số 1, Phường Mẫu, Hà Nội',
  '15042021',
];
const referenceDate = calendarDate(2026, 1, 1);
const today = referenceDate ? { referenceDate } : {};
const card = (changes: Record<number, string> = {}, extras: string[] = []) =>
  parseCardQr([...FIELDS.map((field, index) => changes[index] ?? field), ...extras].join('|'), today);
const codesOf = (result: Parsed<CardQr>) => result.findings.map(({ code }) => code);

describe('parseCardQr', () => {
  it('reads the seven fields', () => {
    expect(card()).toEqual({
      ok: true,
      findings: [],
      value: {
        cccd: expect.objectContaining({ number: '001090900456', birthYear: 1990 }),
        cmnd: '012345678',
        name: 'Nguyễn Văn An',
        birthDate: '1990-05-04',
        sex: 'male',
        residence: 'Số 1, Phường Mẫu, Hà Nội',
        issueDate: '2021-04-15',
        extras: [],
      },
    });
  });

  it('takes an empty second field and a line break of the scanner', () => {
    const result = parseCardQr(`${FIELDS.with(1, '').join('|')}\r\n`, today);
    expect(result).toMatchObject({ ok: true, findings: [] });
    expect(result.ok && 'cmnd' in result.value).toBe(false);
  });

  it('keeps the fields of newer cards, and says so', () => {
    const result = card({}, ['', 'Người cha', '']);
    expect(result.ok && result.value.extras).toEqual(['', 'Người cha', '']);
    expect(codesOf(result)).toEqual(['CARD_QR_EXTRA_FIELDS']);
  });

  it.each([
    [{ 2: 'Nguyeenx Vawn An' }, 'Nguyễn Văn An'],
    [{ 2: 'Nguye6n4 Va8n An' }, 'Nguyễn Văn An'],
    [{ 2: 'Traafn Thij Hoa', 4: 'Nuwx', 0: '001190900456' }, 'Trần Thị Hoa'],
  ])('trusts the digits and offers the name behind keystrokes: %j', (changes, suggestedName) => {
    const result = card(changes);
    expect(result.ok && result.value.suggestedName).toBe(suggestedName);
    expect(codesOf(result)).toEqual(['CARD_QR_KEYSTROKES']);
  });

  it('warns where card and number disagree', () => {
    expect(codesOf(card({ 3: '04051991', 4: 'Nữ' }))).toEqual(['ID_SEX_MISMATCH', 'ID_BIRTHYEAR_MISMATCH']);
  });

  it.each([
    [{ 0: '003090900456' }, 'ID_PROVINCE_UNKNOWN'],
    [{ 1: '12' }, 'CARD_QR_FIELD'],
    [{ 2: 'Nguyễn 4' }, 'CARD_QR_FIELD'],
    [{ 3: '31021990' }, 'CARD_QR_FIELD'],
    [{ 3: '040590' }, 'CARD_QR_FIELD'],
    [{ 4: 'x' }, 'CARD_QR_FIELD'],
    [{ 6: '' }, 'CARD_QR_FIELD'],
  ])('refuses %j with %s', (changes, code) => {
    const result = card(changes);
    expect(result.ok).toBe(false);
    expect(codesOf(result)).toEqual([code]);
  });

  it.each([
    ['', 'CARD_QR_MISSING'],
    ['CCCD:001090900456', 'CARD_QR_LAYOUT'],
    [FIELDS.toSpliced(1, 1).join('|'), 'CARD_QR_LAYOUT'],
    ['|'.repeat(5000), 'CARD_QR_LAYOUT'],
  ])('refuses what is no card', (input, code) => expect(codesOf(parseCardQr(input, today))).toEqual([code]));

  it('never throws and never names a value', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom(...FIELDS)), { maxLength: 12 }), (fields) => {
        const { findings } = parseCardQr(fields.join('|'), today);
        for (const finding of findings) expect(JSON.stringify(finding.params)).not.toMatch(/\d{8}/);
      }),
      { seed: 20210914, numRuns: 2000 },
    );
  });

  it('has the types of the house', () => {
    expectTypeOf(parseCardQr).returns.toEqualTypeOf<Parsed<CardQr, IdentityCode>>();
  });
});
