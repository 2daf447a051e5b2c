/** Lays the lines out as an office does: motto, merged titles, two-level heading, sections, ditto marks, total, signatures. */
import type { Cell, CellValue, MergeRange, WriteSheet } from 'hucre/xlsx';
import { COLUMNS, type Column, type Line, type Raw } from './line.ts';
import type { Random } from './random.ts';

const LAST = COLUMNS.length - 1;
const HEADINGS: Record<Column, string> = {
  rowNumber: 'TT',
  employeeCode: 'Mã NV',
  fullName: 'Họ và tên',
  birthDateMale: 'Ngày, tháng, năm sinh',
  birthDateFemale: '',
  idNumber: 'Số CCCD/CMND/HC',
  phone: 'Điện thoại liên hệ',
  nationality: 'Quốc tịch',
  address: 'Thôn/ấp',
  ward: 'Xã/Phường',
  district: 'Huyện/TX/TP',
  province: 'Tỉnh/TP',
  department: 'Bộ phận',
  priorityGroup: 'Đối tượng ưu tiên (ghi số nhóm)',
  dose1Date: 'Mũi 1',
  dose1Vaccine: '',
  dose1Lot: '',
  note: 'Ghi chú',
};
const SECOND_LEVEL: Partial<Record<Column, string>> = {
  birthDateMale: 'Nam',
  birthDateFemale: 'Nữ',
  dose1Date: 'Ngày tiêm',
  dose1Vaccine: 'Loại vắc xin',
  dose1Lot: 'Số lô',
};
const WIDTHS = [5, 9, 27, 12, 12, 17, 16, 11, 10, 20, 18, 12, 18, 16, 12, 14, 11, 30];
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
const at = (column: Column): number => COLUMNS.indexOf(column);

/** The sheet of the workbook, and on which row (from 1) each line stands. */
export function layOut(
  sections: readonly (readonly [department: string, lines: readonly Line[]])[],
  random: Random,
): { sheet: WriteSheet; records: Map<Line, number> } {
  const rows: CellValue[][] = [];
  const merges: MergeRange[] = [];
  const cells = new Map<string, Partial<Cell>>();
  const records = new Map<Line, number>();
  const put = (row: number, column: number, value: string, style: Cell['style']): void => {
    rows[row] ??= [];
    while (rows[row].length <= LAST) rows[row].push(null);
    rows[row][column] = value;
    cells.set(`${row},${column}`, { style: style ?? {} });
  };
  const merge = (startRow: number, startCol: number, endRow: number, endCol: number): void => {
    merges.push({ startRow, startCol, endRow, endCol });
  };
  const bold = {
    font: { bold: true },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  } as const;

  put(0, 0, 'BAN QUẢN LÝ KHU KINH TẾ', bold);
  put(0, at('province'), 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold);
  put(1, 0, 'CÔNG TY TNHH MAY MẪU THỬ', bold);
  put(1, at('province'), 'Độc lập - Tự do - Hạnh phúc', bold);
  put(2, 0, 'KCN Mẫu Thử, tỉnh Đồng Tháp', bold);
  put(3, 0, 'DANH SÁCH NGƯỜI LAO ĐỘNG ĐĂNG KÝ TIÊM VẮC XIN PHÒNG COVID-19', bold);
  put(4, 0, '(Kèm theo Công văn số 09/CV-MT ngày 15 tháng 9 năm 2021)', bold);
  for (const row of [0, 1]) {
    merge(row, 0, row, at('idNumber'));
    merge(row, at('province'), row, LAST);
  }
  merge(2, 0, 2, at('idNumber'));
  for (const row of [3, 4]) merge(row, 0, row, LAST);

  const heading = (top: number): void => {
    for (const [index, column] of COLUMNS.entries()) {
      if (HEADINGS[column]) put(top, index, HEADINGS[column], bold);
      const second = SECOND_LEVEL[column];
      if (second) put(top + 1, index, second, bold);
      else merge(top, index, top + 1, index);
    }
    merge(top, at('birthDateMale'), top, at('birthDateFemale'));
    merge(top, at('dose1Date'), top, at('dose1Lot'));
  };
  heading(5);
  rows[7] = COLUMNS.map((_, index) => `(${index + 1})`);

  let number = 0;
  for (const [section, [department, lines]] of sections.entries()) {
    // The lists of two halves of the firm were pasted together, heading and all.
    if (section === 4) {
      rows.push([]);
      heading(rows.length);
    }
    put(rows.length, 0, `${ROMAN[section]}. ${department.toUpperCase()}`, { font: { bold: true } });
    merge(rows.length - 1, 0, rows.length - 1, LAST);
    for (const [position, line] of lines.entries()) {
      number++;
      line.cells.rowNumber = number;
      if (position > 0 && random.next() < 0.12) line.cells.department = random.pick(['-nt-', 'nt', '"']);
      rows.push(COLUMNS.map((column) => cellValue(line.cells[column])));
      records.set(line, rows.length);
      for (const [index, column] of COLUMNS.entries()) {
        if (typeof line.cells[column] === 'object' && line.cells[column] !== null) {
          cells.set(`${rows.length - 1},${index}`, { style: { numFmt: 'dd/mm/yyyy' } });
        }
      }
    }
  }
  put(rows.length, at('fullName'), `Tổng cộng: ${number} người`, bold);
  rows.push([]);
  put(rows.length, at('fullName'), 'NGƯỜI LẬP BIỂU', bold);
  put(rows.length - 1, at('province'), 'GIÁM ĐỐC', bold);
  put(rows.length, at('fullName'), '(Ký, ghi rõ họ tên)', bold);
  put(rows.length - 1, at('province'), '(Ký tên, đóng dấu)', bold);

  return {
    sheet: { name: 'Danh sách', rows, merges, cells, columns: WIDTHS.map((width) => ({ width })) },
    records,
  };
}

function cellValue(raw: Raw): CellValue {
  if (raw === null || typeof raw !== 'object') return raw;
  return new Date(Date.UTC(raw.year, raw.month - 1, raw.day));
}
