/** The end of a session: both sums, the three facts about each injection, and every difference with what to do about it. */
import type { Finding } from '../values/index.ts';
import { appointmentDifferences } from './close-appointments.ts';
import { doseDifferences } from './close-doses.ts';
import { type PeopleTotals, peopleDifferences, peopleTotals } from './close-people.ts';
import { type StockLine, stockDifferences, stockLines } from './close-stock.ts';
import type { ClosingCode } from './codes.ts';
import type { Difference } from './difference.ts';
import { type DoseFacts, doseFacts } from './dose-facts.ts';
import type { Override } from './override.ts';
import type { SessionRecords } from './session-records.ts';

/** Injections, and how many of them each of the three facts holds for. */
export interface DoseTotals {
  readonly injected: number;
  readonly recorded: number;
  readonly acknowledged: number;
  readonly confirmed: number;
}

/** An exception, and whose it was. */
export interface SignedOverride extends Override {
  readonly registrationId: string;
}

/** Plain data, for printing, signing and comparing with the next morning's. No names, numbers or phones. */
export interface ClosingReport {
  readonly session: SessionRecords['session'];
  /** `green`: nothing differs, and every dose is confirmed by the platform's own answer. */
  readonly verdict: 'green' | 'not-green';
  readonly people: PeopleTotals;
  readonly doses: DoseTotals;
  readonly injections: readonly DoseFacts[];
  readonly stock: readonly StockLine[];
  readonly overrides: readonly SignedOverride[];
  readonly differences: readonly Difference<ClosingCode>[];
  /** The findings of the differences, for `render`. */
  readonly findings: readonly Finding<ClosingCode>[];
}

/**
 * Closes a session from its records. Nothing is kept and nothing is asked: the same records give the same report, so that
 * it can be run again the next morning with newer answers of the platform.
 *
 * @example
 * import { closeSession } from 'tiemchung/session-day';
 * import { calendarDateSchema } from 'tiemchung/model';
 * const session = { id: '00000000-0000-4000-8000-000000000001', facilityId: 'CS-1', date: calendarDateSchema.parse('2021-09-25') };
 * const nothing = { walkIns: [], transfers: [], doses: [], issued: [], stock: [] };
 * const person = { registrationId: 'MST-1~NV1', appointmentId: '00000000-0000-4000-8000-000000000003' };
 * const platform = { acknowledgements: [], lookups: [], appointments: [] };
 * const report = closeSession({ ...nothing, session, planned: [person], outcomes: [], platform });
 * [report.verdict, report.people.balanced]; // => ['not-green', false]
 * report.differences[1]?.finding.code; // => 'CLOSE_OUTCOME_MISSING'
 * report.differences[1]?.action; // => 'ACTION_ENTER_OUTCOME'
 */
export function closeSession(records: SessionRecords): ClosingReport {
  const people = peopleTotals(records);
  const injections = doseFacts(records);
  const stock = stockLines(records);
  const differences = [
    ...peopleDifferences(records),
    ...doseDifferences(records),
    ...appointmentDifferences(records),
    ...stockDifferences(records),
  ];
  const doses: DoseTotals = {
    injected: injections.length,
    recorded: injections.filter(({ recorded }) => recorded).length,
    acknowledged: injections.filter(({ acknowledged }) => acknowledged).length,
    confirmed: injections.filter(({ confirmed }) => confirmed).length,
  };
  // The facts are asked once more, apart from the differences: a check that was forgotten must not turn a day green.
  const proven =
    injections.every(({ recorded, acknowledged, confirmed }) => recorded && acknowledged && confirmed) &&
    people.balanced &&
    stock.every(({ balanced }) => balanced);
  return {
    session: records.session,
    verdict: proven && differences.length === 0 ? 'green' : 'not-green',
    people,
    doses,
    injections,
    stock,
    overrides: records.outcomes.flatMap(({ registrationId, overrides = [] }) =>
      overrides.map((override) => ({ ...override, registrationId })),
    ),
    differences,
    findings: differences.map(({ finding }) => finding),
  };
}
