import { describe, expect, it } from 'vitest';
import { checkRoster } from '../../src/roster/index.ts';
import { CLEAN, CORE, check, REFERENCE_DATE, sheetOf } from './lists.ts';

/** What a row below the heading and one person is. */
async function kindOf(line: string, before: readonly string[] = [CLEAN]): Promise<string> {
  const report = await check([CORE, ...before, line]);
  const record = before.length + 2;
  if (report.rows.some((row) => row.record === record)) return 'data';
  return report.skipped.find((row) => row.record === record)?.kind ?? 'lost';
}

describe('rows that hold no person', () => {
  it.each([
    ['I. VĂN PHÒNG', 'section'],
    ['II|Phân xưởng 2', 'section'],
    ['|Tổ may 3', 'section'],
    ['A|KHỐI SẢN XUẤT', 'section'],
    ['Phân xưởng 1||||||', 'section'],
    ['|Tổng cộng: 96 người', 'total'],
    ['Tổng số|96', 'total'],
    ['|TONG CONG: 96', 'total'],
    ['Cộng:|96', 'total'],
    ['|NGƯỜI LẬP BIỂU||||GIÁM ĐỐC', 'signature'],
    ['|(Ký, ghi rõ họ tên)||||(Ký tên, đóng dấu)', 'signature'],
    ['||||Đồng Tháp, ngày 20 tháng 9 năm 2021', 'signature'],
    ['||Đồng Tháp, ngày 20 tháng 9 năm 2021', 'signature'],
    ['Ghi chú: gửi trước 10 giờ', 'note'],
    ['(1)|(2)|(3)|(4)|(5)|(6)|(7)', 'columnNumbers'],
    ['A|B|C|D|E|F|G', 'columnNumbers'],
    ['97', 'blank'],
    ['97||||||13', 'blank'],
  ])('%s is %s', async (line, kind) => {
    expect(await kindOf(line)).toBe(kind);
  });

  it('are signatures after the signatures, names of the signers included', async () => {
    expect(await kindOf('|Nguyễn Văn Giám', [CLEAN, '|NGƯỜI LẬP BIỂU||||GIÁM ĐỐC'])).toBe('signature');
    expect(await kindOf(CLEAN.replace('1|', '2|'), [CLEAN, '|Tổng cộng: 1'])).toBe('data');
  });

  it('are notes when they tell how to fill in, before the first person', async () => {
    expect(await kindOf('|Bắt buộc|dd/mm/yyyy|Nam/Nữ|10 số|12 số|', [])).toBe('note');
    expect(await kindOf('|VD: Nguyễn Văn A|01/01/1990|Nam|0912000111|087090900001|13', [])).toBe('note');
  });
});

describe('rows that hold a person', () => {
  it.each([
    ['with nothing but a number and a name', '2|Nguyễn Văn An'],
    ['with a name like a total', '2|Tống Cộng Danh|01/02/1990|Nam|0912000679|087090912399|13'],
    ['with a place for a name', '2|Lê Kho|01/02/1990'],
    ['without a name', '2||01/02/1990|Nam|0912000679||13'],
    ['without a row number', '|Nguyễn Văn An|01/02/1990||||'],
    ['with a name alone', '|Nguyễn Văn An'],
    ['of a section leader', '3|Giám đốc Nguyễn|01/02/1990|Nam|0912000679|087090912399|13'],
  ])('%s', async (_, line) => {
    expect(await kindOf(line)).toBe('data');
  });
});

describe('nothing is lost', () => {
  it('counts runs of blank rows and the lines of text', async () => {
    const report = await check([CORE, CLEAN, '', '', '  |  ', CLEAN]);
    expect(report.skipped.at(-1)).toEqual({ record: 3, line: 3, kind: 'blank', reason: 'no-cell-filled', count: 3 });
  });

  it('tells under which section a person stands', async () => {
    const report = await check([CORE, 'I. VĂN PHÒNG', CLEAN]);
    expect(report.rows[0]?.section).toBe('I. VĂN PHÒNG');
  });
});

it('reads a value merged down a column for each row that it covers', async () => {
  const table = [
    ['Họ tên', 'Ngày sinh', 'CCCD', 'SĐT', 'Phòng ban'],
    ['Trần Thị Hoa', '04/05/1990', '087190912345', '0912000678', 'Kho'],
    ['Trần Thị Lan', '04/05/1991', '087191912345', '0912000679', ''],
    ['Trần Thị Mai', '04/05/1992', '087192912345', '0912000670', ''],
  ];
  const report = await checkRoster(sheetOf(table, ['E2:E3']), { referenceDate: REFERENCE_DATE });
  expect(report.rows.map(({ values }) => values.department)).toEqual(['Kho', 'Kho', null]);
});
