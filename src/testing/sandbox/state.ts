/** What the sandbox remembers. Records hold the fields of the contract and nothing else that was sent. */
import type { Organization, Registration } from '../../model/index.ts';
import type { Delivery } from '../../platform/index.ts';
import { type Collection, collection } from './collection.ts';

/** An organisation with its bookkeeping. */
interface StoredOrganization {
  readonly organization: Organization;
  readonly version: number;
  readonly updatedAt: string;
}

/** A delivery with the last outcome of each of its items. */
export interface StoredDelivery {
  readonly id: string;
  readonly organizationId: string;
  readonly delivery: Delivery;
  readonly handedOverAt: string;
  readonly outcomes: Readonly<Record<string, 'created' | 'updated' | 'unchanged' | 'rejected'>>;
}

/** First answer under an idempotency key, and what it was given for. */
interface StoredAnswer {
  readonly key: string;
  readonly fingerprint: string;
  readonly at: string;
  readonly status: number;
  readonly body: unknown;
}

/** A text message that would have been sent. */
export interface SandboxMessage {
  readonly at: string;
  readonly phone: string;
  readonly text: string;
  readonly otp?: string;
}

/** Everything that outlives a restart: a line here is all that a further collection needs. */
export const emptyState = () => ({
  organizations: collection<StoredOrganization>(),
  registrations: collection<Registration>(),
  deliveries: collection<StoredDelivery>(),
  answers: collection<StoredAnswer>(),
  /** By running number, newest last. */
  messages: collection<SandboxMessage>(),
});

/** The collections by name. */
export type SandboxState = Readonly<ReturnType<typeof emptyState>>;

/** Where state is kept: loads once, saves after every change. */
export interface StateStore {
  load(): Promise<SandboxState>;
  /** Stores what changed since the last save: all of it or, after a crash, none. */
  save(state: SandboxState): Promise<void>;
  /** Lets go of the file; nothing is saved afterwards. */
  close(): Promise<void>;
}

/** The collections of a state, whatever they hold. */
export const collectionsOf = (state: SandboxState): [string, Collection<unknown>][] =>
  // A collection of records is used as one of anything here, to read or to put back what it held before.
  Object.entries(state) as [string, Collection<unknown>][];

/** The state as it is now, untouched by what comes. */
export function copyOf(state: SandboxState): SandboxState {
  const copies = collectionsOf(state).map(([name, records]) => [name, records.snapshot()]);
  // `Object.fromEntries` forgets the names; they are the state's own.
  return Object.fromEntries(copies) as SandboxState;
}
