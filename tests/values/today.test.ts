import { describe, expect, it } from 'vitest';
import { dateInVietnam } from '../../src/values/index.ts';

describe('dateInVietnam', () => {
  it.each([
    ['2021-09-14T16:59:59.999Z', '2021-09-14'],
    ['2021-09-14T17:00:00.000Z', '2021-09-15'],
    ['2024-02-28T17:00:00Z', '2024-02-29'],
  ])('at %s it is %s', (instant, date) => expect(dateInVietnam(new Date(instant))).toBe(date));

  it('refuses an invalid instant', () => expect(() => dateInVietnam(new Date(Number.NaN))).toThrow(RangeError));
});
