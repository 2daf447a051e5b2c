import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeLegacy,
  decodeTcvn3,
  decodeViqr,
  decodeVni,
  detectLegacyCharset,
  isVietnameseSyllable,
} from '../../src/values/index.ts';
import { hasShared, readShared } from '../setup/shared.ts';

const TABLE = 'reference/data/legacy-vietnamese-charsets.csv';
const text = (hex: string) => String.fromCharCode(...(hex.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16)));

describe.skipIf(!hasShared(TABLE))('every letter of the published tables', () => {
  const rows = (hasShared(TABLE) ? readShared(TABLE) : '')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => /^([^,]+),[^,]+,([0-9A-F]+),("[^"]*"|[^,]*),([0-9A-F]+)$/.exec(line)?.slice(1) ?? []);

  it('has 134 letters', () => expect(rows).toHaveLength(134));

  it.each(rows)('%s', (letter, tcvn3 = '', exact = '', vni = '') => {
    expect(decodeVni(text(vni))).toBe(letter);
    expect(decodeTcvn3(text(tcvn3))).toBe(exact === 'yes' ? letter : letter?.toLowerCase());
  });
});

describe('decodeTcvn3', () => {
  it.each([
    ['NguyÔn V¨n An', 'Nguyễn Văn An'],
    ['§ç §øc Ung', 'Đỗ Đức Ung'],
    ['NGUYÔN THÞ ¸NH', 'NGUYỄN THỊ ÁNH'],
    ['Hå V¡N §¤', 'HỒ VĂN ĐÔ'],
    ['®ç tÊn nghÜa', 'đỗ tấn nghĩa'],
    ['1,NV0101,NguyÔn', '1,NV0101,Nguyễn'],
  ])('%s', (legacy, unicode) => expect(decodeTcvn3(legacy)).toBe(unicode));
});

describe('decodeVni', () => {
  it.each([
    ['Nguyeãn Vaên An', 'Nguyễn Văn An'],
    ['Ñaëng Höõu Phöôùc', 'Đặng Hữu Phước'],
    ['TRÖÔØNG', 'TRƯỜNG'],
    ['Thò', 'Thị'],
    ['Kyø', 'Kỳ'],
  ])('%s', (legacy, unicode) => expect(decodeVni(legacy)).toBe(unicode));
});

describe('decodeViqr', () => {
  it.each([
    ['Nguye^~n Va(n An', 'Nguyễn Văn An'],
    ["DDu+'c", 'Đức'],
    ['dda\\.', 'đa.'],
    ['u(', 'u('],
    ['b. c', 'b. c'],
  ])('%s', (legacy, unicode) => expect(decodeViqr(legacy)).toBe(unicode));
});

describe('detectLegacyCharset', () => {
  it('names the charset and decodes', () => {
    expect(detectLegacyCharset('NguyÔn ThÞ Ph­îng')).toEqual({
      charset: 'TCVN3',
      score: 1,
      decoded: 'Nguyễn Thị Phượng',
    });
    expect(detectLegacyCharset('Ñoã Ñöùc Öng')?.charset).toBe('VNI');
    expect(detectLegacyCharset('Nguye^~n Va(n An', ['VIQR'])?.charset).toBe('VIQR');
  });

  it.each(['Nguyễn Thị Phượng', 'Nguyen Van An', '', 'Hoàng Thế Lân', 'Müller Jürgen', 'Ngô Bá Khá'])(
    'leaves %s alone',
    (unicode) => expect(detectLegacyCharset(unicode)).toBeUndefined(),
  );

  it('never throws and is a function of its input', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        expect(detectLegacyCharset(any, ['TCVN3', 'VNI', 'VIQR'])).toEqual(
          detectLegacyCharset(any, ['TCVN3', 'VNI', 'VIQR']),
        );
        for (const charset of ['TCVN3', 'VNI', 'VIQR'] as const)
          expect(typeof decodeLegacy(any, charset)).toBe('string');
      }),
      { seed: 20210914, numRuns: 500 },
    );
  });
});

describe('isVietnameseSyllable', () => {
  it.each(['Nguyễn', 'quý', 'Qúy', 'gìn', 'giếng', 'hoà', 'hòa', 'Khuya', 'nghiêng', 'Ý', 'thuở', 'xoong'])(
    '%s',
    (word) => expect(isVietnameseSyllable(word)).toBe(true),
  );
  it.each(['', 'Müller', 'NguyÔn', 'Niê', 'cãp', 'abcdefghijklmnop', 'zin', 'hốòa'])('not %s', (word) =>
    expect(isVietnameseSyllable(word)).toBe(false),
  );
});
