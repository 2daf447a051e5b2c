import { describe, expect, it } from 'vitest';
import { type CheckRosterOptions, checkRoster, type RosterRow } from '../../src/roster/index.ts';
import { check, codesOf, day, REFERENCE_DATE, rowsOf } from './lists.ts';

async function read(heading: string, cells: string, options: CheckRosterOptions = {}): Promise<RosterRow> {
  const core = ['Họ tên|Ngày sinh|CCCD|SĐT|Nhóm', 'Trần Thị Hoa|04/05/1990|087190912345|0912000678|13'];
  const report = await check([`${core[0]}|${heading}`, `${core[1]}|${cells}`], options);
  const [row] = report.rows;
  if (!row) throw new Error('no person');
  return row;
}

describe('one cell with date and vaccine', () => {
  it.each([
    ['13/08/2021, AstraZeneca', '2021-08-13', 'AstraZeneca', []],
    ['01/08/2021 Astra Zeneca', '2021-08-01', 'AstraZeneca', ['dose1Vaccine:VACCINE_ALIAS']],
    ['01/07/2021 - Astra', '2021-07-01', 'AstraZeneca', ['dose1Vaccine:VACCINE_ALIAS']],
    ['Pfizer (12/8/2021)', '2021-08-12', 'Pfizer', []],
    ['Vero Cell ngày 12.08.21', '2021-08-12', 'Vero Cell', []],
    ['ngày 12 tháng 8 năm 2021: Moderna', '2021-08-12', 'Moderna', []],
    ['12/08/2021', '2021-08-12', null, ['dose1Date:DOSE_INCOMPLETE']],
    ['Pfizer', null, 'Pfizer', ['dose1Date:DOSE_INCOMPLETE']],
    ['đã tiêm', null, null, ['dose1Date:DOSE_INCOMPLETE']],
    ['chưa tiêm', null, null, []],
    ['', null, null, []],
    ['31/02/2021 Pfizer', null, 'Pfizer', ['dose1Date:DOSE_DATE_INVALID']],
    ['08/2021 Pfizer', null, 'Pfizer', ['dose1Date:DOSE_DATE_INVALID']],
    ['12/08/2021 Vắc xin lạ', '2021-08-12', null, ['dose1Vaccine:VACCINE_UNKNOWN']],
    ['12/10/2021 Pfizer', null, 'Pfizer', ['dose1Date:DOSE_FUTURE']],
  ])('%s', async (cell, date, vaccine, codes) => {
    const row = await read('Đã tiêm mũi 1 (ngày, loại vắc xin)', cell);
    expect(row.values).toMatchObject({ dose1Date: date, dose1Vaccine: vaccine });
    expect(codesOf(row)).toEqual(codes);
  });

  it('keeps a lot that stands in it', async () => {
    const row = await read('Mũi 1', '12/08/2021 AstraZeneca lô AB-12');
    expect(row.values).toMatchObject({ dose1Date: '2021-08-12', dose1Vaccine: 'AstraZeneca', dose1Lot: 'AB-12' });
  });
});

const TWO = 'Ngày tiêm mũi 1|Vắc xin mũi 1|Số lô vắc xin mũi 1|Ngày tiêm mũi 2|Vắc xin mũi 2|Số lô vắc xin mũi 2';

it('reads date cells and serial numbers of doses', async () => {
  const date = { kind: 'date', date: day('2021-08-01'), text: '01/08/2021', serial: 44409 } as const;
  for (const cell of [date, 44409]) {
    const rows = rowsOf([
      ['Họ tên', 'Ngày sinh', 'CCCD', 'SĐT', 'Mũi 1', 'Ngày tiêm mũi 2'],
      ['Trần Thị Hoa', '04/05/1990', '087190912345', '0912000678', cell, cell],
    ]);
    const report = await checkRoster(rows, { referenceDate: REFERENCE_DATE });
    expect(report.rows[0]?.values).toMatchObject({ dose1Date: '2021-08-01', dose2Date: '2021-08-01' });
  }
});

describe('a history in columns', () => {
  it.each([
    ['in order', '01/07/2021|Pfizer|F1|01/08/2021|Pfizer|F2', []],
    ['in the wrong order', '01/08/2021|Pfizer|F1|01/07/2021|Pfizer|F2', ['dose2Date:DOSE_ORDER']],
    ['too close', '01/07/2021|Pfizer|F1|21/07/2021|Pfizer|F2', ['dose2Date:DOSE_INTERVAL_SHORT']],
    ['just far enough', '01/07/2021|Pfizer|F1|22/07/2021|Pfizer|F2', []],
    ['on one day', '01/07/2021|Pfizer|F1|01/07/2021|Pfizer|F2', ['dose2Date:DOSE_INTERVAL_SHORT']],
    ['in the future, before any order', '01/08/2021|Pfizer|F1|01/12/2021|Pfizer|F2', ['dose2Date:DOSE_FUTURE']],
    ['without a lot', '01/07/2021|Pfizer||||', ['dose1Lot:LOT_MISSING']],
    ['not begun', '|||||', []],
    ['with a placeholder', 'chưa|-|-|||', []],
  ])('%s', async (_, cells, codes) => {
    expect(codesOf(await read(TWO, cells))).toEqual(codes);
  });

  it('keeps values under DOSE_ORDER and drops the date alone under DOSE_FUTURE', async () => {
    const turned = await read(TWO, '01/08/2021|Pfizer|F1|01/07/2021|AZ|F2');
    expect(turned.values).toMatchObject({ dose1Date: '2021-08-01', dose2Date: '2021-07-01', dose2Lot: 'F2' });
    const future = await read(TWO, '01/12/2021|Pfizer|F1|||');
    expect(future.values).toMatchObject({ dose1Date: null, dose1Vaccine: 'Pfizer', dose1Lot: 'F1' });
  });

  it('asks for a lot only where the list has the column', async () => {
    expect(codesOf(await read('Ngày tiêm mũi 1|Vắc xin mũi 1', '01/07/2021|Pfizer'))).toEqual([]);
  });

  it('takes other intervals by vaccine', async () => {
    const options = { minimumIntervalDays: { AZ: 28 } };
    const row = await read(TWO, '01/07/2021|AstraZeneca|F1|25/07/2021|AstraZeneca|F2', options);
    expect(row.findings.map(({ params }) => params)).toEqual([{ dose: 2, before: 1, days: 24, minimum: 28 }]);
  });
});

describe('one dose per row', () => {
  it('reads lists of sites', async () => {
    const row = await read('Ngày tiêm|Loại vắc xin|Số lô|Hạn dùng|Cơ sở tiêm', '01/08/2021|AZ|A1|31/12/2021|Trạm Y tế');
    expect(row.values).toMatchObject({
      vaccinationDate: '2021-08-01',
      vaccine: 'AstraZeneca',
      lotNumber: 'A1',
      lotExpiry: '2021-12-31',
      facility: 'Trạm Y tế',
    });
    expect(codesOf(row)).toEqual(['vaccine:VACCINE_ALIAS']);
  });

  it('says what is wrong with it', async () => {
    const row = await read('Ngày tiêm|Loại vắc xin|Số lô', '01/12/2021|lạ|');
    expect(codesOf(row)).toEqual(['vaccinationDate:DOSE_FUTURE', 'vaccine:VACCINE_UNKNOWN', 'lotNumber:LOT_MISSING']);
  });
});
