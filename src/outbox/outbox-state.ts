/** The states of a queued record as data: which may follow which (design decision 10). */

/** For each state the states that may follow; an empty list is an end. */
export const outboxStates = {
  pending: ['sending'],
  /** Leased, and perhaps on its way: whoever finds an expired lease has to treat the outcome as unknown. */
  sending: ['acknowledged', 'rejected', 'unknown', 'pending', 'quarantined'],
  acknowledged: [],
  rejected: ['pending'],
  /** The server may hold the record or not: only a look-up leads on. */
  unknown: ['reconciled', 'pending', 'quarantined'],
  reconciled: [],
  /** `unknown` where nobody knows whether the server holds it: looked up before it is sent again. */
  quarantined: ['pending', 'unknown'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Where a record stands. */
export type OutboxState = keyof typeof outboxStates;

/**
 * Whether one state may follow another. Staying counts as no step.
 *
 * @example
 * import { mayFollow } from 'tiemchung/outbox';
 * mayFollow('unknown', 'reconciled'); // => true
 * mayFollow('unknown', 'sending'); // => false
 */
export function mayFollow(from: OutboxState, to: OutboxState): boolean {
  const next: readonly OutboxState[] = outboxStates[from];
  return next.includes(to);
}

/**
 * Whether the server's own answer says that it holds the record: nothing else counts as done.
 *
 * @example
 * import { isDelivered } from 'tiemchung/outbox';
 * isDelivered('unknown'); // => false
 */
export function isDelivered(state: OutboxState): state is 'acknowledged' | 'reconciled' {
  return outboxStates[state].length === 0;
}
