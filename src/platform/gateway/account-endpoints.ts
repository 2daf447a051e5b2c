/** Signing in, and the accounts of a unit. */

import { accountSchema } from '../../model/index.ts';
import { defineEndpoint } from '../endpoint.ts';
import { EVERYBODY, HEALTH_SIDE, own } from './access.ts';
import {
  accountAnswerSchema,
  accountPageQuerySchema,
  accountPageSchema,
  accountWriteSchema,
  signInCodeAnswerSchema,
  signInCodeWriteSchema,
  signInConfirmationSchema,
  tokenAnswerSchema,
  tokenRequestSchema,
} from './account-wire.ts';

const open = { ...own, auth: 'none', idempotent: 'no' } as const;

export const accountEndpoints = /* @__PURE__ */ (() => ({
  issueToken: defineEndpoint({
    ...open,
    name: 'issueToken',
    summary: 'A bearer token for the credentials of an account (RFC 6749, sections 4.4 and 6).',
    method: 'POST',
    path: '/gateway/v1/token',
    encoding: 'form',
    request: { body: tokenRequestSchema },
    response: tokenAnswerSchema,
  }),
  requestSignInCode: defineEndpoint({
    ...open,
    name: 'requestSignInCode',
    summary: 'Sends a code to a phone, with which its owner signs in as a citizen.',
    method: 'POST',
    path: '/gateway/v1/sign-in',
    request: { body: signInCodeWriteSchema },
    response: signInCodeAnswerSchema,
  }),
  confirmSignIn: defineEndpoint({
    ...open,
    name: 'confirmSignIn',
    summary: 'A bearer token for the code that the phone received.',
    method: 'POST',
    path: '/gateway/v1/sign-in/token',
    request: { body: signInConfirmationSchema },
    response: tokenAnswerSchema,
  }),
  getOwnAccount: defineEndpoint({
    ...own,
    name: 'getOwnAccount',
    summary: 'The account behind the token: its role and its unit.',
    method: 'GET',
    path: '/gateway/v1/account',
    request: {},
    response: accountSchema,
    idempotent: 'safe',
    roles: EVERYBODY,
  }),
  putAccount: defineEndpoint({
    ...own,
    name: 'putAccount',
    summary: 'Opens, changes or closes an account of the own unit; the ministry does so for any unit.',
    method: 'PUT',
    path: '/gateway/v1/accounts/{accountId}',
    request: { body: accountWriteSchema },
    response: accountAnswerSchema,
    idempotent: 'key',
    roles: ['organisation', ...HEALTH_SIDE, 'police-verifier'],
  }),
  listAccounts: defineEndpoint({
    ...own,
    name: 'listAccounts',
    summary: 'The accounts of the own unit, page by page; of every unit for the ministry.',
    method: 'GET',
    path: '/gateway/v1/accounts',
    request: { query: accountPageQuerySchema },
    response: accountPageSchema,
    idempotent: 'safe',
    roles: ['organisation', ...HEALTH_SIDE, 'police-verifier'],
  }),
}))();
