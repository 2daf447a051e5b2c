/** Prints a digest of many answers: run as a program, once per zone of the process. */
import { createHash } from 'node:crypto';
import { forecast } from '../../src/schedule/index.ts';
import { vietnamCovid19 } from '../../src/schedule/vietnam/index.ts';
import { fromDayNumber } from '../../src/values/index.ts';

const digest = createHash('sha256');
for (let person = 0; person < 400; person += 1) {
  const birthDate = fromDayNumber(-15_000 + person * 79);
  const first = 18_700 + ((person * 37) % 300);
  const history = [first, first + 28 + (person % 60), first + 200].slice(0, person % 4).map((day) => ({
    product: ['AZ', 'PFZ', 'MOD', 'VERO'][person % 5] ?? 'PFZ-C',
    date: fromDayNumber(day),
  }));
  for (let day = 18_690; day < 19_500; day += 27) {
    digest.update(JSON.stringify(forecast(vietnamCovid19, { birthDate }, history, { asOf: fromDayNumber(day) })));
  }
}
process.stdout.write(digest.digest('hex'));
