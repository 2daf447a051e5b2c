/**
 * A checked list into a platform: the organisation, the hand-over of the file, then the accepted people in batches. Each
 * person is keyed by the organisation and their employee code, so that running again changes and never doubles; each
 * batch has a key of its own, so that a lost answer is asked for again and not guessed.
 */
import { newRecordId, type Organization } from '../model/index.ts';
import { GATEWAY_MAX_ITEMS, type GatewayClient } from '../platform/index.ts';
import type { RosterReport, RosterRow } from '../roster/index.ts';
import { answered, giveUp, stopOf } from './batch-outcomes.ts';
import { carryOver, fits, inBatches } from './batches.ts';
import { sha256OfRows } from './file-identity.ts';
import { progressMeter, type RegistrationProgress } from './progress.ts';
import {
  countOutcomes,
  isSettled,
  type RegistrationResult,
  type RowOutcome,
  type RunStop,
} from './registration-result.ts';
import { outcomeOf, registrationFinding, sortRows } from './sendable-rows.ts';

/** Settings of {@link registerRoster}. */
export interface RegisterRosterOptions {
  readonly client: GatewayClient;
  readonly organization: Organization;
  /** Default: the profile that the list was checked with. */
  readonly campaignId?: string;
  /** The file as it came, see `sha256Of`. Default: the hash of its cells, format `rows`. */
  readonly file?: { readonly sha256: string; readonly format: 'csv' | 'xlsx' };
  /** Result of an earlier run of the same list: settled rows are not sent again, the rest goes on under its delivery. */
  readonly resume?: RegistrationResult;
  /** People per request, at most 500. Default 100. */
  readonly batchSize?: number;
  /** Requests under way at once. Default 2. */
  readonly concurrency?: number;
  /** Error budget: no further batch once more rows than this are rejected. Default: none. */
  readonly stopAfterRejected?: number;
  /** Called after every batch with what is done and what is to do, in rows. */
  readonly onProgress?: (progress: RegistrationProgress) => void;
  readonly signal?: AbortSignal;
}

/**
 * Registers the accepted rows of a checked list. Trouble on the way is part of the result (`stopped`, `complete`), so that
 * what was answered is never lost; rows that the check refused are in it as `not-accepted`.
 *
 * @throws RangeError for a batch size or concurrency that is no positive integer
 * @example
 * import { registerRoster } from 'tiemchung/registration';
 * import { clientCredentials, createGatewayClient } from 'tiemchung/platform';
 * import { checkRoster } from 'tiemchung/roster';
 * import { createSandbox } from 'tiemchung/testing';
 * const organization = { id: 'MST-0312345673', name: 'Công ty TNHH May Mẫu Thử' };
 * const client = createGatewayClient({
 *   baseUrl: 'http://sandbox.test',
 *   fetch: createSandbox().fetch,
 *   auth: clientCredentials({ clientId: 'organisation:MST-0312345673', clientSecret: 'sandbox' }),
 *   actor: { id: 'hr-01', role: 'organisation' },
 *   unit: organization.id,
 * });
 * const report = await checkRoster([]);
 * const result = await registerRoster(report, { client, organization });
 * [result.organization, result.complete, result.counts.rows]; // => ['created', true, 0]
 */
export async function registerRoster(
  report: RosterReport,
  options: RegisterRosterOptions,
): Promise<RegistrationResult> {
  const { client, organization, signal } = options;
  const batchSize = positive('batchSize', options.batchSize ?? 100, GATEWAY_MAX_ITEMS);
  const concurrency = positive('concurrency', options.concurrency ?? 2, 32);
  const campaignId = options.campaignId ?? report.profile;
  const sha256 = options.file?.sha256 ?? (await sha256OfRows(report.rows));
  const resumed =
    options.resume && fits(options.resume, organization.id, campaignId, sha256) ? options.resume : undefined;
  const deliveryId = resumed?.deliveryId ?? newRecordId();

  const { sendable, kept } = sortRows(report, organization.id);
  const settled = new Map<RosterRow, RowOutcome>(kept);
  const batches = carryOver(inBatches(sendable, batchSize), resumed, settled);
  const progress = progressMeter(sendable, settled, options.onProgress);
  let organizationOutcome: RegistrationResult['organization'];
  let stopped: RunStop | undefined;

  const finish = (): RegistrationResult => {
    const code = stopped?.code ?? 'REGISTRATION_NOT_SENT';
    const rows = report.rows.map(
      (row) =>
        settled.get(row) ??
        outcomeOf(row, 'not-sent', { findings: [registrationFinding('REGISTRATION_NOT_SENT', { reason: code })] }),
    );
    const complete = sendable.every(({ row }) => isSettled(settled.get(row)?.outcome ?? 'not-sent'));
    return {
      deliveryId,
      organizationId: organization.id,
      campaignId,
      sha256,
      ...(organizationOutcome ? { organization: organizationOutcome } : {}),
      counts: countOutcomes(rows),
      rows,
      complete: complete && stopped === undefined,
      ...(stopped ? { stopped } : {}),
    };
  };

  try {
    organizationOutcome = (await client.organizations.register(organization, { signal })).outcome;
    const { people, accepted, rejected } = report.counts;
    const delivery = {
      campaignId,
      sha256,
      format: options.file?.format ?? 'rows',
      counts: { read: people, accepted, rejected },
    } as const;
    await client.organizations.handOver(organization.id, deliveryId, delivery, { signal });
  } catch (error) {
    stopped = stopOf(error);
    return finish();
  }

  progress.report();
  const queue = batches[Symbol.iterator]();
  const work = async (): Promise<void> => {
    for (const batch of queue) {
      if (stopped) return;
      try {
        const drafts = batch.map(({ draft }) => draft);
        const results = await client.registrations.registerPeople(organization.id, drafts, {
          campaignId,
          deliveryId,
          signal,
        });
        for (const [index, { row }] of batch.entries()) settled.set(row, answered(row, results[index]));
      } catch (error) {
        stopped = giveUp(error, batch, settled) ?? stopped;
      }
      progress.add(batch);
      if (options.stopAfterRejected !== undefined && progress.rejected() > options.stopAfterRejected) {
        stopped ??= { code: 'TOO_MANY_REJECTED' };
      }
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return finish();
}

function positive(name: string, value: number, limit: number): number {
  if (Number.isInteger(value) && value > 0 && value <= limit) return value;
  throw new RangeError(`"${name}" expected an integer from 1 to ${limit}, got ${value}`);
}
