/** Organisations, and the lists that they hand over. */
import type * as z from 'zod';
import type { Organization } from '../../model/index.ts';
import type { PlatformCall } from '../call.ts';
import type { GatewayCaller, ReadOptions, WriteOptions } from './caller.ts';
import { organizationEndpoints } from './organization-endpoints.ts';
import type {
  deliverySchema,
  deliveryStateSchema,
  organizationAnswerSchema,
  organizationStateSchema,
} from './organization-wire.ts';

/** Result of registering an organisation. */
export interface OrganizationAnswer extends z.output<typeof organizationAnswerSchema> {}
/** An organisation as the platform keeps it. */
export interface OrganizationState extends z.output<typeof organizationStateSchema> {}
/** What is said of a file that is handed over. */
export interface Delivery extends z.output<typeof deliverySchema> {}
/** A delivery as the platform keeps it. */
export interface DeliveryState extends z.output<typeof deliveryStateSchema> {}

/** Organisations and their lists. */
export interface OrganizationCalls {
  /** Registers an organisation, or changes what the platform holds of it; the same twice changes nothing. */
  register(organization: Organization, options?: WriteOptions): PlatformCall<OrganizationAnswer>;
  /** What the platform holds of an organisation. */
  get(organizationId: string, options?: ReadOptions): PlatformCall<OrganizationState>;
  /** Announces a list by its hash and counts, so that what arrives can be told from what was handed over. */
  handOver(
    organizationId: string,
    deliveryId: string,
    delivery: Delivery,
    options?: WriteOptions,
  ): PlatformCall<DeliveryState>;
  /** What became of a list that was handed over. */
  delivery(organizationId: string, deliveryId: string, options?: ReadOptions): PlatformCall<DeliveryState>;
}

export function organizationCalls({ read, write }: GatewayCaller): OrganizationCalls {
  const { putOrganization, getOrganization, putDelivery, getDelivery } = organizationEndpoints;
  const purpose = 'vaccination-registration';
  return {
    register: (organization, options) =>
      write(putOrganization, purpose, { params: { organizationId: organization.id }, body: { organization } }, options),
    get: (organizationId, options) => read(getOrganization, { params: { organizationId } }, options),
    handOver: (organizationId, deliveryId, delivery, options) =>
      write(putDelivery, purpose, { params: { organizationId, deliveryId }, body: { delivery } }, options),
    delivery: (organizationId, deliveryId, options) =>
      read(getDelivery, { params: { organizationId, deliveryId } }, options),
  };
}
