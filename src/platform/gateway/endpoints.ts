/**
 * The gateway: our own open contract, for an agency's integration bus to implement. It is not the ministry's: what the
 * national platform offers for registration was never published on the wire, and none of these paths is one of its
 * (reference: platform-api 2.1, 5 and 7; design decision 6).
 */
import { accountEndpoints } from './account-endpoints.ts';
import { correctionEndpoints } from './correction-endpoints.ts';
import { organizationEndpoints } from './organization-endpoints.ts';
import { registrationEndpoints } from './registration-endpoints.ts';
import { sessionDayEndpoints } from './session-day-endpoints.ts';
import { sessionEndpoints } from './session-endpoints.ts';
import { verificationEndpoints } from './verification-endpoints.ts';

/**
 * Every call of the gateway contract, by name.
 *
 * @example
 * import { gatewayEndpoints } from 'tiemchung/platform';
 * gatewayEndpoints.registerPeople.path; // => '/gateway/v1/organizations/{organizationId}/people'
 * gatewayEndpoints.registerPeople.confidence; // => 'own'
 * gatewayEndpoints.putDose.roles; // => ['site']
 */
export const gatewayEndpoints = /* @__PURE__ */ (() => ({
  ...accountEndpoints,
  ...organizationEndpoints,
  ...registrationEndpoints,
  ...verificationEndpoints,
  ...sessionEndpoints,
  ...sessionDayEndpoints,
  ...correctionEndpoints,
}))();
