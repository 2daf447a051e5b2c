/** Every change of a registration, in the order of the changes, so that a host can ask for what is new. */
import type { Registration } from '../../../model/index.ts';
import { canonicalJson } from '../canonical.ts';
import type { SandboxState } from '../state/state.ts';

/** Stores a registration and notes the change; each registration stands in the list once, at its last change. */
export function saveRegistration(state: SandboxState, registration: Registration): void {
  state.registrations.set(registration.id, registration);
  const sequence = (state.counters.get('changes')?.value ?? 0) + 1;
  state.counters.set('changes', { id: 'changes', value: sequence });
  state.changes.set(registration.id, { id: registration.id, sequence });
}

/** The four fields that are compared with the population database. */
const identityOf = ({ subject: { fullName, birthDate, sex, identity } }: Registration): string =>
  canonicalJson({ fullName, birthDate, sex, identity });

/** Stores a changed registration. What was verified of another identity is not verified of this one. */
export function replaceRegistration(
  state: SandboxState,
  before: Registration | undefined,
  next: Registration,
): Registration {
  const isAnother = before !== undefined && identityOf(before) !== identityOf(next);
  const stored = isAnother && next.status === 'verified' ? { ...next, status: 'submitted' as const } : next;
  saveRegistration(state, stored);
  if (!isAnother) return stored;
  state.verifications.delete(next.id);
  for (const [id, dose] of state.doses) {
    if (dose.value.registrationId !== next.id || dose.value.status !== 'identity-verified') continue;
    state.doses.set(id, { ...dose, value: { ...dose.value, status: 'entered' } });
  }
  return stored;
}
