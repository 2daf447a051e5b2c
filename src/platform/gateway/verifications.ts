/** Comparison with the population database. */
import type { Subject, Verification, VerificationStatus, VerifiedField } from '../../model/index.ts';
import type { GatewayCaller, ItemAnswer, PageOptions, WriteOptions } from './caller.ts';
import { verificationEndpoints } from './verification-endpoints.ts';

/** What became of one id that was sent to be compared. */
export type VerificationRequestResult = ItemAnswer<'requested' | 'unchanged' | 'rejected'>;
/** A comparison; for the police with the four fields to compare. */
export interface VerificationEntry extends Verification {
  readonly subject?: Pick<Subject, 'fullName' | 'birthDate' | 'sex' | 'identity'> | undefined;
}
/** An answer of the population database about one person. */
export type VerificationVerdict = {
  readonly registrationId: string;
  /** Of the registration that was compared. */
  readonly version: number;
} & (
  | { readonly outcome: 'matched' }
  | {
      readonly outcome: 'mismatched';
      /** Fields that did not agree, where the database says so. */
      readonly mismatched?: VerifiedField[] | undefined;
    }
);
/** What became of one answer. */
export type VerificationVerdictResult = ItemAnswer<'stored' | 'unchanged' | 'rejected'>;

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
