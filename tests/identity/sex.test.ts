import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { parseSex, type Sex } from '../../src/identity/index.ts';

describe('parseSex', () => {
  it.each([
    ['Nam', 'male'],
    [' nam ', 'male'],
    ['NỮ', 'female'],
    ['Nữ', 'female'],
    ['nu', 'female'],
    ['F', 'female'],
    ['Male', 'male'],
  ])('%s', (text, sex) => expect(parseSex(text)).toEqual({ ok: true, value: sex, findings: [] }));

  it.each(['', ' ', '-', 'không có'])('%j is missing, which is a warning', (text) =>
    expect(parseSex(text)).toMatchObject({ ok: false, findings: [{ code: 'SEX_MISSING', severity: 'warning' }] }),
  );

  it.each(['1', '0', 'khác', 'năm', 'x'.repeat(50)])('%s is not understood', (text) =>
    expect(parseSex(text)).toMatchObject({ ok: false, findings: [{ severity: 'error' }] }),
  );

  it('reads codes only with what they mean', () => {
    const coding = { '1': 'male', '0': 'female', X: 'female' } as const;
    expect(parseSex('1', { coding })).toMatchObject({ value: 'male' });
    expect(parseSex('1.0', { coding })).toMatchObject({ value: 'male' });
    expect(parseSex('x', { coding })).toMatchObject({ value: 'female' });
    expect(parseSex('2', { coding }).ok).toBe(false);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        parseSex(text, { coding: { __proto__: 'male' } as unknown as Record<string, Sex> });
      }),
      { seed: 20210914 },
    );
    expectTypeOf<Sex>().toEqualTypeOf<'male' | 'female'>();
  });
});
