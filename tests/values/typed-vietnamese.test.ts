import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeKeystrokes } from '../../src/values/index.ts';

describe('decodeKeystrokes', () => {
  it.each([
    ['Nguyeenx Vawn An', 'Nguyễn Văn An'],
    ['DDoox DDuwcs', 'Đỗ Đức'],
    ['NGUYEENX VAWN', 'NGUYỄN VĂN'],
    ['Truowngf', 'Trường'],
    ['Phuowcs', 'Phước'],
    ['Thuys Haf', 'Thuý Hà'],
    ['Nguye64n Thi5 Hu7o7ng', 'Nguyễn Thị Hương'],
    ['D9o64 D9u71c', 'Đỗ Đức'],
  ])('%s', (typed, meant) => expect(decodeKeystrokes(typed)).toBe(meant));

  it.each(['Nguyen Van An', 'Nguyễn Văn An', 'Smith', 'Niê', '0912', '', 'xyzw'])('leaves %s alone', (text) =>
    expect(decodeKeystrokes(text)).toBeUndefined(),
  );

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        decodeKeystrokes(text);
      }),
      { seed: 20210914, numRuns: 2000 },
    );
  });
});
