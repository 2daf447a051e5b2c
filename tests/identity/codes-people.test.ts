import { describe, expect, it } from 'vitest';
import { codesPeople } from '../../src/identity/codes/people.ts';
import { parseBirthDate, parsePersonName, parsePhone } from '../../src/identity/index.ts';
import { render } from '../../src/messages/index.ts';
import type { CodeTable, Finding } from '../../src/values/index.ts';

const entries = Object.entries(codesPeople satisfies CodeTable);
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe('codes of people', () => {
  it.each(entries)('%s is a sentence in both languages with the same parameters', (_code, entry) => {
    for (const text of [entry.vi, entry.en]) expect(text).toMatch(/^[\p{Lu}{].*\.$/u);
    expect(entry.vi.normalize('NFC')).toBe(entry.vi);
    expect(entry.vi).not.toBe(entry.en);
    expect(placeholders(entry.vi)).toEqual(placeholders(entry.en));
  });

  it('keeps the severities of the roster taxonomy', () => {
    const severities: Record<string, string> = Object.fromEntries(
      entries.map(([code, entry]) => [code, entry.severity]),
    );
    expect(severities).toMatchObject({
      PHONE_MISSING: 'error',
      PHONE_LENGTH: 'error',
      PHONE_PREFIX_UNKNOWN: 'error',
      PHONE_LEADING_ZERO_LOST: 'warning',
      PHONE_OLD_PREFIX: 'warning',
      PHONE_LANDLINE: 'warning',
      PHONE_MULTIPLE: 'warning',
      PHONE_COUNTRY_CODE: 'info',
      PHONE_FORMATTED: 'info',
      DOB_MISSING: 'error',
      DOB_INVALID: 'error',
      DOB_FUTURE: 'error',
      DOB_YEAR_ONLY: 'warning',
      DOB_MONTH_YEAR: 'warning',
      DOB_TWO_DIGIT_YEAR: 'warning',
      DOB_MONTH_FIRST: 'warning',
      DOB_UNDERAGE: 'warning',
      DOB_SERIAL: 'info',
      DOB_FORMAT: 'info',
      NAME_MISSING: 'error',
      NAME_INVALID_CHAR: 'error',
      NAME_NO_DIACRITICS: 'warning',
      NAME_SINGLE_WORD: 'warning',
      NAME_HAS_NOTE: 'warning',
      NAME_CASE: 'info',
      NAME_WHITESPACE: 'info',
    });
  });

  it('has every parameter that its texts ask for', () => {
    const findings: readonly Finding[] = [
      ...[
        '091',
        '0600009910',
        '910001234',
        '01680001234',
        '02773000430',
        '0910001234/0980001234/1',
        '+84 910001234',
        'O910001234',
      ],
      ...['0521000123', '+14155552671', '9.1E+08', '115', ''],
    ]
      .flatMap((input) => [parsePhone(input), parsePhone(input, { expect: 'landline' })])
      .concat(parsePhone('0838000430', { expect: 'landline' }))
      .flatMap((result): readonly Finding[] => result.findings)
      .concat(['', 'N', 'N1', 'TRAN  (A).', 'Phát', 'Ðỗ Ð', '김'].flatMap((input) => parsePersonName(input).findings))
      .concat(
        ['', '31/02/1990', '2999', '1990', '05/1990', '4.5.85', '02/13/1990', '32997'].flatMap(
          (input) => parseBirthDate(input).findings,
        ),
      );
    expect(new Set(findings.map((finding) => finding.code)).size).toBeGreaterThan(25);
    for (const finding of findings) {
      for (const lang of ['vi', 'en'] as const) expect(render(finding, [codesPeople], lang)).not.toMatch(/[{}]/);
    }
  });
});
