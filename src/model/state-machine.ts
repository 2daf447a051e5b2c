/** State machines as data: which state may follow which. The names are proposals of the reference (platform-api 5), not wire values of the ministry. */

/** For each state the states that may follow; an empty list is an end. */
export type StateMachine<State extends string> = Readonly<Record<State, readonly State[]>>;

/**
 * The states that may follow a state.
 *
 * @example
 * import { nextStates, registrationStates } from 'tiemchung/model';
 * nextStates(registrationStates, 'submitted'); // => ['verified', 'withdrawn']
 */
export function nextStates<State extends string>(machine: StateMachine<State>, from: State): readonly State[] {
  return machine[from];
}

/**
 * Whether a step is allowed. Staying where one is counts as no step and is not allowed.
 *
 * @example
 * import { canMove, registrationStates } from 'tiemchung/model';
 * canMove(registrationStates, 'submitted', 'done'); // => false
 */
export function canMove<State extends string>(machine: StateMachine<State>, from: State, to: State): boolean {
  return machine[from].includes(to);
}
