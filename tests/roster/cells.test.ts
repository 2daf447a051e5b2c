import { describe, expect, it } from 'vitest';
import { covid2021Adult } from '../../src/catalogue/index.ts';
import { checkRoster, type RosterRow } from '../../src/roster/index.ts';
import type { Cell } from '../../src/tables/index.ts';
import { CLEAN, CORE, check, codesOf, day, listCodesOf, REFERENCE_DATE, rowsOf } from './lists.ts';

const FIELDS = ['number', 'name', 'birth', 'sex', 'phone', 'id', 'group'] as const;
type Change = Partial<Record<(typeof FIELDS)[number], string>>;

/** The clean person with some cells changed. */
function person(change: Change): string {
  return CLEAN.split('|')
    .map((text, at) => change[FIELDS[at] ?? 'number'] ?? text)
    .join('|');
}

async function read(change: Change, more: readonly [heading: string, cell: string][] = []): Promise<RosterRow> {
  const headings = [CORE, ...more.map(([heading]) => heading)].join('|');
  const report = await check([headings, [person(change), ...more.map(([, cell]) => cell)].join('|')]);
  const [row] = report.rows;
  if (!row) throw new Error('no person');
  return row;
}

describe('a person without a fault', () => {
  it('is accepted, with every value normal and every cell kept', async () => {
    const row = await read({});
    expect(row).toMatchObject({ record: 2, line: 2, status: 'accepted', findings: [] });
    expect(row.values).toMatchObject({
      fullName: 'Trần Thị Hoa',
      birthDate: '1990-05-04',
      birthDatePrecision: 'day',
      sex: 'female',
      phone: '0912000678',
      idType: 'CCCD',
      idNumber: '087190912345',
      priorityGroup: 13,
    });
    expect(row.raw[1]).toEqual({ kind: 'text', text: 'Trần Thị Hoa' });
  });
});

describe('codes of one cell', () => {
  it.each<[string, Change, string[], object]>([
    ['no number', { id: '' }, ['idNumber:ID_MISSING'], { idNumber: null, idType: null }],
    [
      'a placeholder',
      { id: 'đang làm lại' },
      ['idNumber:VALUE_PLACEHOLDER', 'idNumber:ID_MISSING'],
      { idNumber: null },
    ],
    ['letters in a number', { id: 'O87190912345' }, ['idNumber:ID_NON_DIGIT'], { idNumber: null }],
    ['powers of ten', { id: '8,7E+10' }, ['idNumber:ID_SCIENTIFIC'], { idNumber: null }],
    ['a zero that is gone', { id: '87190912345' }, ['idNumber:ID_LEADING_ZERO_LOST'], { idNumber: '087190912345' }],
    ['a zero that does not fit the year', { id: '87199912345' }, ['idNumber:ID_LENGTH'], { idNumber: null }],
    ['another sex', { id: '087090912345' }, ['idNumber:ID_SEX_MISMATCH'], { sex: 'female' }],
    ['another year', { id: '087191912345' }, ['idNumber:ID_BIRTHYEAR_MISMATCH'], { birthDate: '1990-05-04' }],
    ['no sex', { sex: '' }, ['sex:SEX_MISSING'], { sex: 'female' }],
    [
      'no sex and no personal number',
      { sex: '', id: '349145831' },
      ['sex:SEX_MISSING', 'idNumber:ID_CMND'],
      { sex: null },
    ],
    ['a sex that is not understood', { sex: 'B' }, ['sex:SEX_UNKNOWN'], { sex: null }],
    ['no phone', { phone: '' }, ['phone:PHONE_MISSING'], { phone: null }],
    [
      'no day of birth',
      { birth: '1990' },
      ['birthDate:DOB_YEAR_ONLY'],
      { birthDate: '1990', birthDatePrecision: 'year' },
    ],
    [
      'zeros for a day',
      { birth: '00/00/1990' },
      ['birthDate:DOB_INVALID'],
      { birthDate: null, birthDatePrecision: null },
    ],
    ['born after the check', { birth: '04/05/2090' }, ['birthDate:DOB_FUTURE'], { birthDate: null }],
    ['no group', { group: '' }, ['priorityGroup:GROUP_MISSING'], { priorityGroup: null }],
    ['an unknown group', { group: '31' }, ['priorityGroup:GROUP_UNKNOWN'], { priorityGroup: null }],
    ['a vague group', { group: 'Công nhân' }, ['priorityGroup:GROUP_UNMAPPED_TEXT'], { priorityGroup: null }],
    [
      'a ditto mark without a row above',
      { group: 'nt' },
      ['priorityGroup:VALUE_PLACEHOLDER', 'priorityGroup:GROUP_MISSING'],
      {},
    ],
    [
      'a name in capitals with a note',
      { name: 'TRẦN THỊ HOA (thai sản)' },
      ['fullName:NAME_HAS_NOTE', 'fullName:NAME_CASE'],
      { fullName: 'Trần Thị Hoa' },
    ],
  ])('%s', async (_, change, codes, values) => {
    const row = await read(change);
    expect(codesOf(row)).toEqual(codes);
    expect(row.values).toMatchObject(values);
  });

  it('tells the youngest by the campaign, a year alone only when it is certain', async () => {
    const born = async (birth: string): Promise<string[]> => codesOf(await read({ birth, id: '349145831' }));
    expect(await born('20/09/2003')).not.toContain('birthDate:DOB_UNDERAGE');
    expect(await born('21/09/2003')).toContain('birthDate:DOB_UNDERAGE');
    expect(await born('2003')).not.toContain('birthDate:DOB_UNDERAGE');
    expect(await born('2004')).toContain('birthDate:DOB_UNDERAGE');
  });
});

describe('phone and number in each other’s column', () => {
  it('are exchanged, and nothing else is said of both cells', async () => {
    const row = await read({ phone: '087190912345', id: '0912000678' });
    expect(codesOf(row)).toEqual(['idNumber:FIELDS_SWAPPED']);
    expect(row.values).toMatchObject({ idNumber: '087190912345', phone: '0912000678' });
    expect(row.status).toBe('accepted');
  });

  it('are recognised when a spreadsheet has eaten both zeros', async () => {
    const row = await read({ phone: '87190912345', id: '912000678' });
    expect(codesOf(row)).toEqual(['idNumber:FIELDS_SWAPPED']);
  });

  it('are left alone when one of them is merely wrong', async () => {
    expect(codesOf(await read({ id: '0871840709' }))).toEqual(['idNumber:ID_LENGTH']);
    expect(codesOf(await read({ phone: '087190912345' }))).toEqual(['phone:PHONE_LENGTH']);
  });
});

describe('cells of a workbook', () => {
  async function readCells(
    heading: string,
    ...cells: (string | number | Cell | null)[]
  ): Promise<RosterRow | undefined> {
    const report = await checkRoster(rowsOf([heading.split('|'), cells]), { referenceDate: REFERENCE_DATE });
    return report.rows[0];
  }
  const HEADING = 'Họ tên|Ngày sinh|CCCD|SĐT';
  const date: Cell = { kind: 'date', date: day('1990-05-04'), text: '04/05/1990', serial: 32997 };

  it.each<[string, string | number | Cell, string, string[]]>([
    ['a date', date, '1990-05-04', []],
    ['a serial number', 32997, '1990-05-04', ['birthDate:DOB_SERIAL']],
    ['a year', 1990, '1990', ['birthDate:DOB_YEAR_ONLY']],
    ['a date typed as one number', 4051990, '1990-05-04', ['birthDate:DOB_FORMAT']],
  ])('%s as birth date', async (_, cell, birthDate, codes) => {
    const row = await readCells(HEADING, 'Trần Thị Hoa', cell, '087190912345', '0912000678');
    expect(row?.values.birthDate).toBe(birthDate);
    expect(codesOf(row)).toEqual(codes);
  });

  it('numbers that lost their zeros', async () => {
    const row = await readCells(HEADING, 'Trần Thị Hoa', date, 87190912345, 912000678);
    expect(codesOf(row)).toEqual(['idNumber:ID_LEADING_ZERO_LOST', 'phone:PHONE_LEADING_ZERO_LOST']);
  });

  it('serial numbers of the 1904 system', async () => {
    const rows = rowsOf([HEADING.split('|'), ['Trần Thị Hoa', 31535, '087190912345', '0912000678']]);
    const report = await checkRoster(rows, { referenceDate: REFERENCE_DATE, date1904: true });
    expect(report.rows[0]?.values.birthDate).toBe('1990-05-04');
  });
});

describe('sex', () => {
  it('comes from a legend in the heading or above it', async () => {
    const inHeading = CORE.replace('Giới tính', 'Giới tính (1: Nam; 0: Nữ)');
    expect((await check([inHeading, person({ sex: '0' })])).rows[0]?.values.sex).toBe('female');
    const above = ['Ghi chú: 1 = Nam, 2 = Nữ', CORE, person({ sex: '2' })];
    const report = await check(above);
    expect(report.rows[0]?.values.sex).toBe('female');
    expect(report.findings.find(({ code }) => code === 'SEX_LEGEND')?.params).toEqual({ legend: '1=male, 2=female' });
  });

  it('is not guessed from bare numbers, and the list is told why', async () => {
    const report = await check([CORE, person({ sex: '1' })]);
    expect(codesOf(report.rows[0])).toEqual(['sex:SEX_UNKNOWN']);
    expect(report.findings.find(({ code }) => code === 'SEX_CODES_UNEXPLAINED')?.params).toEqual({ codes: '1' });
    const coded = await check([CORE, person({ sex: '1' })], { sexCoding: { 1: 'female', 0: 'male' } });
    expect(coded.rows[0]?.findings).toEqual([]);
  });

  it.each([
    ['Nữ (x)', 'x', 'female'],
    ['Nữ (x)', '', 'male'],
  ])('marked in a column %s: "%s"', async (heading, mark, sex) => {
    const report = await check([`Họ tên|Ngày sinh|${heading}|SĐT`, `Lê Văn Minh|04/05/1990|${mark}|0912000678`]);
    expect(report.rows[0]?.values.sex).toBe(sex);
  });

  it('marked in two columns', async () => {
    const lines = ['Họ tên|Giới tính||Ngày sinh|SĐT', '|Nam|Nữ||', 'Trần Thị Hoa||x|04/05/1990|0912000678'];
    expect((await check(lines)).rows[0]?.values.sex).toBe('female');
    const man = await check([...lines.slice(0, 2), 'Lê Văn Minh|x|0|04/05/1990|0912000678']);
    expect(man.rows[0]?.values.sex).toBe('male');
    const none = await check([...lines.slice(0, 2), 'Lê Văn Minh|||04/05/1990|0912000678']);
    expect(codesOf(none.rows[0])).toContain('sex:SEX_MISSING');
    const both = await check([...lines.slice(0, 2), 'Trần Thị Hoa|x|x|04/05/1990|0912000678']);
    expect(codesOf(both.rows[0])).toContain('sex:SEX_COLUMNS_BOTH');
  });
});

describe('values beside the core', () => {
  it('repeats ditto marks from the person above, across sections', async () => {
    const row = (number: number, department: string): string =>
      `${person({ number: String(number), name: `Trần Thị ${'Hoa Lan Mai Cúc'.split(' ')[number]}` })}|${department}`;
    const report = await check([
      `${CORE}|Bộ phận`,
      row(0, 'Kho'),
      row(1, '-nt-'),
      'II. XƯỞNG',
      row(2, '"'),
      row(3, '//'),
    ]);
    expect(report.rows.map(({ values }) => values.department)).toEqual(['Kho', 'Kho', 'Kho', 'Kho']);
    expect(codesOf(report.rows[3])).toContain('department:VALUE_DITTO');
  });

  it.each<[string, string, string, unknown, string[]]>([
    ['Quốc tịch', 'nationality', 'Hàn Quốc', 'KR', []],
    ['Quốc tịch', 'nationality', 'Kinh', null, ['nationality:NATIONALITY_UNKNOWN']],
    [
      'Số thẻ BHYT',
      'healthInsuranceNumber',
      'dn 4 01 0123456789',
      'DN4010123456789',
      ['healthInsuranceNumber:BHYT_FORMATTED'],
    ],
    ['Số thẻ BHYT', 'healthInsuranceNumber', '12', null, ['healthInsuranceNumber:BHYT_SHAPE']],
    ['Số thẻ BHYT', 'healthInsuranceNumber', '', null, []],
    ['Email', 'email', 'hoa@example.vn', 'hoa@example.vn', []],
    ['Email', 'email', 'hoa@', null, ['email:EMAIL_INVALID']],
    ['Nghề nghiệp', 'occupation', 'x', null, ['occupation:VALUE_PLACEHOLDER']],
    ['Ghi chú', 'note', 'x', 'x', []],
    ['Ngày cấp', 'idIssueDate', '01/02/2021', '2021-02-01', []],
    ['Ngày cấp', 'idIssueDate', '31/02/2021', null, ['idIssueDate:CELL_DATE_INVALID']],
    ['Mũi tiêm thứ', 'doseNumber', 'Mũi 2', 2, []],
    ['Mũi tiêm thứ', 'doseNumber', 'hai', 2, []],
    ['Mũi tiêm thứ', 'doseNumber', 'sau', null, ['doseNumber:DOSE_NUMBER_UNKNOWN']],
    ['Ngày muốn được tiêm', 'desiredDate', '25/09/2021', '2021-09-25', []],
    ['Ngày muốn được tiêm', 'desiredDate', 'sớm', 'sớm', []],
    ['Địa chỉ', 'address', 'x'.repeat(301), null, ['address:CELL_OVERLONG']],
    ['SĐT phụ huynh', 'guardianPhone', '912000678', '0912000678', ['guardianPhone:PHONE_LEADING_ZERO_LOST']],
  ])('%s "%s" of %s', async (heading, field, text, value, codes) => {
    const row = await read({}, [[heading, text]]);
    expect({ ...row.values }[field as 'note']).toBe(value);
    expect(codesOf(row)).toEqual(codes);
    expect(row.status).toBe('accepted');
  });

  it('reads nine digits of a foreigner as a passport', async () => {
    const row = await read({ id: '912345678', sex: 'Nữ' }, [['Quốc tịch', 'Hàn Quốc']]);
    expect(row.values).toMatchObject({ idType: 'PASSPORT', idNumber: '912345678', nationality: 'KR' });
  });

  it('refuses a name longer than a registration carries', async () => {
    const row = await read({ name: 'Trần '.repeat(30) });
    expect(codesOf(row)).toEqual(['fullName:CELL_OVERLONG']);
    expect(row).toMatchObject({ status: 'rejected', values: { fullName: null } });
  });

  it('joins names and dates that stand in parts', async () => {
    const report = await check([
      'Họ đệm|Tên|Ngày|Tháng|Năm sinh|CCCD|SĐT',
      'Trần  Thị|HOA|4|5|1990|087190912345|0912000678',
      'Lê Văn|Minh|||1988|349145831|0912000679',
      'Lê Văn|Nam||7|1988|349145832|0912000670',
    ]);
    expect(report.rows.map(({ values }) => [values.fullName, values.birthDate])).toEqual([
      ['Trần Thị Hoa', '1990-05-04'],
      ['Lê Văn Minh', '1988'],
      ['Lê Văn Nam', '1988-07'],
    ]);
  });
});

describe('severities of the campaign', () => {
  it('change a code, or silence it', async () => {
    const profile = { ...covid2021Adult, severities: { NAME_NO_DIACRITICS: 'error', PHONE_LANDLINE: 'off' } as const };
    const report = await check([CORE, person({ name: 'Tran Thi Hoa', phone: '02773000389' })], { profile });
    expect(report.rows[0]).toMatchObject({ status: 'rejected' });
    expect(codesOf(report.rows[0])).toEqual(['fullName:NAME_NO_DIACRITICS']);
  });

  it('say what every person must have', async () => {
    const profile = { ...covid2021Adult, requiredFields: ['fullName', 'employeeCode'] };
    const report = await check([`${CORE}|Mã NV`, `${person({ id: '', phone: '', group: '', birth: '' })}|`], {
      profile,
    });
    expect(codesOf(report.rows[0])).toEqual(['employeeCode:CELL_REQUIRED']);
    expect(listCodesOf(report)).not.toContain('COLUMN_MISSING');
  });
});
