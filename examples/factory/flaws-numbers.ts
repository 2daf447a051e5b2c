/** What happens to identity numbers and phones between an office and a health centre (users-and-rosters, section 4). */
import type { Flaw } from './flaws.ts';

const hasCccd: Flaw['needs'] = (line) => line.worker.idNumber.length === 12;
const hasCmnd: Flaw['needs'] = (line) => line.worker.idNumber.length === 9;
const id = (code: string) => ({ field: 'idNumber', code });
const phone = (code: string) => ({ field: 'phone', code });

/** Prefixes of before September 2018 by the prefix of today. */
const OLD_PREFIX: Record<string, string> = {
  '035': '0165',
  '036': '0166',
  '037': '0167',
  '038': '0168',
  '039': '0169',
  '070': '0120',
  '076': '0126',
  '081': '0127',
  '083': '0123',
  '085': '0125',
};

export const idFlaws: readonly Flaw[] = [
  {
    count: 26,
    needs: hasCccd,
    plants: [id('ID_LEADING_ZERO_LOST')],
    apply: ({ cells, worker }) => {
      cells.idNumber = Number(worker.idNumber);
    },
  },
  {
    count: 7,
    needs: hasCccd,
    plants: [],
    apply: ({ cells, worker }) => {
      cells.idNumber = `${worker.idNumber.slice(0, 3)} ${worker.idNumber.slice(3, 6)} ${worker.idNumber.slice(6)}`;
    },
  },
  {
    count: 3,
    needs: hasCccd,
    plants: [],
    apply: ({ cells, worker }) => {
      cells.idNumber = `'${worker.idNumber}`;
    },
  },
  {
    count: 2,
    needs: hasCccd,
    plants: [id('ID_MISSING')],
    apply: ({ cells }) => {
      cells.idNumber = null;
    },
  },
  {
    count: 2,
    needs: hasCccd,
    plants: [id('ID_MISSING')],
    apply: ({ cells }, { random }) => {
      cells.idNumber = random.pick(['chưa có', 'không có']);
    },
  },
  {
    count: 2,
    needs: hasCccd,
    plants: [id('ID_NON_DIGIT')],
    apply: ({ cells, worker }) => {
      cells.idNumber = `O${worker.idNumber.slice(1)}`;
    },
  },
  {
    count: 3,
    needs: hasCccd,
    plants: [id('ID_LENGTH')],
    apply: ({ cells, worker }) => {
      cells.idNumber = `${worker.idNumber}${worker.idNumber.at(-1)}`;
    },
  },
  {
    count: 2,
    needs: hasCccd,
    plants: [id('ID_PROVINCE_UNKNOWN')],
    apply: ({ cells, worker }, { random }) => {
      cells.idNumber = random.pick(['088', '003', '055']) + worker.idNumber.slice(3);
    },
  },
  {
    count: 2,
    needs: hasCccd,
    plants: [id('ID_SCIENTIFIC')],
    apply: ({ cells, worker }) => {
      cells.idNumber = `${worker.idNumber[1]}.${worker.idNumber.slice(2, 7)}E+10`;
    },
  },
  {
    count: 5,
    needs: hasCccd,
    plants: [id('ID_SEX_MISMATCH')],
    apply: ({ cells, worker }) => {
      const digit = Number(worker.idNumber[3]);
      cells.idNumber = `${worker.idNumber.slice(0, 3)}${digit % 2 === 0 ? digit + 1 : digit - 1}${worker.idNumber.slice(4)}`;
    },
  },
  {
    count: 4,
    needs: (line) => line.worker.idNumber.length === 12 && line.worker.birth.year % 100 < 99,
    plants: [id('ID_BIRTHYEAR_MISMATCH')],
    apply: ({ cells, worker }) => {
      cells.idNumber =
        worker.idNumber.slice(0, 4) + String((worker.birth.year % 100) + 1).padStart(2, '0') + worker.idNumber.slice(6);
    },
  },
  {
    count: 3,
    needs: hasCmnd,
    plants: [],
    apply: ({ cells, worker }) => {
      cells.idNumber = `${worker.idNumber.slice(0, 3)}.${worker.idNumber.slice(3, 6)}.${worker.idNumber.slice(6)}`;
    },
  },
  {
    count: 2,
    needs: hasCccd,
    plants: [id('FIELDS_SWAPPED')],
    apply: ({ cells, worker }) => {
      cells.idNumber = worker.phone;
      cells.phone = worker.idNumber;
    },
  },
];

export const phoneFlaws: readonly Flaw[] = [
  {
    count: 24,
    plants: [phone('PHONE_LEADING_ZERO_LOST')],
    apply: ({ cells, worker }) => {
      cells.phone = Number(worker.phone);
    },
  },
  {
    count: 14,
    needs: (line) => line.worker.phone.slice(0, 3) in OLD_PREFIX,
    plants: [phone('PHONE_OLD_PREFIX')],
    apply: ({ cells, worker }) => {
      cells.phone = OLD_PREFIX[worker.phone.slice(0, 3)] + worker.phone.slice(3);
    },
  },
  {
    count: 8,
    plants: [],
    apply: ({ cells, worker }) => {
      cells.phone = `${worker.phone.slice(0, 4)}.${worker.phone.slice(4, 7)}.${worker.phone.slice(7)}`;
    },
  },
  {
    count: 4,
    plants: [],
    apply: ({ cells, worker }) => {
      cells.phone = `+84 ${worker.phone.slice(1)}`;
    },
  },
  {
    count: 2,
    plants: [phone('PHONE_MISSING')],
    apply: ({ cells }) => {
      cells.phone = null;
    },
  },
  {
    count: 1,
    plants: [phone('PHONE_MISSING')],
    apply: ({ cells }) => {
      cells.phone = 'không có';
    },
  },
  {
    count: 3,
    plants: [phone('PHONE_LENGTH')],
    apply: ({ cells, worker }) => {
      cells.phone = worker.phone.slice(0, -1);
    },
  },
  {
    count: 2,
    plants: [phone('PHONE_PREFIX_UNKNOWN')],
    apply: ({ cells, worker }) => {
      cells.phone = `062${worker.phone.slice(3)}`;
    },
  },
  {
    count: 2,
    plants: [phone('PHONE_LANDLINE')],
    apply: ({ cells, worker }) => {
      cells.phone = `02773${worker.phone.slice(3, 6)}${worker.phone.slice(-3)}`;
    },
  },
  {
    count: 4,
    plants: [phone('PHONE_MULTIPLE')],
    apply: ({ cells, worker }, { random, maker }) => {
      cells.phone = worker.phone + random.pick([' / ', ' - ', '; ']) + maker.phone();
    },
  },
];
