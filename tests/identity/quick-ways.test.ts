/** The quick ways through clean and nearly clean cells must give what the long ways give, whatever the cell. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePhone, parseTaxCode, randomTaxCode, taxCodeCheckDigit } from '../../src/identity/index.ts';
import { readNumber } from '../../src/identity/number-cleaning.ts';
import { openCell, readDigits, readMisreadCell } from '../../src/identity/phone-cleaning.ts';
import { seededRandom } from '../../src/testing/index.ts';

const SEED = 20210914;
const cells = fc.string({ unit: fc.constantFrom(...'0123456789 .,-_\'"+OolIBSxXeEéđ\t０'), maxLength: 24 });
const words = fc.string({ unit: fc.constantFrom(...'0123456789OolIBSxtsm'), maxLength: 24 });

/** Reference identity, section 1.6, one replacement after the other. */
function cleaned(input: string): unknown {
  const bare = input
    .normalize('NFKC')
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .trim()
    .replace(/^['’‘`]+/, '')
    .trim();
  if (/^[+-]?\d+(?:[.,]\d+)?E[+-]?\d+$/i.test(bare)) return { kind: 'scientific' };
  const text = bare.replace(/^(\d+)[.,]0{1,2}$/, '$1').replace(/[\s.,_\-\u2010-\u2015]/g, '');
  if (!/\d/.test(bare)) return { kind: 'blank' };
  return { kind: /^\d+$/.test(text) ? 'digits' : 'text', text, formatted: text !== input };
}

describe('readNumber', () => {
  it.each(['', ' ', '-', 'x', '12-34', ' 001090900456 ', '001090900456x', "'0010", '8.7E+10', '9e8', '12.0', '１２'])(
    'cleans %j as the reference says',
    (cell) => expect(readNumber(cell)).toEqual(cleaned(cell)),
  );

  it('does so for any cell', () => {
    fc.assert(
      fc.property(fc.oneof(cells, fc.string({ unit: 'binary' })), (cell) => {
        expect(readNumber(cell)).toEqual(cleaned(cell));
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });

  it('asks the caller of a text that is not digits whether it is nothing', () => {
    expect(readNumber('12x', (text) => text === '12x')).toEqual({ kind: 'blank' });
    expect(readNumber(' abc ', () => false)).toEqual({ kind: 'text', text: 'abc', formatted: true });
  });
});

describe('phones', () => {
  it('reads a word of digits and letters as the long way does, or leaves it to the long way', () => {
    fc.assert(
      fc.property(words, fc.boolean(), (word, repairLetters) => {
        const quick = readMisreadCell(word, repairLetters);
        if (!quick) return;
        expect(openCell(word)).toEqual({ text: word, scientific: false });
        const { formatted: _, ...long } = readDigits(word, repairLetters);
        expect(quick).toMatchObject(quick.unreadable ? { digits: long.digits, unreadable: true } : long);
      }),
      { seed: SEED, numRuns: 5000 },
    );
  });

  it.each([
    ['O912345678', true],
    ['0912345E78', false],
    ['dt0912345678', true],
    ['091234567x', false],
    ['09l2345678', true],
  ])('%s: %s', (cell, ok) => expect(parsePhone(cell).ok).toBe(ok));
});

describe('tax codes', () => {
  it('accepts ten digits exactly where the rule does: sequence, remainder, check digit', () => {
    const random = seededRandom(SEED);
    const tens = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'0123456789/:'), minLength: 10, maxLength: 10 }),
      fc.constant(0).map(() => randomTaxCode(random)),
      fc.integer({ min: 0, max: 99 }).map((prefix) => `${String(prefix).padStart(2, '0')}00000000`),
    );
    fc.assert(
      fc.property(tens, (code) => {
        const digits = /^\d{10}$/.test(code);
        const fits = digits && code.slice(2, 9) !== '0000000' && taxCodeCheckDigit(code) === Number(code[9]);
        const parsed = parseTaxCode(code);
        expect(parsed.ok).toBe(fits);
        expect(parsed.findings.length === 0).toBe(fits && !code.startsWith('00'));
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });
});
