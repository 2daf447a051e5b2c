import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { render } from '../../src/messages/index.ts';
import type { Finding } from '../../src/values/index.ts';

const table = { LATE: { severity: 'warning', vi: 'Trễ {days} ngày.', en: '{days} days late.' } } as const;
const late: Finding = { code: 'LATE', severity: 'warning', path: [], params: { days: 2 } };

describe('render', () => {
  it('speaks both languages', () => {
    expect(render(late, [table], 'vi')).toBe('Trễ 2 ngày.');
    expect(render(late, [table], 'en')).toBe('2 days late.');
  });

  it('lets a host choose its own words, code by code and language by language', () => {
    const overrides = { LATE: { vi: 'Quá hạn {days} ngày rồi!' } };
    expect(render(late, [table], 'vi', { overrides })).toBe('Quá hạn 2 ngày rồi!');
    expect(render(late, [table], 'en', { overrides })).toBe('2 days late.');
  });

  it('asks the tables in order', () => {
    const first = { LATE: { severity: 'error', vi: 'một', en: 'one' } } as const;
    expect(render(late, [first, table], 'vi')).toBe('một');
  });

  it('shows a code that no table knows', () => {
    expect(render({ ...late, code: 'FROM_THE_FUTURE' }, [table], 'vi')).toBe('FROM_THE_FUTURE');
  });

  it('keeps a placeholder whose value is missing', () => {
    expect(render({ ...late, params: {} }, [table], 'vi')).toBe('Trễ {days} ngày.');
  });

  it.each(['__proto__', 'constructor', 'toString'])('is not fooled by a code or parameter named %s', (name) => {
    expect(render({ ...late, code: name }, [table], 'vi', { overrides: {} })).toBe(name);
    const odd = { LATE: { severity: 'info', vi: `{${name}}`, en: '' } } as const;
    expect(render({ ...late, params: {} }, [odd], 'vi')).toBe(`{${name}}`);
  });

  it('never throws, and does not expand what a parameter says', () => {
    fc.assert(
      fc.property(
        fc.string(),
        (value) => render({ ...late, params: { days: value } }, [table], 'en') === `${value} days late.`,
      ),
      { seed: 20210914 },
    );
  });
});
