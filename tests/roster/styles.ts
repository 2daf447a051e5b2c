/**
 * Rosters in styles other than those of the reference (section 11, "Variation to expect elsewhere"), each with a key of
 * the reference's form: what every record is, the values that must come out, the errors and warnings that must be said.
 * All people are invented: tails of numbers start with 9, phones have a 000 block.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One field and one code; infos are not scored. */
interface Problem {
  readonly field: string;
  readonly code: string;
  readonly severity: 'error' | 'warning';
}

interface KeyRecord {
  readonly record: number;
  readonly kind: string;
  readonly expected?: Record<string, unknown>;
  readonly problems?: readonly Problem[];
}

/** A file of one style. */
export interface StyledRoster {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly records: readonly KeyRecord[];
}

interface Person {
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly birth: readonly [year: number, month: number, day: number];
  readonly id: string;
  readonly phone: string;
}

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi'];
const GIVEN = {
  male: ['Tuấn', 'Minh', 'Dũng', 'Phúc', 'Hậu', 'Quân', 'Đạt'],
  female: ['Hường', 'Lan', 'Yến', 'Thảo', 'Ngọc', 'Diễm', 'Ánh'],
} as const;
const PLACES = ['087', '089', '092', '001', '079'];
const PREFIXES = ['090', '091', '097', '033', '070', '084'];
const two = (number: number): string => String(number).padStart(2, '0');

/** The same people every time; no two of them share a name, a number or a phone. */
function people(count: number, tail: number): Person[] {
  return Array.from({ length: count }, (_, at) => {
    const sex = at % 3 === 0 ? 'male' : 'female';
    const year = 1965 + ((at * 7) % 38);
    const middle = sex === 'male' ? 'Văn' : 'Thị';
    const given = GIVEN[sex][at % 7];
    const name = `${FAMILIES[at % 8]} ${middle} ${FAMILIES[(at + 3) % 8]} ${given}`;
    const century = (year < 2000 ? 0 : 2) + (sex === 'male' ? 0 : 1);
    const id = `${PLACES[at % 5]}${century}${two(year % 100)}9${String(tail + at).padStart(5, '0')}`;
    const phone = `${PREFIXES[at % 6]}000${String(tail + at).padStart(4, '0')}`;
    return { name, sex, birth: [year, 1 + (at % 12), 2 + (at % 26)] as const, id, phone };
  });
}

const dmy = ([year, month, day]: Person['birth'], mark = '/'): string => [two(day), two(month), year].join(mark);
const iso = ([year, month, day]: Person['birth']): string => [year, two(month), two(day)].join('-');
const serialOf = ([year, month, day]: Person['birth']): number => Date.UTC(year, month - 1, day) / 86_400_000 + 25569;

const valuesOf = (person: Person): Record<string, unknown> => ({
  fullName: person.name,
  birthDate: iso(person.birth),
  birthDatePrecision: 'day',
  sex: person.sex,
  idType: 'CCCD',
  idNumber: person.id,
  phone: person.phone,
});

const warning = (field: string, code: string): Problem => ({ field, code, severity: 'warning' });
const error = (field: string, code: string): Problem => ({ field, code, severity: 'error' });

/** Collects lines with what each of them is. */
class Sheet {
  readonly lines: string[] = [];
  readonly records: KeyRecord[] = [];
  readonly #mark: string;

  constructor(mark: string) {
    this.#mark = mark;
  }

  other(kind: string, ...cells: string[]): void {
    this.records.push({ record: this.#push(cells), kind });
  }

  data(cells: readonly string[], expected: Record<string, unknown>, problems: readonly Problem[]): void {
    this.records.push({ record: this.#push(cells), kind: 'data', expected, problems });
  }

  #push(cells: readonly string[]): number {
    this.lines.push(cells.map((cell) => (cell.includes(this.#mark) ? `"${cell}"` : cell)).join(this.#mark));
    return this.lines.length;
  }
}

/** A spreadsheet with regional settings, saved as CSV: semicolons, BOM, zeros gone, powers of ten, serial dates, decimal commas. */
function damagedSemicolons(): StyledRoster {
  const sheet = new Sheet(';');
  sheet.other('title', 'CÔNG TY TNHH GIÀY MẪU THỬ');
  sheet.other('blank', '');
  sheet.other(
    'header',
    'Mã số NV',
    'Họ và tên công nhân',
    'Sinh ngày',
    'Phái',
    'Số căn cước',
    'SĐT',
    'Tổ/Chuyền',
    'Nhóm ƯT',
  );
  for (const [at, person] of people(40, 1000).entries()) {
    const problems: Problem[] = [
      warning('idNumber', 'ID_LEADING_ZERO_LOST'),
      warning('phone', 'PHONE_LEADING_ZERO_LOST'),
    ];
    const expected = { ...valuesOf(person), employeeCode: `G${at}`, department: `Chuyền ${at % 4}`, priorityGroup: 13 };
    let id = String(Number(person.id));
    let group = '13,0';
    if (at % 11 === 3) {
      id = `${id.slice(0, 1)},${id.slice(1, 3)}E+${id.length - 1}`;
      Object.assign(expected, { idNumber: null, idType: null });
      problems[0] = error('idNumber', 'ID_SCIENTIFIC');
    }
    if (at === 5) {
      group = '';
      Object.assign(expected, { priorityGroup: null });
      problems.push(warning('priorityGroup', 'GROUP_MISSING'));
    }
    const birth = at % 2 === 0 ? String(serialOf(person.birth)) : dmy(person.birth);
    const sex = person.sex === 'male' ? 'Nam' : 'Nữ';
    sheet.data(
      [`G${at}`, person.name, birth, sex, id, String(Number(person.phone)), `Chuyền ${at % 4}`, group],
      expected,
      problems,
    );
  }
  sheet.other('blank', '');
  sheet.other('total', '', 'Tổng số: 40 người');
  sheet.other('signature', '', 'NGƯỜI LẬP', '', '', '', 'GIÁM ĐỐC');
  sheet.other('signature', '', 'Trần Thị Lập', '', '', '', 'Lê Văn Duyệt');
  return { name: 'semicolons.csv', bytes: utf8(`\uFEFF${sheet.lines.join('\r\n')}\r\n`), records: sheet.records };
}

/** Typed on a Mac: decomposed letters, names and dates in parts, capitals, notes in names. */
function decomposedAndSplit(): StyledRoster {
  const sheet = new Sheet(',');
  sheet.other(
    'header',
    'S.T.T',
    'Họ và chữ lót',
    'Tên',
    'Ngày',
    'Tháng',
    'Năm sinh',
    'GT',
    'CMND/CCCD',
    'Số ĐT',
    'Nơi ở hiện nay',
  );
  for (const [at, person] of people(36, 2000).entries()) {
    if (at === 12) sheet.other('section', 'B. KHỐI VĂN PHÒNG');
    const words = person.name.split(' ');
    const problems: Problem[] = [];
    const expected = { ...valuesOf(person), address: 'Ấp 3, Mỹ Hội' };
    let given = at % 5 === 0 ? words.slice(-1).join('').toUpperCase() : words.slice(-1).join('');
    let [day, month] = [String(person.birth[2]), String(person.birth[1])];
    let phone = person.phone;
    if (at === 7) {
      given += ' (nghỉ phép)';
      problems.push(warning('fullName', 'NAME_HAS_NOTE'));
    }
    if (at === 9) {
      [day, month] = ['', ''];
      Object.assign(expected, { birthDate: String(person.birth[0]), birthDatePrecision: 'year' });
      problems.push(warning('birthDate', 'DOB_YEAR_ONLY'));
    }
    if (at === 20) {
      phone = `${person.phone.slice(0, 4)}.${person.phone.slice(4, 7)}.${person.phone.slice(7)} / 0900009999`;
      problems.push(warning('phone', 'PHONE_MULTIPLE'));
    }
    if (at === 25) {
      day = '31';
      month = '2';
      Object.assign(expected, { birthDate: null, birthDatePrecision: null });
      problems.push(error('birthDate', 'DOB_INVALID'));
    }
    const sex = person.sex === 'male' ? 'nam' : 'NỮ';
    sheet.data(
      [
        String(at + 1),
        words.slice(0, -1).join(' '),
        given,
        day,
        month,
        String(person.birth[0]),
        sex,
        person.id,
        phone,
        'Ấp 3, Mỹ Hội',
      ],
      expected,
      problems,
    );
  }
  return {
    name: 'decomposed.csv',
    bytes: utf8(`${sheet.lines.join('\n')}\n`.normalize('NFD')),
    records: sheet.records,
  };
}

/** "Unicode text" of a spreadsheet: UTF-16, tabs, headings pasted in again, sex as numbers with a legend, a dose history. */
function tabsAndDoses(): StyledRoster {
  const sheet = new Sheet('\t');
  const heading = [
    'TT',
    'Họ tên',
    'NTNS',
    'Giới tính (1: Nam; 2: Nữ)',
    'ĐDCN',
    'ĐTDĐ',
    'Ngày tiêm mũi 1',
    'Loại vắc xin mũi 1',
    'Số lô vắc xin mũi 1',
    'Mũi 2 - Ngày tiêm',
    'Mũi 2 - Loại vắc xin',
    'Mũi 2 - Số lô',
  ];
  sheet.other('header', ...heading);
  for (const [at, person] of people(45, 3000).entries()) {
    if (at > 0 && at % 15 === 0) sheet.other('header', ...heading);
    const doses = ['01/07/2021', 'AstraZeneca', `A${at}`, '26/08/2021', 'AstraZeneca', `B${at}`];
    const expected: Record<string, unknown> = {
      ...valuesOf(person),
      dose1Date: '2021-07-01',
      dose1Vaccine: 'AstraZeneca',
      dose1Lot: `A${at}`,
      dose2Date: '2021-08-26',
      dose2Vaccine: 'AstraZeneca',
      dose2Lot: `B${at}`,
    };
    const problems = changeDoses(at, doses, expected);
    const sex = person.sex === 'male' ? '1' : '2';
    sheet.data(
      [String(at + 1), person.name, dmy(person.birth, '-'), sex, person.id, person.phone, ...doses],
      expected,
      problems,
    );
  }
  const text = `\uFEFF${sheet.lines.join('\r\n')}\r\n`;
  return { name: 'tabs.txt', bytes: new Uint8Array(Buffer.from(text, 'utf16le')), records: sheet.records };
}

function changeDoses(at: number, doses: string[], expected: Record<string, unknown>): Problem[] {
  if (at % 9 === 1) {
    doses.splice(3, 3, '', '', '');
    Object.assign(expected, { dose2Date: null, dose2Vaccine: null, dose2Lot: null });
    return [];
  }
  if (at === 4) {
    doses[3] = '26/06/2021';
    Object.assign(expected, { dose2Date: '2021-06-26' });
    return [error('dose2Date', 'DOSE_ORDER')];
  }
  if (at === 5) {
    doses[3] = '26/12/2021';
    Object.assign(expected, { dose2Date: null });
    return [error('dose2Date', 'DOSE_FUTURE')];
  }
  if (at === 6) {
    doses[3] = '15/07/2021';
    Object.assign(expected, { dose2Date: '2021-07-15' });
    return [warning('dose2Date', 'DOSE_INTERVAL_SHORT')];
  }
  if (at === 7) {
    doses[1] = 'Vắc xin nội địa';
    Object.assign(expected, { dose1Vaccine: null });
    return [error('dose1Vaccine', 'VACCINE_UNKNOWN')];
  }
  if (at === 8) {
    doses[2] = '';
    Object.assign(expected, { dose1Lot: null });
    return [warning('dose1Lot', 'LOT_MISSING')];
  }
  if (at === 13) doses[4] = 'astra zeneca';
  return [];
}

/** Export of an HR system: English headings, ISO dates, country codes, foreigners, instructions below the heading. */
function englishExport(): StyledRoster {
  const sheet = new Sheet(',');
  sheet.other(
    'header',
    'Employee ID',
    'Full Name',
    'Date of birth',
    'Gender',
    'National ID',
    'Mobile',
    'Nationality',
    'Department',
    'Size',
  );
  sheet.other('note', 'required', 'required', 'YYYY-MM-DD format', 'M/F', '12 digits', '+84…', 'ISO', '', '');
  for (const [at, person] of people(30, 4000).entries()) {
    const problems: Problem[] = [];
    const expected: Record<string, unknown> = {
      ...valuesOf(person),
      employeeCode: `E-${at}`,
      nationality: 'VN',
      department: at < 15 ? 'Cutting' : 'Sewing',
    };
    let [name, id, nationality] = [person.name, person.id, at % 2 ? 'VN' : 'Viet Nam'];
    if (at % 10 === 4) {
      name = `Kim Min Jun ${'ABC'[(at - 4) / 10]}o`;
      [id, nationality] = [`M9000${1000 + at}`, 'Korea'];
      Object.assign(expected, { fullName: name, idNumber: id, idType: 'PASSPORT', nationality: 'KR' });
      problems.push(warning('fullName', 'NAME_NO_DIACRITICS'));
    }
    const sex = person.sex === 'male' ? 'M' : 'F';
    const phone = `+84 ${person.phone.slice(1, 3)} ${person.phone.slice(3, 6)} ${person.phone.slice(6)}`;
    const department = at < 15 ? 'Cutting' : 'Sewing';
    sheet.data([`E-${at}`, name, iso(person.birth), sex, id, phone, nationality, department, 'L'], expected, problems);
  }
  return { name: 'english.csv', bytes: utf8(`${sheet.lines.join('\n')}\n`), records: sheet.records };
}

/** Lists pasted together: another order of columns below, one phone for a team, one person in both parts. */
function pastedTogether(): StyledRoster {
  const sheet = new Sheet(',');
  const all = people(40, 5000);
  const [upper, lower] = [all.slice(0, 20), all.slice(20)];
  sheet.other('title', 'Danh sách phân xưởng A và B');
  sheet.other(
    'header',
    'STT',
    'Họ và tên',
    'Năm sinh',
    'CCCD',
    'Điện thoại liên hệ',
    'Đối tượng ưu tiên (ghi số nhóm)',
  );
  sheet.other('columnNumbers', '1', '2', '3', '4', '5', '6');
  sheet.other('section', 'I', 'PHÂN XƯỞNG A');
  const groups = { priorityGroup: 13 };
  for (const [at, person] of upper.entries()) {
    const lead = upper[0];
    const shared = at > 0 && at < 4 && lead ? lead.phone : person.phone;
    const problems = at < 4 ? [warning('phone', 'PHONE_SHARED')] : [];
    const expected = { ...valuesOf(person), ...groups, phone: shared };
    sheet.data([String(at + 1), person.name, dmy(person.birth), person.id, shared, 'N13'], expected, problems);
  }
  sheet.other('total', '', 'Cộng: 20');
  sheet.other('blank', '');
  sheet.other('header', 'TT', 'Số CCCD', 'Họ tên', 'SĐT', 'Ngày sinh', 'Nhóm');
  for (const [at, own] of lower.entries()) {
    const twin = upper[5];
    const twice = at === 3 && twin;
    const person = twice ? twin : own;
    const expected = { ...valuesOf(person), ...groups };
    const problems = twice ? [error('row', 'ROW_DUPLICATE')] : [];
    const cells = [String(at + 1), person.id, person.name.toUpperCase(), person.phone, dmy(person.birth, '.'), '13'];
    sheet.data(cells, expected, problems);
  }
  return { name: 'pasted.csv', bytes: utf8(`${sheet.lines.join('\n')}\n`), records: sheet.records };
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Every style. */
export function styledRosters(): StyledRoster[] {
  return [damagedSemicolons(), decomposedAndSplit(), tabsAndDoses(), englishExport(), pastedTogether()];
}

/** Writes the files and their keys into a folder, as the `roster` suite takes them. */
export function writeStyles(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, bytes, records } of styledRosters()) {
    writeFileSync(join(folder, name), bytes);
    const key = { file: name, referenceDate: '2021-09-20', records };
    writeFileSync(join(folder, `${name}.key.json`), JSON.stringify(key));
  }
}
