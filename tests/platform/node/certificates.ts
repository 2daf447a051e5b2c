/** X.509 certificates for a test, made with the keys and signatures of `node:crypto` and a writer of DER. */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

export interface Identity {
  readonly cert: string;
  readonly key: string;
}

const tlv = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
};
const sequence = (...parts: Uint8Array[]) => tlv(0x30, ...parts);
const explicit = (number: number, ...parts: Uint8Array[]) => tlv(0xa0 + number, ...parts);
const octets = (content: Uint8Array) => tlv(0x04, content);
const oid = (hex: string) => tlv(0x06, Buffer.from(hex, 'hex'));
const YES = Buffer.from([0x01, 0x01, 0xff]);
const ECDSA_SHA256 = sequence(oid('2a8648ce3d040302'));

const name = (common: string) => sequence(tlv(0x31, sequence(oid('550403'), tlv(0x0c, Buffer.from(common)))));
const time = (date: Date) => tlv(0x18, Buffer.from(`${date.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`));
const extension = (id: string, critical: boolean, value: Uint8Array) =>
  sequence(oid(id), ...(critical ? [YES] : []), octets(value));
const pem = (label: string, der: Buffer) =>
  `-----BEGIN ${label}-----\n${der.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END ${label}-----\n`;

interface Issuer {
  readonly common: string;
  readonly key: KeyObject;
  readonly id: Buffer;
}

interface Wanted {
  readonly common: string;
  readonly issuer?: Issuer;
  /** Host names; 127.0.0.1 is among them unless `loopback` is false. */
  readonly hosts?: readonly string[];
  readonly loopback?: boolean;
  readonly from: Date;
  readonly until: Date;
}

function certificate({ common, issuer, hosts = [], loopback = true, from, until }: Wanted) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const info = publicKey.export({ type: 'spki', format: 'der' });
  const id = createHash('sha1').update(info).digest();
  const signer = issuer ?? { common, key: privateKey, id };
  const names = [
    ...hosts.map((host) => tlv(0x82, Buffer.from(host))),
    ...(loopback ? [tlv(0x87, Buffer.from([127, 0, 0, 1]))] : []),
  ];
  const extensions = [
    extension('551d13', true, issuer ? sequence() : sequence(YES)),
    extension('551d0e', false, octets(id)),
    extension('551d23', false, sequence(tlv(0x80, signer.id))),
    ...(issuer ? [extension('551d11', false, sequence(...names))] : []),
  ];
  const serial = randomBytes(8);
  serial[0] = 0x11;
  const content = sequence(
    explicit(0, tlv(0x02, Buffer.from([2]))),
    tlv(0x02, serial),
    ECDSA_SHA256,
    name(signer.common),
    sequence(time(from), time(until)),
    name(common),
    info,
    explicit(3, sequence(...extensions)),
  );
  const signature = sign('sha256', content, signer.key);
  const whole = sequence(content, ECDSA_SHA256, tlv(0x03, Buffer.from([0]), signature));
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { cert: pem('CERTIFICATE', whole), key, issuer: { common, key: privateKey, id } };
}

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY);

/** An authority that nobody trusts yet, and servers that it vouches for. */
export function testAuthority(common: string) {
  const root = certificate({ common, from: inDays(-30), until: inDays(30) });
  const serverFor = (more: Partial<Wanted> = {}): Identity =>
    certificate({ common: 'server', issuer: root.issuer, from: inDays(-20), until: inDays(20), ...more });
  return {
    cert: root.cert,
    good: () => serverFor(),
    expired: () => serverFor({ until: inDays(-1) }),
    ofAnotherHost: () => serverFor({ hosts: ['other.example.test'], loopback: false }),
  };
}
