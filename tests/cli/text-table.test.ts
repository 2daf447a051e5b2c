import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textTable } from '../../src/cli/text-table.ts';
import { cutText, padText, textWidth } from '../../src/cli/text-width.ts';

describe('textWidth', () => {
  it.each([
    ['Nguyễn Thị Hằng', 15],
    ['Nguyễn Thị Hằng'.normalize('NFD'), 15],
    ['김민준', 6],
    ['Kim\u200B Min', 7],
    ['', 0],
  ])('of %j is %i columns', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });

  it('is the same for composed and decomposed letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ăâđêôơưáàảãạễộợữ ') }), (text) => {
        expect(textWidth(text.normalize('NFD'))).toBe(textWidth(text.normalize('NFC')));
      }),
      { seed: 20210914, numRuns: 200 },
    );
  });
});

describe('padText and cutText', () => {
  it('fill and cut to columns, not to characters', () => {
    expect(padText('Hằng'.normalize('NFD'), 6)).toBe(`${'Hằng'.normalize('NFD')}  `);
    expect(padText('7', 3, 'right')).toBe('  7');
    expect(cutText('Phân xưởng may số một', 12)).toBe('Phân xưởng…');
    expect(cutText('김민준', 4)).toBe('김…');
    expect(cutText('vừa đủ', 6)).toBe('vừa đủ');
  });

  it('never exceed the width that was asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.integer({ min: 1, max: 30 }), (text, width) => {
        expect(textWidth(cutText(text, width))).toBeLessThanOrEqual(width);
      }),
      { seed: 20210914, numRuns: 300 },
    );
  });
});

describe('textTable', () => {
  it('keeps columns straight and cuts the flexible one', () => {
    const rows = [
      ['dòng 7', 'Thiếu số giấy tờ tùy thân; hãy hỏi người lao động', '4'],
      ['dòng 112', 'Ngắn', '12'],
    ];
    expect(textTable([{}, { flexible: true }, { align: 'right' }], rows, 40)).toEqual([
      '  dòng 7    Thiếu số giấy tờ tùy th…   4',
      '  dòng 112  Ngắn                      12',
    ]);
  });

  it('is empty without rows', () => {
    expect(textTable([{}], [], 80)).toEqual([]);
  });
});
