/** Comparison with the population database. */
import { defineEndpoint } from '../endpoint.ts';
import { HEALTH_SIDE, own } from './access.ts';
import {
  verificationAnswerSchema,
  verificationPageQuerySchema,
  verificationPageSchema,
  verificationResultAnswerSchema,
  verificationResultWriteSchema,
  verificationWriteSchema,
} from './verification-wire.ts';

export const verificationEndpoints = /* @__PURE__ */ (() => ({
  requestVerification: defineEndpoint({
    ...own,
    name: 'requestVerification',
    summary: 'Sends people to be compared with the population database, each with its own result.',
    method: 'POST',
    path: '/gateway/v1/verifications',
    request: { body: verificationWriteSchema },
    response: verificationAnswerSchema,
    idempotent: 'key',
    roles: ['site', 'commune', 'district', 'province'],
  }),
  listVerifications: defineEndpoint({
    ...own,
    name: 'listVerifications',
    summary: 'What was sent to be compared and what came of it; the police sees the four fields to compare.',
    method: 'GET',
    path: '/gateway/v1/verifications',
    request: { query: verificationPageQuerySchema },
    response: verificationPageSchema,
    idempotent: 'safe',
    roles: [...HEALTH_SIDE, 'police-verifier'],
  }),
  answerVerifications: defineEndpoint({
    ...own,
    name: 'answerVerifications',
    summary: 'Right or wrong, person by person, and where the database says so which of the four fields.',
    method: 'POST',
    path: '/gateway/v1/verifications/results',
    request: { body: verificationResultWriteSchema },
    response: verificationResultAnswerSchema,
    idempotent: 'key',
    roles: ['police-verifier'],
  }),
}))();
