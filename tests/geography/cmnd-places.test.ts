import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { cmndPlaceHints, isCmndIssuedTwice } from '../../src/geography/index.ts';
import { hasShared, readShared } from '../setup/shared.ts';

describe('cmndPlaceHints', () => {
  test('knows the prefixes 01 to 38 and no other', () => {
    for (let prefix = 0; prefix <= 99; prefix += 1) {
      const known = prefix >= 1 && prefix <= 38;
      expect(cmndPlaceHints(`${String(prefix).padStart(2, '0')}5000000`).length > 0).toBe(known);
    }
  });

  test('the third digit tells provinces of one prefix apart, as far as the list goes', () => {
    expect(cmndPlaceHints('363123456')).toEqual([
      { province: 'Cần Thơ', code: '92', thirdDigitAgrees: false },
      { province: 'Hậu Giang', code: '93', thirdDigitAgrees: true },
      { province: 'Sóc Trăng', code: '94', thirdDigitAgrees: false },
    ]);
    expect(cmndPlaceHints('111000000')[0]).toEqual({ province: 'Hà Tây', thirdDigitAgrees: true });
  });

  test.each(['', '01234567', '0123456789'])('%j has no nine digits', (text) => {
    expect(cmndPlaceHints(text)).toEqual([]);
  });

  test.each([
    ['271450000', false],
    ['271450001', true],
    ['271500000', true],
    ['271500001', false],
  ])('%s issued twice: %s', (number, twice) => {
    expect(isCmndIssuedTwice(number)).toBe(twice);
    const vungTau = cmndPlaceHints(number).find((hint) => hint.code === '77');
    expect(vungTau?.thirdDigitAgrees).toBe(twice);
  });

  const TABLE = 'reference/data/cmnd-prefixes.csv';
  test.skipIf(!hasShared(TABLE))('agrees with every row of the reference', () => {
    const rows: Record<string, string>[] = parse(readShared(TABLE), { columns: true });
    let count = 0;
    for (const row of rows) {
      const prefix = row.prefix2 ?? '';
      const name = (row.province_63 ?? '').replace(/ \(.*/, '');
      for (let third = 0; third <= 9; third += 1) {
        const hints = cmndPlaceHints(`${prefix}${third}000000`);
        const hint = hints.find(({ province }) => province === name);
        expect([name, third, hint?.thirdDigitAgrees]).toEqual([
          name,
          third,
          ranges(row.prefix3_hint).has(`${prefix}${third}`),
        ]);
        count = Math.max(count, hints.length);
      }
    }
    expect(count).toBeGreaterThan(1);
    const prefixes = [...new Set(rows.map((row) => row.prefix2))];
    const ours = prefixes.flatMap((prefix) => cmndPlaceHints(`${prefix}0000000`));
    expect(ours).toHaveLength(rows.length);
  });
});

/** `205-206`, `211,215`, `273 (also …)` as single three-digit prefixes. */
function ranges(text = ''): Set<string> {
  const found = new Set<string>();
  for (const part of text.replace(/ \(.*/, '').split(',')) {
    const [from = '', to = from] = part.split('-');
    for (let value = Number(from); value <= Number(to); value += 1) found.add(String(value).padStart(3, '0'));
  }
  return found;
}
