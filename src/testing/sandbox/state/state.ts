/** What the sandbox remembers. Records hold the fields of the contract and nothing else that was sent. */
import type {
  Account,
  Appointment,
  AuditEntry,
  CorrectionRequest,
  CorrectionStatus,
  Dose,
  Facility,
  Observation,
  Organization,
  Reaction,
  Reception,
  Registration,
  ScreeningRecord,
  Session,
  Verification,
} from '../../../model/index.ts';
import type { Delivery } from '../../../platform/index.ts';
import { type Collection, collection } from './collection.ts';

/** A record with its bookkeeping. */
export interface Versioned<Value> {
  readonly value: Value;
  readonly version: number;
  readonly updatedAt: string;
}

/** An account and what it signs in with. */
interface StoredAccount extends Versioned<Account> {
  readonly secret: string;
}

/** A token and whom it stands for. */
interface StoredToken {
  readonly token: string;
  readonly kind: 'access' | 'refresh';
  readonly account: Account;
  /** Of an account that was opened by a call, and may be closed by one. */
  readonly isOpened: boolean;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

/** A sign-in that waits for its code. */
interface StoredSignIn {
  readonly id: string;
  readonly phone: string;
  readonly otp: string;
  readonly expiresAt: string;
  readonly wrong: number;
}

/** The relative who registered somebody. */
interface StoredGuardian {
  readonly id: string;
  readonly fullName: string;
  readonly phone: string;
}

/** An appointment with what was noted at the desk and at the screening. */
export interface StoredAppointment {
  readonly value: Appointment;
  readonly updatedAt: string;
  readonly reception?: Reception;
  readonly screening?: ScreeningRecord;
}

/** A session and its bookkeeping. */
export type StoredSession = Versioned<Session>;

/** A dose with the watch after it. */
export interface StoredDose extends Versioned<Dose> {
  readonly observation?: Observation;
}

/** A correction and where it stands. */
export interface StoredCorrection {
  readonly correction: CorrectionRequest;
  readonly status: CorrectionStatus;
  readonly submittedAt: string;
  readonly dueAt: string;
  readonly decidedAt?: string;
  readonly reason?: string;
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
  accounts: collection<StoredAccount>(),
  tokens: collection<StoredToken>(),
  signIns: collection<StoredSignIn>(),
  organizations: collection<Versioned<Organization>>(),
  registrations: collection<Registration>(),
  guardians: collection<StoredGuardian>(),
  /** Each registration with the running number of its last change. */
  changes: collection<{ readonly id: string; readonly sequence: number }>(),
  verifications: collection<Verification>(),
  facilities: collection<Versioned<Facility>>(),
  sessions: collection<StoredSession>(),
  appointments: collection<StoredAppointment>(),
  doses: collection<StoredDose>(),
  reactions: collection<Versioned<Reaction>>(),
  corrections: collection<StoredCorrection>(),
  audit: collection<AuditEntry>(),
  counters: collection<{ readonly id: string; readonly value: number }>(),
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
