import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluateCdsi, loadCdsi } from '../../../src/schedule/cdsi/index.ts';
import { suite } from '../../conformance/cdsi.ts';
import { type Outcome, UnreadableInput } from '../../conformance/outcome.ts';
import { hasShared, readShared, sharedPath } from '../../setup/shared.ts';
import { antigenXml, day, scheduleXml, series } from './supporting-data.ts';

const CASES = 'testdata/cdsi';

async function run(path: string): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for await (const outcome of suite.run(path, { wants: () => true }))
    if (outcome.status !== 'note') outcomes.push(outcome);
  return outcomes;
}

describe.skipIf(!hasShared(CASES))('the cases of the CDC', () => {
  it('pass, every one', async () => {
    const outcomes = await run(sharedPath(CASES));
    expect(outcomes.filter(({ status }) => status !== 'passed')).toEqual([]);
    const counts = Map.groupBy(outcomes, ({ group }) => group);
    expect([...counts].map(([group, cases]) => [group, cases.length])).toEqual([
      ['COVID-19', 94],
      ['HepA', 17],
      ['HPV', 107],
    ]);
  });

  it.each(['covid19', 'hepa', 'hpv'])(
    '%s: numbers of the next dose and reasons agree too, which are not judged',
    (stem) => {
      const file = (name: string): string => readShared(`${CASES}/${name}`);
      const data = loadCdsi({
        antigens: [file(`${stem}-supporting-data-4.64.xml`)],
        schedule: file('schedule-supporting-data-4.64.xml'),
      });
      for (const each of JSON.parse(file(`${stem}-cases-v4.45.json`))) {
        const person = { birthDate: day(each.dob), sex: each.gender === 'M' ? 'male' : 'female' } as const;
        const asked = { asOf: day(each.assessmentDate), vaccineGroup: each.vaccineGroup };
        const result = evaluateCdsi(data, person, each.doses, asked);
        expect([each.id, result.forecastNumber ?? null]).toEqual([each.id, each.forecastNumber]);
        for (const dose of each.doses) {
          if (dose.evaluationReason === null) continue;
          const reasons = result.doses.find((one) => one.dose === dose)?.reasons.map((reason) => reason.toLowerCase());
          expect(reasons, each.id).toContain(dose.evaluationReason.toLowerCase());
        }
      }
    },
  );
});

describe('a folder of the format', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cdsi-suite-'));
    writeFileSync(
      join(folder, 'pox-supporting-data-1.xml'),
      antigenXml([series([{ age: { absMinAge: '1 year', minAge: '1 year' } }])]),
    );
    writeFileSync(join(folder, 'rash-supporting-data-1.xml'), antigenXml([series([{}], { targetDisease: 'Rash' })]));
    writeFileSync(join(folder, 'schedule-supporting-data-1.xml'), scheduleXml({}, ['Pox', 'Rash']));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const good = {
    id: '1',
    dob: '2020-01-01',
    gender: 'F',
    assessmentDate: '2022-01-01',
    seriesStatus: 'not COMPLETE',
    earliest: '2021-01-01',
    recommended: null,
    pastDue: null,
    vaccineGroup: 'Pox',
    doses: [{ date: '2020-12-31', cvx: '900', mvx: null, evaluationStatus: 'Not Valid' }],
  };
  const judge = async (cases: unknown): Promise<Outcome[]> => {
    writeFileSync(join(folder, 'pox-cases-1.json'), JSON.stringify(cases));
    return await run(folder);
  };

  it('passes with the antigens of every file that the group needs; a null date is not judged', async () => {
    expect(await judge([good])).toEqual([{ status: 'passed', id: 'Pox/1', group: 'Pox' }]);
  });

  it.each([
    [{ ...good, earliest: '2021-01-02' }, 'earliest=2021-01-01'],
    [{ ...good, recommended: '2021-01-02' }, 'recommended=2021-01-01'],
    [{ ...good, pastDue: '2021-01-02' }, 'pastDue=(none)'],
    [{ ...good, seriesStatus: 'Complete' }, 'status=not complete'],
    [{ ...good, doses: [{ ...good.doses[0], evaluationStatus: 'Valid' }] }, 'dose1=not valid'],
    [{ ...good, doses: [{ ...good.doses[0], date: '2022-01-02' }] }, 'dose1=after the assessment date'],
    [{ ...good, doses: [{ ...good.doses[0], evaluationStatus: 'Fine' }] }, 'unknown evaluationStatus "fine"'],
    [{ ...good, gender: 'X' }, 'unknown gender "X"'],
    [{ ...good, colour: 'red' }, 'unknown field colour'],
    [{ ...good, dob: '2020-02-30' }, '"dob" is no date'],
    [{ ...good, doses: null }, '"doses" is no list'],
    ['case', 'no object'],
  ])('fails what it should: %#', async (wrong, says) => {
    const [outcome] = await judge([wrong]);
    expect(outcome?.status).toBe('failed');
    expect(outcome && 'got' in outcome ? outcome.got : '').toContain(says);
  });

  it('is not read without cases or data', async () => {
    await expect(run(join(folder, 'nowhere'))).rejects.toThrow(UnreadableInput);
    await expect(judge({})).rejects.toThrow('no list of cases');
    writeFileSync(join(folder, 'schedule-supporting-data-1.xml'), '<scheduleSupportingData>');
    await expect(judge([good])).rejects.toThrow('damaged');
    rmSync(join(folder, 'schedule-supporting-data-1.xml'));
    await expect(judge([good])).rejects.toThrow('found 0');
  });
});
