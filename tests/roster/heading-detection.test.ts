import { describe, expect, it } from 'vitest';
import { checkRoster } from '../../src/roster/index.ts';
import { CLEAN, CORE, check, listCodesOf, REFERENCE_DATE, rowsOf, sheetOf } from './lists.ts';

const columnsOf = async (...lines: string[]): Promise<unknown> => (await check(lines)).header?.columns;

describe('the heading row', () => {
  it('is found below titles, which are skipped and said so', async () => {
    const report = await check(['CÔNG TY MẪU THỬ', 'DANH SÁCH TIÊM VẮC XIN', '', CORE, CLEAN]);
    expect(report.header?.record).toBe(4);
    expect(report.skipped.map(({ kind, record }) => [kind, record])).toEqual([
      ['title', 1],
      ['title', 2],
      ['blank', 3],
      ['header', 4],
    ]);
    expect(report.rows[0]?.findings).toEqual([]);
  });

  it('needs a name and two other columns', async () => {
    const report = await check(['Họ và tên|Ghi chú', 'Trần Thị Hoa|x']);
    expect(report.header).toBeUndefined();
    expect(report.rows).toEqual([]);
    expect(listCodesOf(report)).toContain('NO_HEADING');
    expect(report.skipped).toEqual([{ record: 1, line: 1, kind: 'unread', reason: 'no-heading-found', count: 2 }]);
  });

  it('is the first that names people, not the best of the file', async () => {
    const report = await check([
      'Họ tên|Ngày sinh|CCCD|SĐT',
      'Trần Thị Hoa|04/05/1990|087190912345|0912000678',
      'Họ tên|Ngày sinh|CCCD|SĐT|Phòng ban|Địa chỉ',
      'Lê Văn Nam|04/05/1990|087090912345|0912000679|Kho|Ấp 3',
    ]);
    expect(report.rows.map((row) => row.record)).toEqual([2, 4]);
    expect(listCodesOf(report)).toContain('HEADING_CHANGED');
    expect(report.rows[1]?.values.department).toBe('Kho');
  });
});

describe('headings on two rows', () => {
  it('reads Nam and Nữ below a birth date, merged or not', async () => {
    const table = [
      ['TT', 'Họ và tên', 'Ngày, tháng, năm sinh', '', 'CCCD', 'ĐT'],
      ['', '', 'Nam', 'Nữ', '', ''],
      ['1', 'Trần Thị Hoa', '', '04/05/1990', '087190912345', '0912000678'],
      ['2', 'Lê Văn Minh', '1988', '', '087088912345', '0912000679'],
    ];
    for (const merges of [[], ['C1:D1', 'A1:A2', 'B1:B2']]) {
      const report = await checkRoster(sheetOf(table, merges), { referenceDate: REFERENCE_DATE });
      expect(report.header?.columns).toMatchObject({ birthDateMale: 2, birthDateFemale: 3, idNumber: 4 });
      expect(report.header?.subheaderRecord).toBe(2);
      expect(report.rows.map(({ values }) => [values.sex, values.birthDate])).toEqual([
        ['female', '1990-05-04'],
        ['male', '1988'],
      ]);
    }
  });

  it('reads doses below their number, the upper row holding nothing else', async () => {
    expect(
      await columnsOf(
        '||||Mũi 1|||Mũi 2||',
        'STT|Họ tên|Ngày sinh|CCCD|Ngày tiêm|Loại vắc xin|Số lô|Ngày tiêm|Loại vắc xin|Số lô',
        '1|Trần Thị Hoa|04/05/1990|087190912345|01/08/2021|AZ|A1|||',
      ),
    ).toMatchObject({ fullName: 1, dose1Date: 4, dose1Vaccine: 5, dose1Lot: 6, dose2Date: 7, dose2Lot: 9 });
  });

  it('reads split names and addresses below their heading', async () => {
    expect(
      await columnsOf(
        'STT|Họ và tên||Ngày sinh||||Địa chỉ|||SĐT',
        '|Họ đệm|Tên|Ngày|Tháng|Năm|CCCD|Xã|Huyện|Tỉnh|',
        '1|Trần Thị|Hoa|4|5|1990|087190912345|Mỹ Hội|Cao Lãnh|Đồng Tháp|0912000678',
      ),
    ).toMatchObject({ familyAndMiddleName: 1, givenName: 2, birthDay: 3, birthYear: 5, ward: 7, province: 9 });
  });
});

describe('neighbours decide', () => {
  it.each([
    ['Tên beside Họ đệm is the given name', 'Họ đệm|Tên|Ngày sinh|CCCD', { familyAndMiddleName: 0, givenName: 1 }],
    ['Tên alone is the full name', 'Tên|Ngày sinh|CCCD|SĐT', { fullName: 0 }],
    ['Năm sinh alone is the birth date', 'Họ tên|Năm sinh|CCCD|SĐT', { birthDate: 1 }],
    ['Năm sinh beside a birth date', 'Họ tên|Ngày tháng năm sinh|Năm sinh|CCCD', { birthDate: 1, birthYear: 2 }],
    [
      'three parts of a date',
      'Họ tên|Ngày sinh|Tháng sinh|Năm sinh|CCCD',
      { birthDay: 1, birthMonth: 2, birthYear: 3 },
    ],
    ['bare Nam and Nữ with a birth date', 'Họ tên|Nam|Nữ|Ngày sinh|CCCD', { sexMale: 1, sexFemale: 2, birthDate: 3 }],
    ['bare Nam and Nữ without one', 'Họ tên|Nam|Nữ|CCCD|SĐT', { birthDateMale: 1, birthDateFemale: 2 }],
    ['the newer card first', 'Họ tên|Số CMND|Số CCCD|SĐT', { idNumber: 2 }],
  ])('%s', async (_, heading, columns) => {
    expect(await columnsOf(heading)).toMatchObject(columns);
  });

  it('falls back on the second column of a number', async () => {
    const report = await check([
      'Họ tên|Ngày sinh|Số CMND|Số CCCD|SĐT',
      'Trần Thị Hoa|04/05/1990|349145831||0912000678',
    ]);
    expect(report.rows[0]?.values).toMatchObject({ idType: 'CMND', idNumber: '349145831' });
  });
});

describe('columns', () => {
  it('that serve nothing are listed, named or not', async () => {
    const report = await check([`${CORE}|Cỡ áo|Tên|`, `${CLEAN}|XL|Hoa|gì đó`]);
    const notes = report.findings.map(({ code, params }) => [code, params.column, params.heading]);
    expect(notes).toContainEqual(['COLUMN_UNMAPPED', 'H', 'Cỡ áo']);
    expect(notes).toContainEqual(['COLUMN_TWICE', 'I', 'Tên']);
    expect(notes).toContainEqual(['COLUMN_UNNAMED', 'J', undefined]);
  });

  it('that the campaign requires are missed once', async () => {
    const report = await check(['Họ tên|Ngày sinh|CCCD', 'Trần Thị Hoa|04/05/1990|087190912345']);
    const missing = report.findings.filter(({ code }) => code === 'COLUMN_MISSING').map(({ path }) => path[0]);
    expect(missing).toEqual(['sex', 'phone', 'priorityGroup']);
    expect(report.rows[0]?.values.sex).toBe('female');
  });
});

describe('mapping', () => {
  it('overrides what was found', async () => {
    const lines = ['Họ tên|Mã|Ngày sinh|CCCD|Di động', 'Trần Thị Hoa|NV1|04/05/1990|087190912345|0912000678'];
    const report = await check(lines, { mapping: { columns: { employeeCode: 1, phone: null } } });
    expect(report.header?.columns).toMatchObject({ employeeCode: 1, birthDate: 2 });
    expect(report.header?.columns.phone).toBeUndefined();
    expect(report.rows[0]?.values).toMatchObject({ employeeCode: 'NV1', phone: null });
  });

  it('reads a list without any heading', async () => {
    const mapping = { headerRecord: 0, columns: { fullName: 0, birthDate: 1, idNumber: 2, phone: 3 } };
    const report = await check(['Trần Thị Hoa|04/05/1990|087190912345|0912000678'], { mapping });
    expect(report.header?.record).toBe(0);
    expect(report.rows[0]?.values).toMatchObject({ fullName: 'Trần Thị Hoa', sex: 'female', phone: '0912000678' });
  });

  it('takes a named row as the heading', async () => {
    const mapping = { headerRecord: 2, columns: { fullName: 0, birthDate: 1, idNumber: 2 } };
    const report = await check(['Danh sách', 'A1|B1|C1', 'Trần Thị Hoa|04/05/1990|087190912345'], { mapping });
    expect(report.header?.record).toBe(2);
    expect(report.rows).toHaveLength(1);
  });
});

it('passes over a heading that is pasted in again', async () => {
  const report = await check([
    CORE,
    CLEAN,
    CORE,
    CLEAN.replace('Hoa', 'Lan').replace('2345', '2346').replace('678', '679'),
  ]);
  expect(report.rows).toHaveLength(2);
  expect(report.findings.find(({ code }) => code === 'HEADING_REPEATED')?.params).toEqual({ count: 1, first: 3 });
  expect(await checkRoster(rowsOf([]))).toMatchObject({ rows: [], skipped: [] });
});
