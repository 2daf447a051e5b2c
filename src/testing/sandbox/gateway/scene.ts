/** What a call of the gateway sees beside its own input, and how a call is tied to what it does. */
import type { Account } from '../../../model/index.ts';
import type { Endpoint, EndpointInput } from '../../../platform/index.ts';
import type { Reply } from '../problem.ts';
import type { SandboxMessage, SandboxState } from '../state/state.ts';

/** The world of one call. */
export interface Scene {
  readonly state: SandboxState;
  /** ISO instant of the sandbox's clock. */
  readonly now: string;
  /** Who calls; for the calls of signing in nobody yet. */
  readonly caller: Account;
  /** `Authorization` of the request, for the token call alone. */
  readonly authorization: string | null;
  /** Ids of registrations by identity number, kept up to date. */
  readonly idsByNumber: Map<string, Set<string>>;
  readonly random: () => number;
  send(message: Omit<SandboxMessage, 'at'>): void;
}

/** Parts of a call after its schemas have read them. */
interface Input {
  readonly params: Record<string, string>;
  readonly query: unknown;
  readonly body: unknown;
}

/** A call: its definition and what it does. */
export interface Route {
  readonly endpoint: Endpoint;
  readonly handle: (input: Input, scene: Scene) => Reply;
}

/** Ties a definition to what it does. */
export function route<E extends Endpoint>(
  endpoint: E,
  handle: (input: EndpointInput<E>, scene: Scene) => Reply,
): Route {
  // The router has matched the path and parsed query and body with this endpoint's own schemas.
  return { endpoint, handle: (input, scene) => handle(input as unknown as EndpointInput<E>, scene) };
}
