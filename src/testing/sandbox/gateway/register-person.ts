/** One person of a bulk request, against what is already there. Identity data only ever suggests (design decision 13). */
import {
  type Account,
  findingsOf,
  type Registration,
  type RegistrationDraft,
  registrationDraftSchema,
  registrationKeyOf,
} from '../../../model/index.ts';
import type { ItemResult } from '../../../platform/index.ts';
import type { Finding } from '../../../values/index.ts';
import { canonicalJson } from '../canonical.ts';
import type { SandboxState } from '../state/state.ts';
import { replaceRegistration } from './changes.ts';
import { finding } from './replies.ts';
import { seesRegistration } from './sight.ts';

/** Where and when a person is handed in. */
export interface RegisterScene {
  readonly state: SandboxState;
  readonly caller: Account;
  /** Absent where people register by themselves. */
  readonly organizationId?: string | undefined;
  /** The unit that enters people of its own: they are given to it from the start. */
  readonly givenTo?: string | undefined;
  readonly campaignId: string;
  readonly now: string;
  /** Ids by identity number, of the registrations there are; kept up to date here. */
  readonly idsByNumber: Map<string, Set<string>>;
}

/** Creates or changes the registration of one id, or says why not. */
export function registerPerson(item: { readonly id: string }, scene: RegisterScene): ItemResult {
  const rejected = (findings: readonly Finding[]): ItemResult => ({ id: item.id, outcome: 'rejected', findings });
  const parsed = registrationDraftSchema.safeParse(item);
  if (!parsed.success) return rejected(findingsOf(parsed.error, item));
  const draft = parsed.data;

  const key = registrationKeyOf(draft.id);
  const before = scene.state.registrations.get(draft.id);
  const owner = before
    ? before.organizationId
    : key && 'organizationId' in key
      ? key.organizationId
      : scene.organizationId;
  if (owner !== scene.organizationId) return rejected([finding('REGISTRATION_NOT_YOURS')]);
  // Whoever may enter people may not therefore write over people that are out of sight.
  if (before && !seesRegistration(scene.caller, before, scene.state)) return rejected([finding('NOT_FOUND')]);

  const same =
    before && before.campaignId === scene.campaignId && canonicalJson(draftOf(before)) === canonicalJson(draft);
  if (before && same && before.status !== 'withdrawn') return answer(before, 'unchanged', []);
  if (before?.status === 'done') return rejected([finding('REGISTRATION_CLOSED')]);

  const distributedTo = before ? before.distributedTo : scene.givenTo;
  const next: Registration = {
    ...draft,
    ...(scene.organizationId === undefined ? {} : { organizationId: scene.organizationId }),
    ...(distributedTo === undefined ? {} : { distributedTo }),
    campaignId: scene.campaignId,
    // Handed in again after a withdrawal: the line starts over.
    status: before && before.status !== 'withdrawn' ? before.status : distributedTo ? 'distributed' : 'submitted',
    version: (before?.version ?? 0) + 1,
    createdAt: before?.createdAt ?? scene.now,
    updatedAt: scene.now,
  };
  const stored = replaceRegistration(scene.state, before, next);
  const others = reindex(scene.idsByNumber, before, stored);
  return answer(stored, before ? 'updated' : 'created', others > 0 ? [finding('PERSON_MAYBE_REGISTERED')] : []);
}

function answer(registration: Registration, outcome: ItemResult['outcome'], findings: readonly Finding[]): ItemResult {
  return { id: registration.id, outcome, status: registration.status, version: registration.version, findings };
}

function draftOf({
  organizationId: _o,
  distributedTo: _d,
  campaignId: _c,
  status: _s,
  version: _v,
  createdAt: _a,
  updatedAt: _u,
  ...draft
}: Registration): RegistrationDraft {
  return draft;
}

/** Moves a registration to its number's set; the count of other registrations with that number. */
export function reindex(index: Map<string, Set<string>>, before: Registration | undefined, next: Registration): number {
  const old = before?.subject.identity?.number;
  if (old !== undefined) index.get(old)?.delete(next.id);
  const number = next.subject.identity?.number;
  if (number === undefined) return 0;
  const ids = index.get(number) ?? new Set();
  index.set(number, ids);
  ids.add(next.id);
  return ids.size - 1;
}

/** Ids of registrations by identity number. */
export function indexByNumber(state: SandboxState): Map<string, Set<string>> {
  const index = new Map<string, Set<string>>();
  for (const registration of state.registrations.values()) reindex(index, undefined, registration);
  return index;
}
