/** What happens to names, birth dates, groups and dose histories in a list that many hands have typed. */
import type { Flaw } from './flaws.ts';
import { birthColumn, written } from './line.ts';

const ASCII = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');
const name = (code: string) => ({ field: 'fullName', code });
const birth = (code: string) => ({ field: 'birthDate', code });
const group = (code: string) => ({ field: 'priorityGroup', code });
const hasDose: Flaw['needs'] = (line) => line.worker.dose !== undefined;
const GROUP_13 =
  'Người lao động, thân nhân người lao động đang làm việc tại các doanh nghiệp (kể cả trong khu công nghiệp, khu chế xuất, vận tải, tín dụng, du lịch…), cơ sở kinh doanh dịch vụ thiết yếu (lưu trú, ăn uống, ngân hàng, chăm sóc sức khỏe, dược, vật tư y tế…), cơ sở bán lẻ, bán buôn, chợ, công trình xây dựng, người dân ở vùng, khu du lịch';
const DAY_MS = 86_400_000;

export const nameFlaws: readonly Flaw[] = [
  {
    count: 6,
    plants: [name('NAME_NO_DIACRITICS')],
    apply: ({ cells, worker }) => {
      cells.fullName = ASCII(worker.name);
    },
  },
  {
    count: 3,
    plants: [name('NAME_HAS_NOTE')],
    apply: ({ cells, worker }) => {
      cells.fullName = `${worker.name} (nghỉ thai sản)`;
    },
    needs: (line) => line.worker.sex === 'female' && line.worker.birth.year > 1984,
  },
  {
    count: 3,
    plants: [name('NAME_HAS_NOTE')],
    apply: ({ cells, worker }) => {
      cells.fullName = `${worker.name} - tổ trưởng`;
    },
  },
  {
    count: 2,
    plants: [name('NAME_SINGLE_WORD')],
    apply: ({ cells, worker }) => {
      cells.fullName = worker.name.split(' ')[0]!;
    },
  },
  {
    count: 2,
    plants: [name('NAME_INVALID_CHAR')],
    apply: ({ cells, worker }) => {
      cells.fullName = worker.name.replace(/[^ A-Za-z]/g, '?');
    },
  },
  {
    count: 1,
    plants: [name('NAME_MISSING')],
    apply: ({ cells }) => {
      cells.fullName = null;
    },
  },
  {
    count: 5,
    plants: [],
    apply: ({ cells, worker }) => {
      cells.fullName = ` ${worker.name.replace(' ', '  ').replace(/ (\S+)$/, '\u00a0$1')} `;
    },
  },
];

export const birthFlaws: readonly Flaw[] = [
  {
    count: 8,
    plants: [birth('DOB_YEAR_ONLY')],
    apply: ({ cells, worker }) => {
      cells[birthColumn(worker)] = worker.birth.year;
    },
  },
  {
    count: 2,
    plants: [birth('DOB_MONTH_YEAR')],
    apply: ({ cells, worker }) => {
      cells[birthColumn(worker)] = written(worker.birth).slice(3);
    },
  },
  {
    count: 3,
    plants: [birth('DOB_TWO_DIGIT_YEAR')],
    needs: (line) => line.worker.birth.year < 2000,
    apply: ({ cells, worker }) => {
      cells[birthColumn(worker)] = written(worker.birth).replace('/19', '/');
    },
  },
  {
    count: 2,
    plants: [birth('DOB_MONTH_FIRST')],
    needs: (line) => line.worker.birth.day > 12,
    apply: ({ cells, worker: { birth: born, ...worker } }) => {
      cells[birthColumn({ birth: born, ...worker })] = written({ year: born.year, month: born.day, day: born.month });
    },
  },
  {
    count: 2,
    plants: [birth('DOB_INVALID')],
    apply: ({ cells, worker }, { random }) => {
      cells[birthColumn(worker)] = written({ ...worker.birth, month: random.pick([2, 6]), day: 31 });
    },
  },
  {
    count: 1,
    plants: [birth('DOB_FUTURE')],
    needs: (line) => line.worker.birth.year < 2000,
    apply: ({ cells, worker }) => {
      cells[birthColumn(worker)] = written({ ...worker.birth, year: worker.birth.year + 100 });
    },
  },
  {
    count: 2,
    plants: [birth('DOB_MISSING')],
    needs: (line) => line.worker.idNumber.length === 12,
    apply: ({ cells, worker }) => {
      cells[birthColumn(worker)] = null;
    },
  },
  {
    count: 3,
    plants: [birth('DOB_UNDERAGE')],
    needs: (line) => line.worker.birth.year < 2000,
    apply: ({ cells, worker }, { maker }) => {
      cells[birthColumn(worker)] = { ...worker.birth, year: 2004 };
      cells.idNumber = maker.idNumber(worker.sex, 2004);
    },
  },
  {
    count: 3,
    plants: [],
    apply: ({ cells, worker: { birth: born, ...worker } }) => {
      cells[birthColumn({ birth: born, ...worker })] = Date.UTC(born.year, born.month - 1, born.day) / DAY_MS + 25569;
    },
  },
  {
    count: 4,
    plants: [],
    apply: ({ cells, worker }, { random }) => {
      cells[birthColumn(worker)] = written(worker.birth, random.pick(['.', '-']));
    },
  },
];

export const campaignFlaws: readonly Flaw[] = [
  {
    count: 5,
    plants: [group('GROUP_UNMAPPED_TEXT')],
    apply: ({ cells }) => {
      cells.priorityGroup = 'Công nhân';
    },
  },
  {
    count: 4,
    plants: [group('GROUP_MISSING')],
    apply: ({ cells }) => {
      cells.priorityGroup = null;
    },
  },
  {
    count: 1,
    plants: [group('GROUP_UNKNOWN')],
    apply: ({ cells }) => {
      cells.priorityGroup = 17;
    },
  },
  {
    count: 6,
    plants: [],
    apply: ({ cells }, { random }) => {
      cells.priorityGroup = random.pick(['Nhóm 13', 'N13', '13', '13.0']);
    },
  },
  {
    count: 3,
    plants: [],
    apply: ({ cells }) => {
      cells.priorityGroup = GROUP_13;
    },
  },
  {
    count: 2,
    needs: hasDose,
    plants: [{ field: 'dose1Lot', code: 'LOT_MISSING' }],
    apply: ({ cells }) => {
      cells.dose1Lot = null;
    },
  },
  {
    count: 1,
    needs: hasDose,
    plants: [{ field: 'dose1Date', code: 'DOSE_FUTURE' }],
    apply: ({ cells }) => {
      cells.dose1Date = { year: 2021, month: 11, day: 8 };
    },
  },
  {
    count: 1,
    needs: hasDose,
    plants: [{ field: 'dose1Vaccine', code: 'VACCINE_UNKNOWN' }],
    apply: ({ cells }) => {
      cells.dose1Vaccine = 'Nanocovax';
    },
  },
  {
    count: 10,
    needs: hasDose,
    plants: [],
    apply: ({ cells, worker }) => {
      cells.dose1Date = worker.dose ? written(worker.dose.date) : null;
    },
  },
];
