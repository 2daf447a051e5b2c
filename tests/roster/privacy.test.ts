import { describe, expect, it } from 'vitest';
import { covid2021Adult } from '../../src/catalogue/index.ts';
import { callList, reportSummary, subjectOf, writeCallList, writeRejectWorkbook } from '../../src/roster/index.ts';
import { cellText, readTable } from '../../src/tables/index.ts';
import { CLEAN, CORE, check } from './lists.ts';

const HEADING = `${CORE}|Tiền sử bệnh|Đồng ý tiêm|Có bệnh nền nào không|Ghi chú`;
const SECRET = ['hen suyễn bí mật', 'đồng ý bí mật', 'tiểu đường bí mật'];

async function textOf(file: Uint8Array): Promise<string> {
  const table = await readTable(file);
  if (!table.ok) throw new Error('not read');
  const texts: string[] = [];
  for (const sheet of table.value.sheets) {
    for await (const row of sheet.rows()) texts.push(row.cells.map(cellText).join('|'));
  }
  return texts.join('\n');
}

describe('columns that an employer may not keep', () => {
  it('are reported once each, and their values are nowhere', async () => {
    const rejected = CLEAN.replace('087190912345', '');
    const report = await check([HEADING, `${CLEAN}|${SECRET.join('|')}|`, `${rejected}|${SECRET.join('|')}|`]);
    const found = report.findings.filter(({ code }) => code === 'PRIVACY_EXCESS_COLUMN');
    expect(found.map(({ path, params }) => [path[0], params.column])).toEqual([
      ['medicalHistory', 'H'],
      ['consent', 'I'],
      ['medicalHistory', 'J'],
    ]);
    expect(report.header?.dropped).toEqual([7, 8, 9]);

    const reject = await writeRejectWorkbook(report, { lang: 'vi' });
    const calls = await writeCallList(report);
    const everything = [
      JSON.stringify(report),
      JSON.stringify(reportSummary(report)),
      JSON.stringify(report.rows.map(subjectOf)),
      await textOf(reject),
      await textOf(calls),
      Buffer.from(reject).toString('latin1'),
    ].join('\n');
    expect(everything).not.toContain('bí mật');
    // The columns themselves come back, so that the sender sees what was left out.
    expect(await textOf(reject)).toContain('Tiền sử bệnh');
    expect(await textOf(reject)).toContain('Nội dung các cột sau đã được bỏ');
  });

  it('are kept where a campaign has a legal basis', async () => {
    const profile = { ...covid2021Adult, excessFields: [] };
    const report = await check([HEADING, `${CLEAN}|hen suyễn|có||`], { profile });
    expect(report.rows[0]?.values).toMatchObject({ medicalHistory: 'hen suyễn', consent: 'có' });
  });
});

it('says nothing personal in findings and in the summary', async () => {
  const damaged = '2|Le Van 9 Minh|31/02/1990|Nam|0912000678, 0999|O87090912345|Công nhân';
  const report = await check([CORE, CLEAN, damaged]);
  expect(report.rows[1]?.status).toBe('rejected');
  const told = JSON.stringify([report.findings, report.rows.map((row) => row.findings), reportSummary(report)]);
  for (const text of ['Trần Thị Hoa', 'Minh', '0912000678', '087190912345', '1990']) expect(told).not.toContain(text);
  expect(JSON.parse(JSON.stringify(reportSummary(report)))).toEqual(reportSummary(report));
  // The list of people to phone is personal data, and the only such output beside the workbook.
  expect(callList(report)).toHaveLength(2);
});
