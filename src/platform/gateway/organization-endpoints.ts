/** Organisations and the lists that they hand over. */
import { defineEndpoint } from '../endpoint.ts';
import { HEALTH_SIDE, OFFICES, own } from './access.ts';
import {
  deliveryStateSchema,
  deliveryWriteSchema,
  organizationAnswerSchema,
  organizationStateSchema,
  organizationWriteSchema,
} from './organization-wire.ts';

export const organizationEndpoints = /* @__PURE__ */ (() => ({
  putOrganization: defineEndpoint({
    ...own,
    name: 'putOrganization',
    summary: 'Registers an organisation under the id that its owner chose, or changes it.',
    method: 'PUT',
    path: '/gateway/v1/organizations/{organizationId}',
    request: { body: organizationWriteSchema },
    response: organizationAnswerSchema,
    idempotent: 'key',
    roles: ['organisation', ...OFFICES],
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
    roles: ['organisation', ...HEALTH_SIDE],
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
    roles: ['organisation', 'site', 'commune', 'district', 'province'],
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
    roles: ['organisation', ...HEALTH_SIDE],
  }),
}))();
