/** One line of the sheet as a clerk typed it, and what a check must find there. */
import type { Day, Worker } from './worker.ts';

/** A cell: text, a number, a day (a date cell), or nothing. */
export type Raw = string | number | Day | null;

/** The columns of the sheet, from left to right. */
export const COLUMNS = [
  'rowNumber',
  'employeeCode',
  'fullName',
  'birthDateMale',
  'birthDateFemale',
  'idNumber',
  'phone',
  'nationality',
  'address',
  'ward',
  'district',
  'province',
  'department',
  'priorityGroup',
  'dose1Date',
  'dose1Vaccine',
  'dose1Lot',
  'note',
] as const;
export type Column = (typeof COLUMNS)[number];

/** An error or warning that a check of this line must report. */
export interface Planted {
  readonly field: string;
  readonly code: string;
}

export interface Line {
  readonly worker: Worker;
  readonly cells: Record<Column, Raw>;
  readonly planted: Planted[];
}

/** The column that holds the birth date: which of the two is filled tells the sex. */
export const birthColumn = (worker: Worker): 'birthDateMale' | 'birthDateFemale' =>
  worker.sex === 'male' ? 'birthDateMale' : 'birthDateFemale';

/** `dd/mm/yyyy`. */
export const written = (day: Day, between = '/'): string =>
  [String(day.day).padStart(2, '0'), String(day.month).padStart(2, '0'), String(day.year)].join(between);

/** The line of a careful clerk: dates as date cells, numbers as text; only CMND, which begin with no zero, as numbers. */
export function cleanLine(worker: Worker): Line {
  return {
    worker,
    planted: [],
    cells: {
      rowNumber: null,
      employeeCode: worker.code,
      fullName: worker.name,
      birthDateMale: null,
      birthDateFemale: null,
      [birthColumn(worker)]: worker.birth,
      idNumber: worker.idNumber.length === 9 ? Number(worker.idNumber) : worker.idNumber,
      phone: worker.phone,
      nationality: worker.nationality,
      address: worker.hamlet,
      ward: worker.ward,
      district: worker.district,
      province: 'Đồng Tháp',
      department: worker.department,
      priorityGroup: 13,
      dose1Date: worker.dose?.date ?? null,
      dose1Vaccine: worker.dose?.vaccine ?? null,
      dose1Lot: worker.dose?.lot ?? null,
      note: null,
    },
  };
}
