import { describe, expect, it } from 'vitest';
import { covid2021Adult, roles } from '../../src/catalogue/index.ts';
import { isCalendarDate } from '../../src/values/index.ts';
import { hasShared, readShared } from '../setup/shared.ts';

describe('campaign profile covid-2021-adult', () => {
  it('speaks the vocabulary of its type', () => {
    expect(covid2021Adult.id).toBe('covid-2021-adult');
    expect(isCalendarDate(covid2021Adult.from)).toBe(true);
    expect(covid2021Adult.priorityList).toBe('3355');
    for (const severity of Object.values(covid2021Adult.severities)) {
      expect(['error', 'warning', 'info', 'off']).toContain(severity);
    }
    for (const role of covid2021Adult.mayRegister) expect(roles).toContain(role);
  });

  it('keeps health history and consent out of an employer’s list', () => {
    expect(covid2021Adult.excessFields).toEqual(['medicalHistory', 'consent']);
    expect(covid2021Adult.requiredFields).not.toContain('medicalHistory');
  });

  it.skipIf(!hasShared('reference/data/vaccines.csv'))('names products of the vaccine table', () => {
    const codes = readShared('reference/data/vaccines.csv')
      .split('\n')
      .map((line) => line.split(',', 1)[0]);
    for (const product of covid2021Adult.products) expect(codes).toContain(product);
  });
});
