/**
 * For tests and demonstrations: a platform in this process, people who do not exist, chance and time that repeat.
 *
 * @module
 */
export { type FixedClock, fixedClock } from './fixed-clock.ts';
export type { LogEntry } from './sandbox/control.ts';
export { type FaultKind, type FaultRule, faultKinds, SandboxDisconnect } from './sandbox/faults.ts';
export type { PortalPerson } from './sandbox/portal/person.ts';
export type { PortalSettings } from './sandbox/portal/settings.ts';
export { createSandbox, type Sandbox, type SandboxOptions } from './sandbox/sandbox.ts';
export type { SandboxMessage } from './sandbox/state/state.ts';
export { seededRandom } from './seeded-random.ts';
export {
  type SyntheticPerson,
  type SyntheticPersonOptions,
  syntheticPeople,
  syntheticPerson,
} from './synthetic-person.ts';
