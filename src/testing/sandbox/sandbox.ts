/**
 * A platform that lives in this process: the gateway contract and the public portal's nine calls with their behaviour,
 * from `Request` to `Response`. An HTTP server and mock handlers wrap the same function, so that a test means the same in
 * all three.
 */
import type { Role } from '../../catalogue/index.ts';
import { canMove, type RegistrationStatus, registrationStates } from '../../model/index.ts';
import { seededRandom } from '../seeded-random.ts';
import { backOffice } from './back-office/back-office.ts';
import { sandboxClock } from './clock.ts';
import { type Controls, control, type LogEntry } from './control.ts';
import { answerInstead, type FaultRule, faultPlan, SandboxDisconnect, skewed, spoil } from './faults.ts';
import { saveRegistration } from './gateway/changes.ts';
import { indexByNumber } from './gateway/register-person.ts';
import { type Found, gatewayRoutes, routeFor, serveGateway } from './gateway/serve.ts';
import { issueTokens, standingAccount } from './gateway/tokens.ts';
import { pause } from './pause.ts';
import type { SentOtps } from './portal/certificate.ts';
import { type PortalPerson, portalPeople } from './portal/person.ts';
import { portalCalls } from './portal/routes.ts';
import { defaultPortalSettings, type PortalSettings } from './portal/settings.ts';
import { problem, type Reply } from './problem.ts';
import { isReferencePath } from './reference/paths.ts';
import { copyOf, emptyState, type SandboxMessage, type SandboxState } from './state/state.ts';
import { openStore } from './state/store.ts';

/** Settings of {@link createSandbox}. */
export interface SandboxOptions {
  /** Chance of faults and the synthetic people; default 1. */
  readonly seed?: number;
  /** `memory` (default), or the path of a SQLite file that a later sandbox finds again; a file needs Node. */
  readonly state?: 'memory' | (string & {});
  /** The clock that the sandbox's own starts from. Default: the machine's. */
  readonly now?: () => Date;
  /** Synthetic people in `GET /__sandbox/people`; default 25. */
  readonly people?: number;
  /** How the portal behaves where nobody knows how the real one does. */
  readonly portal?: Partial<PortalSettings>;
}

/** A platform to develop and test against. */
export interface Sandbox {
  /**
   * Answers a request, the control plane included. Rejects with `SandboxDisconnect` where a fault tears the connection.
   */
  handle(request: Request): Promise<Response>;
  /** The same as a `fetch`: a torn connection is the TypeError that a real one gives. Hand it to a client. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Replaces the rules for misbehaving. */
  setFaults(rules: readonly FaultRule[]): void;
  /** Changes how the portal behaves where nobody knows how the real one does; what is left out stays. */
  setPortal(settings: Partial<PortalSettings>): void;
  /** Sets the clock. */
  setClock(now: Date): void;
  /** What was called, oldest first, without personal data. */
  log(): readonly LogEntry[];
  /** The synthetic people. */
  people(): readonly PortalPerson[];
  /** The text messages that would have been sent, newest last. */
  messages(): readonly SandboxMessage[];
  /** Forgets everything; with a seed, other people and other chance. */
  reset(seed?: number): Promise<void>;
  /** Moves a registration one step, as the health side would. An invitation writes a text message. */
  move(registrationId: string, status: RegistrationStatus): Promise<'moved' | 'unknown' | 'not-allowed'>;
  /** A bearer token of a role's unit, as signing in would give it: good for an hour of the sandbox's clock. */
  token(account: { readonly role: Role; readonly unit: string }): Promise<string>;
  /** Lets go of the state file, so that another sandbox may open it. Nothing to do for a state in memory. */
  close(): Promise<void>;
}

const LONGEST_LOG = 10_000;

/**
 * Starts a sandbox. Nothing listens yet: hand `sandbox.fetch` to a client, or serve it with `tiemchung/testing/server`.
 *
 * @throws SdkError `SANDBOX_STATE_UNREADABLE`, from the first call, when the state file is not one of ours;
 *   `SANDBOX_STATE_IN_USE` when another sandbox has it open
 * @example
 * import { createSandbox } from 'tiemchung/testing';
 * const sandbox = createSandbox({ seed: 7 });
 * const response = await sandbox.handle(new Request('http://sandbox.test/__sandbox/people'));
 * (await response.json()).length; // => 25
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const store = openStore(options.state ?? 'memory');
  const clock = sandboxClock(options.now ?? (() => new Date()));
  const routes = gatewayRoutes();
  const calls = portalCalls();
  const office = backOffice();
  const running = new Set<string>();
  const log: LogEntry[] = [];
  let seed = options.seed ?? 1;
  let faults = faultPlan(seededRandom(seed));
  let otpRandom = seededRandom(seed);
  let portal: PortalSettings = { ...defaultPortalSettings, ...options.portal };
  const otps: SentOtps = new Map();
  // For stale reads: what they see, `due` until the first call that comes after the rule.
  let past: SandboxState | 'due' | undefined;
  let people: readonly PortalPerson[] | undefined;
  let idsByNumber = new Map<string, Set<string>>();
  let state: SandboxState = emptyState();
  // Loaded at the first call, so that creating a sandbox cannot fail and cannot be slow.
  let loaded: Promise<void> | undefined;
  const ready = () => {
    loaded ??= store.load().then((found) => {
      state = found;
      idsByNumber = indexByNumber(found);
    });
    return loaded;
  };

  const everybody = (): readonly PortalPerson[] => {
    people ??= portalPeople(options.people ?? 25, seed);
    return people;
  };

  const send = (message: SandboxMessage): void => {
    if (state.messages.size >= LONGEST_LOG) state.messages.deleteOldest();
    state.messages.append(message);
  };

  async function servePortal({ searchParams }: URL, path: string, now: Date): Promise<Reply> {
    let sent = false;
    const sending = (message: SandboxMessage): void => {
      sent = true;
      send(message);
    };
    const scene = { people: everybody(), settings: portal, now, otps, random: otpRandom, send: sending, seed };
    const reply = calls.get(path)?.(searchParams, scene) ?? problem(404, 'NOT_FOUND');
    if (sent) await store.save(state);
    return reply;
  }

  const serve = (found: Found, request: Request, now: Date, stale: boolean): Promise<Reply> =>
    serveGateway(found, request, {
      state,
      past: stale && typeof past === 'object' ? past : undefined,
      now,
      running,
      idsByNumber,
      random: otpRandom,
      send: (message) => send({ at: now.toISOString(), ...message }),
      save: () => store.save(state),
    });

  async function servePage(request: Request, page: string, now: Date): Promise<Reply> {
    let sent = false;
    const sending = (message: SandboxMessage): void => {
      sent = true;
      send(message);
    };
    const reply = await office.answer(request, page, { people: everybody(), now, random: otpRandom, send: sending });
    if (sent) await store.save(state);
    return reply;
  }

  async function handle(request: Request): Promise<Response> {
    await ready();
    const url = new URL(request.url);
    const { method } = request;
    if (url.pathname.startsWith('/__sandbox/')) {
      return toResponse(await control(method, url, method === 'POST' ? await readJson(request) : undefined, controls));
    }
    if (method === 'GET' && isReferencePath(url.pathname)) {
      return (await import('./reference/reference-page.ts')).referenceAnswer(url);
    }
    if (past === 'due') past = copyOf(state);
    const struck = faults.strike(method, url.pathname);
    const call = method === 'GET' && calls.has(url.pathname) ? url.pathname : undefined;
    const page = call === undefined ? office.route(url.pathname) : undefined;
    const found = call === undefined && page === undefined ? routeFor(routes, method, url.pathname) : undefined;
    const note = (status: number, fault: FaultRule | undefined): void => {
      const idempotencyKey = request.headers.get('idempotency-key');
      if (log.length >= LONGEST_LOG) log.shift();
      log.push({
        at: clock.now().toISOString(),
        method,
        route: call ?? page ?? found?.route.endpoint.path ?? '(unknown)',
        status,
        ...(idempotencyKey === null ? {} : { idempotencyKey }),
        ...(fault ? { fault: fault.fault } : {}),
      });
    };

    for (const rule of struck) if (rule.fault === 'latency') await pause(rule.latencyMs ?? 0, request.signal);
    const fault = struck.find((rule) => rule.fault !== 'latency');
    const shown = fault ?? struck[0];
    if (fault?.fault === 'reset-before-commit') {
      note(0, fault);
      throw new SandboxDisconnect('The connection was reset before anything was stored.');
    }
    const instead = fault && answerInstead(fault);
    if (instead) {
      note(instead.status, fault);
      return instead;
    }
    const now = skewed(clock.now(), fault);
    let reply = problem(404, 'NOT_FOUND');
    if (call !== undefined) reply = await servePortal(url, call, now);
    else if (page !== undefined) reply = await servePage(request, page, now);
    else if (found) reply = await serve(found, request, now, fault?.fault === 'stale-read');
    note(fault?.fault === 'drop-answer-after-commit' ? 0 : reply.status, shown);
    const response = toResponse(reply);
    if (fault?.fault === 'clock-skew') response.headers.set('date', now.toUTCString());
    return fault ? spoil(response, fault) : response;
  }

  const controls: Controls = {
    log: () => log,
    people: everybody,
    messages: () => [...state.messages.values()],
    setFaults: (rules) => {
      faults.replace(rules);
      past = rules.some(({ fault }) => fault === 'stale-read') ? 'due' : undefined;
    },
    setPortal: (settings) => {
      portal = { ...portal, ...settings };
      return portal;
    },
    setClock: (now) => clock.set(now),
    advanceClock: (ms) => clock.advance(ms),
    now: () => clock.now(),
    async reset(next) {
      await ready();
      seed = next ?? seed;
      people = undefined;
      faults = faultPlan(seededRandom(seed));
      otpRandom = seededRandom(seed);
      portal = { ...defaultPortalSettings, ...options.portal };
      otps.clear();
      office.reset();
      past = undefined;
      clock.reset();
      log.length = 0;
      state = emptyState();
      idsByNumber = new Map();
      await store.save(state);
    },
    async move(registrationId, status) {
      await ready();
      const before = state.registrations.get(registrationId);
      if (!before) return 'unknown';
      if (!canMove(registrationStates, before.status, status)) return 'not-allowed';
      const at = clock.now().toISOString();
      saveRegistration(state, { ...before, status, updatedAt: at });
      const { phone } = before.subject;
      if (status === 'invited' && phone !== undefined) state.messages.append({ at, phone, text: INVITATION });
      await store.save(state);
      return 'moved';
    },
  };

  return {
    handle,
    fetch: (request) => handle(request).catch(asNetworkError),
    setFaults: controls.setFaults,
    setClock: controls.setClock,
    log: controls.log,
    people: everybody,
    setPortal: controls.setPortal,
    messages: controls.messages,
    reset: (next) => controls.reset(next),
    move: controls.move,
    async token({ role, unit }) {
      await ready();
      const account = standingAccount(`${role}:${unit}`);
      if (!account) throw new RangeError('"unit" expected the name of a unit, 1 to 100 characters');
      return issueTokens(account, state, clock.now().toISOString()).access_token;
    },
    close: () => store.close(),
  };
}

const INVITATION = 'Ông/Bà được mời tiêm chủng. Đây là tin nhắn thử của môi trường sandbox.';

function asNetworkError(error: unknown): never {
  if (!(error instanceof SandboxDisconnect)) throw error;
  throw new TypeError('fetch failed', { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) });
}

function toResponse({ status, body, headers }: Reply): Response {
  const isHtml = headers?.['content-type']?.startsWith('text/html');
  return new Response(isHtml ? String(body) : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  });
}

async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    return undefined;
  }
}
