/** Who may be vaccinated next, when, and by which act: one answer a person, from the doses that the list declares. */
import type { Forecast } from 'tiemchung/model';
import { type RosterRow, subjectOf } from 'tiemchung/roster';
import { forecast } from 'tiemchung/schedule';
import { explainForecast } from 'tiemchung/schedule/explain';
import { vietnamCovid19 } from 'tiemchung/schedule/vietnam';
import type { CalendarDate } from 'tiemchung/values';

/** The answer for the person of one row. */
export interface NextDose {
  readonly record: number;
  readonly employeeCode?: string;
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
    const { employeeCode } = row.values;
    return [{ record: row.record, ...(employeeCode ? { employeeCode } : {}), forecast: answer, why }];
  });
}

/** One person as an example of a status: who, by the firm's own code and row, and the answer with its act. */
export interface Example {
  readonly who: string;
  readonly why: readonly string[];
}

/** The date that decides each status. */
const DECIDES = { DUE: 'earliest', NOT_YET: 'earliest', OVERDUE: 'latest' } as const;

/** The first person in the list who is due, the first for whom it is too early, the first who is late. */
export function examplesOf(doses: readonly NextDose[]): Example[] {
  return Object.entries(DECIDES).flatMap(([status, date]) => {
    const found = doses.find((dose) => dose.forecast.status === status);
    if (!found) return [];
    const { record, employeeCode, forecast: answer } = found;
    // What stands behind that one date; the file of results has every reason.
    const reasons = answer.reasons.filter((reason) => reason.date === answer[date]).slice(0, 1);
    const why = explainForecast({ ...answer, reasons, doses: [] }, 'vi', { pack: vietnamCovid19 });
    return [{ who: employeeCode ? `${employeeCode} (dòng ${record})` : `Dòng ${record}`, why }];
  });
}
