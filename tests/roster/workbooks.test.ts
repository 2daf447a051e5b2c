import { describe, expect, it } from 'vitest';
import {
  callList,
  checkRoster,
  type RosterReport,
  writeCallList,
  writeRejectWorkbook,
} from '../../src/roster/index.ts';
import { cellText, readTable, type Sheet } from '../../src/tables/index.ts';
import { CLEAN, CORE, check, issueId, REFERENCE_DATE, sheetOf } from './lists.ts';

async function sheetsOf(file: Uint8Array): Promise<readonly Sheet[]> {
  const table = await readTable(file);
  if (!table.ok) throw new Error('not read');
  return table.value.sheets;
}

async function gridOf(sheet: Sheet | undefined): Promise<Map<number, string[]>> {
  const grid = new Map<number, string[]>();
  if (sheet) for await (const row of sheet.rows()) grid.set(row.record, row.cells.map(cellText));
  return grid;
}

const again = async (file: Uint8Array): Promise<RosterReport> => {
  const [sheet] = await sheetsOf(file);
  return checkRoster(sheet ?? [], { referenceDate: REFERENCE_DATE, issueId });
};

describe('the workbook of rejected rows', () => {
  const lines = [
    'CÔNG TY MẪU THỬ',
    'DANH SÁCH ĐĂNG KÝ',
    `${CORE}|Ghi chú`,
    '(1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)',
    `${CLEAN}|`,
    '2|Lê Văn Minh|01/02/1988|Nam|0912000679|O87088912345|13|=1+1',
    '3|Lê Văn Nam|01/02/1989|Nam||349145831|13|',
  ];

  it('has the sender’s titles, headings and cells, and a reason at the end', async () => {
    const report = await check(lines);
    const grid = await gridOf((await sheetsOf(await writeRejectWorkbook(report, { lang: 'vi' })))[0]);
    expect(grid.get(1)).toEqual(['CÔNG TY MẪU THỬ']);
    expect(grid.get(3)).toEqual([...CORE.split('|'), 'Ghi chú', 'Lý do cần sửa', 'Mã bản ghi (không sửa)']);
    expect(grid.get(4)?.slice(0, 3)).toEqual(['(1)', '(2)', '(3)']);
    const [first, second] = [grid.get(5) ?? [], grid.get(6) ?? []];
    expect(first.slice(0, 8)).toEqual(lines[5]?.split('|'));
    expect(first[8]).toMatch(/chữ O thay số 0|không phải chữ số/);
    expect(second[8]).toContain('số điện thoại');
    expect(first[9]).toBe(report.rows[1]?.values.recordId);
    expect(grid.size).toBe(6);
  });

  it('reads back: corrected rows keep their record id, and nothing else is new', async () => {
    const report = await check(lines);
    const second = await again(await writeRejectWorkbook(report));
    expect(second.header?.columns).toMatchObject({ fullName: 1, rejectReason: 8, recordId: 9 });
    expect(second.header?.unmapped).toEqual([]);
    expect(second.rows.map(({ values }) => values.recordId)).toEqual(
      report.rows.filter(({ status }) => status === 'rejected').map(({ values }) => values.recordId),
    );
    // A second round adds no second reason column.
    const third = await again(await writeRejectWorkbook(second, { lang: 'en' }));
    expect(third.header?.headings.size).toBe(10);
    expect(third.header?.headings.get(8)).toBe('Reason to correct');
    expect(third.rows).toHaveLength(2);
  });

  it('keeps two-level headings and zeros of numbers', async () => {
    const table = [
      ['TT', 'Họ và tên', 'Ngày, tháng, năm sinh', '', 'CCCD', 'ĐT'],
      ['', '', 'Nam', 'Nữ', '', ''],
      ['1', 'Trần Thị Hoa', '', '04/05/1990', '0871909123', '0912000678'],
    ];
    const report = await checkRoster(sheetOf(table, ['C1:D1']), { referenceDate: REFERENCE_DATE, issueId });
    const second = await again(await writeRejectWorkbook(report));
    expect(second.header?.columns).toMatchObject({ birthDateFemale: 3, idNumber: 4 });
    expect(second.rows[0]?.raw[4]).toEqual({ kind: 'text', text: '0871909123' });
    expect(second.rows[0]?.values).toMatchObject({ sex: 'female', birthDate: '1990-05-04' });
  });

  it('writes out what a ditto mark stood for, since the row above may not be here', async () => {
    const report = await check([
      'Mã NV|Họ tên|Ngày sinh|CCCD|SĐT|Bộ phận|Giới tính',
      'NV1|Trần Thị Hoa|04/05/1990|087190912345|0912000678|Kho|Nữ',
      'NV2|Lê Văn Minh|01/02/1988|087088912345||-nt-|',
    ]);
    const grid = await gridOf((await sheetsOf(await writeRejectWorkbook(report)))[0]);
    expect(grid.get(2)?.slice(0, 6)).toEqual(['NV2', 'Lê Văn Minh', '01/02/1988', '087088912345', '', 'Kho']);
    // What was inferred is not written into the sender's cell: the person is to be asked.
    expect(grid.get(2)?.[6]).toBe('');
    expect(grid.get(2)?.[7]).toContain('Dòng 3 của danh sách đã gửi');
    // With employee codes there is no need for a record id.
    expect(grid.get(1)).toHaveLength(8);
  });

  it('writes a changed heading above the rows that it holds for', async () => {
    const report = await check([
      'Họ tên|Ngày sinh|CCCD|SĐT',
      'Trần Thị Hoa|04/05/1990||0912000678',
      'SĐT|CCCD|Họ tên|Ngày sinh',
      '0912000679||Lê Văn Minh|04/05/1988',
    ]);
    const second = await again(await writeRejectWorkbook(report));
    expect(second.rows.map(({ values }) => values.fullName)).toEqual(['Trần Thị Hoa', 'Lê Văn Minh']);
    expect(second.rows.map(({ values }) => values.recordId)).toEqual(report.rows.map(({ values }) => values.recordId));
  });

  it('explains itself on a second sheet, in both languages', async () => {
    const report = await check(lines);
    for (const [lang, name, word] of [
      ['vi', 'Hướng dẫn', '2 dòng'],
      ['en', 'Guide', '2 rows'],
    ] as const) {
      const [, guide] = await sheetsOf(await writeRejectWorkbook(report, { lang }));
      expect(guide?.name).toBe(name);
      expect([...(await gridOf(guide)).values()].join(' ')).toContain(word);
    }
  });

  it('takes a host’s own wording', async () => {
    const report = await check(lines);
    const overrides = { PHONE_MISSING: { vi: 'Thiếu số, gọi phòng nhân sự.' } };
    const grid = await gridOf((await sheetsOf(await writeRejectWorkbook(report, { overrides })))[0]);
    expect(grid.get(6)?.[8]).toContain('gọi phòng nhân sự');
  });
});

describe('people to phone', () => {
  const lines = [
    'Mã NV|Họ tên|Ngày sinh|Giới tính|CCCD|SĐT|Bộ phận|Nhóm',
    'NV1|Trần Thị Hoa|04/05/1990|Nữ|087190912345|0912000678|Kho|13',
    'NV2|Tran Thi Lan|1991|Nữ|087191912345|0912000679|Kho|13',
    'NV3|Lê Văn Minh|01/02/1988|Nam||0912000670|May|31',
    'NV4|Lê_Văn_Nam|01/02/1989|Nam|349145831||May|13',
    'NV5|Lê Văn Tư|01/02/1987|Nam|349145832|0912000671|May|31',
  ];

  it('are those whose answer is needed, the urgent ones first', async () => {
    const items = callList(await check(lines));
    expect(items.map(({ employeeCode, urgency }) => [employeeCode, urgency])).toEqual([
      ['NV3', 'must'],
      ['NV4', 'must'],
      ['NV2', 'should'],
    ]);
    expect(items[0]).toMatchObject({ name: 'Lê Văn Minh', department: 'May', phone: '0912000670' });
    expect(items[1]).toMatchObject({ name: 'Lê_Văn_Nam', phone: undefined });
    expect(items[2]?.questions.map(({ about }) => about)).toEqual(['name', 'birthDate']);
  });

  it('stand in a workbook of text cells', async () => {
    const [sheet] = await sheetsOf(await writeCallList(await check(lines), { lang: 'vi' }));
    const grid = await gridOf(sheet);
    expect(sheet?.name).toBe('Cần gọi');
    expect(grid.get(2)).toEqual(
      expect.arrayContaining(['1', '4', 'NV3', 'Lê Văn Minh', 'May', '0912000670', 'Bắt buộc']),
    );
    expect(grid.get(2)?.at(7)).toContain('CCCD 12 chữ số');
  });

  it('name the section where there is no department', async () => {
    const report = await check([CORE, 'I. VĂN PHÒNG', CLEAN.replace('0912000678', '')]);
    expect(callList(report)[0]?.department).toBe('I. VĂN PHÒNG');
  });
});
