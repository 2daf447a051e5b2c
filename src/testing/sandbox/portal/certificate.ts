/**
 * The certificate look-up of the public portal in two steps, P1 and P2 (reference: platform-api 2.1.1, 2.1.2, 3.1 to
 * 3.3). Nothing but the identity values ties the second step to the first.
 */
import { tidyText } from '../../../values/index.ts';
import { ok, type Reply } from '../problem.ts';
import type { SandboxMessage } from '../state/state.ts';
import type { PortalPerson } from './person.ts';
import type { PortalSettings } from './settings.ts';

/** An OTP that was sent to somebody. */
interface SentOtp {
  readonly otp: string;
  readonly sentAt: number;
  readonly wrong: number;
}

/** OTPs that are out, by person. */
export type SentOtps = Map<PortalPerson, SentOtp>;

/** What the look-up sees beside its query. */
export interface CertificateScene {
  readonly people: readonly PortalPerson[];
  readonly settings: PortalSettings;
  readonly now: Date;
  readonly otps: SentOtps;
  readonly random: () => number;
  send(message: SandboxMessage): void;
}

const HOUR_MS = 3_600_000;
/** Synthetic people are born from 1960 on, so the end of the old zone is the only border that matters. */
const ZONE_CHANGE = '1975-06-13';

/** A birth date as the portal holds it, in epoch milliseconds; `index` is the person's place in the list. */
function storedBirthday({ birthday }: PortalPerson, index: number, { oldBirthdays }: PortalSettings): number {
  const midnight = Date.parse(`${birthday}T00:00:00Z`);
  const byZone = oldBirthdays === 'zone-hour-7' || (oldBirthdays === 'mixed' && index % 2 === 1);
  return byZone && birthday < ZONE_CHANGE ? midnight - HOUR_MS : midnight;
}

const sameName = (name: string): string => tidyText(name).toLowerCase();

/** The person of a query; `incomplete` when a required value is missing or no such value. */
function personOf(
  query: URLSearchParams,
  { people, settings }: CertificateScene,
): PortalPerson | 'incomplete' | undefined {
  const value = (name: string): string => query.get(name)?.trim() ?? '';
  const [fullname, birthday, gender, phone] = ['fullname', 'birthday', 'genderId', 'personalPhoneNumber'].map(value);
  if (!fullname || !phone || !/^-?\d{1,15}$/.test(birthday ?? '') || !/^\d$/.test(gender ?? '')) return 'incomplete';
  // The two optional numbers count only when they are there: clients send them empty or not at all.
  const fits = (name: 'identification' | 'healthInsuranceNumber', held: string): boolean =>
    value(name) === '' || value(name) === held;
  return people.find(
    (person, index) =>
      sameName(person.fullname) === sameName(fullname) &&
      storedBirthday(person, index, settings) === Number(birthday) &&
      person.genderId === Number(gender) &&
      person.personalPhoneNumber === phone &&
      fits('identification', person.identification) &&
      fits('healthInsuranceNumber', person.healthInsuranceNumber),
  );
}

const TEXTS = {
  sent: 'Mã OTP đã được gửi tới số điện thoại đã đăng ký.',
  incomplete: 'Thông tin tra cứu còn thiếu hoặc chưa đúng định dạng.',
  unknown: 'Không tìm thấy thông tin tiêm chủng khớp với dữ liệu đã nhập.',
  wrong: 'Mã OTP không đúng.',
  expired: 'Mã OTP đã hết hiệu lực. Hãy yêu cầu mã mới.',
  blocked: 'Mã OTP đã bị khóa vì nhập sai nhiều lần. Hãy yêu cầu mã mới.',
} as const;

type Refusal = Exclude<keyof typeof TEXTS, 'sent'>;

/** The fields that the known clients read of a refusal, whichever of them they read. */
export function portalRefusal(text: string, more: Readonly<Record<string, unknown>> = {}): Reply {
  return {
    status: 400,
    body: { status: 400, title: text, message: text, ...more },
    headers: { 'content-type': 'application/problem+json' },
  };
}

/** P1: writes an OTP into the box of text messages. */
export function sendOtp(query: URLSearchParams, scene: CertificateScene): Reply {
  const refuse = (why: Refusal): Reply =>
    scene.settings.refusals === 'code-on-200' ? ok({ code: 0, message: TEXTS[why] }) : portalRefusal(TEXTS[why]);
  const person = personOf(query, scene);
  if (person === 'incomplete') return refuse('incomplete');
  if (!person) return refuse('unknown');
  const otp = String(Math.floor(scene.random() * 1_000_000)).padStart(6, '0');
  scene.otps.set(person, { otp, sentAt: scene.now.getTime(), wrong: 0 });
  scene.send({
    at: scene.now.toISOString(),
    phone: person.personalPhoneNumber,
    text: `Mã OTP tra cứu chứng nhận tiêm chủng: ${otp}. Đây là tin nhắn thử của môi trường sandbox.`,
    otp,
  });
  return ok({ code: 1, message: TEXTS.sent });
}

/** P2: the certificate, for the OTP of the first step; a right OTP is used up by it. */
export function certificate(query: URLSearchParams, scene: CertificateScene): Reply {
  const refuse = (why: Refusal): Reply => {
    const errorResponse = { code: 0, description: TEXTS[why] };
    return scene.settings.refusals === 'code-on-200'
      ? ok({ errorResponse, patientInfo: null, qrCode: null })
      : portalRefusal(TEXTS[why], { errorResponse });
  };
  const person = personOf(query, scene);
  if (person === 'incomplete') return refuse('incomplete');
  if (!person) return refuse('unknown');
  const refused = checkOtp(person, query.get('otp') ?? '', scene);
  if (refused) return refuse(refused);
  return ok({
    errorResponse: { code: 1, description: '' },
    patientInfo: patientInfo(person, scene),
    qrCode: `SANDBOX-${String(Math.floor(scene.random() * 1e9)).padStart(9, '0')}`,
  });
}

function checkOtp(person: PortalPerson, otp: string, { otps, settings, now }: CertificateScene): Refusal | undefined {
  const sent = otps.get(person);
  if (!sent) return 'wrong';
  if (now.getTime() - sent.sentAt >= settings.otpLifetimeMs) return 'expired';
  if (sent.wrong >= settings.otpAttempts) return 'blocked';
  if (otp !== sent.otp) {
    otps.set(person, { ...sent, wrong: sent.wrong + 1 });
    return 'wrong';
  }
  otps.delete(person);
  return undefined;
}

function patientInfo(person: PortalPerson, { people, settings }: CertificateScene) {
  const { genderId: _, healthInsuranceNumber, vaccinatedInfoes, ...rest } = person;
  return {
    ...rest,
    birthday: storedBirthday(person, people.indexOf(person), settings),
    healthInsuranceNumber: healthInsuranceNumber || null,
    fullyVaccinated: vaccinatedInfoes.length >= 2 ? 1 : 0,
    vaccinatedInfoes: vaccinatedInfoes.map(({ injectionDate, batchNumber, ...dose }) => ({
      ...dose,
      // Half past nine in Vietnam: the portal's value may carry a time of day.
      injectionDate: Date.parse(`${injectionDate}T02:30:00Z`),
      batchNumber: batchNumber || null,
    })),
  };
}
