/** A hundred million people on two threads, run as a program: prints time and memory as JSON. */
import { createAnswerColumns } from '../../../src/schedule/columns/index.ts';
import { forecastColumnsInThreads } from '../../../src/schedule/columns/threads/index.ts';
import { vietnamCovid19 } from '../../../src/schedule/vietnam/index.ts';
import { dayOfCivil, fromDayNumber } from '../../../src/values/index.ts';
import { fillPeople, roomForPeople } from './made-population.ts';

/** What the program prints. */
export interface HundredMillion {
  readonly people: number;
  readonly doses: number;
  /** Seconds that making the people took; not part of `seconds`. */
  readonly making: number;
  readonly seconds: number;
  /** Peak resident memory of the process. */
  readonly bytes: number;
  readonly columnBytes: number;
}

const count = Number(process.argv[2] ?? 100_000_000);
const asOf = fromDayNumber(dayOfCivil(2022, 8, 1));

const began = performance.now();
const people = roomForPeople(count, true);
const doses = fillPeople(people, 0, count, 0, 20_210_914);
const made = performance.now();
const into = createAnswerColumns(count, { shared: true });
await forecastColumnsInThreads(vietnamCovid19, people, { asOf, into, threads: 2 });
const done = performance.now();
const told: HundredMillion = {
  people: count,
  doses,
  making: (made - began) / 1000,
  seconds: (done - made) / 1000,
  bytes: process.resourceUsage().maxRSS * 1024,
  columnBytes:
    count * (4 + 4 + 1) + doses * 3 + Object.values(into).reduce((sum, column) => sum + column.byteLength, 0),
};
console.log(JSON.stringify(told));
