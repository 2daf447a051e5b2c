/** Prints a digest of many answers in columns: run as a program, once per zone of the process. */
import { createHash } from 'node:crypto';
import { forecastColumns, populationColumns } from '../../../src/schedule/columns/index.ts';
import { vietnamCovid19 } from '../../../src/schedule/vietnam/index.ts';
import { randomGroups } from './random-people.ts';

const digest = createHash('sha256');
for (const { people, ...options } of randomGroups(7, 8, 100)) {
  const answer = forecastColumns(vietnamCovid19, populationColumns(vietnamCovid19, people), options);
  for (const column of [answer.status, answer.earliest, answer.recommended, answer.latest, answer.doses]) {
    digest.update(column);
  }
}
process.stdout.write(digest.digest('hex'));
