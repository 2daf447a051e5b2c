/** The doses: outcome and record agree, and the platform's answers agree with the record. */
import type { ClosingCode } from './codes.ts';
import { type Difference, ofPerson } from './difference.ts';
import { differingFields } from './dose-facts.ts';
import type { DoseAcknowledgement, SessionRecords } from './session-records.ts';
import { groupBy } from './tally.ts';
import type { GivenDose } from './visit.ts';

/** Differences of doses. */
export function doseDifferences(records: SessionRecords): readonly Difference<ClosingCode>[] {
  return [...recordDifferences(records), ...answerDifferences(records), ...strayAnswers(records)];
}

/** Between what is said of people and the doses that the site holds. */
function recordDifferences({ outcomes, doses, session, issued }: SessionRecords): readonly Difference<ClosingCode>[] {
  const found: Difference<ClosingCode>[] = [];
  const named = new Map(outcomes.flatMap((one) => (one.doseId === undefined ? [] : [[one.doseId, one] as const])));
  const own = new Map(doses.map((dose) => [dose.id, dose]));
  for (const { registrationId, outcome, doseId } of outcomes) {
    const held = doseId !== undefined && own.get(doseId)?.registrationId === registrationId;
    if (outcome === 'injected' && !held) {
      found.push(ofPerson('CLOSE_DOSE_NOT_RECORDED', registrationId, {}, doseId));
    }
  }
  for (const [id, same] of groupBy(doses, (dose) => dose.id)) {
    const [dose] = same;
    if (!dose) continue;
    const { registrationId } = dose;
    if (same.length > 1) found.push(ofPerson('CLOSE_DOSE_TWICE', registrationId, { count: same.length }, id));
    const person = named.get(id);
    if (person?.registrationId !== registrationId || person.outcome !== 'injected') {
      found.push(ofPerson('CLOSE_DOSE_WITHOUT_OUTCOME', registrationId, {}, id));
    }
    if (isElsewhere(dose, session)) found.push(ofPerson('CLOSE_DOSE_OF_OTHER_SESSION', registrationId, {}, id));
    const line = issued.find(({ product, lot }) => product === dose.product && lot === dose.lot);
    if (line?.expiry !== undefined && dose.lotExpiry !== undefined && line.expiry !== dose.lotExpiry) {
      const params = { entered: dose.lotExpiry, issued: line.expiry };
      found.push(ofPerson('CLOSE_DOSE_EXPIRY_DIFFERS', registrationId, params, id));
    }
    const expiry = line?.expiry ?? dose.lotExpiry;
    const allowed = person?.overrides?.some(({ codes }) => codes.includes('STEP_LOT_EXPIRED')) === true;
    if (expiry !== undefined && expiry < dose.date && !allowed) {
      found.push(ofPerson('CLOSE_DOSE_LOT_EXPIRED', registrationId, {}, id));
    }
  }
  for (const [id, own] of groupBy(doses, ({ registrationId }) => registrationId)) {
    const count = new Set(own.map((dose) => dose.id)).size;
    if (count > 1) found.push(ofPerson('CLOSE_PERSON_TWO_DOSES', id, { count }));
  }
  return found;
}

const isElsewhere = (dose: GivenDose, session: SessionRecords['session']): boolean =>
  dose.sessionId !== session.id ||
  dose.date !== session.date ||
  (dose.facilityId !== undefined && dose.facilityId !== session.facilityId);

/** Between each dose of the site and what the platform said of it. */
function answerDifferences({ doses, platform }: SessionRecords): readonly Difference<ClosingCode>[] {
  const found: Difference<ClosingCode>[] = [];
  const acknowledged = groupBy(platform.acknowledgements, ({ doseId }) => doseId);
  const lookups = groupBy(platform.lookups, ({ doseId }) => doseId);
  const own = new Map(doses.map((dose) => [dose.id, dose]));
  for (const [id, dose] of own) {
    const { registrationId } = dose;
    const push = (code: ClosingCode, params: Record<string, string | number> = {}): void => {
      found.push(ofPerson(code, registrationId, params, id));
    };
    const acknowledgements: readonly DoseAcknowledgement[] = acknowledged.get(id) ?? [];
    const answers = lookups.get(id) ?? [];
    if (acknowledgements.length === 0) push('CLOSE_DOSE_NOT_ACKNOWLEDGED');
    if (acknowledgements.length > 1) push('CLOSE_ACKNOWLEDGEMENT_TWICE', { count: acknowledgements.length });
    if (answers.length > 1) push('CLOSE_LOOKUP_TWICE', { count: answers.length });
    const [answer] = answers;
    switch (answer?.answer) {
      case undefined:
        push('CLOSE_DOSE_NOT_LOOKED_UP');
        break;
      case 'not-found':
        push('CLOSE_DOSE_NOT_ON_PLATFORM');
        break;
      case 'no-answer':
        push('CLOSE_DOSE_NO_ANSWER', { reason: answer.reason });
        break;
      case 'found': {
        const fields = differingFields(dose, answer.dose);
        if (fields.length > 0) push('CLOSE_DOSE_DIFFERS', { fields: fields.join(', ') });
        const [first] = acknowledgements;
        if (first && first.version !== answer.version) {
          push('CLOSE_DOSE_CHANGED_SINCE', { now: answer.version, acknowledged: first.version });
        }
      }
    }
  }
  return found;
}

/** Answers about doses that the site does not hold. */
function strayAnswers({ doses, outcomes, platform }: SessionRecords): readonly Difference<ClosingCode>[] {
  const own = new Set(doses.map(({ id }) => id));
  const personOf = new Map<string, string>();
  for (const { doseId, registrationId } of platform.lookups) personOf.set(doseId, registrationId);
  for (const { doseId, registrationId } of outcomes) if (doseId !== undefined) personOf.set(doseId, registrationId);
  const found: Difference<ClosingCode>[] = [];
  for (const { doseId } of platform.acknowledgements) {
    if (own.has(doseId)) continue;
    const person = personOf.get(doseId) ?? '-';
    found.push(ofPerson('CLOSE_ACKNOWLEDGEMENT_WITHOUT_DOSE', person, { dose: doseId }, doseId));
  }
  for (const { answer, doseId, registrationId } of platform.lookups) {
    if (answer !== 'found' || own.has(doseId)) continue;
    found.push(ofPerson('CLOSE_DOSE_ONLY_ON_PLATFORM', registrationId, { dose: doseId }, doseId));
  }
  return found;
}
