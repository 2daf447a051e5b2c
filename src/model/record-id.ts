/**
 * Ids of records. A number, a name or a phone gets corrected, so none of them is a key: a registration is known by
 * its organisation and the sender's own id for the person (the employee code), else by a UUID issued once and carried
 * in a column of every workbook; a dose by an id made where it is given (design decision 13).
 */
import * as z from 'zod';
import { type Parsed, tidyText } from '../values/index.ts';
import { issueOf, modelFinding, schema } from './schema.ts';

/** What a registration is known by. */
export type RegistrationKey =
  | {
      readonly organizationId: string;
      /** The sender's own id of the person, as text: `00123` is not `123`. */
      readonly employeeCode: string;
    }
  | { readonly uuid: string };

/** Between organisation and employee code: `encodeURIComponent` never writes it into an organisation id. */
const SEPARATOR = '~';
const ORGANIZATION_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const LONGEST_CODE = 64;

/**
 * Whether a text can be the id of an organisation: letters, digits, `.`, `_`, `-`, at most 64, no blank.
 *
 * @example
 * import { isOrganizationId } from 'tiemchung/model';
 * isOrganizationId('MST-0312345673'); // => true
 * isOrganizationId('Công ty A'); // => false
 */
export function isOrganizationId(text: string): boolean {
  return ORGANIZATION_ID.test(text);
}

/**
 * The id of a registration, fit for a column, a path and an index. The employee code keeps its case and its zeros;
 * blanks around and doubled inside are dropped, so that a re-typed code stays the same key.
 *
 * @throws RangeError when a part cannot be an id
 * @example
 * import { registrationIdOf } from 'tiemchung/model';
 * registrationIdOf({ organizationId: 'MST-0312345673', employeeCode: ' NV 007 ' }); // => 'MST-0312345673~NV%20007'
 */
export function registrationIdOf(key: RegistrationKey): string {
  if ('uuid' in key) {
    const uuid = key.uuid.toLowerCase();
    if (!UUID.test(uuid)) throw new RangeError('"uuid" expected a UUID in its usual writing');
    return uuid;
  }
  if (!isOrganizationId(key.organizationId)) {
    throw new RangeError('"organizationId" expected letters, digits, ".", "_" or "-", at most 64');
  }
  const code = tidyText(key.employeeCode);
  if (code === '' || code.length > LONGEST_CODE || !code.isWellFormed()) {
    throw new RangeError(`"employeeCode" expected 1 to ${LONGEST_CODE} characters, got ${code.length}`);
  }
  return `${key.organizationId}${SEPARATOR}${encodeURIComponent(code)}`;
}

/**
 * The key behind a registration id, or undefined when the text is none.
 *
 * @example
 * import { registrationKeyOf } from 'tiemchung/model';
 * registrationKeyOf('MST-0312345673~NV%20007'); // => { organizationId: 'MST-0312345673', employeeCode: 'NV 007' }
 * registrationKeyOf('NV 007'); // => undefined
 */
export function registrationKeyOf(id: string): RegistrationKey | undefined {
  if (UUID.test(id)) return { uuid: id };
  const at = id.indexOf(SEPARATOR);
  if (at < 0 || id.length > 700) return undefined;
  try {
    const key = { organizationId: id.slice(0, at), employeeCode: decodeURIComponent(id.slice(at + 1)) };
    return registrationIdOf(key) === id ? key : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A new random UUID: the id of a dose where it is given, of a delivery, of a consent. Works where `crypto.randomUUID`
 * is missing, as in pages served over plain HTTP in an office network.
 *
 * @example
 * import { newRecordId, uuidSchema } from 'tiemchung/model';
 * uuidSchema.safeParse(newRecordId()).success; // => true
 */
export function newRecordId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return uuidOf(bytes, 4);
}

/**
 * Sixteen bytes in the writing of a UUID, with version and variant set (RFC 9562).
 *
 * @example
 * import { uuidOf } from 'tiemchung/model';
 * uuidOf(new Uint8Array(16), 8); // => '00000000-0000-8000-8000-000000000000'
 */
export function uuidOf(bytes: Uint8Array, version: 4 | 8): string {
  const hex = Array.from(bytes.subarray(0, 16), (byte, index) => {
    const value = index === 6 ? (byte & 0x0f) | (version << 4) : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return value.toString(16).padStart(2, '0');
  }).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const parseRegistrationId = (text: string): Parsed<string> =>
  registrationKeyOf(text) ? { ok: true, value: text, findings: [] } : INVALID;
const INVALID: Parsed<never> = {
  ok: false,
  findings: [{ code: 'RECORD_ID_INVALID', severity: 'error', path: [], params: {} }],
};

/**
 * Id of a registration as {@link registrationIdOf} makes it.
 *
 * @example
 * import { registrationIdSchema } from 'tiemchung/model';
 * registrationIdSchema.safeParse('MST-0312345673~NV007').success; // => true
 */
export const registrationIdSchema: z.ZodType<string, string> = /* @__PURE__ */ schema(() =>
  idSchema(parseRegistrationId),
);

/**
 * Id of an organisation, see {@link isOrganizationId}.
 *
 * @example
 * import { organizationIdSchema } from 'tiemchung/model';
 * organizationIdSchema.safeParse('MST-0312345673').success; // => true
 */
export const organizationIdSchema: z.ZodType<string, string> = /* @__PURE__ */ schema(() =>
  idSchema((text) => (isOrganizationId(text) ? { ok: true, value: text, findings: [] } : INVALID)),
);

/**
 * A UUID in lower case: the id of a delivery, a dose, a session, a consent.
 *
 * @example
 * import { uuidSchema } from 'tiemchung/model';
 * uuidSchema.safeParse('6f1d8a6e-4d0c-4f0f-9c55-0d2a6b1f7e10').success; // => true
 */
export const uuidSchema: z.ZodType<string, string> = /* @__PURE__ */ schema(() =>
  idSchema((text) => (UUID.test(text) ? { ok: true, value: text, findings: [] } : INVALID)),
);

function idSchema(parse: (text: string) => Parsed<string>): z.ZodType<string, string> {
  return z
    .string()
    .max(700)
    .check((context) => {
      if (!parse(context.value).ok) context.issues.push(issueOf(modelFinding('RECORD_ID_INVALID'), context.value));
    });
}
