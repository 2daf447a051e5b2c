import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  type CardMrz,
  formatCardMrz,
  type IdentityCode,
  mrzCheckDigit,
  parseCardMrz,
  randomCccd,
} from '../../src/identity/index.ts';
import { type CalendarDate, calendarDate, fromDayNumber, type Parsed, toDayNumber } from '../../src/values/index.ts';

const CARD = 'IDVNM0901234562001090123456<<3\n9005042M3005040VNM<<<<<<<<<<<4\nNGUYEN<<VAN<AN<<<<<<<<<<<<<<<<';
const PASSPORT = 'P<VNMLE<<THI<LAN<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nB7654321<1VNM8501019F2501017012345678<<<<<40';
const day = (text: string): CalendarDate => fromDayNumber(Math.floor(Date.parse(text) / 86_400_000));
const today = { referenceDate: day('2026-01-01') };
const codesOf = (result: Parsed<CardMrz>) => result.findings.map((finding) => finding.code);

describe('parseCardMrz', () => {
  it('reads a card', () => {
    expect(parseCardMrz(CARD, today)).toEqual({
      ok: true,
      findings: [],
      value: {
        format: 'TD1',
        documentNumber: '090123456',
        personalNumber: '001090123456',
        surname: 'NGUYEN',
        givenNames: 'VAN AN',
        birthDate: '1990-05-04',
        sex: 'male',
        expiry: '2030-05-04',
        nationality: 'VNM',
      },
    });
  });

  it('reads a passport with the nine digits of an older card', () => {
    const result = parseCardMrz(PASSPORT, today);
    expect(result.ok && result.value).toMatchObject({
      format: 'TD3',
      documentNumber: 'B7654321',
      personalNumber: '012345678',
      sex: 'female',
      birthDate: '1985-01-01',
    });
  });

  it('tolerates blanks, small letters and missing line breaks', () => {
    expect(parseCardMrz(CARD.toLowerCase().replaceAll('\n', '\r\n '), today)).toEqual(parseCardMrz(CARD, today));
    expect(parseCardMrz(CARD.replaceAll('\n', ''), today).ok).toBe(true);
  });

  it.each([
    ['', ['MRZ_MISSING']],
    ['IDVNM', ['MRZ_LAYOUT']],
    [`X${CARD.slice(1)}`, ['MRZ_LAYOUT']],
    [CARD.replace('VAN', 'V*N'), ['MRZ_CHARACTER']],
    [CARD.replace('IDVNM', 'IDLAO'), ['MRZ_ISSUER']],
  ])('refuses %j with %j', (input, codes) => expect(codesOf(parseCardMrz(input, today))).toEqual(codes));

  it('says which digit is wrong when a checked position is damaged', () => {
    const joined = CARD.replaceAll('\n', '');
    const checked = [...Array(22).keys()].map((at) => at + 5).concat([30, 31, 32, 33, 34, 35, 36, 38, 40, 43, 44, 59]);
    for (const at of checked.filter((index) => /\d/.test(joined.charAt(index)))) {
      const damaged = joined.slice(0, at) + ((Number(joined.charAt(at)) + 1) % 10) + joined.slice(at + 1);
      const result = parseCardMrz(damaged, today);
      expect(result.ok, `position ${at}`).toBe(false);
      expect(codesOf(result)).toContain('MRZ_CHECK_DIGIT');
    }
  });

  it('repairs no letter: a personal number with an O is none, whatever its check digits say', () => {
    const [birthDate, expiry] = [day('1990-05-04'), day('2030-05-04')];
    const mrz = formatCardMrz({ name: 'An', birthDate, expiry, personalNumber: 'O01090900456' });
    expect(codesOf(parseCardMrz(mrz, today))).toEqual(['MRZ_PERSONAL_NUMBER']);
  });

  it('warns when the zone disagrees with the personal number in it', () => {
    const [birthDate, expiry] = [day('1991-05-04'), day('2030-05-04')];
    const mrz = formatCardMrz({ name: 'An', birthDate, expiry, sex: 'female', personalNumber: '001090900456' });
    const result = parseCardMrz(mrz, today);
    expect(result.ok).toBe(true);
    expect(result.findings.map(({ code, params }) => [code, params.field])).toEqual([
      ['MRZ_HOLDER_MISMATCH', 'birthDate'],
      ['MRZ_HOLDER_MISMATCH', 'sex'],
    ]);
  });

  it('points out a sex letter that ICAO does not know, and a nationality that is not Vietnamese', () => {
    // Neither field is covered by a check digit (reference: identity, section 1.8).
    const strange = CARD.replace('9005042M', '9005042X').replace('5040VNM', '5040LAO');
    const result = parseCardMrz(strange, today);
    expect(result.ok && [result.value.sex, result.value.nationality]).toEqual([undefined, 'LAO']);
    expect(codesOf(result)).toEqual(['MRZ_SEX', 'MRZ_NATIONALITY']);
    expect(codesOf(parseCardMrz(CARD.replace('9005042M', '9005042<'), today))).toEqual([]);
  });

  it('names the line and the position of a foreign character, in lines, joined and with carriage returns', () => {
    for (const damaged of [CARD.replace('9005042M', '90é5042M'), CARD.replace('9005042M', '90?5042M')]) {
      for (const spelling of [damaged, damaged.replaceAll('\n', ''), damaged.replaceAll('\n', '\r\n')]) {
        expect(parseCardMrz(spelling, today).findings[0]).toMatchObject({
          code: 'MRZ_CHARACTER',
          params: { line: 2, position: 3 },
        });
      }
    }
  });

  it('reads back what formatCardMrz writes', () => {
    const births = fc
      .integer({ min: toDayNumber(day('1930-01-01')), max: toDayNumber(day('2020-12-31')) })
      .map(fromDayNumber);
    fc.assert(
      fc.property(
        births,
        fc.constantFrom('male' as const, 'female' as const),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (birthDate, sex, r) => {
          const personalNumber = randomCccd(() => r, { birthYear: Number(birthDate.slice(0, 4)), sex });
          const expiry = calendarDate(2031, 2, 28) ?? birthDate;
          const result = parseCardMrz(
            formatCardMrz({ name: 'Đỗ Đức Ưng', birthDate, sex, expiry, personalNumber }),
            today,
          );
          expect(result).toMatchObject({
            ok: true,
            findings: [],
            value: { birthDate, sex, expiry, personalNumber, surname: 'DO' },
          });
        },
      ),
      { seed: 20210914, numRuns: 300 },
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'IDVNM<0123456789P\n*ß'), maxLength: 120 }), (text) => {
        parseCardMrz(text, today);
        parseCardMrz(`I${text}`.padEnd(90, '<').slice(0, 90), today);
      }),
      { seed: 20210914, numRuns: 2000 },
    );
  });

  it('has the types of the house', () => {
    expectTypeOf(parseCardMrz).returns.toEqualTypeOf<Parsed<CardMrz, IdentityCode>>();
  });
});

describe('formatCardMrz', () => {
  it.each([
    [{ personalNumber: '123' }, /"documentNumber" expected 9/],
    [{ passportNumber: 'ß' }, /"documentNumber" expected at most 9/],
    [{ passportNumber: 'C1234567', personalNumber: '0'.repeat(15) }, /"personalNumber" expected at most 14/],
  ])('refuses what does not fit', (part, message) => {
    const [birthDate, expiry] = [day('1990-05-04'), day('2030-05-04')];
    expect(() => formatCardMrz({ name: 'An', birthDate, expiry, ...part })).toThrow(message);
  });
});

describe('mrzCheckDigit', () => {
  // Worked examples of ICAO Doc 9303 part 3, appendix A.
  it.each([
    ['520727', 3],
    ['AB2134<<<', 5],
  ])('%s', (field, digit) => expect(mrzCheckDigit(field)).toBe(digit));
  it('is not a number for a foreign character', () => expect(mrzCheckDigit('ä')).toBeNaN());
});
