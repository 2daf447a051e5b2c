import { describe, expect, it, vi } from 'vitest';
import { isSdkError, SdkError } from '../../src/values/index.ts';

describe('SdkError', () => {
  it('says what happened, what to do and where to read', () => {
    const error = new SdkError('STORE_LOCKED', {
      message: 'The store is locked by another program.',
      details: ['Close the other window.', 'Or choose another folder.'],
      docsPath: 'guides/session-day.md',
      cause: new Error('private text of somebody else'),
    });
    expect(error.message).toMatchInlineSnapshot(`
      "The store is locked by another program.

      - Close the other window.
      - Or choose another folder.

      Code: STORE_LOCKED
      Docs: docs/guides/session-day.md"
    `);
    expect(error.cause).toBeInstanceOf(Error);
    expect(error.message).not.toContain('private');
    expect(error.shortMessage).toBe('The store is locked by another program.');
  });

  it('is recognised by code', () => {
    const error: unknown = new SdkError('A', { message: 'a' });
    expect(isSdkError(error)).toBe(true);
    expect(isSdkError(error, 'A')).toBe(true);
    expect(isSdkError(error, 'B')).toBe(false);
  });

  it.each([null, undefined, 'A', {}, new Error('x'), { code: 'A' }])('is not %s', (value) =>
    expect(isSdkError(value)).toBe(false),
  );

  it('is recognised across two copies of the package', async () => {
    vi.resetModules();
    const copy = await import('../../src/values/sdk-error.ts');
    expect(copy.SdkError).not.toBe(SdkError);
    expect(isSdkError(new copy.SdkError('A', { message: 'a' }), 'A')).toBe(true);
  });
});
