/** Comparison with the population database: who is sent, and what the police answers. */
import { canMove, registrationStates, type Verification, verificationStates } from '../../../model/index.ts';
import { gatewayEndpoints } from '../../../platform/index.ts';
import { ok } from '../problem.ts';
import { moveRegistration, visible } from './registration-routes.ts';
import { item, pageOf } from './replies.ts';
import { type Route, route } from './scene.ts';
import { seesRegistration } from './sight.ts';

export const verificationRoutes = (): readonly Route[] => [
  route(gatewayEndpoints.requestVerification, ({ body: { ids } }, scene) => {
    const { state, now } = scene;
    const items = ids.map((id) => {
      const found = visible(id, scene);
      if (!found) return item(id, 'rejected', 'NOT_FOUND');
      const before = state.verifications.get(id);
      if (before?.version === found.version) return item(id, 'unchanged');
      state.verifications.set(id, {
        registrationId: id,
        version: found.version,
        status: 'requested',
        requestedAt: now,
      });
      return item(id, 'requested');
    });
    return ok({ items });
  }),

  route(gatewayEndpoints.listVerifications, ({ query = {} }, { state, caller }) => {
    const police = caller.role === 'police-verifier';
    const shown = [...state.verifications].flatMap(([id, verification]) => {
      const one = state.registrations.get(id);
      if (!one || (query.status !== undefined && verification.status !== query.status)) return [];
      if (!police) return seesRegistration(caller, one, state) ? [[id, verification] as const] : [];
      // To compare, and no longer: what is answered needs no name.
      if (verification.status !== 'requested') return [[id, verification] as const];
      const { fullName, birthDate, sex, identity } = one.subject;
      return [[id, { ...verification, subject: { fullName, birthDate, sex, identity } }] as const];
    });
    return pageOf<Verification>(shown, query);
  }),

  route(gatewayEndpoints.answerVerifications, ({ body }, scene) => {
    const { state, now } = scene;
    const items = body.items.map((verdict) => {
      const { registrationId: id, version, outcome } = verdict;
      const before = state.verifications.get(id);
      const registration = state.registrations.get(id);
      if (!before || !registration) return item(id, 'rejected', 'NOT_FOUND');
      if (version !== before.version || version !== registration.version)
        return item(id, 'rejected', 'VERSION_OUTDATED');
      if (before.status === outcome) return item(id, 'unchanged');
      if (!canMove(verificationStates, before.status, outcome)) return item(id, 'rejected', 'STATE_CONFLICT');
      const mismatched = outcome === 'mismatched' ? verdict.mismatched : undefined;
      state.verifications.set(id, {
        ...before,
        status: outcome,
        answeredAt: now,
        ...(mismatched ? { mismatched } : {}),
      });
      if (outcome === 'matched' && canMove(registrationStates, registration.status, 'verified')) {
        moveRegistration(scene, registration, 'verified');
      }
      for (const [doseId, stored] of state.doses) {
        const { value: dose } = stored;
        const next = outcome === 'matched' ? 'identity-verified' : 'identity-mismatched';
        if (dose.registrationId !== id || !['entered', 'identity-mismatched'].includes(dose.status)) continue;
        state.doses.set(doseId, { ...stored, value: { ...dose, status: next }, updatedAt: now });
      }
      return item(id, 'stored');
    });
    return ok({ items });
  }),
];
