/** How the portal says no: with 400 and an error body, or with 200 and a code other than 1 (reference: platform-api 3.3). */
import { isPlatformError, type PlatformError } from '../platform-error.ts';

const field = (body: unknown, name: string): unknown =>
  typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;

/** Reason of a refusal by a code other than 1; undefined for a success and for what is no answer of this kind at all. */
function refusedBy(code: unknown): string | undefined {
  if (code === 1 || !Number.isInteger(code)) return undefined;
  // A long number could be anything, also a person's.
  const shown = Math.abs(Number(code)) < 1_000_000 ? ` ${code}` : '';
  return `code${shown}`;
}

export const otpRefused = (body: unknown): string | undefined => refusedBy(field(body, 'code'));

export const certificateRefused = (body: unknown): string | undefined =>
  refusedBy(field(field(body, 'errorResponse'), 'code'));

/**
 * Whether the portal itself said no: 400, or 200 with a code other than 1. In the first step that means that no record has this
 * identity, in the second that the code is wrong or expired; stable error codes are not known.
 *
 * @example
 * import { createPortalClient, isPortalRefusal } from 'tiemchung/platform/portal';
 * const refusing = async () => Response.json({ code: 0, message: 'Không tìm thấy' });
 * const portal = createPortalClient({ baseUrl: 'https://proxy.example', fetch: refusing });
 * const holder = { fullName: 'Trần Thị Hoa', birthDate: '1990-05-04', sex: 'female', phone: '0912000678' } as const;
 * await portal.certificateLookup(holder).requestOtp().catch(isPortalRefusal); // => true
 */
export function isPortalRefusal(error: unknown): error is PlatformError {
  if (!isPlatformError(error)) return false;
  return error.code === 'PLATFORM_REFUSED' || (error.code === 'PLATFORM_STATUS' && error.status === 400);
}

/**
 * What the portal wrote about a failure: the first of `errorResponse.description`, `title` and `message`; undefined when there
 * is none. It may name the person: show it to that person, never log it.
 *
 * @example
 * import { PlatformError } from 'tiemchung/platform';
 * import { portalText } from 'tiemchung/platform/portal';
 * const facts = { endpoint: 'requestOtp', method: 'GET', url: 'https://proxy.example/x', attempts: 1, status: 400 };
 * const error = new PlatformError('PLATFORM_STATUS', { ...facts, body: { title: 'Sai thông tin' } });
 * portalText(error); // => 'Sai thông tin'
 * error.message.includes('Sai'); // => false
 */
export function portalText(error: unknown): string | undefined {
  if (!isPlatformError(error)) return undefined;
  const body = error.rawBody();
  const texts = [field(field(body, 'errorResponse'), 'description'), field(body, 'title'), field(body, 'message')];
  return texts.find((text): text is string => typeof text === 'string' && text.trim() !== '')?.slice(0, 2000);
}
