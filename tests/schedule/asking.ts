/** Short forms for questions to the schedule: dates and histories as text. */
import type { DoseEvent } from '../../src/model/index.ts';
import {
  type Conditions,
  type ForecastOptions,
  forecast,
  type ScheduleForecast,
  type ScheduleSettings,
} from '../../src/schedule/index.ts';
import { vietnamCovid19 } from '../../src/schedule/vietnam/index.ts';
import { type CalendarDate, type PartialDate, parseCalendarDate, parsePartialDate } from '../../src/values/index.ts';

/** The day of a text that is known to be one. */
export function day(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (!date) throw new Error(`no date: ${text}`);
  return date;
}

/** A birth date as well as it is known. */
function born(text: string): PartialDate {
  const date = parsePartialDate(text);
  if (!date) throw new Error(`no date: ${text}`);
  return date;
}

/** `AZ@2021-04-10 AZ@2021-07-01` as a history. */
function history(text: string): DoseEvent[] {
  return text
    .split(' ')
    .filter((item) => item !== '')
    .map((item) => {
      const [product = '', date = ''] = item.split('@');
      return { product, date: day(date) };
    });
}

export interface Question {
  readonly birth?: string;
  readonly doses?: string;
  readonly asOf: string;
  readonly conditions?: Conditions;
  readonly settings?: ScheduleSettings;
  readonly offered?: string;
}

/** The person and the options of a question. */
export function asked(question: Question): {
  readonly person: { readonly birthDate: PartialDate; readonly conditions?: Conditions };
  readonly given: DoseEvent[];
  readonly options: ForecastOptions;
} {
  const { birth = '1985-02-02', doses = '', asOf, conditions, settings, offered } = question;
  return {
    person: { birthDate: born(birth), ...(conditions ? { conditions } : {}) },
    given: history(doses),
    options: {
      asOf: day(asOf),
      ...(settings ? { settings } : {}),
      ...(offered === undefined ? {} : { offered }),
    },
  };
}

/** The Vietnamese answer to a question. */
export function ask(question: Question): ScheduleForecast {
  const { person, given, options } = asked(question);
  return forecast(vietnamCovid19, person, given, options);
}

/** Status, dose and the three dates, the part of an answer that tables compare. */
export function dates(answer: ScheduleForecast): string {
  const { status, nextDose, earliest = '-', recommended = '-', latest = '-' } = answer;
  return `${status} ${nextDose} ${earliest} ${recommended} ${latest}`;
}
