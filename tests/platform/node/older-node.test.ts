import { expect, it, vi } from 'vitest';
import { nodeFetch } from '../../../src/platform/node/index.ts';
import { trustedRoots } from '../../../src/platform/node/trusted-roots.ts';
import { testAuthority } from './certificates.ts';

vi.mock('node:tls', async (original) => ({
  ...(await original<typeof import('node:tls')>()),
  getCACertificates: undefined,
}));

it('a Node that cannot read the store of the system says so, and takes a CA all the same', async () => {
  expect(() => nodeFetch({ systemCa: true })).toThrow(
    expect.objectContaining({ code: 'SYSTEM_CA_UNAVAILABLE', message: expect.stringContaining('nodeFetch({ ca') }),
  );
  expect(trustedRoots(testAuthority('Test').cert, false)?.length).toBeGreaterThan(50);
});
