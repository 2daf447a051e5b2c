/** Registrations: one person, or many of an organisation; where they stand and who passes them on. */
import type * as z from 'zod';
import type { Registration, RegistrationDraft, RegistrationStatus } from '../../model/index.ts';
import type { PlatformCall } from '../call.ts';
import type { GatewayCaller, ItemAnswer, PageOptions, ReadOptions, WriteOptions } from './caller.ts';
import { type ItemResult, type RegisterPeopleOptions, registerPeople } from './register-people.ts';
import { registrationEndpoints } from './registration-endpoints.ts';
import type { personAnswerSchema, registrationStateSchema, searchWriteSchema } from './registration-wire.ts';

/** Where a registration stands. */
export interface RegistrationState extends z.output<typeof registrationStateSchema> {}
/** Result of registering one person. */
export interface PersonAnswer extends z.output<typeof personAnswerSchema> {}
/** A relative who registers somebody, with a name and a phone of their own. */
export interface RegisteredBy {
  readonly fullName: string;
  /** E.164, `+84…`. */
  readonly phone: string;
}
/** What to search registrations by; at least one part. */
export interface RegistrationSearch extends Omit<z.output<typeof searchWriteSchema>, 'cursor' | 'limit'> {}
/** Why a registration is taken back. */
export type WithdrawalReason = 'left-organisation' | 'registered-elsewhere' | 'declined' | 'entered-by-mistake';
/** Where a registration is passed on to. */
export type TransferTarget =
  | { readonly kind: 'organisation'; readonly organizationId: string }
  | { readonly kind: 'province'; readonly provinceCode: string };
/** What became of one id of a distribution. */
export type DistributionResult = ItemAnswer<'distributed' | 'unchanged' | 'rejected'>;

/** Settings of registering one person. */
export interface RegisterPersonOptions extends WriteOptions {
  readonly campaignId: string;
  /** Given when somebody else registers the person. */
  readonly registeredBy?: RegisteredBy | undefined;
}

/** Which registrations to list. */
export interface ListOptions extends PageOptions {
  readonly status?: RegistrationStatus | undefined;
}

/** Where to go on with changes. */
export interface ChangesOptions extends ReadOptions {
  /** `next` of the last answer; without it from the beginning. */
  readonly since?: string | undefined;
  readonly limit?: number | undefined;
}

/** Registrations that changed, and where to go on. */
export interface Changes {
  readonly items: readonly RegistrationState[];
  /** Keep it, and hand it in as `since` next time. */
  readonly next: string;
  /** Whether more is there already. */
  readonly more: boolean;
}

/** Registrations. */
export interface RegistrationCalls {
  /** People of an organisation: one result per item, in the order of the items. At most `GATEWAY_MAX_ITEMS` at once. */
  registerPeople(
    organizationId: string,
    items: readonly RegistrationDraft[],
    options: RegisterPeopleOptions,
  ): Promise<readonly ItemResult[]>;
  /** One person, by themselves or by a relative; the same twice changes nothing. */
  register(draft: RegistrationDraft, options: RegisterPersonOptions): PlatformCall<PersonAnswer>;
  /** A registration in full. */
  get(registrationId: string, options?: ReadOptions): PlatformCall<Registration>;
  /** States by id; an id that the platform does not know is absent from the map. */
  status(
    organizationId: string,
    registrationIds: readonly string[],
    options?: ReadOptions,
  ): Promise<ReadonlyMap<string, RegistrationState>>;
  /** Every registration of an organisation, page after page. */
  list(organizationId: string, options?: ListOptions): AsyncIterable<RegistrationState>;
  /** What has changed since an earlier answer. */
  changes(organizationId: string, options?: ChangesOptions): PlatformCall<Changes>;
  /** Registrations that fit; what is searched for travels in the body, never in an address. */
  search(search: RegistrationSearch, options?: PageOptions): AsyncIterable<Registration>;
  /** Gives verified registrations to the unit that is to plan them. */
  distribute(ids: readonly string[], unit: string, options?: WriteOptions): Promise<readonly DistributionResult[]>;
  /** Takes a registration back, with the reason; it stays on record. */
  withdraw(registrationId: string, reason: WithdrawalReason, options?: WriteOptions): PlatformCall<RegistrationState>;
  /** Passes a registration on to the organisation or province that the person belongs to now. */
  transfer(registrationId: string, to: TransferTarget, options?: WriteOptions): PlatformCall<RegistrationState>;
}

export function registrationCalls(caller: GatewayCaller): RegistrationCalls {
  const { read, write, pages } = caller;
  const calls = registrationEndpoints;
  const purpose = 'vaccination-registration';
  return {
    registerPeople: (organizationId, items, options) => registerPeople(caller, organizationId, items, options),
    register: (registration, { campaignId, registeredBy, ...options }) =>
      write(
        calls.putRegistration,
        purpose,
        {
          params: { registrationId: registration.id },
          body: { campaignId, registration, ...(registeredBy ? { registeredBy } : {}) },
        },
        options,
      ),
    get: (registrationId, options) => read(calls.getRegistration, { params: { registrationId } }, options),
    async status(organizationId, registrationIds, options) {
      if (registrationIds.length === 0) return new Map();
      const input = { params: { organizationId }, body: { ids: [...registrationIds] } };
      const answer = await read(calls.lookupRegistrations, input, options);
      return new Map(answer.items.map((item) => [item.id, item]));
    },
    list: (organizationId, { status, ...options } = {}) =>
      pages(options, (place, one) =>
        read(
          calls.listRegistrations,
          { params: { organizationId }, query: { ...place, ...(status ? { status } : {}) } },
          one,
        ),
      ),
    changes: (organizationId, { since, limit, ...options } = {}) =>
      read(
        calls.listChanges,
        {
          params: { organizationId },
          query: { ...(since === undefined ? {} : { since }), ...(limit === undefined ? {} : { limit }) },
        },
        options,
      ),
    search: (search, options) =>
      pages(options, (place, one) => read(calls.searchRegistrations, { body: { ...search, ...place } }, one)),
    async distribute(ids, unit, options) {
      if (ids.length === 0) return [];
      const input = { body: { ids: [...ids], unit } };
      return (await write(calls.distributeRegistrations, purpose, input, options, ids)).items;
    },
    withdraw: (registrationId, reason, options) =>
      write(calls.withdrawRegistration, 'withdrawal', { params: { registrationId }, body: { reason } }, options),
    transfer: (registrationId, to, options) =>
      write(calls.transferRegistration, purpose, { params: { registrationId }, body: { to } }, options),
  };
}
