/**
 * Calls to a platform: definitions of endpoints, a careful transport, and the gateway, which is our own open contract and
 * not the ministry's.
 *
 * @module
 */
export { type CallOptions, type ConnectionOptions, call, type TokenSource } from './call.ts';
export { type PlatformCode, platformCodes } from './codes.ts';
export {
  type Confidence,
  defineEndpoint,
  type Endpoint,
  type EndpointAuth,
  type EndpointInput,
  type EndpointOutput,
  fillPath,
  matchPath,
  type PathParameter,
} from './endpoint.ts';
export {
  createGatewayClient,
  type Delivery,
  type DeliveryState,
  type GatewayClient,
  type GatewayClientOptions,
  type ItemResult,
  type ListOptions,
  type OrganizationAnswer,
  type OrganizationState,
  type ReadOptions,
  type RegisterPeopleOptions,
  type RegistrationState,
  type WithdrawalReason,
  type WriteOptions,
} from './gateway/client.ts';
export { gatewayEndpoints } from './gateway/endpoints.ts';
export { GATEWAY_MAX_ITEMS } from './gateway/wire.ts';
export type { FetchLike, HttpOptions } from './http.ts';
export { idempotencyKey } from './idempotency-key.ts';
export { isPlatformError, PlatformError, type PlatformErrorCode, type PlatformErrorFacts } from './platform-error.ts';
export { parseRetryAfter } from './retry-after.ts';
