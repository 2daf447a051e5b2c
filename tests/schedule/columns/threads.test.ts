import { describe, expect, it } from 'vitest';
import { createAnswerColumns, forecastColumns, populationColumns } from '../../../src/schedule/columns/index.ts';
import { forecastColumnsInThreads } from '../../../src/schedule/columns/threads/index.ts';
import { vietnamCovid19 } from '../../../src/schedule/vietnam/index.ts';
import { day } from '../asking.ts';
import { randomGroups } from './random-people.ts';

const [group] = randomGroups(11, 1, 500);
if (!group) throw new Error('nobody');
const { people: persons, ...options } = group;
const people = populationColumns(vietnamCovid19, persons);

describe('threads', () => {
  it.each([1, 2, 3])('%i of them answer as one does', async (threads) => {
    const alone = forecastColumns(vietnamCovid19, people, options);
    const together = await forecastColumnsInThreads(vietnamCovid19, people, { ...options, threads });
    expect(together).toEqual(alone);
    expect(together.status.buffer).toBeInstanceOf(SharedArrayBuffer);
  });

  it('answer for nobody', async () => {
    const nobody = populationColumns(vietnamCovid19, []);
    const answer = await forecastColumnsInThreads(vietnamCovid19, nobody, { asOf: day('2022-08-01') });
    expect(answer.status).toHaveLength(0);
  });

  it('write into shared memory only', async () => {
    const into = createAnswerColumns(500, { shared: true });
    const answer = await forecastColumnsInThreads(vietnamCovid19, people, { ...options, threads: 2, into });
    expect(answer.status.buffer).toBe(into.status.buffer);
    const own = { ...options, threads: 2, into: createAnswerColumns(500) };
    await expect(forecastColumnsInThreads(vietnamCovid19, people, own)).rejects.toThrow('expected shared memory');
    const short = { ...options, threads: 2, into: createAnswerColumns(4, { shared: true }) };
    await expect(forecastColumnsInThreads(vietnamCovid19, people, short)).rejects.toThrow('expected 500 elements');
  });

  it('say what is wrong by the place in the whole', async () => {
    const birthDay = people.birthDay.slice();
    birthDay[499] = -100_000;
    const asked = { ...options, threads: 2 };
    await expect(forecastColumnsInThreads(vietnamCovid19, { ...people, birthDay }, asked)).rejects.toMatchObject({
      code: 'COLUMNS_INVALID',
      shortMessage: '"birthDay" expected a day within the years 1800 to 2199, at 499.',
    });
    const doseProduct = people.doseProduct.slice().fill(200);
    await expect(forecastColumnsInThreads(vietnamCovid19, { ...people, doseProduct }, asked)).rejects.toMatchObject({
      code: 'COLUMNS_INVALID',
    });
    await expect(forecastColumnsInThreads(vietnamCovid19, people, { ...asked, threads: 0 })).rejects.toThrow(
      '"threads"',
    );
    const short = { ...people, doseStart: new Uint32Array() };
    await expect(forecastColumnsInThreads(vietnamCovid19, short, asked)).rejects.toThrow('"doseStart" expected');
  });
});
