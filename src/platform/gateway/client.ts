/** The gateway contract as functions. */
import { type AccountCalls, accountCalls } from './accounts.ts';
import { type GatewayClientOptions, gatewayCaller } from './caller.ts';
import { type AuditCalls, auditCalls, type CorrectionCalls, correctionCalls } from './corrections.ts';
import { type OrganizationCalls, organizationCalls } from './organizations.ts';
import { type RegistrationCalls, registrationCalls } from './registrations.ts';
import { type DoseCalls, doseCalls } from './session-day.ts';
import { type FacilityCalls, facilityCalls, type SessionCalls, sessionCalls } from './sessions.ts';
import { type VerificationCalls, verificationCalls } from './verifications.ts';

/** The calls of the gateway contract, by what they are about. Each throws `PlatformError` when no usable answer comes. */
export interface GatewayClient {
  readonly accounts: AccountCalls;
  readonly organizations: OrganizationCalls;
  readonly registrations: RegistrationCalls;
  readonly verifications: VerificationCalls;
  readonly facilities: FacilityCalls;
  readonly sessions: SessionCalls;
  readonly doses: DoseCalls;
  readonly corrections: CorrectionCalls;
  readonly audit: AuditCalls;
}

/**
 * A client of the gateway contract: our own open contract, not the ministry's, served by an agency's integration bus or
 * by the sandbox.
 *
 * @example
 * import { clientCredentials, createGatewayClient } from 'tiemchung/platform';
 * import { createSandbox } from 'tiemchung/testing';
 * const sandbox = createSandbox();
 * const client = createGatewayClient({
 *   baseUrl: 'http://sandbox.test',
 *   fetch: sandbox.fetch,
 *   auth: clientCredentials({ clientId: 'organisation:MST-0312345673', clientSecret: 'sandbox' }),
 *   actor: { id: 'hr-01', role: 'organisation' },
 *   unit: 'MST-0312345673',
 * });
 * const answer = await client.organizations.register({ id: 'MST-0312345673', name: 'Công ty TNHH May Mẫu Thử' });
 * answer.outcome; // => 'created'
 */
export function createGatewayClient(options: GatewayClientOptions): GatewayClient {
  const caller = gatewayCaller(options);
  return {
    accounts: accountCalls(caller),
    organizations: organizationCalls(caller),
    registrations: registrationCalls(caller),
    verifications: verificationCalls(caller),
    facilities: facilityCalls(caller),
    sessions: sessionCalls(caller),
    doses: doseCalls(caller),
    corrections: correctionCalls(caller),
    audit: auditCalls(caller),
  };
}
