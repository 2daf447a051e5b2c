/**
 * One invented worker, before any flaw. Number tails begin with 9 and phones carry a 000 block: structurally valid,
 * practically never issued (reference: users-and-rosters, section 11).
 */
import { DEPARTMENTS, inventName, PLACES } from './names.ts';
import type { Random } from './random.ts';

/** Day of the calendar as the generator uses it. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A dose as the personnel office noted it. */
interface NotedDose {
  date: Day;
  vaccine: string;
  lot: string;
}

export interface Worker {
  readonly code: string;
  readonly sex: 'male' | 'female';
  readonly name: string;
  readonly birth: Day;
  readonly idNumber: string;
  readonly phone: string;
  readonly nationality: string;
  readonly hamlet: string;
  readonly ward: string;
  readonly district: string;
  readonly department: string;
  readonly dose: NotedDose | undefined;
}

// Place codes of personal numbers: mostly Đồng Tháp and its neighbours, some workers from far away.
const HOME_CODES = [
  ...Array<string>(14).fill('087'),
  '089',
  '089',
  '086',
  '082',
  '092',
  '094',
  '096',
  '091',
  '079',
  '038',
  '001',
];
const CMND_HOMES = ['34', '34', '34', '34', '35', '33', '36'];
const PHONE_PREFIXES = [
  '090',
  '091',
  '093',
  '094',
  '096',
  '097',
  '098',
  '086',
  '088',
  '035',
  '036',
  '037',
  '038',
  '039',
  '070',
  '076',
  '081',
  '083',
  '085',
];

const WRITTEN_VACCINES = {
  AZ: ['AstraZeneca', 'AstraZeneca', 'AZ', 'Astra Zeneca', 'astrazeneca'],
  VERO: ['Vero Cell', 'Vero Cell', 'VeroCell', 'Sinopharm'],
  PFZ: ['Pfizer', 'Comirnaty'],
  MOD: ['Moderna'],
} as const;

/** Makes workers that differ from each other in number, phone and name with birth date. */
export function workerMaker(random: Random): {
  workers(): Worker[];
  phone(): string;
  idNumber(sex: Worker['sex'], birthYear: number, place?: string): string;
} {
  const used = new Set<string>();
  const unused = (make: () => string): string => {
    for (;;) {
      const value = make();
      if (!used.has(value)) {
        used.add(value);
        return value;
      }
    }
  };
  const digits = (count: number): string => Array.from({ length: count }, () => random.between(0, 9)).join('');
  const phone = (): string => unused(() => `${random.pick(PHONE_PREFIXES)}000${digits(4)}`);
  const idNumber = (sex: Worker['sex'], birthYear: number, place = random.pick(HOME_CODES)): string => {
    const century = (birthYear >= 2000 ? 2 : 0) + (sex === 'female' ? 1 : 0);
    return unused(() => `${place}${century}${String(birthYear % 100).padStart(2, '0')}9${digits(5)}`);
  };
  const cmnd = (): string => unused(() => `${random.pick(CMND_HOMES)}9${digits(6)}`);

  const worker = (index: number, department: string): Worker => {
    const office = department === 'Văn phòng' || department.startsWith('Bảo vệ');
    const sex = random.next() < (office ? 0.45 : 0.82) ? 'female' : 'male';
    const birth: Day = {
      year: department.startsWith('Bảo vệ') ? random.between(1962, 1980) : random.between(1974, 2002),
      month: random.between(1, 12),
      day: random.between(1, 28),
    };
    const born = `${birth.year}-${birth.month}-${birth.day}`;
    const nameAndBirth = unused(() => `${inventName(random, sex)}|${born}`);
    const [ward, district] = random.pick(PLACES);
    return {
      code: `MT${String(1001 + index)}`,
      sex,
      name: nameAndBirth.slice(0, nameAndBirth.indexOf('|')),
      birth,
      idNumber: random.next() < 0.2 ? cmnd() : idNumber(sex, birth.year),
      phone: phone(),
      nationality: 'Việt Nam',
      hamlet: ward.startsWith('Phường') ? `Khóm ${random.between(1, 5)}` : `Ấp ${random.between(1, 6)}`,
      ward,
      district,
      department,
      dose: random.next() < 0.3 ? dose(random) : undefined,
    };
  };

  return {
    phone,
    idNumber,
    workers: () => {
      let index = 0;
      return DEPARTMENTS.flatMap(([name, count]) => Array.from({ length: count }, () => worker(index++, name)));
    },
  };
}

// First doses of summer 2021: AstraZeneca from June, the others from late July, so that on 20 September some second
// doses are due, some late and some not yet.
function dose(random: Random): NotedDose {
  const product = random.pick(['AZ', 'AZ', 'AZ', 'AZ', 'VERO', 'VERO', 'PFZ', 'MOD'] as const);
  const month = product === 'AZ' ? random.between(6, 8) : random.between(8, 9);
  return {
    date: { year: 2021, month, day: month === 9 ? random.between(1, 14) : random.between(1, 28) },
    vaccine: random.pick(WRITTEN_VACCINES[product]),
    lot: `MT${product}${random.between(10, 99)}`,
  };
}
