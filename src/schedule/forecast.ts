/** What comes next for a person, when, with which product, and by which act. */
import type { DoseEvent } from '../model/index.ts';
import { dateBounds, isFullDate } from '../values/index.ts';
import { answer, type ScheduleForecast } from './answer.ts';
import { type ScheduleOptions, type SchedulePerson, stand } from './evaluate.ts';
import type { RulePack } from './rule-pack.ts';

/** Settings of {@link forecast}. */
export interface ForecastOptions extends ScheduleOptions {
  /** The product that is on offer: the status refers to it. */
  readonly offered?: string;
}

/**
 * The next dose of a person on a day: status, dates, products, and the act behind each of them. The acts in force on
 * `asOf` decide; conventions of dates and statuses are those of the reference, schedule section 5.
 *
 * With a partial birth date the youngest possible person is answered for, so that nobody is called too early; where
 * another day of birth would change the answer, the first reason is `BIRTH_DATE_INCOMPLETE`.
 *
 * @param pack - the schedule, for example `vietnamCovid19` of `tiemchung/schedule/vietnam`
 * @param history - doses given, in any order; their kinds are derived
 * @throws SdkError `PACK_INVALID`, `SETTING_INVALID`, `CONDITION_INVALID`; RangeError for a date that is none
 * @example
 * import { forecast } from 'tiemchung/schedule';
 * import { vietnamCovid19 } from 'tiemchung/schedule/vietnam';
 * import { parseCalendarDate as day } from 'tiemchung/values';
 * const [birthDate, date, asOf] = [day('1985-02-02'), day('2021-04-10'), day('2021-06-04')];
 * if (!birthDate || !date || !asOf) throw new Error('dates');
 * const next = forecast(vietnamCovid19, { birthDate }, [{ product: 'AZ', date }], { asOf });
 * next.status; // => 'NOT_YET'
 * next.nextDose; // => 'P2'
 * next.earliest; // => '2021-06-05'
 * next.latest; // => '2021-07-03'
 */
export function forecast(
  pack: RulePack,
  person: SchedulePerson,
  history: readonly DoseEvent[],
  options: ForecastOptions,
): ScheduleForecast {
  if (isFullDate(person.birthDate)) {
    return answer(stand(pack, person, person.birthDate, history, options), options.offered);
  }
  const { first, last } = dateBounds(person.birthDate);
  const youngest = answer(stand(pack, person, last, history, options), options.offered);
  const eldest = answer(stand(pack, person, first, history, options), options.offered);
  // Every age test moves one way within the span, so two equal ends mean that every day between gives this answer.
  if (JSON.stringify(youngest) === JSON.stringify(eldest)) return youngest;
  return { ...youngest, reasons: [{ code: 'BIRTH_DATE_INCOMPLETE' }, ...youngest.reasons] };
}
