/** `npm run -s bench -- schedule`: one person at a time, columns on one thread, and a hundred million people on two. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type CertLogicExpression, evaluate as evaluateRule } from 'certlogic-js';
import {
  createAnswerColumns,
  forecastColumns,
  type PersonWithHistory,
  type PopulationColumns,
} from '../../src/schedule/columns/index.ts';
import { forecast } from '../../src/schedule/index.ts';
import { vietnamCovid19 } from '../../src/schedule/vietnam/index.ts';
import { dayOfCivil, fromDayNumber } from '../../src/values/index.ts';
import { type Figure, figure, median, perSecond } from './figure.ts';
import type { HundredMillion } from './schedule/hundred-million.ts';
import { DAY_ORIGIN, fillPeople, roomForPeople } from './schedule/made-population.ts';

const OBJECTS = 20_000;
const COLUMNS = 2_000_000;
const ROUNDS = 7;

const asOf = fromDayNumber(dayOfCivil(2022, 8, 1));

function population(count: number): PopulationColumns {
  const people = roomForPeople(count, false);
  fillPeople(people, 0, count, 0, 20_210_914);
  return people;
}

/** The same people as objects. */
function persons({ birthDay, doseStart, doseDay, doseProduct, flags }: PopulationColumns): PersonWithHistory[] {
  const codes = Object.keys(vietnamCovid19.products);
  return Array.from(birthDay, (day, at) => {
    const held = (flags?.names ?? []).filter((_, bit) => (flags?.bits[at] ?? 0) & (1 << bit));
    return {
      birthDate: fromDayNumber(day),
      ...(held.length > 0 ? { conditions: Object.fromEntries(held.map((name) => [name, true])) } : {}),
      history: Array.from(doseDay.subarray(doseStart[at], doseStart[at + 1]), (dose, place) => ({
        product: codes[doseProduct[(doseStart[at] ?? 0) + place] ?? 0] ?? '',
        date: fromDayNumber(DAY_ORIGIN + dose),
      })),
    };
  });
}

// "A dose between 14 and 270 days ago, of a product that counts": one rule of the kind that certificates are checked by.
const ONE_RULE: CertLogicExpression = {
  and: [
    { in: [{ var: 'dose.product' }, ['AZ', 'PFZ', 'MOD']] },
    {
      'not-after': [
        { plusTime: [{ var: 'dose.date' }, 14, 'day'] },
        { plusTime: [{ var: 'asOf' }, 0, 'day'] },
        { plusTime: [{ var: 'dose.date' }, 270, 'day'] },
      ],
    },
  ],
};

const number = (value: number) => value.toLocaleString('en-US', { maximumSignificantDigits: 4 });

/** The figures of this area. */
export function* figures(): Iterable<Figure> {
  yield perSecond<PersonWithHistory>({
    name: 'one person at a time: every dose judged and the next forecast, with reasons (people/s)',
    inputs: persons(population(OBJECTS)),
    ours: (person) => forecast(vietnamCovid19, person, person.history, { asOf }).status,
    referenceName: 'certlogic-js, one rule with three date offsets on one dose',
    reference: ({ history: [dose] }) => evaluateRule(ONE_RULE, { dose: dose ?? { product: '', date: asOf }, asOf }),
    target: 'at least 300,000/s',
    holds: (ours) => ours >= 3e5,
  });

  const people = population(COLUMNS);
  const into = createAnswerColumns(COLUMNS);
  const rates: number[][] = [[], []];
  for (let round = 0; round <= ROUNDS; round += 1) {
    [() => forecastColumns(vietnamCovid19, people, { asOf, into }), () => touch(people, into.earliest)].forEach(
      (work, which) => {
        const start = performance.now();
        work();
        // The first round warms up.
        if (round > 0) rates[which]?.push((COLUMNS * 1000) / (performance.now() - start));
      },
    );
  }
  const [ours = 0, limit = 0] = rates.map((each) => median(each));
  yield figure(
    {
      name: `columns, one thread, full pack, ${number(COLUMNS)} people a round`,
      referenceName: 'reading every column once and writing one (physical limit)',
      target: 'at least 4 million/s',
      holds: (rate) => rate >= 4e6,
    },
    ours,
    limit,
    'people/s',
  );

  const program = fileURLToPath(new URL('./schedule/hundred-million.ts', import.meta.url));
  // In a process of its own, so that the memory is that of this work alone.
  const told: HundredMillion = JSON.parse(execFileSync(process.execPath, [program], { encoding: 'utf8' }));
  const gigabytes = told.bytes / 1e9;
  yield figure(
    {
      name: `${number(told.people)} people with ${number(told.doses)} doses on two threads, all in memory; making them (${number(told.making)} s) not counted`,
      referenceName: 'one thread at 4 million/s',
      target: 'at most 25 s',
      holds: (seconds) => seconds <= 25,
    },
    told.seconds,
    told.people / 4e6,
    's',
  );
  yield figure(
    {
      name: 'peak memory of that process, people and answers included',
      referenceName: 'bytes of the columns alone',
      target: 'at most 4 GB',
      holds: (size) => size <= 4,
    },
    gigabytes,
    told.columnBytes / 1e9,
    'GB',
  );
}

/** Reads what the columns must read, and writes one column. */
function touch({ birthDay, doseStart, doseDay, doseProduct, flags }: PopulationColumns, out: Int32Array): void {
  for (let at = 0; at < birthDay.length; at += 1) {
    let sum = (birthDay[at] ?? 0) + (flags?.bits[at] ?? 0);
    const end = doseStart[at + 1] ?? 0;
    for (let dose = doseStart[at] ?? 0; dose < end; dose += 1) sum += (doseDay[dose] ?? 0) + (doseProduct[dose] ?? 0);
    out[at] = sum;
  }
}
