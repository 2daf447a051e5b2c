import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CORE, check, codesOf } from './lists.ts';

interface Person {
  readonly name?: string;
  readonly birth?: string;
  readonly phone?: string;
  readonly id?: string;
}

/** Cross-row codes of each person, in their order. */
async function compare(people: readonly Person[]): Promise<string[][]> {
  const lines = people.map(
    ({ name = 'Trần Thị Hoa', birth = '04/05/1990', phone = '', id = '' }, at) =>
      `${at + 1}|${name}|${birth}|Nữ|${phone}|${id}|13`,
  );
  const report = await check([CORE, ...lines]);
  expect(report.rows).toHaveLength(people.length);
  return report.rows.map((row) => codesOf(row).filter((code) => BETWEEN.some((own) => code.endsWith(own))));
}

const BETWEEN = ['ID_DUPLICATE', 'PHONE_SHARED', 'ROW_DUPLICATE', 'PERSON_LIKELY_DUPLICATE'];
const [A, B] = ['349145831', '349145832'];

describe('one person twice', () => {
  it('with the same number is a duplicate row, on the later rows only', async () => {
    expect(await compare([{ id: A }, { id: A, name: 'TRAN THI HOA' }, { id: A }])).toEqual([
      [],
      ['row:ROW_DUPLICATE'],
      ['row:ROW_DUPLICATE'],
    ]);
  });

  it('with another number or none is likely a duplicate; a phone they share is no shared phone', async () => {
    const phone = '0912000678';
    expect(await compare([{ id: A, phone }, { id: B, phone }, { phone }])).toEqual([
      [],
      ['row:PERSON_LIKELY_DUPLICATE'],
      ['row:PERSON_LIKELY_DUPLICATE'],
    ]);
  });

  it('without a full birth date is not suspected by name alone', async () => {
    expect(
      await compare([
        { id: A, birth: '1990' },
        { id: B, birth: '1990' },
      ]),
    ).toEqual([[], []]);
  });
});

describe('different people', () => {
  it('with one number are marked, every one of them', async () => {
    expect(await compare([{ id: A }, { id: A, birth: '05/05/1990' }, { id: A }])).toEqual([
      ['idNumber:ID_DUPLICATE'],
      ['idNumber:ID_DUPLICATE'],
      ['row:ROW_DUPLICATE', 'idNumber:ID_DUPLICATE'],
    ]);
  });

  it('with one phone are marked, every one of them', async () => {
    const phone = '0912000678';
    const shared = ['phone:PHONE_SHARED'];
    expect(
      await compare([
        { id: A, phone },
        { id: B, phone, name: 'Lê Văn Minh' },
      ]),
    ).toEqual([shared, shared]);
  });

  it('are told apart by what both rows have', async () => {
    expect(await compare([{ id: A, birth: '1990' }, { id: A }])).toEqual([[], ['row:ROW_DUPLICATE']]);
    expect(await compare([{ id: A, birth: '1991' }, { id: A }])).toEqual([
      ['idNumber:ID_DUPLICATE'],
      ['idNumber:ID_DUPLICATE'],
    ]);
    expect(await compare([{ id: A, name: '' }, { id: A }])).toEqual([
      ['idNumber:ID_DUPLICATE'],
      ['idNumber:ID_DUPLICATE'],
    ]);
  });
});

describe('ids of records', () => {
  it('must be one person’s own', async () => {
    const report = await check([
      'Mã NV|Họ tên|Ngày sinh|CCCD|SĐT',
      'NV1|Trần Thị Hoa|04/05/1990|087190912345|0912000678',
      'NV1|Lê Văn Minh|04/05/1988|087088912345|0912000679',
    ]);
    expect(report.rows.map((row) => codesOf(row).at(-1))).toEqual([
      'employeeCode:EMPLOYEE_CODE_DUPLICATE',
      'employeeCode:EMPLOYEE_CODE_DUPLICATE',
    ]);
  });

  it('are read back, and told when damaged or copied', async () => {
    const id = '6f1d8a6e-4d0c-4f0f-9c55-0d2a6b1f7e10';
    const report = await check([
      'Họ tên|Ngày sinh|CCCD|SĐT|Mã bản ghi (không sửa)',
      `Trần Thị Hoa|04/05/1990|087190912345|0912000678|${id}`,
      `Lê Văn Minh|04/05/1988|087088912345|0912000679|${id.toUpperCase()}`,
      'Lê Văn Nam|04/05/1989|087089912345|0912000670|6f1d8a6e',
    ]);
    expect(report.rows[0]?.values.recordId).toBe(id);
    expect(codesOf(report.rows[1])).toContain('recordId:RECORD_ID_DUPLICATE');
    expect(codesOf(report.rows[2])).toContain('recordId:ROW_ID_DAMAGED');
    expect(report.rows[2]?.values.recordId).toMatch(/^00000000-/);
  });
});

// The rules of section 4 written down naively: every row against every other.
function expected(people: readonly Required<Pick<Person, 'name' | 'birth' | 'phone' | 'id'>>[]): string[][] {
  const dates: Record<string, string> = {
    '04/05/1990': '1990-05-04',
    '05/05/1990': '1990-05-05',
    '1990': '1990',
    '05/1990': '1990-05',
  };
  const rows = people.map((one) => ({ ...one, date: dates[one.birth] ?? '' }));
  type Line = (typeof rows)[number];
  const datesDiffer = (a: Line, b: Line): boolean =>
    a.date !== '' && b.date !== '' && !a.date.startsWith(b.date) && !b.date.startsWith(a.date);
  const onePerson = (a: Line, b: Line): boolean => a.name !== '' && a.name === b.name && !datesDiffer(a, b);
  return rows.map((row, at) => {
    const codes: string[] = [];
    const earlier = rows.slice(0, at);
    const sameNumber = row.id !== '' && earlier.some((one) => one.id === row.id && onePerson(one, row));
    const full = (line: Line): boolean => line.date.length === 10 && line.name !== '';
    const sameBirth = earlier.some((one) => full(one) && full(row) && one.name === row.name && one.date === row.date);
    if (sameNumber) codes.push('row:ROW_DUPLICATE');
    else if (sameBirth) codes.push('row:PERSON_LIKELY_DUPLICATE');
    const group = (key: 'id' | 'phone'): boolean => {
      const members = row[key] === '' ? [] : rows.filter((one) => one[key] === row[key]);
      return members.some((a, i) => members.some((b, j) => i < j && !onePerson(a, b)));
    };
    if (group('id')) codes.push('idNumber:ID_DUPLICATE');
    if (group('phone')) codes.push('phone:PHONE_SHARED');
    return codes;
  });
}

it('agrees with the rules as they are written, whatever the list', async () => {
  const person = fc.record({
    name: fc.constantFrom('Trần Thị Hoa', 'Lê Văn Minh', ''),
    birth: fc.constantFrom('04/05/1990', '05/05/1990', '1990', '05/1990', ''),
    phone: fc.constantFrom('0912000678', '0912000679', ''),
    id: fc.constantFrom(A, B, ''),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(person, { maxLength: 9 }), async (people) => {
      // A row without anything of a person is no person.
      const filled = people.filter((one) => one.name + one.birth + one.phone + one.id !== '');
      expect(await compare(filled)).toEqual(expected(filled));
    }),
    { seed: 20210914, numRuns: 400 },
  );
});
