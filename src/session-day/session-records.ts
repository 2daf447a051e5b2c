/** What a session is closed from: the site's own records, and the platform's own answers. Plain data, as it is stored. */
import type { Appointment, Session } from '../model/index.ts';
import type { DoseLookup } from './confirm-doses.ts';
import type { StockLot } from './lots.ts';
import type { PersonOutcome } from './outcome.ts';
import type { GivenDose } from './visit.ts';

/** A person of the plan, or one who came without being planned. */
export interface ExpectedPerson {
  readonly registrationId: string;
  /** Id of the appointment, as it was handed to the platform. */
  readonly appointmentId: string;
  /** `from` of the session's slot, where one was given. */
  readonly slot?: string;
}

/** A person who was handed over between two sessions. */
export type Transfer =
  | (ExpectedPerson & { readonly direction: 'in'; readonly otherSessionId: string })
  | { readonly registrationId: string; readonly direction: 'out'; readonly otherSessionId: string };

/** The platform's answer to the sending of one dose. */
export interface DoseAcknowledgement {
  readonly doseId: string;
  /** As answered. */
  readonly version: number;
}

/** A lot counted at the end, in doses (reference: users and rosters 6.4). */
export interface LotCount {
  readonly product: string;
  readonly lot: string;
  readonly opening: number;
  readonly received: number;
  readonly transferredIn: number;
  /** By the empty vials, at their nominal number of doses. */
  readonly used: number;
  /** In vials that were opened and not used up. */
  readonly openVialWaste: number;
  /** Drawn from vials beyond their nominal number. */
  readonly extraDoses: number;
  /** In vials that were never opened: expired, broken, frozen, recalled. */
  readonly discarded: number;
  readonly transferredOut: number;
  readonly closing: number;
}

/** The platform's own words. Empty lists where it was not asked yet; the session is then not green. */
export interface PlatformAnswers {
  readonly acknowledgements: readonly DoseAcknowledgement[];
  /** Of `confirmDoses`. */
  readonly lookups: readonly DoseLookup[];
  /** Of `client.sessions.appointments`, read when the session is over. */
  readonly appointments: readonly Appointment[];
}

/** Everything that a session is closed from. */
export interface SessionRecords {
  readonly session: Pick<Session, 'id' | 'date' | 'facilityId'>;
  /** Default: an ordinary site. */
  readonly place?: 'ordinary-site' | 'hospital';
  readonly planned: readonly ExpectedPerson[];
  readonly walkIns: readonly ExpectedPerson[];
  readonly transfers: readonly Transfer[];
  readonly outcomes: readonly PersonOutcome[];
  /** Doses as the site holds them. */
  readonly doses: readonly GivenDose[];
  /** Lots issued to the session, in doses at its opening. */
  readonly issued: readonly StockLot[];
  /** One line for each lot issued or used. */
  readonly stock: readonly LotCount[];
  readonly platform: PlatformAnswers;
}
