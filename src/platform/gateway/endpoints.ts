/**
 * The gateway: our own open contract, for an agency's integration bus to implement. It is not the ministry's: what the
 * national platform offers for registration was never published on the wire, and none of these paths is one of its
 * (reference: platform-api 2.1, 5 and 7; design decision 6).
 */
import { defineEndpoint } from '../endpoint.ts';
import {
  deliveryStateSchema,
  deliveryWriteSchema,
  lookupAnswerSchema,
  lookupWriteSchema,
  organizationAnswerSchema,
  organizationStateSchema,
  organizationWriteSchema,
  pageAnswerSchema,
  pageQuerySchema,
  peopleAnswerSchema,
  peopleWriteSchema,
  registrationStateSchema,
  withdrawalWriteSchema,
} from './wire.ts';

const own = { auth: 'bearer', evidence: ['design decision 6', 'platform-api 5'], confidence: 'own' } as const;

/**
 * Every call of the gateway contract, by name.
 *
 * @example
 * import { gatewayEndpoints } from 'tiemchung/platform';
 * gatewayEndpoints.registerPeople.path; // => '/gateway/v1/organizations/{organizationId}/people'
 * gatewayEndpoints.registerPeople.confidence; // => 'own'
 */
export const gatewayEndpoints = /* @__PURE__ */ (() => ({
  putOrganization: defineEndpoint({
    ...own,
    name: 'putOrganization',
    summary: 'Registers an organisation under the id that its owner chose, or changes it.',
    method: 'PUT',
    path: '/gateway/v1/organizations/{organizationId}',
    request: { body: organizationWriteSchema },
    response: organizationAnswerSchema,
    idempotent: 'key',
  }),
  getOrganization: defineEndpoint({
    ...own,
    name: 'getOrganization',
    summary: 'An organisation as it is registered.',
    method: 'GET',
    path: '/gateway/v1/organizations/{organizationId}',
    request: {},
    response: organizationStateSchema,
    idempotent: 'safe',
  }),
  putDelivery: defineEndpoint({
    ...own,
    name: 'putDelivery',
    summary: 'Records that a file was handed over: its hash and its counts, not its content.',
    method: 'PUT',
    path: '/gateway/v1/organizations/{organizationId}/rosters/{deliveryId}',
    request: { body: deliveryWriteSchema },
    response: deliveryStateSchema,
    idempotent: 'key',
  }),
  getDelivery: defineEndpoint({
    ...own,
    name: 'getDelivery',
    summary: 'What became of a file that was handed over.',
    method: 'GET',
    path: '/gateway/v1/organizations/{organizationId}/rosters/{deliveryId}',
    request: {},
    response: deliveryStateSchema,
    idempotent: 'safe',
  }),
  registerPeople: defineEndpoint({
    ...own,
    name: 'registerPeople',
    summary: 'Registers or changes people, each under its own id, each with its own result.',
    method: 'POST',
    path: '/gateway/v1/organizations/{organizationId}/people',
    request: { body: peopleWriteSchema },
    response: peopleAnswerSchema,
    idempotent: 'key',
  }),
  getRegistration: defineEndpoint({
    ...own,
    name: 'getRegistration',
    summary: 'Where one registration stands.',
    method: 'GET',
    path: '/gateway/v1/organizations/{organizationId}/registrations/{registrationId}',
    request: {},
    response: registrationStateSchema,
    idempotent: 'safe',
  }),
  listRegistrations: defineEndpoint({
    ...own,
    name: 'listRegistrations',
    summary: 'Where the registrations of an organisation stand, page by page, in the order of their ids.',
    method: 'GET',
    path: '/gateway/v1/organizations/{organizationId}/registrations',
    request: { query: pageQuerySchema },
    response: pageAnswerSchema,
    idempotent: 'safe',
  }),
  lookupRegistrations: defineEndpoint({
    ...own,
    name: 'lookupRegistrations',
    summary: 'Where the registrations of a list of ids stand, and which ids are not known.',
    method: 'POST',
    path: '/gateway/v1/organizations/{organizationId}/registrations/lookup',
    request: { body: lookupWriteSchema },
    response: lookupAnswerSchema,
    idempotent: 'safe',
  }),
  withdrawRegistration: defineEndpoint({
    ...own,
    name: 'withdrawRegistration',
    summary: 'Takes a registration back, with a coded reason.',
    method: 'POST',
    path: '/gateway/v1/organizations/{organizationId}/registrations/{registrationId}/withdrawal',
    request: { body: withdrawalWriteSchema },
    response: registrationStateSchema,
    idempotent: 'key',
  }),
}))();
