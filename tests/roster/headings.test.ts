import { parse } from 'csv-parse/sync';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { matchHeading, type RosterField, rosterFields, sexLegend, usualHeading } from '../../src/roster/index.ts';
import { hasShared, readShared } from '../setup/shared.ts';

const TABLE = 'reference/data/roster-headers.csv';

describe.skipIf(!hasShared(TABLE))('every heading of the reference table', () => {
  const rows: { canonical_field: RosterField; header_variant: string; note: string }[] = hasShared(TABLE)
    ? parse(readShared(TABLE), { columns: true })
    : [];
  // Two levels are read from two rows, and a sub-heading alone says nothing: see heading-detection.test.ts.
  const twoLevels = (text: string): boolean => text.includes('>') || text === 'Nam' || text === 'Nữ';

  it.each(rows.filter(({ note, header_variant: text }) => note !== 'position only' && !twoLevels(text)))(
    '$header_variant is $canonical_field',
    ({ canonical_field: field, header_variant: text }) => {
      const fields = matchHeading(text)?.fields ?? [];
      expect(text === 'Nữ (x)' ? ['sex'] : fields).toContain(field);
    },
  );

  it('has no field that is unknown here', () => {
    expect(rows.map((row) => row.canonical_field).filter((field) => !rosterFields().includes(field))).toEqual([]);
  });
});

describe('matchHeading', () => {
  it.each([
    ['Số CMND/\nCCCD (*)', 'idNumber'],
    ['HỌ VÀ TÊN', 'fullName'],
    ['2. Họ và tên', 'fullName'],
    ['Ho va ten', 'fullName'],
    ['Ngày, tháng, năm sinh(*)', 'birthDate'],
    ['Ngày sinh (dd/mm/yyyy)', 'birthDate'],
    ['Giới tính (1: Nam; 0: Nữ)', 'sex'],
    ['Nữ (x)', 'sexFemale'],
    ['Mã số thẻ BHYT của người lao động', 'healthInsuranceNumber'],
    ['Họ và tên CBCNV đăng ký', 'fullName'],
    ['Số CCCD hoặc hộ chiếu', 'idNumber'],
    ['Đã tiêm mũi 1 (ngày, loại vắc xin)', 'dose1Combined'],
    ['Mũi thứ hai: ngày tiêm', 'dose2Date'],
    ['Số lô vắc xin mũi 3', 'dose3Lot'],
    ['Dose 2 date', 'dose2Date'],
    ['Có đang mang thai không', 'medicalHistory'],
    ['Đồng ý tham gia tiêm chủng', 'consent'],
    ['idNumber', 'idNumber'],
    ['Mã bản ghi (không sửa)', 'recordId'],
    ['Lý do cần sửa', 'rejectReason'],
  ] as const)('%s is %s', (text, field) => {
    expect(matchHeading(text)?.fields[0]).toBe(field);
  });

  it.each([
    'Họ tên người thân',
    'Số điện thoại người thân khi cần báo tin',
    'Ngày hết hạn CCCD',
    'Đăng ký tiêm mũi 2 ở đâu',
    'Nam',
    'nam',
    'Công ty TNHH May Mẫu Thử',
    '',
    'x'.repeat(1000),
  ])('%s is no heading by itself', (text) => {
    expect(matchHeading(text)).toBeUndefined();
  });

  it('keeps apart what folds to the same letters', () => {
    expect(matchHeading('Năm')?.fields).toEqual(['birthYear']);
    expect(matchHeading('Tổ')?.fields).toEqual(['department']);
    expect(matchHeading('Tờ')).toBeUndefined();
  });

  it('leaves open what only neighbours can tell', () => {
    expect(matchHeading('Tên')?.fields).toEqual(['fullName', 'givenName']);
    expect(matchHeading('Năm sinh')?.fields).toEqual(['birthDate', 'birthYear']);
  });

  it('stays linear on a long cell', () => {
    expect(matchHeading('('.repeat(50_000))).toBeUndefined();
    expect(matchHeading('mũi 1 '.repeat(20_000))).toBeUndefined();
  });
});

describe('sexLegend', () => {
  it.each([
    ['Giới tính (1: Nam; 0: Nữ)', { 1: 'male', 0: 'female' }],
    ['Giới tính (Nam = 1, Nữ = 2)', { 1: 'male', 2: 'female' }],
    ['Gender (M - male, F - female)', { m: 'male', f: 'female' }],
  ])('%s', (text, coding) => {
    expect(sexLegend(text)).toEqual(coding);
  });

  it.each(['Giới tính', 'Nam/Nữ', 'Giới tính (1: Nam)', '1: Nam; 1: Nữ', 'Năm 1: Nam bộ'])(
    '%s is no legend',
    (text) => {
      expect(sexLegend(text)).toBeUndefined();
    },
  );
});

it('names fields as lists do', () => {
  expect(usualHeading('priorityGroup')).toBe('Nhóm ưu tiên');
  expect(usualHeading('dose2Lot')).toBe('dose2Lot');
  expectTypeOf<'dose7Lot'>().toExtend<RosterField>();
  expectTypeOf<'dose8Lot'>().not.toExtend<RosterField>();
});
