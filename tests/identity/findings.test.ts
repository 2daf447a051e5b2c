import { expect, test } from 'vitest';
import { error, info, warning } from '../../src/identity/findings.ts';

test('a finding carries its severity, an empty path and its facts', () => {
  expect(error('ID_LENGTH', { length: 11, expected: '12' })).toEqual({
    code: 'ID_LENGTH',
    severity: 'error',
    path: [],
    params: { length: 11, expected: '12' },
  });
  expect(warning('CMND_ISSUED_TWICE')).toMatchObject({ severity: 'warning', params: {} });
  expect(info('ID_CMND')).toMatchObject({ severity: 'info', params: {} });
});

test('a code under another severity than its table says does not compile', () => {
  // @ts-expect-error ID_LENGTH is an error
  expect(warning('ID_LENGTH').severity).toBe('warning');
  // @ts-expect-error ID_CMND is an info
  expect(error('ID_CMND').severity).toBe('error');
  // @ts-expect-error SEX_MISSING is a warning
  expect(info('SEX_MISSING').severity).toBe('info');
});
