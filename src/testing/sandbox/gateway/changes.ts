/** Every change of a registration, in the order of the changes, so that a host can ask for what is new. */
import type { Registration } from '../../../model/index.ts';
import type { SandboxState } from '../state/state.ts';

/** Stores a registration and notes the change; each registration stands in the list once, at its last change. */
export function saveRegistration(state: SandboxState, registration: Registration): void {
  state.registrations.set(registration.id, registration);
  const sequence = (state.counters.get('changes')?.value ?? 0) + 1;
  state.counters.set('changes', { id: 'changes', value: sequence });
  state.changes.set(registration.id, { id: registration.id, sequence });
}
