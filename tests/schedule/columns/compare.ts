/** Holds the columns against the object engine, in every field that both give. */
import {
  type ColumnForecast,
  type ColumnsOptions,
  forecastColumns,
  type PersonWithHistory,
  populationColumns,
  readAnswer,
} from '../../../src/schedule/columns/index.ts';
import { forecast, type RulePack, type ScheduleForecast } from '../../../src/schedule/index.ts';
import { vietnamCovid19 } from '../../../src/schedule/vietnam/index.ts';
import { randomGroups } from './random-people.ts';

/** A person about whom the two differ. */
export interface Difference {
  readonly at: number;
  readonly person: PersonWithHistory;
  readonly options: ColumnsOptions;
  readonly columns: string;
  readonly objects: string;
}

const LEADING = ['EARLIEST', 'PROGRAMME_AGE', 'PROGRAMME_OPEN'];

function line(parts: readonly unknown[]): string {
  return parts.map((part) => (part === undefined ? '-' : String(part))).join(' ');
}

function ofObjects(answer: ScheduleForecast, person: PersonWithHistory): string {
  const places = answer.doses.flatMap(({ dose, status }) => (status === 'valid' ? [person.history.indexOf(dose)] : []));
  const { status, nextDose, earliest, recommended, latest, primaryComplete } = answer;
  return line([
    ...[status, nextDose, earliest, recommended, latest, [...answer.products].sort(), primaryComplete],
    places.sort((a, b) => a - b),
  ]);
}

function ofColumns(answer: ColumnForecast): string {
  const { status, nextDose, earliest, recommended, latest, primaryComplete, validDoses } = answer;
  return line([
    ...[status, nextDose, earliest, recommended, latest, [...answer.products].sort(), primaryComplete],
    validDoses,
  ]);
}

/** Every person about whom columns and objects differ. */
export function differences(
  people: readonly PersonWithHistory[],
  options: ColumnsOptions,
  pack: RulePack = vietnamCovid19,
): Difference[] {
  const answers = forecastColumns(pack, populationColumns(pack, people), options);
  return people.flatMap((person, at) => {
    const known = forecast(pack, person, person.history, options);
    const given = readAnswer(answers, at);
    const reason = known.reasons.find(({ code }) => LEADING.includes(code));
    const act = reason ? `${reason.rule} ${reason.act?.number}` : '-';
    const lead = given.leading ? `${given.leading.rule} ${given.leading.act.number}` : '-';
    // Where the objects tell no date, they name no rule for it either.
    const objects = `${ofObjects(known, person)} ${reason ? act : ''}`;
    const columns = `${ofColumns(given)} ${reason ? lead : ''}`;
    return objects === columns ? [] : [{ at, person, options, columns, objects }];
  });
}

/** The differences of seeded groups of people, each with its own day and policy. */
export function groupDifferences(seed: number, groups: number, people: number, pack?: RulePack): Difference[] {
  const found: Difference[] = [];
  for (const { people: group, ...options } of randomGroups(seed, groups, people)) {
    found.push(...differences(group, options, pack));
  }
  return found;
}
