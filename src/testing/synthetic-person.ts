/**
 * People who do not exist: valid in every check, and recognisable as made up by number tails that start with 9 and
 * phones with a 000 block (reference: users and rosters, section 11).
 */
import { parsePhone, randomCccd, randomPhone, type Sex } from '../identity/index.ts';
import type { DeclaredDose, Subject } from '../model/index.ts';
import { addDays, type CalendarDate, calendarDate } from '../values/index.ts';
import { seededRandom } from './seeded-random.ts';

/** A made-up worker. */
export interface SyntheticPerson {
  readonly employeeCode: string;
  readonly subject: Subject;
  readonly department: string;
  readonly priorityGroup: number;
  /** Doses given before; often none. */
  readonly doses: readonly DeclaredDose[];
}

/** What a made-up person should be; the rest is chosen. */
export interface SyntheticPersonOptions {
  readonly employeeCode?: string;
  readonly sex?: Sex;
  readonly birthDate?: CalendarDate;
  /** Number of earlier doses, 0 to 2. */
  readonly doses?: number;
}

const FAMILIES = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Huỳnh',
  'Phan',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
];
const MIDDLES = {
  male: ['Văn', 'Hữu', 'Minh', 'Quốc', 'Đức', 'Thanh'],
  female: ['Thị', 'Ngọc', 'Thị Kim', 'Thu', 'Bích', 'Mỹ'],
};
const GIVEN = {
  male: ['An', 'Bình', 'Cường', 'Dũng', 'Hải', 'Khoa', 'Lộc', 'Mẫn', 'Nhân', 'Phúc', 'Tài', 'Thắng'],
  female: ['Cúc', 'Duyên', 'Hạnh', 'Hoa', 'Hương', 'Lan', 'Mai', 'Nga', 'Quyên', 'Thảo', 'Tuyết', 'Yến'],
};
const WARDS = [
  { district: 'Tân Hồng', ward: 'Sa Rài' },
  { district: 'Châu Thành', ward: 'Cái Tàu Hạ' },
  { district: 'Hồng Ngự', ward: 'Thường Thới Tiền' },
  { district: 'Cao Lãnh', ward: 'Mỹ Hội' },
];
const DEPARTMENTS = ['Chuyền may 1', 'Chuyền may 2', 'Kho', 'Kiểm hàng', 'Bảo trì', 'Văn phòng'];
const PRODUCTS = ['AZ', 'PFZ', 'MOD', 'VERO'];

/**
 * A made-up worker, accepted by every parser and schema of the package.
 *
 * @param random - numbers from 0 to below 1, such as {@link seededRandom}
 * @example
 * import { seededRandom, syntheticPerson } from 'tiemchung/testing';
 * import { subjectSchema } from 'tiemchung/model';
 * const person = syntheticPerson(seededRandom(1), { employeeCode: 'NV001', sex: 'female' });
 * [person.employeeCode, person.subject.sex, subjectSchema.safeParse(person.subject).success]; // => ['NV001', 'female', true]
 */
export function syntheticPerson(random: () => number, options: SyntheticPersonOptions = {}): SyntheticPerson {
  const pick = <Item>(items: readonly Item[], fallback: Item): Item =>
    items[Math.floor(random() * items.length)] ?? fallback;
  const below = (limit: number): number => Math.floor(random() * limit);
  const sex = options.sex ?? (random() < 0.5 ? 'male' : 'female');
  const birthDate = options.birthDate ?? dateOf(1960 + below(43), 1 + below(12), 1 + below(28));
  const phone = parsePhone(randomPhone(random));
  const home = pick(WARDS, { district: 'Cao Lãnh', ward: 'Mỹ Hội' });
  return {
    employeeCode: options.employeeCode ?? `NV${String(below(1_000_000)).padStart(6, '0')}`,
    subject: {
      fullName: `${pick(FAMILIES, 'Nguyễn')} ${pick(MIDDLES[sex], 'Thanh')} ${pick(GIVEN[sex], 'An')}`,
      birthDate,
      sex,
      identity: { type: 'CCCD', number: randomCccd(random, { sex, birthYear: Number(birthDate.slice(0, 4)) }) },
      ...(phone.ok ? { phone: phone.value.e164 } : {}),
      nationality: 'VN',
      occupation: 'Công nhân may',
      address: { line: `Ấp ${1 + below(6)}`, ...home, province: 'Đồng Tháp', provinceCode: '87' },
    },
    department: pick(DEPARTMENTS, 'Kho'),
    priorityGroup: 13,
    doses: history(random, options.doses ?? Math.max(0, below(4) - 1)),
  };
}

function history(random: () => number, count: number): DeclaredDose[] {
  const first = addDays(dateOf(2021, 6, 1), Math.floor(random() * 40));
  const product = PRODUCTS[Math.floor(random() * PRODUCTS.length)] ?? 'AZ';
  return Array.from({ length: Math.min(count, 2) }, (_, index) => ({
    date: addDays(first, index * 56),
    product,
    lot: `THU-${String(Math.floor(random() * 10_000)).padStart(4, '0')}`,
    site: 'Trạm y tế mẫu thử',
  }));
}

function dateOf(year: number, month: number, day: number): CalendarDate {
  const date = calendarDate(year, month, day);
  if (!date) throw new RangeError('"date" expected a day of the calendar');
  return date;
}

/**
 * A list of made-up workers with codes `NV0001`, `NV0002`, …
 *
 * @param count - how many
 * @param seed - same seed, same people; default 1
 * @example
 * import { syntheticPeople } from 'tiemchung/testing';
 * syntheticPeople(2).map((person) => person.employeeCode); // => ['NV0001', 'NV0002']
 */
export function syntheticPeople(count: number, seed = 1): SyntheticPerson[] {
  // One generator per person, so that the thousandth person does not depend on how the first was made.
  return Array.from({ length: count }, (_, index) =>
    syntheticPerson(seededRandomOf(seed, index), { employeeCode: `NV${String(index + 1).padStart(4, '0')}` }),
  );
}

const seededRandomOf = (seed: number, index: number): (() => number) =>
  seededRandom(Math.imul(seed, 0x9e3779b1) + index);
