/** What the sandbox remembers. Records hold the fields of the contract and nothing else that was sent. */
import type { Organization, Registration } from '../../model/index.ts';
import type { Delivery } from '../../platform/index.ts';

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

/** Everything that outlives a restart. */
export interface SandboxState {
  readonly organizations: Map<string, StoredOrganization>;
  readonly registrations: Map<string, Registration>;
  readonly deliveries: Map<string, StoredDelivery>;
  readonly answers: Map<string, StoredAnswer>;
  /** Newest last. */
  readonly messages: SandboxMessage[];
}

/** Where state is kept: loads once, saves after every change. */
export interface StateStore {
  load(): Promise<SandboxState>;
  save(state: SandboxState): Promise<void>;
}

/** A state with nothing in it. */
export function emptyState(): SandboxState {
  return {
    organizations: new Map(),
    registrations: new Map(),
    deliveries: new Map(),
    answers: new Map(),
    messages: [],
  };
}

/** The state as it is now, untouched by what comes. Records are replaced, never changed, so the lists are copied only. */
export function copyOf(state: SandboxState): SandboxState {
  return {
    organizations: new Map(state.organizations),
    registrations: new Map(state.registrations),
    deliveries: new Map(state.deliveries),
    answers: new Map(state.answers),
    messages: [...state.messages],
  };
}

const VERSION = 1;

/** The state as JSON text. */
export function stateToJson(state: SandboxState): string {
  return JSON.stringify({
    version: VERSION,
    organizations: [...state.organizations.values()],
    registrations: [...state.registrations.values()],
    deliveries: [...state.deliveries.values()],
    answers: [...state.answers.values()],
    messages: state.messages,
  });
}

/** The state of a JSON text that {@link stateToJson} wrote; undefined for any other text. */
export function stateFromJson(text: string): SandboxState | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isStateFile(json)) return undefined;
  const by = <Item>(items: readonly Item[], key: (item: Item) => string) =>
    new Map(items.map((item) => [key(item), item]));
  return {
    organizations: by(json.organizations, (item) => item.organization.id),
    registrations: by(json.registrations, (item) => item.id),
    deliveries: by(json.deliveries, (item) => item.id),
    answers: by(json.answers, (item) => item.key),
    messages: [...json.messages],
  };
}

interface StateFile {
  readonly organizations: readonly StoredOrganization[];
  readonly registrations: readonly Registration[];
  readonly deliveries: readonly StoredDelivery[];
  readonly answers: readonly StoredAnswer[];
  readonly messages: readonly SandboxMessage[];
}

/** The file is our own; version and lists are checked, so that a stranger's file is told apart from a damaged one of ours. */
function isStateFile(json: unknown): json is StateFile {
  if (typeof json !== 'object' || json === null || !('version' in json) || json.version !== VERSION) return false;
  return ['organizations', 'registrations', 'deliveries', 'answers', 'messages'].every((name) =>
    Array.isArray(Reflect.get(json, name)),
  );
}
