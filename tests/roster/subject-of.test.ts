import { describe, expect, it } from 'vitest';
import { declaredDoseSchema, subjectSchema } from '../../src/model/index.ts';
import { checkRoster, type RosterRow, selectSheet, subjectOf } from '../../src/roster/index.ts';
import { CLEAN, CORE, check, REFERENCE_DATE, sheetOf } from './lists.ts';

const HEADING = `${CORE}|Mã NV|Địa chỉ|Xã|Huyện|Tỉnh|Quốc tịch|Dân tộc|Nghề nghiệp|Số thẻ BHYT|Mũi 1|Ngày tiêm mũi 2|Vắc xin mũi 2`;

async function rowOf(cells: string): Promise<RosterRow> {
  const [row] = (await check([HEADING, `${CLEAN}|${cells}`])).rows;
  if (!row) throw new Error('no person');
  return row;
}

describe('an accepted row', () => {
  it('is a subject as the model has it, with its doses', async () => {
    const row = await rowOf(
      'NV1|Ấp 3|Mỹ Hội|Cao Lãnh|Đồng Tháp|Việt Nam|Kinh|Công nhân|8712345678|01/07/2021 AZ lô A1|01/09/2021|lạ lắm',
    );
    const person = subjectOf({ ...row, status: 'accepted' });
    expect(subjectSchema.parse(person?.subject)).toEqual({
      fullName: 'Trần Thị Hoa',
      birthDate: '1990-05-04',
      sex: 'female',
      identity: { type: 'CCCD', number: '087190912345' },
      phone: '+84912000678',
      healthInsuranceNumber: '8712345678',
      nationality: 'VN',
      ethnicity: 'Kinh',
      occupation: 'Công nhân',
      address: { line: 'Ấp 3', ward: 'Mỹ Hội', district: 'Cao Lãnh', province: 'Đồng Tháp' },
    });
    expect(person?.doses).toEqual([{ product: 'AZ', date: '2021-07-01' }]);
    expect(person?.declaredDoses.map((dose) => declaredDoseSchema.parse(dose))).toEqual([
      { date: '2021-07-01', product: 'AZ', lot: 'A1' },
      { date: '2021-09-01' },
    ]);
    expect(person?.id).toEqual({ employeeCode: 'NV1' });
  });

  it('is known by its record id where there is no employee code', async () => {
    const row = await rowOf('||||||||||||');
    expect(subjectOf(row)?.id).toEqual({ uuid: row.values.recordId });
    expect(row.values.recordId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('has a random id unless the caller issues one', async () => {
    const report = await checkRoster(sheetOf([CORE.split('|'), CLEAN.split('|')]), { referenceDate: REFERENCE_DATE });
    expect(report.rows[0]?.values.recordId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
  });
});

it('gives nobody for a rejected row', async () => {
  const [row] = (await check([CORE, CLEAN.replace('087190912345', '')])).rows;
  expect(row && subjectOf(row)).toBeUndefined();
});

it('chooses the sheet with people, visible ones first', async () => {
  const notes = sheetOf([['Hướng dẫn điền'], ['Không sửa tiêu đề']]);
  const people = sheetOf([CORE.split('|'), CLEAN.split('|')]);
  const old = { ...people, name: 'Bản cũ', hidden: true };
  const choice = await selectSheet([notes, old, people]);
  expect(choice.sheet).toBe(people);
  expect(choice.others).toEqual(['Bản cũ']);
});
