/** The screening before an injection: every line of the pack that holds for this person on this day, the gravest first. */
import type { DoseEvent, ForecastReason } from '../model/index.ts';
import { dateBounds } from '../values/index.ts';
import { answer } from './answer.ts';
import { doseKinds, type ScreeningOutcome, screeningOutcomes } from './compiled-pack.ts';
import { compareAge } from './context.ts';
import { quotedAct } from './edition.ts';
import { type SchedulePerson, type Standing, stand } from './evaluate.ts';
import type { ForecastOptions } from './forecast.ts';
import type { RulePack } from './rule-pack.ts';
import { type Wait, waitFor } from './wait.ts';

export type { ScreeningOutcome };

/** Why an outcome applies: a reason of the schedule, or a line of the screening with its own text as `label`. */
export interface ScreeningReason extends ForecastReason {
  readonly outcome: ScreeningOutcome;
}

/** The answer of {@link screen}. */
export interface Screening {
  /** The gravest of the reasons. */
  readonly outcome: ScreeningOutcome;
  /** Whether to vaccinate: the gravest of the reasons that do not speak of the place. */
  readonly verdict: Exclude<ScreeningOutcome, 'hospital'>;
  /** Where: `hospital` as soon as one reason says so, whatever the verdict. */
  readonly routing: 'ordinary-site' | 'hospital';
  /** Everything that applies, the gravest first. */
  readonly reasons: readonly ScreeningReason[];
}

/**
 * Screens a person for the next dose: whether to vaccinate (eligible, caution, defer, contraindicated) and where
 * (ordinary site or hospital), with each line that applies and its act. Thresholds are strict (reference: schedule,
 * section 1.8). A partial birth date counts as its last day, as in `forecast`. A condition that is absent was not
 * answered and decides nothing.
 *
 * @param person - its `conditions` are the answers and the vital signs, by the names that the pack declares
 * @throws SdkError `PACK_INVALID`, `SETTING_INVALID`, `CONDITION_INVALID`; RangeError for a date that is none
 * @example
 * import { screen } from 'tiemchung/schedule';
 * import { vietnamCovid19 } from 'tiemchung/schedule/vietnam';
 * import { parseCalendarDate as day } from 'tiemchung/values';
 * const [birthDate, asOf] = [day('1993-01-01'), day('2022-02-15')];
 * if (!birthDate || !asOf) throw new Error('dates');
 * screen(vietnamCovid19, { birthDate, conditions: { temperature: 37.6 } }, [], { asOf }).outcome; // => 'caution'
 * screen(vietnamCovid19, { birthDate, conditions: { temperature: 37.5 } }, [], { asOf }).outcome; // => 'eligible'
 * const expecting = screen(vietnamCovid19, { birthDate, conditions: { pregnantWeeks: 20 } }, [], { asOf });
 * [expecting.outcome, expecting.verdict, expecting.routing]; // => ['hospital', 'caution', 'hospital']
 */
export function screen(
  pack: RulePack,
  person: SchedulePerson,
  history: readonly DoseEvent[],
  options: ForecastOptions,
): Screening {
  const standing = stand(pack, person, dateBounds(person.birthDate).last, history, options);
  const next = answer(standing, options.offered);
  const reasons = lines(standing);
  // Waits are asked for themselves: an illness defers also where the schedule has nothing to offer today.
  const waits: Wait[] = [];
  waitFor(standing, next.nextDose === 'NONE' ? -1 : doseKinds.indexOf(next.nextDose), waits);
  for (const { waiting, reason } of waits) if (waiting) reasons.push({ ...reason, outcome: 'defer' });
  if (next.status === 'CONTRAINDICATED') {
    for (const reason of next.reasons) {
      if (reason.code === 'CONTRAINDICATED') reasons.push({ ...reason, outcome: 'contraindicated' });
    }
  }
  reasons.sort((a, b) => screeningOutcomes.indexOf(a.outcome) - screeningOutcomes.indexOf(b.outcome));
  const outcomes = reasons.map((reason) => reason.outcome);
  return {
    outcome: outcomes[0] ?? 'eligible',
    verdict: outcomes.find((outcome) => outcome !== 'hospital') ?? 'eligible',
    routing: outcomes.includes('hospital') ? 'hospital' : 'ordinary-site',
    reasons,
  };
}

function lines({ edition, context }: Standing): ScreeningReason[] {
  const found: ScreeningReason[] = [];
  for (const line of edition.screening) {
    const { source, ages, when } = line;
    if (ages && compareAge(ages, context) !== 0) continue;
    if (when && !when(context)) continue;
    const act = quotedAct(line, edition.day);
    const outcome = screeningOutcomes.find((word) => word === source.outcome);
    // Compiling let no other word through.
    if (outcome)
      found.push({ code: 'SCREENING', outcome, rule: source.id, ...(act ? { act } : {}), label: source.text });
  }
  return found;
}
