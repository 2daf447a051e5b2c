/** Where the people of a list stand by now, by the sender's own codes. */
import type { RegistrationStatus } from '../model/index.ts';
import { GATEWAY_MAX_ITEMS, type GatewayClient } from '../platform/index.ts';
import type { RegistrationResult } from './registration-result.ts';

/** Where one person of a list stands. */
export interface RowStatus {
  readonly record: number;
  readonly employeeCode?: string;
  readonly registrationId: string;
  /** `missing`: the platform does not know the id. */
  readonly status: RegistrationStatus | 'missing';
  readonly updatedAt?: string;
}

/** Settings of {@link rosterStatus}. */
export interface RosterStatusOptions {
  readonly client: GatewayClient;
  readonly signal?: AbortSignal;
  /** Called after every page with rows done and rows in all. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

/**
 * Asks for every row of a result that has a registration id: the proof that a list has arrived, and later who has been
 * invited.
 *
 * @throws PlatformError when no usable answer comes
 * @example
 * import { registerRoster, rosterStatus } from 'tiemchung/registration';
 * import { clientCredentials, createGatewayClient } from 'tiemchung/platform';
 * import { checkRoster } from 'tiemchung/roster';
 * import { createSandbox } from 'tiemchung/testing';
 * const organization = { id: 'MST-0312345673', name: 'Công ty TNHH May Mẫu Thử' };
 * const actor = { id: 'hr-01', role: 'organisation' } as const;
 * const fetch = createSandbox().fetch;
 * const auth = clientCredentials({ clientId: 'organisation:MST-0312345673', clientSecret: 'sandbox' });
 * const client = createGatewayClient({ baseUrl: 'http://sandbox.test', fetch, auth, actor, unit: organization.id });
 * const result = await registerRoster(await checkRoster([]), { client, organization });
 * await rosterStatus(result, { client }); // => []
 */
export async function rosterStatus(
  result: RegistrationResult,
  options: RosterStatusOptions,
): Promise<readonly RowStatus[]> {
  const rows = result.rows.flatMap(({ registrationId, record, employeeCode }) =>
    registrationId === undefined
      ? []
      : [{ registrationId, record, ...(employeeCode === undefined ? {} : { employeeCode }) }],
  );
  const statuses: RowStatus[] = [];
  for (let at = 0; at < rows.length; at += GATEWAY_MAX_ITEMS) {
    const part = rows.slice(at, at + GATEWAY_MAX_ITEMS);
    const ids = [...new Set(part.map(({ registrationId }) => registrationId))];
    const found = await options.client.registrations.status(result.organizationId, ids, { signal: options.signal });
    for (const row of part) {
      const state = found.get(row.registrationId);
      statuses.push({ ...row, status: state?.status ?? 'missing', ...(state ? { updatedAt: state.updatedAt } : {}) });
    }
    options.onProgress?.({ done: statuses.length, total: rows.length });
  }
  return statuses;
}
