/** Holds the columns against the database, where both decide: the basic course. */
import {
  forecastColumns,
  NO_DAY,
  nextDoseOrder,
  type PersonWithHistory,
  populationColumns,
} from '../../../src/schedule/columns/index.ts';
import { vietnamCovid19 } from '../../../src/schedule/vietnam/index.ts';
import type { CalendarDate } from '../../../src/values/index.ts';
import { type AskedGroup, type BasicCourse, basicCourses } from './basic-course-in-sql.ts';
import { randomGroups } from './random-people.ts';

const COMPLETE = 1 << 15;

/** The result of a comparison. */
export interface Comparison {
  readonly people: number;
  readonly complete: number;
  readonly restarted: number;
  readonly withNextDay: number;
  readonly differences: readonly string[];
}

/** Without conditions, of which the database knows nothing. */
function plain(people: readonly PersonWithHistory[]): PersonWithHistory[] {
  return people.map(({ birthDate, history }) => ({ birthDate, history }));
}

/** Compares seeded people. */
export async function compareWithSql(seed: number, groups: number, people: number, csv: string): Promise<Comparison> {
  const asked: AskedGroup[] = [];
  for (const group of randomGroups(seed, groups, people)) asked.push({ asOf: group.asOf, people: plain(group.people) });
  const courses = await basicCourses(asked, csv);
  const differences: string[] = [];
  let at = 0;
  for (const group of asked) {
    differences.push(...different(group.people, group.asOf, courses.slice(at, at + group.people.length)));
    at += group.people.length;
  }
  return {
    people: at,
    complete: courses.filter((course) => course.complete).length,
    restarted: courses.filter((course) => course.restarted).length,
    withNextDay: courses.filter((course) => course.next !== undefined).length,
    differences,
  };
}

function different(
  people: readonly PersonWithHistory[],
  asOf: CalendarDate,
  courses: readonly BasicCourse[],
): string[] {
  const answers = forecastColumns(vietnamCovid19, populationColumns(vietnamCovid19, people), { asOf });
  return people.flatMap((person, at) => {
    const course = courses[at];
    const bits = answers.doses[at] ?? 0;
    const complete = (bits & COMPLETE) !== 0;
    const kind = nextDoseOrder[answers.nextDose[at] ?? -1];
    const earliest = answers.earliest[at] ?? NO_DAY;
    const next = kind === 'P2' || kind === 'P3' ? earliest : NO_DAY;
    const agrees =
      course?.complete === complete &&
      next === (course.next ?? NO_DAY) &&
      // Of several courses that are complete, or none of which is the first, the engine picks one by later doses too.
      ((course.restarted && complete) || (bits & ~COMPLETE & (complete ? course.looked : 0x7fff)) === course.doses);
    if (agrees) return [];
    return [`${asOf} ${JSON.stringify(person)}: columns ${bits} ${next}, database ${JSON.stringify(course)}`];
  });
}
