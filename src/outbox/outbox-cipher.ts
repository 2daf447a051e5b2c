/**
 * Encryption at rest: AES-256-GCM with the caller's key. The additional data binds a payload to its key and group, so that
 * a row's payload cannot be put under another person's record.
 */

import { type CipherKey, type DerivedKey, deriveKey } from './cipher-key.ts';
import { keyUnknown, payloadDamaged } from './errors.ts';
import type { Bytes, OutboxEntry, SealedEntry } from './outbox-record.ts';

const NONCE_BYTES = 12;

/** The caller's keys: one to write with, former ones to read with. */
export interface CipherKeys {
  readonly current: CipherKey;
  readonly former?: readonly CipherKey[] | undefined;
}

/** Seals entries for a store, and opens what a store kept. */
export interface OutboxCipher {
  /** Encrypts and fingerprints; the result goes into `append`, which can then be part of a transaction. */
  seal(entry: OutboxEntry): Promise<SealedEntry>;
  /**
   * The payload of a stored record.
   *
   * @throws SdkError `OUTBOX_KEY_UNKNOWN` when no key of the ring fits; `OUTBOX_PAYLOAD_DAMAGED`
   */
  open(record: Pick<SealedEntry, 'key' | 'group' | 'keyId' | 'sealed'>): Promise<Bytes>;
}

/**
 * A cipher over the caller's keys. To rotate, make the new key `current` and keep the old one among `former` until
 * nothing sealed with it is left. One key serves for 2^32 records, by the length of its random nonces.
 *
 * @throws SdkError `OUTBOX_MISUSE` when a key has not 32 bytes
 * @example
 * import { aesGcmCipher, payloadText } from 'tiemchung/outbox';
 * const cipher = await aesGcmCipher({ current: { id: '2026', key: new Uint8Array(32).fill(7) } });
 * const sealed = await cipher.seal({ key: 'dose-1', group: 'person-1', payload: '{"lot":"A1"}' });
 * payloadText({ payload: await cipher.open(sealed) }); // => '{"lot":"A1"}'
 */
export async function aesGcmCipher(keys: CipherKeys): Promise<OutboxCipher> {
  const current = await deriveKey(keys.current);
  const ring = [current, ...(await Promise.all((keys.former ?? []).map(deriveKey)))];
  const { subtle } = globalThis.crypto;
  const encoder = new TextEncoder();
  /** JSON, so that no two pairs of key and group are written alike. */
  const boundTo = ({ id }: DerivedKey, key: string, group: string): Bytes =>
    encoder.encode(JSON.stringify(['tiemchung/outbox/1', id, key, group]));
  return {
    async seal({ key, group, payload }) {
      const plain = typeof payload === 'string' ? encoder.encode(payload) : new Uint8Array(payload);
      const iv = globalThis.crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const additionalData = boundTo(current, key, group);
      const [encrypted, ...fingerprints] = await Promise.all([
        subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, current.encryption, plain),
        ...ring.map((one) => fingerprintOf(one, plain)),
      ]);
      const sealed = new Uint8Array(NONCE_BYTES + encrypted.byteLength);
      sealed.set(iv);
      sealed.set(new Uint8Array(encrypted), NONCE_BYTES);
      return { key, group, keyId: current.id, sealed, fingerprint: fingerprints[0] ?? '', fingerprints };
    },
    async open({ key, group, keyId, sealed }) {
      const fitting = ring.find(({ id }) => id === keyId);
      if (!fitting) throw keyUnknown(keyId, ring);
      const iv = sealed.subarray(0, NONCE_BYTES);
      const additionalData = boundTo(fitting, key, group);
      try {
        const plain = await subtle.decrypt(
          { name: 'AES-GCM', iv, additionalData },
          fitting.encryption,
          sealed.subarray(NONCE_BYTES),
        );
        return new Uint8Array(plain);
      } catch (error) {
        throw payloadDamaged(sealed.length, error);
      }
    },
  };
}

async function fingerprintOf({ id, authentication }: DerivedKey, plain: Bytes): Promise<string> {
  const mac = await globalThis.crypto.subtle.sign('HMAC', authentication, plain);
  return `${id}:${hex(new Uint8Array(mac))}`;
}

function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte < 16 ? `0${byte.toString(16)}` : byte.toString(16);
  return text;
}
