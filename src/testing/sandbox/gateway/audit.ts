/** The audit trail: every write and refusal of a call that was understood, and every look at a person; records by id, nobody by name. */
import type { Account, AuditEntry, WriteContext } from '../../../model/index.ts';
import { type Endpoint, gatewayEndpoints } from '../../../platform/index.ts';
import type { Reply } from '../problem.ts';
import type { SandboxState } from '../state/state.ts';
import { pageOf } from './replies.ts';
import { type Route, route } from './scene.ts';

const LONGEST_TRAIL = 100_000;

/** Reads that show a person. */
const LOOKS: readonly string[] = [
  'getRegistration',
  'searchRegistrations',
  'getDose',
  'listDoses',
  'listReactions',
  'listVerifications',
  'getCorrection',
];

/** Sortable as text. */
const keyOf = (sequence: number): string => String(sequence).padStart(12, '0');

/** Writes the entry of a call that was answered. */
export function noteCall(
  state: SandboxState,
  call: {
    readonly endpoint: Endpoint;
    readonly caller: Account;
    readonly params: Record<string, string>;
    readonly body: unknown;
    readonly reply: Reply;
    readonly now: string;
  },
): void {
  const { endpoint, caller, params, body, reply, now } = call;
  if (endpoint.idempotent === 'safe' && reply.status !== 403 && !LOOKS.includes(endpoint.name)) return;
  const sequence = (state.counters.get('audit')?.value ?? 0) + 1;
  state.counters.set('audit', { id: 'audit', value: sequence });
  const context = contextOf(body);
  // Of a search it is the answer that says who was looked at.
  const shown = LOOKS.includes(endpoint.name) ? itemIds(reply.body) : [];
  const entry: AuditEntry = {
    sequence,
    at: now,
    actor: { id: context?.actor.id ?? caller.id, role: caller.role },
    unit: caller.unit,
    ...(context ? { purpose: context.purpose } : {}),
    operation: endpoint.name,
    records: [...Object.values(params), ...itemIds(body), ...shown].slice(0, 500),
    status: reply.status,
    ...codeOf(reply.body),
  };
  state.audit.set(keyOf(sequence), entry);
  state.audit.delete(keyOf(sequence - LONGEST_TRAIL));
}

function contextOf(body: unknown): WriteContext | undefined {
  // Bodies of writes have been parsed by schemas that all begin with a context.
  return typeof body === 'object' && body !== null && 'context' in body ? (body.context as WriteContext) : undefined;
}

function itemIds(body: unknown): readonly string[] {
  if (typeof body !== 'object' || body === null) return [];
  const ids: unknown = 'ids' in body ? body.ids : [];
  const items: unknown = 'items' in body ? body.items : [];
  return [...(Array.isArray(ids) ? ids : []), ...(Array.isArray(items) ? items.map(idOf) : [])].filter(
    (id): id is string => typeof id === 'string',
  );
}

const idOf = (item: { readonly id?: unknown; readonly registrationId?: unknown }): unknown =>
  item.id ?? item.registrationId;

function codeOf(body: unknown): { readonly code?: string } {
  const code: unknown = typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined;
  return typeof code === 'string' ? { code } : {};
}

export const auditRoutes = (): readonly Route[] => [
  route(gatewayEndpoints.listAuditEntries, ({ query = {} }, { state, caller }) => {
    const { record, from } = query;
    const shown = [...state.audit].filter(
      ([, entry]) =>
        (caller.role === 'ministry' || (entry.unit === caller.unit && entry.actor.role === caller.role)) &&
        (record === undefined || entry.records.includes(record)) &&
        (from === undefined || entry.at >= from),
    );
    return pageOf(shown, query);
  }),
];
