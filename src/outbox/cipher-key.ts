/** What is made of one key of the caller's: a key to encrypt with, one to fingerprint with, and a name that tells keys apart. */
import { misuse } from './errors.ts';

/** A key of the caller's. */
export interface CipherKey {
  /** A name that a person recognises, such as the year. */
  readonly id: string;
  /** 32 bytes at random; not a password. */
  readonly key: Uint8Array;
}

/** The keys that are used. */
export interface DerivedKey {
  /** The caller's name and eight hexadecimal digits of the key's own: the wrong bytes under the right name are noticed. */
  readonly id: string;
  readonly encryption: CryptoKey;
  readonly authentication: CryptoKey;
}

const KEY_BYTES = 32;

/** @throws SdkError `OUTBOX_MISUSE` */
export async function deriveKey({ id, key }: CipherKey): Promise<DerivedKey> {
  if (key.length !== KEY_BYTES) throw misuse(`"key" expected ${KEY_BYTES} bytes, got ${key.length}`);
  const { subtle } = globalThis.crypto;
  const root = await subtle.importKey('raw', new Uint8Array(key), 'HKDF', false, ['deriveBits']);
  const bits = async (purpose: string, length: number): Promise<ArrayBuffer> => {
    const info = new TextEncoder().encode(`tiemchung/outbox ${purpose}`);
    return subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info }, root, length);
  };
  const [encryption, authentication, name] = await Promise.all([
    bits('encryption', 256).then((raw) => subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])),
    bits('fingerprint', 256).then((raw) =>
      subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
    ),
    bits('name', 32),
  ]);
  const digits = new DataView(name).getUint32(0).toString(16).padStart(8, '0');
  return { id: `${id}.${digits}`, encryption, authentication };
}
