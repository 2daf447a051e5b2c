/** Comparison with the population database. */
import type * as z from 'zod';
import type { VerificationStatus } from '../../model/index.ts';
import type { GatewayCaller, PageOptions, WriteOptions } from './caller.ts';
import { verificationEndpoints } from './verification-endpoints.ts';
import type {
  verificationAnswerSchema,
  verificationPageSchema,
  verificationResultAnswerSchema,
  verificationResultWriteSchema,
} from './verification-wire.ts';

/** What became of one id that was sent to be compared. */
export type VerificationRequestResult = z.output<typeof verificationAnswerSchema>['items'][number];
/** A comparison; for the police with the four fields to compare. */
export type VerificationEntry = z.output<typeof verificationPageSchema>['items'][number];
/** An answer of the population database about one person. */
export type VerificationVerdict = z.output<typeof verificationResultWriteSchema>['items'][number];
/** What became of one answer. */
export type VerificationVerdictResult = z.output<typeof verificationResultAnswerSchema>['items'][number];

/** Verifications. */
export interface VerificationCalls {
  /** Sends people to be compared. */
  request(registrationIds: readonly string[], options?: WriteOptions): Promise<readonly VerificationRequestResult[]>;
  /** What was sent and what came of it. */
  list(options?: PageOptions & { readonly status?: VerificationStatus | undefined }): AsyncIterable<VerificationEntry>;
  /** The police's answers. An answer about an older version of a registration is rejected. */
  answer(
    verdicts: readonly VerificationVerdict[],
    options?: WriteOptions,
  ): Promise<readonly VerificationVerdictResult[]>;
}

export function verificationCalls({ read, write, pages }: GatewayCaller): VerificationCalls {
  const { requestVerification, listVerifications, answerVerifications } = verificationEndpoints;
  return {
    async request(ids, options) {
      if (ids.length === 0) return [];
      const input = { body: { ids: [...ids] } };
      return (await write(requestVerification, 'verification', input, options, ids)).items;
    },
    list: ({ status, ...options } = {}) =>
      pages(options, (place, one) =>
        read(listVerifications, { query: { ...place, ...(status ? { status } : {}) } }, one),
      ),
    async answer(verdicts, options) {
      if (verdicts.length === 0) return [];
      const ids = verdicts.map(({ registrationId }) => registrationId);
      const input = { body: { items: [...verdicts] } };
      return (await write(answerVerifications, 'verification', input, options, ids)).items;
    },
  };
}
