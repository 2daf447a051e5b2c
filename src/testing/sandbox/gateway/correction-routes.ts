/** Corrections: asked for, decided, and what an approval does. */
import {
  type Account,
  type CorrectionRequest,
  type CorrectionStatus,
  canMove,
  correctionStates,
  newRecordId,
} from '../../../model/index.ts';
import { gatewayEndpoints } from '../../../platform/index.ts';
import { canonicalJson } from '../canonical.ts';
import { ok, problem, type Reply } from '../problem.ts';
import type { SandboxState, StoredCorrection } from '../state/state.ts';
import { replaceRegistration } from './changes.ts';
import { reindex } from './register-person.ts';
import { visible } from './registration-routes.ts';
import { conflict, notAllowed, notFound, pageOf } from './replies.ts';
import { type Route, route, type Scene } from './scene.ts';
import { seesFacility, seesRegistration } from './sight.ts';

/** Within 48 hours (dispatch 9458/BYT-CNTT; reference: platform-api 5). */
const DECIDED_WITHIN_MS = 48 * 3_600_000;

/** A correction goes to the site that it names; one without a site to the units of the person's address. */
function sees(caller: Account, { correction }: StoredCorrection, state: SandboxState): boolean {
  const { facilityId, registrationId } = correction;
  if (caller.role !== 'citizen' && facilityId !== undefined) {
    return seesFacility(caller, state.facilities.get(facilityId)?.value);
  }
  const person = state.registrations.get(registrationId);
  return person !== undefined && seesRegistration(caller, person, state);
}

const stateOf = ({ correction, updatedAt: _, ...rest }: StoredCorrection) => ({
  id: correction.id,
  registrationId: correction.registrationId,
  kind: correction.kind,
  ...rest,
});

const record = (stored: StoredCorrection): Reply => ok({ ...stateOf(stored), correction: stored.correction });

export const correctionRoutes = (): readonly Route[] => [
  route(gatewayEndpoints.putCorrection, ({ params, body: { correction } }, scene) => {
    const { state, now } = scene;
    if (correction.id !== params.correctionId) return problem(400, 'REQUEST_INVALID');
    if (!visible(correction.registrationId, scene)) return notAllowed();
    const before = state.corrections.get(correction.id);
    const same = before && canonicalJson(before.correction) === canonicalJson(correction);
    if (before && !same && (before.status !== 'submitted' || !sees(scene.caller, before, state))) return conflict();
    const dueAt = new Date(Date.parse(now) + DECIDED_WITHIN_MS).toISOString();
    const next: StoredCorrection = same
      ? before
      : {
          correction,
          status: 'submitted',
          submittedAt: before?.submittedAt ?? now,
          dueAt: before?.dueAt ?? dueAt,
          version: (before?.version ?? 0) + 1,
          updatedAt: now,
        };
    state.corrections.set(correction.id, next);
    const outcome = same ? 'unchanged' : before ? 'updated' : 'created';
    return ok({ id: correction.id, outcome, version: next.version, updatedAt: next.updatedAt });
  }),

  route(gatewayEndpoints.getCorrection, ({ params }, { state, caller }) => {
    const found = state.corrections.get(params.correctionId);
    return found && sees(caller, found, state) ? record(found) : notFound();
  }),

  route(gatewayEndpoints.listCorrections, ({ query = {} }, { state, caller }) =>
    pageOf(
      [...state.corrections].flatMap(([id, stored]) =>
        (query.status ?? stored.status) === stored.status && sees(caller, stored, state)
          ? [[id, stateOf(stored)] as const]
          : [],
      ),
      query,
    ),
  ),

  route(gatewayEndpoints.decideCorrection, ({ params, body }, scene) => {
    const { state, caller, now } = scene;
    const found = state.corrections.get(params.correctionId);
    if (!found || !sees(caller, found, state)) return notFound();
    const status: CorrectionStatus = body.outcome;
    if (found.status === status) return record(found);
    if (!canMove(correctionStates, found.status, status)) return conflict();
    const refusal = status === 'approved' ? apply(found.correction, scene) : undefined;
    if (refusal) return refusal;
    const reason = body.outcome === 'rejected' ? { reason: body.reason } : {};
    const next: StoredCorrection = { ...found, status, ...reason, decidedAt: now, updatedAt: now };
    state.corrections.set(params.correctionId, next);
    return record(next);
  }),
];

/** Makes the records say what was approved; a refusal where they cannot. */
function apply(correction: CorrectionRequest, { state, now, idsByNumber }: Scene): Reply | undefined {
  const person = state.registrations.get(correction.registrationId);
  if (!person) return notFound();
  if (correction.kind === 'identity-wrong') {
    const { fullName, birthDate, ...rest } = correction.subject;
    const subject = {
      ...person.subject,
      ...rest,
      ...(fullName === undefined ? {} : { fullName }),
      ...(birthDate === undefined ? {} : { birthDate }),
    };
    const next = { ...person, subject, version: person.version + 1, updatedAt: now };
    reindex(idsByNumber, person, replaceRegistration(state, person, next));
    return undefined;
  }
  const { date, product, lot } = correction.dose;
  if (correction.kind === 'dose-wrong') {
    const stored = state.doses.get(correction.doseId);
    if (stored?.value.registrationId !== person.id) return notFound();
    const value = { ...stored.value, date, ...(product ? { product } : {}), ...(lot ? { lot } : {}) };
    state.doses.set(value.id, { ...stored, value, version: stored.version + 1, updatedAt: now });
    return undefined;
  }
  if (product === undefined) return problem(422, 'CORRECTION_INCOMPLETE');
  const { facilityId } = correction;
  const value = {
    id: newRecordId(),
    registrationId: person.id,
    product,
    date,
    ...(lot === undefined ? {} : { lot }),
    ...(facilityId === undefined ? {} : { facilityId }),
    status: 'entered' as const,
  };
  state.doses.set(value.id, { value, version: 1, updatedAt: now });
  return undefined;
}
