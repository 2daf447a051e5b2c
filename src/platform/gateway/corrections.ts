/** Corrections that people ask for, and the audit trail. */
import type * as z from 'zod';
import type { AuditEntry, CorrectionRequest, CorrectionState, CorrectionStatus } from '../../model/index.ts';
import type { PlatformCall } from '../call.ts';
import type { GatewayCaller, PageOptions, ReadOptions, WriteOptions } from './caller.ts';
import { correctionEndpoints } from './correction-endpoints.ts';
import type { correctionAnswerSchema, correctionRecordSchema } from './correction-wire.ts';

/** Result of asking for a correction. */
export interface CorrectionAnswer extends z.output<typeof correctionAnswerSchema> {}
/** A correction with what was asked for. */
export interface CorrectionRecord extends z.output<typeof correctionRecordSchema> {}
/** What is decided; a rejection has a coded reason. */
export type CorrectionDecision =
  | { readonly outcome: 'approved' | 'deferred' }
  | { readonly outcome: 'rejected'; readonly reason: string };

/** Corrections. */
export interface CorrectionCalls {
  /** Asks for a dose or identity data to be corrected; the same twice changes nothing. */
  submit(correction: CorrectionRequest, options?: WriteOptions): PlatformCall<CorrectionAnswer>;
  /** What was asked for and what became of it. */
  get(correctionId: string, options?: ReadOptions): PlatformCall<CorrectionRecord>;
  /** Corrections within sight. */
  list(options?: PageOptions & { readonly status?: CorrectionStatus | undefined }): AsyncIterable<CorrectionState>;
  /** Approves, defers or rejects; an approval changes the records. */
  decide(correctionId: string, decision: CorrectionDecision, options?: WriteOptions): PlatformCall<CorrectionRecord>;
}

/** Which entries of the trail to read. */
export interface AuditListOptions extends PageOptions {
  /** Entries that name this record. */
  readonly record?: string | undefined;
  /** Not before this instant. */
  readonly from?: string | undefined;
}

/** The audit trail. */
export interface AuditCalls {
  /** Entries of the own unit, oldest first. */
  list(options?: AuditListOptions): AsyncIterable<AuditEntry>;
}

export function correctionCalls({ read, write, pages }: GatewayCaller): CorrectionCalls {
  const { putCorrection, getCorrection, listCorrections, decideCorrection } = correctionEndpoints;
  return {
    submit: (correction, options) =>
      write(putCorrection, 'correction', { params: { correctionId: correction.id }, body: { correction } }, options),
    get: (correctionId, options) => read(getCorrection, { params: { correctionId } }, options),
    list: ({ status, ...options } = {}) =>
      pages(options, (place, one) =>
        read(listCorrections, { query: { ...place, ...(status ? { status } : {}) } }, one),
      ),
    decide: (correctionId, decision, options) =>
      write(decideCorrection, 'correction', { params: { correctionId }, body: decision }, options),
  };
}

export function auditCalls({ read, pages }: GatewayCaller): AuditCalls {
  return {
    list: ({ record, from, ...options } = {}) => {
      const chosen = { ...(record === undefined ? {} : { record }), ...(from === undefined ? {} : { from }) };
      return pages(options, (place, one) =>
        read(correctionEndpoints.listAuditEntries, { query: { ...place, ...chosen } }, one),
      );
    },
  };
}
