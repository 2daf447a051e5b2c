/** Recording a dose: one write, never repeated by itself, and a warning that the caller decides on. */
import type { CalendarDate } from '../../values/index.ts';
import { findingFactory } from '../../values/index.ts';
import { type ConnectionOptions, call } from '../call.ts';
import { mapCall, type PlatformCall, platformCall } from '../platform-call.ts';
import { isPlatformError, PlatformError } from '../platform-error.ts';
import { backOfficeCodes } from './codes.ts';
import { type BackOfficeDoseState, messagesOf } from './dose-wire.ts';
import { backOfficeEndpoints } from './endpoints.ts';
import type { BackOfficeCallOptions } from './login.ts';

/** A dose as the back office takes it; ids are its own, as digits. */
export interface BackOfficeDose {
  readonly subjectId: string;
  /** Of `vaccines()`. */
  readonly vaccineId: string;
  readonly state: BackOfficeDoseState;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly facilityId: string;
  /** `SO_MUI_UV`, for tetanus vaccine given to women as the page's script has it; else left out. */
  readonly tetanusDoses?: number | undefined;
}

/** What became of a dose. Texts are the back office's own to its user: show them, never log them. */
export type DoseOutcome =
  | { readonly outcome: 'recorded'; readonly messages: readonly string[] }
  | { readonly outcome: 'rejected'; readonly status: 0 | 2 | 3; readonly messages: readonly string[] }
  | {
      readonly outcome: 'warning';
      readonly messages: readonly string[];
      /**
       * Records the dose in spite of the warning (`FORCE_SAVE`). Only a person who has read the messages should. A second call
       * gives the outcome of the first.
       */
      confirm(options?: BackOfficeCallOptions): PlatformCall<DoseOutcome>;
    };

/** Sends a dose once. */
export function recordDose(
  connection: ConnectionOptions,
  dose: BackOfficeDose,
  options: BackOfficeCallOptions,
  force: '0' | '1' = '0',
): PlatformCall<DoseOutcome> {
  const body = {
    VACXIN_ID: dose.vaccineId,
    TRANG_THAI_MUI_TIEM: dose.state,
    // The schema of the call refuses a text that is no date; until then the brand is a promise.
    NGAY_TIEM: dose.date as CalendarDate,
    CO_SO_ID: dose.facilityId,
    DOI_TUONG_ID: dose.subjectId,
    SO_MUI_UV: dose.tetanusDoses === undefined ? '' : String(dose.tetanusDoses),
    FORCE_SAVE: force,
  };
  let confirmed: PlatformCall<DoseOutcome> | undefined;
  const answered = mapCall(
    call(connection, backOfficeEndpoints.recordDose, { body }, options),
    (answer): DoseOutcome => {
      const messages = messagesOf(answer);
      if (answer.Status === 1) return { outcome: 'recorded', messages };
      if (answer.Status !== 4) return { outcome: 'rejected', status: answer.Status, messages };
      const confirm = (more: BackOfficeCallOptions = {}): PlatformCall<DoseOutcome> => {
        confirmed ??= recordDose(connection, dose, more, '1');
        return confirmed;
      };
      return { outcome: 'warning', messages, confirm };
    },
  );
  return platformCall(answered.withResponse().catch(rethrow));
}

/** An error that says what to do about a dose of which nobody knows whether it was recorded. */
class UncertainDoseError extends PlatformError {
  override readonly finding: PlatformError['finding'];

  constructor(error: PlatformError) {
    const { endpoint, method, url, attempts, status, serverCode, requestId, retryAfterMs, findings } = error;
    const facts = { endpoint, method, url, attempts, status, serverCode, requestId, retryAfterMs, findings };
    super(error.code, { ...facts, reason: error.reason, uncertain: true, body: error.rawBody() });
    const reason = error.reason ?? error.code;
    this.finding = findingFactory(backOfficeCodes)('BACK_OFFICE_DOSE_UNCERTAIN', { reason });
  }
}

function rethrow(error: unknown): never {
  throw isPlatformError(error) && error.uncertain ? new UncertainDoseError(error) : error;
}

/**
 * Whether a failed `recordDose` leaves open if the dose was recorded. Look at the doses of the subject before you send again: the back
 * office knows no key by which it would tell a repetition.
 *
 * @experimental
 * @example
 * import { createBackOfficeClient, isDoseUncertain } from 'tiemchung/platform/back-office';
 * const torn = async () => { throw Object.assign(new Error('reset'), { code: 'ECONNRESET' }); };
 * const office = createBackOfficeClient({ baseUrl: 'https://back-office.example', fetch: torn });
 * const dose = { subjectId: '1', vaccineId: '4', state: 'injected', date: '2021-09-14', facilityId: '7' } as const;
 * await office.recordDose(dose).catch(isDoseUncertain); // => true
 */
export function isDoseUncertain(error: unknown): error is PlatformError {
  return isPlatformError(error) && error.endpoint === backOfficeEndpoints.recordDose.name && error.uncertain;
}
