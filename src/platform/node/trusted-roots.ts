/** Which authorities a server's certificate may come from. */
import { X509Certificate } from 'node:crypto';
import * as tls from 'node:tls';
import { SdkError } from '../../values/index.ts';

/** One or more certificates in PEM. */
export type PemCertificates = string | Uint8Array;

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/**
 * The roots that Node trusts by default together with the caller's and, if asked for, the system's. Undefined where nothing
 * is added, so that Node's own choice (`NODE_EXTRA_CA_CERTS` included) stays as it is.
 */
export function trustedRoots(
  ca: PemCertificates | readonly PemCertificates[] | undefined,
  systemCa: boolean,
): string[] | undefined {
  if (ca === undefined && !systemCa) return undefined;
  const own = [ca ?? []].flat().flatMap(certificatesOf);
  // Older versions of Node cannot be asked for all that they trust.
  const standard = tls.getCACertificates?.('default') ?? tls.rootCertificates;
  return [...standard, ...own, ...(systemCa ? systemRoots() : [])];
}

function certificatesOf(pem: PemCertificates): string[] {
  const text = typeof pem === 'string' ? pem : new TextDecoder().decode(pem);
  const found = text.match(CERTIFICATE) ?? [];
  if (found.length === 0 || !found.every(isReadable)) {
    throw new SdkError('CA_UNREADABLE', {
      message: 'The given CA is not a certificate in PEM.',
      details: [
        'Expected text with "-----BEGIN CERTIFICATE-----", the content of the file and not its path.',
        'A file in DER becomes one with: openssl x509 -inform der -in ca.cer -out ca.pem',
      ],
      docsPath: 'platform.md',
    });
  }
  return found;
}

function isReadable(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}

function systemRoots(): string[] {
  if (tls.getCACertificates) return tls.getCACertificates('system');
  throw new SdkError('SYSTEM_CA_UNAVAILABLE', {
    message: 'This version of Node cannot read the certificate store of the system.',
    details: [
      `It is ${process.version}; 22.15, 24 and later can.`,
      'Hand the CA in instead: nodeFetch({ ca: await readFile("ca.pem") }).',
    ],
    docsPath: 'platform.md',
  });
}
