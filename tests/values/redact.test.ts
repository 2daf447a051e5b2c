import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskNumber, redactText, redactUrl } from '../../src/values/index.ts';

describe('maskNumber', () => {
  it.each([
    ['001090900456', '•••••••••456'],
    ['123456', '••••••'],
    ['', ''],
  ])('%s', (number, masked) => expect(maskNumber(number)).toBe(masked));

  it('keeps the length', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 0, max: 6 }),
        (text, keep) => maskNumber(text, keep).length === text.length,
      ),
      { seed: 20210914 },
    );
  });
});

describe('redactText', () => {
  it.each([
    ['CCCD 001090900456.', 'CCCD •••••••••456.'],
    ['gọi 0910 000 678', 'gọi •••••••••678'],
    ['+84 91 000 0678', '••••••••••••678'],
    ['ngày 2021-09-14', 'ngày 2021-09-14'],
    ['300 dòng, 12 lỗi', '300 dòng, 12 lỗi'],
  ])('%s', (text, masked) => expect(redactText(text)).toBe(masked));

  it('leaves no run of nine digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9 .,a-z-]{0,60}$/), (text) => !/\d{9}/.test(redactText(text))),
      { seed: 20210914, numRuns: 2000 },
    );
  });
});

describe('redactUrl', () => {
  it('keeps names of query parameters and drops their values', () => {
    expect(redactUrl('https://user:secret@example.test/p/0910000678?fullname=An&otp=1#x')).toBe(
      'https://example.test/p/•••••••678?fullname=…&otp=…',
    );
  });

  it('never shows a query value', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
        const shown = redactUrl(url);
        for (const value of new URL(url).searchParams.values())
          if (value.length > 3) expect(shown.split('?')[1] ?? '').not.toContain(`=${value}`);
      }),
      { seed: 20210914 },
    );
  });
});
