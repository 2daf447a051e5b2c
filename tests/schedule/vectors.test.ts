import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../conformance/outcome.ts';
import { UnreadableInput } from '../conformance/outcome.ts';
import { suite } from '../conformance/schedule.ts';
import { hasShared, readShared, sharedPath } from '../setup/shared.ts';

const VECTORS = 'reference/data/schedule-vectors.csv';

async function run(path: string, wants: (id: string) => boolean = () => true): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for await (const outcome of suite.run(path, { wants })) if (outcome.status !== 'note') outcomes.push(outcome);
  return outcomes;
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'schedule-suite-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(text: string): string {
  const path = join(folder, 'cases.csv');
  writeFileSync(path, text);
  return path;
}

describe.skipIf(!hasShared(VECTORS))('the schedule vectors', () => {
  it('pass, every scored row', async () => {
    const outcomes = await run(sharedPath(VECTORS));
    expect(outcomes.filter((outcome) => outcome.status === 'failed')).toEqual([]);
    expect(outcomes.filter((outcome) => outcome.status === 'passed')).toHaveLength(102);
    expect(outcomes.filter((outcome) => outcome.status === 'skipped')).toHaveLength(6);
  });

  it('fail wherever an expectation is turned', async () => {
    const lines = readShared(VECTORS)
      .split('\n')
      .map((line) =>
        line.replace(
          /,(yes|no),(\d),/,
          (_, complete: string, count: string) => `,${complete === 'yes' ? 'no' : 'yes'},${count},`,
        ),
      );
    const outcomes = await run(file(lines.join('\n')));
    expect(outcomes.filter((outcome) => outcome.status === 'passed')).toEqual([]);
  });
});

describe('the suite', () => {
  const heading =
    'id,birth_date,history,conditions,as_of,expected_status,expected_screening,primary_complete,invalid_doses,next_dose_kind,earliest_date,recommended_date,latest_date,earliest_date_cdsi_roll,allowed_vaccines,score,act,why,confidence';
  const adult = (conditions: string, status = 'DUE'): string =>
    `${heading}\nX1,1990-05-01,,${conditions},2021-05-01,${status},,no,0,P1,2021-03-08,2021-03-08,,,,yes,,,`;

  it('judges a case', async () => {
    expect(await run(file(adult('')))).toEqual([{ status: 'passed', id: 'X1', group: 'P1' }]);
    expect(await run(file(adult('', 'OVERDUE')))).toMatchObject([
      { status: 'failed', expected: 'expected_status=OVERDUE', got: 'expected_status=DUE' },
    ]);
    expect(await run(file(adult('')), () => false)).toEqual([]);
  });

  it.each([
    'moon_phase=full',
    'infected',
    'temperature=',
    'temperature=hot',
    'toString',
    'breastfeeding=maybe',
    'anaphylaxis_to=XYZ',
  ])('fails a case with the condition %s', async (condition) => {
    expect(await run(file(adult(condition)))).toMatchObject([{ status: 'failed' }]);
  });

  it('fails every case of a file with an unknown column', async () => {
    const text = adult('').replace('confidence', 'confidence,mood').replace(/$/, ',good');
    expect(await run(file(text))).toMatchObject([{ status: 'failed', got: 'unknown column mood' }]);
  });

  it('says when a path cannot be read', async () => {
    await expect(run(join(folder, 'missing.csv'))).rejects.toBeInstanceOf(UnreadableInput);
    await expect(run(file('a,b\n1,2'))).rejects.toBeInstanceOf(UnreadableInput);
  });
});
