/**
 * Who may make which call of the gateway contract (design decision 17; reference: platform-api 5, column "actor"). Over
 * which records is one rule for all calls: a citizen their own and those they registered, an organisation its own people, a
 * site the people given to it or planned by it, commune, district and province those of their area, the ministry all;
 * the police sees what is sent to it for comparison. An employer sees no dose, screening or reaction (design decision 16).
 */
import { type Role, roles } from '../../catalogue/index.ts';

export const EVERYBODY: readonly Role[] = roles;
export const HEALTH_SIDE = ['site', 'commune', 'district', 'province', 'ministry'] as const satisfies readonly Role[];
export const OFFICES = ['commune', 'district', 'province', 'ministry'] as const satisfies readonly Role[];

/** What every call of the contract has in common. */
export const own = {
  auth: 'bearer',
  evidence: ['design decision 6', 'platform-api 5'],
  confidence: 'own',
} as const;
