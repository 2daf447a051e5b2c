/** Whole files with answer keys: those of the reference, five other styles, and the factory workbook of the examples. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFactoryWorkbook } from '../../examples/make-factory-workbook.ts';
import { checkRoster } from '../../src/roster/index.ts';
import { readTable } from '../../src/tables/index.ts';
import { suite } from '../conformance/roster.ts';
import { hasShared, sharedPath } from '../setup/shared.ts';
import { REFERENCE_DATE } from './lists.ts';
import { styledRosters, writeStyles } from './styles.ts';

const folder = mkdtempSync(join(tmpdir(), 'rosters-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function judge(
  path: string,
): Promise<{ failed: string[]; figures: Map<string, Readonly<Record<string, number>>> }> {
  const failed: string[] = [];
  const figures = new Map<string, Readonly<Record<string, number>>>();
  for await (const outcome of suite.run(path, { wants: () => true })) {
    if (outcome.status === 'failed') failed.push(`${outcome.id}: ${outcome.expected} / ${outcome.got}`);
    if (outcome.status === 'note') figures.set(outcome.group, outcome.figures ?? {});
  }
  return { failed, figures };
}

describe.skipIf(!hasShared('reference/data/rosters'))('rosters of the reference', () => {
  it('are read as their keys say, text and workbook', async () => {
    const { failed, figures } = await judge(sharedPath('reference/data/rosters'));
    expect(failed).toEqual([]);
    expect(figures.get('all')).toEqual({ records: 492, found: 492, extra: 0, fieldsExact: 1, precision: 1, recall: 1 });
  });
});

describe('rosters of other styles', () => {
  it('are read as their keys say', async () => {
    writeStyles(folder);
    const { failed, figures } = await judge(folder);
    expect(failed).toEqual([]);
    expect(figures.get('all')).toMatchObject({ records: 191, found: 191, extra: 0, fieldsExact: 1 });
  });

  it.each(styledRosters())('$name: every other row is what it is', async ({ bytes, records }) => {
    const table = await readTable(bytes);
    const sheet = table.ok ? table.value.sheets[0] : undefined;
    const report = await checkRoster(sheet ?? [], { referenceDate: REFERENCE_DATE });
    const kindOf = (record: number): string | undefined =>
      report.skipped.find((row) => row.record <= record && record < row.record + row.count)?.kind;
    const others = records.filter(({ kind }) => kind !== 'data');
    expect(others.map(({ record }) => [record, kindOf(record)])).toEqual(
      others.map(({ record, kind }) => [record, kind]),
    );
  });
});

it('finds in the factory workbook what was planted there, and nothing else', async () => {
  const { bytes, planted } = await makeFactoryWorkbook();
  const table = await readTable(bytes);
  const sheet = table.ok ? table.value.sheets[0] : undefined;
  const report = await checkRoster(sheet ?? [], { referenceDate: REFERENCE_DATE });
  expect(report.rows.map((row) => row.record).sort((a, b) => a - b)).toEqual([...planted.keys()].sort((a, b) => a - b));
  for (const row of report.rows) {
    const found = row.findings
      .filter(({ severity }) => severity !== 'info')
      .map(({ path, code }) => `${path[0]}:${code}`);
    const expected = (planted.get(row.record) ?? []).map(({ field, code }) => `${field}:${code}`);
    expect(new Set(found), `row ${row.record}`).toEqual(new Set(expected));
  }
});

describe('the suite', () => {
  it('fails every case whose expectation is turned round', async () => {
    const turned = mkdtempSync(join(tmpdir(), 'turned-'));
    try {
      writeStyles(turned);
      const { readFileSync, writeFileSync, readdirSync } = await import('node:fs');
      for (const name of readdirSync(turned).filter((file) => file.endsWith('.key.json'))) {
        const key = JSON.parse(readFileSync(join(turned, name), 'utf8'));
        for (const record of key.records) if (record.kind === 'data') record.expected.fullName = 'Ai Đó';
        writeFileSync(join(turned, name), JSON.stringify(key));
      }
      expect((await judge(turned)).failed).toHaveLength(191);
    } finally {
      rmSync(turned, { recursive: true, force: true });
    }
  });

  it('says that a folder without keys cannot be judged', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'empty-'));
    await expect(judge(empty)).rejects.toThrow('key.json');
    rmSync(empty, { recursive: true, force: true });
  });
});
