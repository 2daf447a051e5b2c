/** The day of a session: reception, screening, the dose, the watch after it, reactions. */
import type * as z from 'zod';
import type { Appointment, Dose, Observation, Reaction, Reception, ScreeningRecord } from '../../model/index.ts';
import type { PlatformCall } from '../call.ts';
import type { GatewayCaller, PageOptions, ReadOptions, WriteOptions } from './caller.ts';
import { sessionDayEndpoints } from './session-day-endpoints.ts';
import type { doseAnswerSchema, doseStateSchema, reactionAnswerSchema } from './session-day-wire.ts';

/** Result of recording a dose; warnings are in `findings`. */
export interface DoseAnswer extends z.output<typeof doseAnswerSchema> {}
/** A dose as the platform keeps it, with the watch after it. */
export interface DoseState extends z.output<typeof doseStateSchema> {}
/** Result of noting a reaction. */
export interface ReactionAnswer extends z.output<typeof reactionAnswerSchema> {}

/** Settings of recording a dose. */
export interface RecordDoseOptions extends WriteOptions {
  /** Codes of findings that the site has seen and stands by, such as `DOSE_BEFORE_EARLIEST`. */
  readonly acknowledged?: readonly string[] | undefined;
}

/** The four steps at the site, and reactions. */
export interface DoseCalls {
  /** Reception: the person has come. */
  receive(appointmentId: string, reception: Reception, options?: WriteOptions): PlatformCall<Appointment>;
  /** Screening: its outcome and coded reasons. */
  screen(appointmentId: string, screening: ScreeningRecord, options?: WriteOptions): PlatformCall<Appointment>;
  /** A dose of a session, or one given earlier. The same twice changes nothing. */
  record(dose: Omit<Dose, 'status'>, options?: RecordDoseOptions): PlatformCall<DoseAnswer>;
  /** A dose as it is recorded, with the watch after it. */
  get(doseId: string, options?: ReadOptions): PlatformCall<DoseState>;
  /** The doses of a registration, oldest first. */
  list(registrationId: string, options?: PageOptions): AsyncIterable<DoseState>;
  /** The watch after a dose. */
  observe(doseId: string, observation: Observation, options?: WriteOptions): PlatformCall<DoseState>;
  /** A reaction, noted by the site or by the person. */
  reportReaction(reaction: Reaction, options?: WriteOptions): PlatformCall<ReactionAnswer>;
  /** The reactions after a dose. */
  reactions(doseId: string, options?: PageOptions): AsyncIterable<Reaction>;
}

export function doseCalls({ read, write, pages }: GatewayCaller): DoseCalls {
  const calls = sessionDayEndpoints;
  const purpose = 'vaccination';
  return {
    receive: (appointmentId, reception, options) =>
      write(calls.putReception, purpose, { params: { appointmentId }, body: { reception } }, options),
    screen: (appointmentId, screening, options) =>
      write(calls.putScreening, purpose, { params: { appointmentId }, body: { screening } }, options),
    record: (dose, { acknowledged, ...options } = {}) =>
      write(
        calls.putDose,
        purpose,
        { params: { doseId: dose.id }, body: { dose, ...(acknowledged ? { acknowledged: [...acknowledged] } : {}) } },
        options,
      ),
    get: (doseId, options) => read(calls.getDose, { params: { doseId } }, options),
    list: (registrationId, options) =>
      pages(options, (query, one) => read(calls.listDoses, { params: { registrationId }, query }, one)),
    observe: (doseId, observation, options) =>
      write(calls.putObservation, purpose, { params: { doseId }, body: { observation } }, options),
    reportReaction: (reaction, options) =>
      write(calls.putReaction, purpose, { params: { reactionId: reaction.id }, body: { reaction } }, options),
    reactions: (doseId, options) =>
      pages(options, (query, one) => read(calls.listReactions, { params: { doseId }, query }, one)),
  };
}
