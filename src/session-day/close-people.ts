/** The sum of people: everybody who was expected has one outcome, and everybody with an outcome was expected. */
import type { ClosingCode } from './codes.ts';
import { type Difference, ofPerson, ofSession } from './difference.ts';
import type { Outcome, PersonOutcome } from './outcome.ts';
import type { SessionRecords } from './session-records.ts';
import { tally } from './tally.ts';

/** `planned + walkIns + movedIn = injected + … + movedOut` (reference: users and rosters 6.4). */
export interface PeopleTotals {
  readonly planned: number;
  readonly walkIns: number;
  readonly movedIn: number;
  /** The left-hand side. */
  readonly expected: number;
  readonly injected: number;
  readonly deferred: number;
  readonly contraindicated: number;
  readonly refused: number;
  readonly sentToHospital: number;
  readonly absent: number;
  readonly movedOut: number;
  /** The right-hand side. */
  readonly accounted: number;
  readonly balanced: boolean;
}

/** Both sides of the sum of people. */
export function peopleTotals({ planned, walkIns, transfers, outcomes }: SessionRecords): PeopleTotals {
  const of = (name: Outcome): number => outcomes.filter(({ outcome }) => outcome === name).length;
  const movedIn = transfers.filter(({ direction }) => direction === 'in').length;
  const expected = planned.length + walkIns.length + movedIn;
  return {
    planned: planned.length,
    walkIns: walkIns.length,
    movedIn,
    expected,
    injected: of('injected'),
    deferred: of('deferred'),
    contraindicated: of('contraindicated'),
    refused: of('refused'),
    sentToHospital: of('sent-to-hospital'),
    absent: of('absent'),
    movedOut: of('moved-out'),
    accounted: outcomes.length,
    balanced: expected === outcomes.length,
  };
}

/** Differences of people. */
export function peopleDifferences(records: SessionRecords): readonly Difference<ClosingCode>[] {
  const { planned, walkIns, transfers, outcomes, session } = records;
  const { balanced, expected, accounted } = peopleTotals(records);
  const found: Difference<ClosingCode>[] = [];
  if (!balanced) found.push(ofSession('CLOSE_PEOPLE_UNBALANCED', session.id, { expected, accounted }));

  const movedIn = transfers.filter(({ direction }) => direction === 'in');
  const here = tally([...planned, ...walkIns, ...movedIn].map(({ registrationId }) => registrationId));
  const told = tally(outcomes.map(({ registrationId }) => registrationId));
  for (const [id, count] of here) {
    if (count > 1) found.push(ofPerson('CLOSE_PERSON_TWICE', id, { count }));
    if (!told.has(id)) found.push(ofPerson('CLOSE_OUTCOME_MISSING', id));
  }
  for (const [id, count] of told) {
    if (count > 1) found.push(ofPerson('CLOSE_OUTCOME_TWICE', id, { count }));
    if (!here.has(id)) found.push(ofPerson('CLOSE_PERSON_NOT_EXPECTED', id));
  }
  for (const outcome of outcomes) {
    if (agrees(outcome, records.place)) continue;
    const { verdict, routing } = outcome.screening ?? { verdict: '-', routing: '-' };
    const params = { outcome: outcome.outcome, screening: `${verdict}, ${routing}` };
    found.push(ofPerson('CLOSE_OUTCOME_CONTRADICTS_SCREENING', outcome.registrationId, params));
  }
  return [...found, ...transferDifferences(records)];
}

/** Whether an outcome can follow from the screening that it carries. */
function agrees({ outcome, screening, overrides = [] }: PersonOutcome, place: SessionRecords['place']): boolean {
  const passed = screening?.verdict === 'eligible' || screening?.verdict === 'caution';
  const toHospital = screening?.routing === 'hospital';
  switch (outcome) {
    case 'injected': {
      const allowed = overrides.some(({ codes }) => codes.includes('STEP_NEEDS_HOSPITAL'));
      return passed && (!toHospital || place === 'hospital' || allowed);
    }
    case 'deferred':
      return screening?.verdict !== 'contraindicated' && !toHospital;
    case 'sent-to-hospital':
      return screening !== undefined && screening.verdict !== 'contraindicated' && toHospital;
    case 'contraindicated':
      return screening?.verdict === 'contraindicated';
    case 'refused':
      return screening === undefined || passed;
    case 'absent':
      return screening === undefined;
    case 'moved-out':
      return screening === undefined || passed;
  }
}

function transferDifferences({ transfers, outcomes, session }: SessionRecords): readonly Difference<ClosingCode>[] {
  const found: Difference<ClosingCode>[] = [];
  for (const { registrationId, otherSessionId } of transfers) {
    if (otherSessionId === session.id) found.push(ofPerson('CLOSE_TRANSFER_INVALID', registrationId));
  }
  const out = transfers.filter(({ direction }) => direction === 'out').map(({ registrationId }) => registrationId);
  const left = tally(out);
  const outcomeOf = new Map(outcomes.map(({ registrationId, outcome }) => [registrationId, outcome]));
  for (const [id, count] of left) {
    if (count > 1) found.push(ofPerson('CLOSE_PERSON_TWICE', id, { count }));
    const outcome = outcomeOf.get(id) ?? '-';
    if (outcome !== 'moved-out') found.push(ofPerson('CLOSE_TRANSFER_CONTRADICTS_OUTCOME', id, { outcome }));
  }
  for (const [id, outcome] of outcomeOf) {
    if (outcome === 'moved-out' && !left.has(id)) found.push(ofPerson('CLOSE_TRANSFER_MISSING', id));
  }
  return found;
}
