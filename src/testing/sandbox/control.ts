/** The control plane below `/__sandbox/`: for tests and demonstrations, on this machine only. */
import * as z from 'zod';
import { type RegistrationStatus, registrationIdSchema, registrationStatusSchema } from '../../model/index.ts';
import { type FaultRule, faultKinds } from './faults.ts';
import { ok, problem, type Reply } from './problem.ts';
import type { SandboxMessage } from './state.ts';

/** One line of the log: what happened, to which call, without personal data. */
export interface LogEntry {
  readonly at: string;
  readonly method: string;
  /** Template of the path, never the path itself. */
  readonly route: string;
  /** 0 when the connection was torn. */
  readonly status: number;
  readonly idempotencyKey?: string;
  readonly fault?: string;
}

/** What the control plane moves. */
export interface Controls {
  log(): readonly LogEntry[];
  people(): readonly unknown[];
  messages(): readonly SandboxMessage[];
  setFaults(rules: readonly FaultRule[]): void;
  setClock(now: Date): void;
  advanceClock(ms: number): void;
  now(): Date;
  reset(seed: number | undefined): Promise<void>;
  move(registrationId: string, status: RegistrationStatus): Promise<'moved' | 'unknown' | 'not-allowed'>;
}

const faultsBody = () =>
  z
    .array(
      z.strictObject({
        route: z.string().min(1).max(200),
        fault: z.enum(faultKinds),
        probability: z.number().min(0).max(1).optional(),
        count: z.int().min(0).optional(),
        latencyMs: z.number().min(0).max(600_000).optional(),
        retryAfter: z.number().min(0).max(86_400).optional(),
      }),
    )
    .max(100);
const clockBody = () =>
  z.union([z.strictObject({ now: z.iso.datetime({ offset: true }) }), z.strictObject({ advanceMs: z.number() })]);
const resetBody = () => z.strictObject({ seed: z.int().optional() });
const moveBody = () => z.strictObject({ id: registrationIdSchema, status: registrationStatusSchema });

const MOVED = { moved: 200, unknown: 404, 'not-allowed': 409 } as const;

/** Answers a call of the control plane. */
export async function control(method: string, url: URL, body: unknown, controls: Controls): Promise<Reply> {
  const invalid = (): Reply => problem(400, 'REQUEST_INVALID');
  switch (`${method} ${url.pathname}`) {
    case 'GET /__sandbox/log':
      return ok(controls.log());
    case 'GET /__sandbox/people':
      return ok(controls.people());
    case 'GET /__sandbox/messages': {
      const phone = url.searchParams.get('phone');
      return ok([...controls.messages()].reverse().filter((message) => phone === null || message.phone === phone));
    }
    case 'POST /__sandbox/faults': {
      const rules = faultsBody().safeParse(body);
      if (!rules.success) return invalid();
      controls.setFaults(rules.data.map(withoutUndefined));
      return ok({ rules: rules.data.length });
    }
    case 'POST /__sandbox/clock': {
      const move = clockBody().safeParse(body);
      if (!move.success) return invalid();
      if ('now' in move.data) controls.setClock(new Date(move.data.now));
      else controls.advanceClock(move.data.advanceMs);
      return ok({ now: controls.now().toISOString() });
    }
    case 'POST /__sandbox/reset': {
      const reset = resetBody().safeParse(body ?? {});
      if (!reset.success) return invalid();
      await controls.reset(reset.data.seed);
      return ok({ reset: true });
    }
    case 'POST /__sandbox/registrations': {
      const move = moveBody().safeParse(body);
      if (!move.success) return invalid();
      const outcome = await controls.move(move.data.id, move.data.status);
      return { status: MOVED[outcome], body: { outcome } };
    }
    default:
      return problem(404, 'NOT_FOUND');
  }
}

type Rule = z.output<ReturnType<typeof faultsBody>>[number];

/** Zod writes an absent key as `undefined` in its types; `FaultRule` does not know that state. */
function withoutUndefined({ probability, count, latencyMs, retryAfter, ...rest }: Rule): FaultRule {
  return {
    ...rest,
    ...(probability === undefined ? {} : { probability }),
    ...(count === undefined ? {} : { count }),
    ...(latencyMs === undefined ? {} : { latencyMs }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
}
