/** Many people of an organisation in one request, each with its own result. */
import {
  findingsOf,
  type RegistrationDraft,
  type RegistrationStatus,
  registrationDraftSchema,
} from '../../model/index.ts';
import type { Finding } from '../../values/index.ts';
import type { GatewayCaller, WriteOptions } from './caller.ts';
import { registrationEndpoints } from './registration-endpoints.ts';

/** What became of one person of a bulk request. */
export interface ItemResult {
  readonly id: string;
  /**
   * `rejected`: by this side before sending, or by the platform; `unanswered`: the answer did not mention it, look it up
   * before sending it again.
   */
  readonly outcome: 'created' | 'updated' | 'unchanged' | 'rejected' | 'unanswered';
  readonly status?: RegistrationStatus | undefined;
  readonly version?: number | undefined;
  readonly findings: readonly Finding[];
}

/** Settings of a bulk write. */
export interface RegisterPeopleOptions extends WriteOptions {
  readonly campaignId: string;
  /** Delivery that the people came with; then also the default of `operationId`. */
  readonly deliveryId?: string | undefined;
}

/** One result per item, in the order of the items. */
export async function registerPeople(
  { write }: GatewayCaller,
  organizationId: string,
  items: readonly RegistrationDraft[],
  { campaignId, deliveryId, ...options }: RegisterPeopleOptions,
): Promise<readonly ItemResult[]> {
  const checked = items.map(check);
  const sendable = checked.flatMap((item) => (item.draft ? [item.draft] : []));
  if (sendable.length === 0) return checked.map(({ refused }, index) => refused ?? unanswered(items[index]?.id ?? ''));
  const answer = await write(
    registrationEndpoints.registerPeople,
    'vaccination-registration',
    {
      params: { organizationId },
      body: { campaignId, ...(deliveryId === undefined ? {} : { deliveryId }), items: sendable },
    },
    { operationId: deliveryId, ...options },
    sendable.map(({ id }) => id),
  );
  const byId = new Map<string, ItemResult>(answer.items.map((item) => [item.id, item]));
  return checked.map(({ refused, draft }) => refused ?? byId.get(draft.id) ?? unanswered(draft.id));
}

type Checked =
  | { readonly draft: RegistrationDraft; readonly refused?: undefined }
  | { readonly draft?: undefined; readonly refused: ItemResult };

/** An item that does not fit is not sent at all: an unknown field may be health data (design decision 16). */
function check(item: RegistrationDraft): Checked {
  const parsed = registrationDraftSchema.safeParse(item);
  return parsed.success
    ? { draft: parsed.data }
    : { refused: { id: item.id, outcome: 'rejected', findings: findingsOf(parsed.error, item) } };
}

const unanswered = (id: string): ItemResult => ({ id, outcome: 'unanswered', findings: [] });
