import { describe, expect, expectTypeOf, it } from 'vitest';
import { atPath, type Finding, findingFactory, hasError, type Parsed } from '../../src/values/index.ts';

const codes = {
  LATE: { severity: 'warning', vi: 'Trễ {days} ngày.', en: '{days} days late.' },
  GONE: { severity: 'error', vi: 'Đã mất.', en: 'Gone.' },
} as const;

describe('findingFactory', () => {
  const finding = findingFactory(codes);

  it('takes the severity from the table', () => {
    expect(finding('LATE', { days: 2 }, ['rows', 1])).toEqual({
      code: 'LATE',
      severity: 'warning',
      path: ['rows', 1],
      params: { days: 2 },
    });
    expect(finding('GONE')).toEqual({ code: 'GONE', severity: 'error', path: [], params: {} });
  });

  it('knows only the codes of its table', () => {
    expectTypeOf(finding).parameter(0).toEqualTypeOf<'LATE' | 'GONE'>();
    expectTypeOf(finding('GONE')).toEqualTypeOf<Finding<'LATE' | 'GONE'>>();
  });

  it('leaves the original alone when a path is put in front', () => {
    const inner = finding('GONE', {}, ['phone']);
    expect(atPath(inner, 'rows', 3).path).toEqual(['rows', 3, 'phone']);
    expect(inner.path).toEqual(['phone']);
  });

  it('tells what stands in the way of sending', () => {
    expect(hasError([])).toBe(false);
    expect(hasError([finding('LATE')])).toBe(false);
    expect(hasError([finding('LATE'), finding('GONE')])).toBe(true);
  });
});

describe('Parsed', () => {
  it('has a value only when it is ok', () => {
    expectTypeOf<Extract<Parsed<number>, { ok: true }>['value']>().toEqualTypeOf<number>();
    expectTypeOf<Extract<Parsed<number>, { ok: false }>>().not.toHaveProperty('value');
  });
});
