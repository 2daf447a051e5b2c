/**
 * The look-up of a certificate: a text message, then its code. The two calls must carry the same identity and nothing else
 * links them (reference: platform-api 2.1.1), so one object keeps what was sent.
 */
import type * as z from 'zod';
import { parsePhone, type Sex } from '../../identity/index.ts';
import { type CalendarDate, isCalendarDate, tidyText } from '../../values/index.ts';
import { type CallOptions, type ConnectionOptions, call } from '../call.ts';
import type { EndpointOutput } from '../endpoint.ts';
import { mapCall, type PlatformCall } from '../platform-call.ts';
import { type BirthdayEncoding, encodeBirthday } from './birthday.ts';
import { type certificateDoseSchema, type certificateHolderSchema, dayOf } from './certificate-wire.ts';
import { portalEndpoints } from './endpoints.ts';
import { isPortalRefusal } from './refusal.ts';

/** Settings of one call. */
export type PortalCallOptions = Pick<CallOptions, 'signal' | 'deadlineMs'>;

/** Whose certificate: the data that the person registered with. */
export interface CertificateQuery {
  /** Full name with its marks, as on the record. */
  readonly fullName: string;
  /** `YYYY-MM-DD`; of who knows the year only, 1 January by convention. */
  readonly birthDate: string;
  readonly sex: Sex;
  /** The number given at registration; the text message goes there. Any spelling that `parsePhone` reads. */
  readonly phone: string;
  /** CMND, CCCD or passport; optional. */
  readonly identification?: string | undefined;
  readonly healthInsuranceNumber?: string | undefined;
}

/** Settings of a look-up. */
export interface CertificateLookupOptions {
  /**
   * How the birth date is sent. Default `try-both`: as 00:00 UTC; when the portal refuses that with 400, once more
   * as `zone-history`, if that is another value. As far as is known a try refused with 400 has sent no message; no reference says
   * so. Name one to send that alone.
   */
  readonly birthday?: BirthdayEncoding | 'try-both' | undefined;
}

/** Answer of the first step. */
export interface OtpSent {
  /** The portal's words to the person; show them as they are, never log them. */
  readonly message?: string | undefined;
  /** The encoding that was accepted: keep it where `confirm` runs in another process. */
  readonly birthday: BirthdayEncoding;
}

/** One dose of a certificate. The portal gives no ordinal. */
export interface CertificateDose extends z.output<typeof certificateDoseSchema> {
  /** Day of `injectedAt` in Vietnam. */
  readonly date?: CalendarDate | undefined;
}

/** The person of a certificate; names of units as the portal shows them. */
export interface CertificateHolder extends Omit<z.output<typeof certificateHolderSchema>, 'doses'> {}

/** Answer of the second step. */
export interface Certificate {
  readonly holder: CertificateHolder;
  /** By date; those without one last. */
  readonly doses: readonly CertificateDose[];
  /** Text to draw as a QR code; its format is not known. */
  readonly qrText?: string | undefined;
}

/** The two steps. Neither is ever repeated by itself: the first costs a text message, the second may use the code up. */
export interface CertificateLookup {
  /**
   * Has a code sent to the person's phone. Called again while it runs, it joins the running one: a second message would cost
   * money and make the first code worthless.
   *
   * @throws PlatformError; `isPortalRefusal` tells an unknown person from trouble on the way
   */
  requestOtp(options?: PortalCallOptions): Promise<OtpSent>;
  /**
   * Fetches the certificate with the six digits of the message.
   *
   * @throws PlatformError; a refusal means a wrong or expired code
   */
  confirm(otp: string, options?: PortalCallOptions): PlatformCall<Certificate>;
}

/** Starts a look-up; nothing is sent yet. */
export function certificateLookup(
  connection: ConnectionOptions,
  person: CertificateQuery,
  { birthday = 'try-both' }: CertificateLookupOptions = {},
): CertificateLookup {
  let accepted: BirthdayEncoding = birthday === 'zone-history' ? 'zone-history' : 'utc-midnight';
  const query = (encoding: BirthdayEncoding) => identityOf(person, encoding);

  const ask = async (encoding: BirthdayEncoding, options: PortalCallOptions): Promise<OtpSent> => {
    const answer = await call(connection, portalEndpoints.requestOtp, { query: query(encoding) }, options);
    accepted = encoding;
    return { birthday: encoding, ...(answer.message ? { message: answer.message } : {}) };
  };

  const askInTurn = async (options: PortalCallOptions): Promise<OtpSent> => {
    if (birthday !== 'try-both') return ask(birthday, options);
    try {
      return await ask('utc-midnight', options);
    } catch (error) {
      // Assumed: with 400 no message went out. A 200 with another code leaves that open, and a second one would cost money.
      if (!isPortalRefusal(error) || error.status !== 400 || !hasTwoEncodings(person.birthDate)) throw error;
      return ask('zone-history', options);
    }
  };
  let running: Promise<OtpSent> | undefined;

  return {
    requestOtp(options = {}) {
      running ??= askInTurn(options).finally(() => {
        running = undefined;
      });
      return running;
    },
    confirm(otp, options = {}) {
      const input = { query: { ...query(accepted), otp: otp.trim() } };
      return mapCall(call(connection, portalEndpoints.getCertificate, input, options), certificateOf);
    },
  };
}

function certificateOf({ patientInfo, qrCode }: EndpointOutput<typeof portalEndpoints.getCertificate>): Certificate {
  const { doses = [], ...holder } = patientInfo;
  return {
    holder,
    doses: doses.map(dated).sort((a, b) => compare(a.injectedAt, b.injectedAt)),
    ...(qrCode ? { qrText: qrCode } : {}),
  };
}

function identityOf(person: CertificateQuery, encoding: BirthdayEncoding) {
  const phone = parsePhone(person.phone);
  return {
    fullname: tidyText(person.fullName),
    // The schema of the call refuses a text that is no date; until then the brand is a promise.
    birthday: { date: person.birthDate as CalendarDate, encoding },
    genderId: person.sex,
    personalPhoneNumber: phone.ok ? phone.value.e164 : person.phone,
    ...(person.identification ? { identification: tidyText(person.identification) } : {}),
    ...(person.healthInsuranceNumber ? { healthInsuranceNumber: tidyText(person.healthInsuranceNumber) } : {}),
  };
}

const hasTwoEncodings = (date: string): boolean =>
  isCalendarDate(date) && encodeBirthday(date) !== encodeBirthday(date, 'zone-history');

const dated = (dose: z.output<typeof certificateDoseSchema>): CertificateDose =>
  dose.injectedAt === undefined ? dose : { ...dose, date: dayOf(dose.injectedAt) };

function compare(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return Date.parse(a) - Date.parse(b);
}
