/**
 * Calls to a platform: definitions of endpoints, a careful transport, and the gateway, which is our own open contract and
 * not the ministry's.
 *
 * @module
 */

export { type CallOptions, type ConnectionOptions, call } from './call.ts';
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
export type { AccountAnswer, AccountCalls } from './gateway/accounts.ts';
export type { GatewayClientOptions, ItemAnswer, PageOptions, ReadOptions, WriteOptions } from './gateway/caller.ts';
export { createGatewayClient, type GatewayClient } from './gateway/client.ts';
export type {
  AuditCalls,
  AuditListOptions,
  CorrectionAnswer,
  CorrectionCalls,
  CorrectionDecision,
  CorrectionRecord,
} from './gateway/corrections.ts';
export { gatewayEndpoints } from './gateway/endpoints.ts';
export type {
  Delivery,
  DeliveryState,
  OrganizationAnswer,
  OrganizationCalls,
  OrganizationState,
} from './gateway/organizations.ts';
export type { ItemResult, RegisterPeopleOptions } from './gateway/register-people.ts';
export type {
  Changes,
  ChangesOptions,
  DistributionResult,
  ListOptions,
  PersonAnswer,
  RegisteredBy,
  RegisterPersonOptions,
  RegistrationCalls,
  RegistrationSearch,
  RegistrationState,
  TransferTarget,
  WithdrawalReason,
} from './gateway/registrations.ts';
export type {
  DoseAnswer,
  DoseCalls,
  DoseState,
  ReactionAnswer,
  RecordDoseOptions,
} from './gateway/session-day.ts';
export type {
  AppointmentDraft,
  AppointmentResult,
  AreaOptions,
  FacilityAnswer,
  FacilityCalls,
  InvitationReply,
  InvitationResult,
  SessionAnswer,
  SessionCalls,
  SessionListOptions,
  SessionState,
} from './gateway/sessions.ts';
export { GATEWAY_MAX_ITEMS } from './gateway/shared-wire.ts';
export { type SignIn, signInByPhone } from './gateway/sign-in.ts';
export type {
  VerificationCalls,
  VerificationEntry,
  VerificationRequestResult,
  VerificationVerdict,
  VerificationVerdictResult,
} from './gateway/verifications.ts';
export { idempotencyKey } from './idempotency-key.ts';
export type { PlatformCall, RawAnswer, WithResponse } from './platform-call.ts';
export { isPlatformError, PlatformError, type PlatformErrorCode, type PlatformErrorFacts } from './platform-error.ts';
export {
  type AuthContext,
  type AuthRefusal,
  type AuthStrategy,
  bearer,
  noAuth,
  type TokenSource,
} from './transport/auth.ts';
export { type CircuitBreakerOptions, circuitBreaker } from './transport/circuit-breaker.ts';
export type { HttpOptions } from './transport/http.ts';
export type { FetchLike, Middleware } from './transport/middleware.ts';
export {
  type ClientCredentialsOptions,
  clientCredentials,
  type OAuthOptions,
  type RefreshingBearerOptions,
  refreshingBearer,
} from './transport/oauth.ts';
export { type RateLimitOptions, rateLimit } from './transport/rate-limit.ts';
export { parseRetryAfter } from './transport/retry-after.ts';
export { type IssuedToken, type TokenAuthOptions, tokenAuth } from './transport/token-auth.ts';
