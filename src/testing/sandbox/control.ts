/** The control plane below `/__sandbox/`: for tests and demonstrations, on this machine only. */
import * as z from 'zod';
import { parsePhone } from '../../identity/index.ts';
import { type RegistrationStatus, registrationIdSchema, registrationStatusSchema } from '../../model/index.ts';
import { type FaultRule, faultKinds } from './faults.ts';
import type { PortalSettings } from './portal/settings.ts';
import { ok, problem, type Reply } from './problem.ts';
import type { SandboxMessage } from './state/state.ts';

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
  setPortal(settings: Partial<PortalSettings>): PortalSettings;
  setClock(now: Date): void;
  advanceClock(ms: number): void;
  now(): Date;
  reset(seed: number | undefined): Promise<void>;
  move(registrationId: string, status: RegistrationStatus): Promise<'moved' | 'unknown' | 'not-allowed'>;
}

/** A hundred years: beyond, an instant may leave the range of dates. */
const LONGEST_SKEW = 100 * 366 * 86_400_000;

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
        skewMs: z.int().min(-LONGEST_SKEW).max(LONGEST_SKEW).optional(),
      }),
    )
    .max(100);
const clockBody = () =>
  z.union([z.strictObject({ now: z.iso.datetime({ offset: true }) }), z.strictObject({ advanceMs: z.number() })]);
const portalBody = () =>
  z
    .strictObject({
      otpLifetimeMs: z.int().min(0),
      otpAttempts: z.int().min(1),
      oldBirthdays: z.enum(['mixed', 'zone-hour-7', 'utc-midnight']),
      refusals: z.enum(['http-400', 'code-on-200']),
    })
    .partial();
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
      return ok(
        [...controls.messages()].reverse().filter((message) => phone === null || samePhone(message.phone, phone)),
      );
    }
    case 'POST /__sandbox/faults': {
      const rules = faultsBody().safeParse(body);
      if (!rules.success) return invalid();
      controls.setFaults(rules.data.map(withoutUndefined));
      return ok({ rules: rules.data.length });
    }
    case 'POST /__sandbox/portal': {
      const settings = portalBody().safeParse(body);
      return settings.success ? ok(controls.setPortal(withoutUndefined(settings.data))) : invalid();
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

/** What is left of an object's type when its absent keys are really absent. */
type Present<Shape> = { [Key in keyof Shape]: Exclude<Shape[Key], undefined> };

/** Zod writes an absent key as `undefined` in its types; our own types do not know that state. */
function withoutUndefined<Shape extends object>(value: Shape): Present<Shape> {
  // `Object.fromEntries` forgets the names of the keys; the entries are the value's own.
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as Present<Shape>;
}

/** Numbers are written with 0 by the portal and with +84 by the gateway; either finds the message. */
function samePhone(held: string, asked: string): boolean {
  const [one, other] = [parsePhone(held), parsePhone(asked)];
  return held === asked || (one.ok && other.ok && one.value.e164 === other.value.e164);
}
