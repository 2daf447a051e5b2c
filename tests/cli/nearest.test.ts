import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/cli/nearest.ts';

const names = ['check', 'register', 'identify', 'sandbox'];

describe('nearest', () => {
  it.each([
    ['chekc', 'check'],
    ['chck', 'check'],
    ['registre', 'register'],
    ['identfy', 'identify'],
    ['sandbx', 'sandbox'],
  ])('%s was meant as %s', (typed, meant) => {
    expect(nearest(typed, names)).toBe(meant);
  });

  it.each(['', 'c', 'vaccinate', 'x'.repeat(100_000)])('nothing is near to %.12s', (typed) => {
    expect(nearest(typed, names)).toBeUndefined();
  });

  it('does not guess short names', () => {
    expect(nearest('ab', ['cd'])).toBeUndefined();
  });
});
