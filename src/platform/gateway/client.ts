/** The gateway contract as functions. */
import type * as z from 'zod';
import {
  findingsOf,
  newRecordId,
  type Organization,
  type RegistrationDraft,
  type RegistrationStatus,
  registrationDraftSchema,
  type WriteContext,
} from '../../model/index.ts';
import type { Finding } from '../../values/index.ts';
import { type CallOptions, type ConnectionOptions, call } from '../call.ts';
import { idempotencyKey } from '../idempotency-key.ts';
import { gatewayEndpoints } from './endpoints.ts';
import type {
  deliverySchema,
  deliveryStateSchema,
  organizationAnswerSchema,
  organizationStateSchema,
  registrationStateSchema,
  withdrawalWriteSchema,
} from './wire.ts';

/** Result of registering an organisation. */
export interface OrganizationAnswer extends z.output<typeof organizationAnswerSchema> {}
/** An organisation as the platform keeps it. */
export interface OrganizationState extends z.output<typeof organizationStateSchema> {}
/** What is said of a file that is handed over. */
export interface Delivery extends z.output<typeof deliverySchema> {}
/** A delivery as the platform keeps it. */
export interface DeliveryState extends z.output<typeof deliveryStateSchema> {}
/** Where a registration stands. */
export interface RegistrationState extends z.output<typeof registrationStateSchema> {}
/** Why a registration is taken back. */
export type WithdrawalReason = z.output<typeof withdrawalWriteSchema>['reason'];

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

/** Where the client goes, and in whose name it writes. */
export interface GatewayClientOptions extends ConnectionOptions {
  /** Account and role; part of every write. */
  readonly actor: WriteContext['actor'];
  /** Unit that the actor writes for. */
  readonly unit: string;
  /** Default `vaccination-registration`; a withdrawal says `withdrawal` by itself. */
  readonly purpose?: WriteContext['purpose'];
}

/** Settings of one read. */
export type ReadOptions = Pick<CallOptions, 'signal' | 'deadlineMs'>;

/** Settings of one write. */
export interface WriteOptions extends ReadOptions {
  /** Id of this act, a UUID. Keep it to repeat the very same act later; default a new one. */
  readonly operationId?: string | undefined;
}

/** Settings of a bulk write. */
export interface RegisterPeopleOptions extends WriteOptions {
  readonly campaignId: string;
  /** Delivery that the people came with; then also the default of `operationId`. */
  readonly deliveryId?: string | undefined;
}

/** Which registrations to list. */
export interface ListOptions extends ReadOptions {
  readonly status?: RegistrationStatus | undefined;
  /** Items of one page, at most `GATEWAY_MAX_ITEMS`. Default 200. */
  readonly pageSize?: number | undefined;
}

/** The calls of the gateway contract. Each throws `PlatformError` when no usable answer comes. */
export interface GatewayClient {
  /** Registers an organisation, or changes what the platform holds of it; the same twice changes nothing. */
  registerOrganization(organization: Organization, options?: WriteOptions): Promise<OrganizationAnswer>;
  /** What the platform holds of an organisation. */
  organization(organizationId: string, options?: ReadOptions): Promise<OrganizationState>;
  /** Announces a list by its hash and counts, so that what arrives can be told from what was handed over. */
  handOver(
    organizationId: string,
    deliveryId: string,
    delivery: Delivery,
    options?: WriteOptions,
  ): Promise<DeliveryState>;
  /** What became of a list that was handed over. */
  delivery(organizationId: string, deliveryId: string, options?: ReadOptions): Promise<DeliveryState>;
  /** One result per item, in the order of the items. At most `GATEWAY_MAX_ITEMS` at once. */
  registerPeople(
    organizationId: string,
    items: readonly RegistrationDraft[],
    options: RegisterPeopleOptions,
  ): Promise<readonly ItemResult[]>;
  /** One registration. */
  registration(organizationId: string, registrationId: string, options?: ReadOptions): Promise<RegistrationState>;
  /** States by id; an id that the platform does not know is absent from the map. */
  registrationStatus(
    organizationId: string,
    registrationIds: readonly string[],
    options?: ReadOptions,
  ): Promise<ReadonlyMap<string, RegistrationState>>;
  /** Every registration of an organisation, page after page. */
  registrations(organizationId: string, options?: ListOptions): AsyncIterable<RegistrationState>;
  /** Takes a registration back, with the reason; it stays on record. */
  withdraw(
    organizationId: string,
    registrationId: string,
    reason: WithdrawalReason,
    options?: WriteOptions,
  ): Promise<RegistrationState>;
}

/**
 * A client of the gateway contract: our own open contract, not the ministry's, served by an agency's integration bus or
 * by the sandbox.
 *
 * @example
 * import { createGatewayClient } from 'tiemchung/platform';
 * import { createSandbox } from 'tiemchung/testing';
 * const sandbox = createSandbox();
 * const client = createGatewayClient({
 *   baseUrl: 'http://sandbox.test',
 *   fetch: sandbox.fetch,
 *   actor: { id: 'hr-01', role: 'organisation' },
 *   unit: 'MST-0312345673',
 * });
 * const answer = await client.registerOrganization({ id: 'MST-0312345673', name: 'Công ty TNHH May Mẫu Thử' });
 * answer.outcome; // => 'created'
 */
export function createGatewayClient(options: GatewayClientOptions): GatewayClient {
  const context = (purpose = options.purpose ?? 'vaccination-registration'): WriteContext => ({
    actor: options.actor,
    unit: options.unit,
    purpose,
  });
  const writing = (endpoint: string, write: WriteOptions, ids: readonly string[]): CallOptions => ({
    signal: write.signal,
    deadlineMs: write.deadlineMs,
    idempotencyKey: idempotencyKey(endpoint, write.operationId ?? newRecordId(), ids),
  });

  return {
    registerOrganization: (organization, write = {}) =>
      call(
        options,
        gatewayEndpoints.putOrganization,
        { params: { organizationId: organization.id }, body: { context: context(), organization } },
        writing('putOrganization', write, [organization.id]),
      ),
    organization: (organizationId, read = {}) =>
      call(options, gatewayEndpoints.getOrganization, { params: { organizationId } }, read),
    handOver: (organizationId, deliveryId, delivery, write = {}) =>
      call(
        options,
        gatewayEndpoints.putDelivery,
        { params: { organizationId, deliveryId }, body: { context: context(), delivery } },
        writing('putDelivery', write, [organizationId, deliveryId]),
      ),
    delivery: (organizationId, deliveryId, read = {}) =>
      call(options, gatewayEndpoints.getDelivery, { params: { organizationId, deliveryId } }, read),

    async registerPeople(organizationId, items, write) {
      const checked = items.map(check);
      const sendable = checked.flatMap((item) => (item.draft ? [item.draft] : []));
      const ids = sendable.map((item) => item.id);
      if (sendable.length === 0)
        return checked.map(({ refused }, index) => refused ?? unanswered(items[index]?.id ?? ''));
      const answer = await call(
        options,
        gatewayEndpoints.registerPeople,
        {
          params: { organizationId },
          body: {
            context: context(),
            campaignId: write.campaignId,
            ...(write.deliveryId === undefined ? {} : { deliveryId: write.deliveryId }),
            items: sendable,
          },
        },
        writing('registerPeople', { operationId: write.deliveryId, ...write }, [organizationId, ...ids]),
      );
      const byId = new Map<string, ItemResult>(answer.items.map((item) => [item.id, item]));
      return checked.map(({ refused, draft }) => refused ?? byId.get(draft.id) ?? unanswered(draft.id));
    },

    registration: (organizationId, registrationId, read = {}) =>
      call(options, gatewayEndpoints.getRegistration, { params: { organizationId, registrationId } }, read),

    async registrationStatus(organizationId, registrationIds, read = {}) {
      if (registrationIds.length === 0) return new Map();
      const answer = await call(
        options,
        gatewayEndpoints.lookupRegistrations,
        { params: { organizationId }, body: { ids: [...registrationIds] } },
        read,
      );
      return new Map(answer.items.map((item) => [item.id, item]));
    },

    async *registrations(organizationId, { status, pageSize = 200, ...read } = {}) {
      let cursor: string | undefined;
      do {
        const query = { limit: pageSize, ...(status ? { status } : {}), ...(cursor === undefined ? {} : { cursor }) };
        const page = await call(
          options,
          gatewayEndpoints.listRegistrations,
          { params: { organizationId }, query },
          read,
        );
        yield* page.items;
        // A cursor that does not move would turn the loop into an endless one.
        cursor = page.next === cursor ? undefined : page.next;
      } while (cursor !== undefined);
    },

    withdraw: (organizationId, registrationId, reason, write = {}) =>
      call(
        options,
        gatewayEndpoints.withdrawRegistration,
        { params: { organizationId, registrationId }, body: { context: context('withdrawal'), reason } },
        writing('withdrawRegistration', write, [registrationId]),
      ),
  };
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
