/** Who may be vaccinated next, when, and by which act: one answer a person, from the doses that the list declares. */
import type { Forecast } from 'tiemchung/model';
import { type RosterRow, subjectOf } from 'tiemchung/roster';
import { explainForecast, forecast } from 'tiemchung/schedule';
import { vietnamCovid19 } from 'tiemchung/schedule/vietnam';
import type { CalendarDate } from 'tiemchung/values';

/** The answer for the person of one row. */
export interface NextDose {
  readonly record: number;
  readonly forecast: Forecast;
  /** The answer in Vietnamese sentences, with the act behind each date. */
  readonly why: readonly string[];
}

/** Answers for the accepted rows. */
export function nextDoses(rows: readonly RosterRow[], asOf: CalendarDate): NextDose[] {
  return rows.flatMap((row) => {
    const person = subjectOf(row);
    if (!person) return [];
    const answer = forecast(vietnamCovid19, { birthDate: person.subject.birthDate }, person.doses, { asOf });
    const why = explainForecast(answer, 'vi', { pack: vietnamCovid19 });
    return [{ record: row.record, forecast: answer, why }];
  });
}
