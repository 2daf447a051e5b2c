import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { findPriorityGroup, type PriorityGroupMatch, priorityGroups } from '../../src/catalogue/index.ts';
import { hasShared, readShared } from '../setup/shared.ts';

describe('priority groups', () => {
  it('are the sixteen of decision 3355, in order', () => {
    expect(priorityGroups.map((group) => group.number)).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
    expect(new Set(priorityGroups.map((group) => group.list))).toEqual(new Set(['3355']));
  });

  it.skipIf(!hasShared('reference/data/priority-groups.csv'))('carry the texts of the reference table', () => {
    const table = readShared('reference/data/priority-groups.csv');
    for (const group of priorityGroups) {
      expect(table).toContain(group.vi);
      expect(table).toContain(group.en);
    }
  });

  it.each<[string, PriorityGroupMatch]>([
    ['13', { kind: 'number', number: 13 }],
    [' 13', { kind: 'number', number: 13 }],
    ['13.0', { kind: 'number', number: 13 }],
    ['N13', { kind: 'number', number: 13 }],
    ['n 13', { kind: 'number', number: 13 }],
    ['Nhóm 13', { kind: 'number', number: 13 }],
    ['nhóm số 13', { kind: 'number', number: 13 }],
    ['Nhóm đối tượng ưu tiên 9', { kind: 'number', number: 9 }],
    ['01', { kind: 'number', number: 1 }],
    ['31', { kind: 'unknown-number' }],
    ['0', { kind: 'unknown-number' }],
    ['-1', { kind: 'unknown-number' }],
    ['99999999999999999999', { kind: 'unknown-number' }],
    ['Công nhân', { kind: 'unmapped-text' }],
    ['CN', { kind: 'unmapped-text' }],
    ['Người lao động', { kind: 'unmapped-text' }],
    ['1, 13', { kind: 'unmapped-text' }],
    ['13.5', { kind: 'unmapped-text' }],
    ['Nhóm', { kind: 'unmapped-text' }],
    ['', { kind: 'blank' }],
    [' \u00A0\u200B', { kind: 'blank' }],
    ['LỰC LƯỢNG CÔNG AN', { kind: 'text', number: 4 }],
    ['Nguoi lao dong tu do', { kind: 'text', number: 15 }],
    ['15. Các đối tượng khác theo Quyết định của Bộ trưởng Bộ Y tế', { kind: 'text', number: 16 }],
    ['13 - Công nhân', { kind: 'unmapped-text' }],
    ['Religious dignitaries and officials', { kind: 'text', number: 14 }],
  ])('reads %j', (text, expected) => {
    expect(findPriorityGroup(text)).toEqual(expected);
  });

  it('finds each group by its own text, composed or decomposed, numbered or not', () => {
    for (const { number, vi, en } of priorityGroups) {
      for (const text of [vi, en, vi.normalize('NFD'), vi.toUpperCase(), `${number}. ${vi}`]) {
        expect(findPriorityGroup(text)).toEqual({ kind: 'text', number });
      }
    }
  });

  it('never throws and stays linear', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof findPriorityGroup(text).kind).toBe('string');
      }),
      { seed: 20210914, numRuns: 300 },
    );
    expect(findPriorityGroup('nhóm '.repeat(20_000)).kind).toBe('unmapped-text');
    expect(findPriorityGroup('1'.repeat(100_000)).kind).toBe('unknown-number');
  });

  it('is a discriminated union', () => {
    const match = findPriorityGroup('13');
    if (match.kind === 'number') expectTypeOf(match.number).toEqualTypeOf<number>();
  });
});
