import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aesGcmCipher, payloadText } from '../../src/outbox/index.ts';
import { isSdkError } from '../../src/values/index.ts';

const bytes = (fill: number) => new Uint8Array(32).fill(fill);
const old = { id: '2025', key: bytes(1) };
const present = { id: '2026', key: bytes(2) };
const entry = { key: 'dose-1', group: 'person-1', payload: '{"hoTen":"Nguyễn Thị Ví Dụ","soDinhDanh":"001190999999"}' };
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'opened',
    (error: unknown) => (isSdkError(error) ? error.code : String(error)),
  );

describe('aesGcmCipher', () => {
  it('gives back what was sealed, byte for byte', async () => {
    const cipher = await aesGcmCipher({ current: present });
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.string(), fc.string(), async (payload, key, group) => {
        expect(await cipher.open(await cipher.seal({ key, group, payload }))).toEqual(new Uint8Array(payload));
      }),
      { seed: 20210914, numRuns: 100 },
    );
    expect(payloadText({ payload: await cipher.open(await cipher.seal(entry)) })).toBe(entry.payload);
  });

  it('shows nothing of the payload, nor that two are alike under two nonces', async () => {
    const cipher = await aesGcmCipher({ current: present });
    const [one, two] = [await cipher.seal(entry), await cipher.seal(entry)];
    expect(Buffer.from(one.sealed).toString('latin1')).not.toContain('001190999999');
    expect(one.sealed).not.toEqual(two.sealed);
    expect(one.fingerprint).toBe(two.fingerprint);
    expect(one.fingerprint).not.toBe((await cipher.seal({ ...entry, payload: 'other' })).fingerprint);
  });

  it('reads with former keys, writes with the current one, and knows an entry under both', async () => {
    const before = await (await aesGcmCipher({ current: old })).seal(entry);
    const rotated = await aesGcmCipher({ current: present, former: [old] });
    expect(payloadText({ payload: await rotated.open(before) })).toBe(entry.payload);
    const after = await rotated.seal(entry);
    expect(after.keyId).toMatch(/^2026\.[0-9a-f]{8}$/);
    expect(after.fingerprints).toEqual([after.fingerprint, before.fingerprint]);
  });

  it('says so when the key is another one, even under the same name', async () => {
    const sealed = await (await aesGcmCipher({ current: present })).seal(entry);
    expect(await codeOf((await aesGcmCipher({ current: old })).open(sealed))).toBe('OUTBOX_KEY_UNKNOWN');
    const wrong = await aesGcmCipher({ current: { ...present, key: bytes(3) } });
    const error = await wrong.open(sealed).catch((thrown: Error) => thrown.message);
    expect(error).toContain('Sealed with: 2026.');
    expect(error).not.toContain('001190999999');
  });

  it.each([
    ['a flipped bit', (sealed: Uint8Array<ArrayBuffer>) => sealed.with(20, (sealed[20] ?? 0) ^ 1)],
    ['a lost end', (sealed: Uint8Array<ArrayBuffer>) => sealed.slice(0, -1)],
    ['nothing at all', () => new Uint8Array(0)],
  ])('notices %s', async (_, damage) => {
    const cipher = await aesGcmCipher({ current: present });
    const sealed = await cipher.seal(entry);
    expect(await codeOf(cipher.open({ ...sealed, sealed: damage(sealed.sealed) as Uint8Array<ArrayBuffer> }))).toBe(
      'OUTBOX_PAYLOAD_DAMAGED',
    );
  });

  it('notices a payload that was put under another record or another person', async () => {
    const cipher = await aesGcmCipher({ current: present });
    const sealed = await cipher.seal(entry);
    expect(await codeOf(cipher.open({ ...sealed, key: 'dose-2' }))).toBe('OUTBOX_PAYLOAD_DAMAGED');
    expect(await codeOf(cipher.open({ ...sealed, group: 'person-2' }))).toBe('OUTBOX_PAYLOAD_DAMAGED');
  });

  it('refuses a key that is not 32 bytes long', async () => {
    expect(await codeOf(aesGcmCipher({ current: { id: 'x', key: new Uint8Array(16) } }))).toBe('OUTBOX_MISUSE');
  });
});
