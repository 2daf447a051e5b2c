import { describe, expect, it } from 'vitest';
import { explainFailure } from '../../src/cli/failure.ts';
import { PlatformError } from '../../src/platform/index.ts';
import { SdkError } from '../../src/values/index.ts';
import { recordedIo } from './io.ts';

const timeout = new PlatformError('PLATFORM_TIMEOUT', {
  endpoint: 'putOrganization',
  method: 'PUT',
  url: 'http://127.0.0.1:1/v1/organizations/A?phone=0912000345',
  attempts: 2,
  limit: 5000,
});

describe('explainFailure', () => {
  it('tells what the platform did in the language asked for, and that running again is safe', async () => {
    const io = recordedIo();
    expect(await explainFailure(timeout, io, { lang: 'vi', json: false })).toBe(3);
    expect(io.err()).toContain('Nền tảng không trả lời kịp');
    expect(io.err()).toContain('chạy lại lệnh không tạo bản ghi trùng.');
    expect(io.err()).not.toContain('0912000345');
    expect(io.out()).toBe('');
  });

  it('is one JSON document with the code underneath', async () => {
    const io = recordedIo();
    await explainFailure(timeout, io, { lang: 'en', json: true });
    expect(JSON.parse(io.out())).toMatchObject({
      ok: false,
      error: { code: 'CLI_TRANSPORT', cause: { code: 'PLATFORM_TIMEOUT' } },
    });
  });

  it('shows the short message of other errors of the package', async () => {
    const io = recordedIo();
    const error = new SdkError('STORE_LOCKED', { message: 'The store is locked.' });
    expect(await explainFailure(error, io, { lang: 'en', json: false })).toBe(3);
    expect(io.err()).toMatch(/^The store is locked\.\n/);
  });

  it('lets a defect through, so that it is seen', async () => {
    const defect = new TypeError('x is not a function');
    await expect(explainFailure(defect, recordedIo(), { lang: 'vi', json: false })).rejects.toBe(defect);
  });
});
