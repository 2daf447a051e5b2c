/** Where in the sender's sheet a finding has its cell. */
import { type Cell, cellText } from '../tables/index.ts';
import type { RosterHeader } from './report.ts';
import type { RosterField } from './roster-field.ts';

const BIRTH: readonly RosterField[] = [
  'birthDate',
  'birthDateMale',
  'birthDateFemale',
  'birthDay',
  'birthMonth',
  'birthYear',
];
const SERVED_BY: Readonly<Record<string, readonly RosterField[]>> = {
  fullName: ['fullName', 'familyAndMiddleName', 'middleName', 'givenName'],
  birthDate: BIRTH,
  sex: ['sex', 'sexMale', 'sexFemale', 'birthDateMale', 'birthDateFemale'],
};
const DOSE = /^(dose[1-7])(?:Date|Vaccine|Lot)$/;

/**
 * Columns of a row that a finding is about: those that are filled, or all of the field where none is; empty for a
 * finding about the row as a whole.
 */
export function columnsOfField(field: string, header: RosterHeader, raw: readonly Cell[]): readonly number[] {
  const fields = SERVED_BY[field] ?? withCombined(field);
  const columns = fields.flatMap((name) => {
    // A name that is no field has no column.
    const known = name as RosterField;
    const column = header.columns[known];
    return column === undefined ? [] : [column, ...(header.alternates[known] ?? [])];
  });
  const filled = columns.filter((column) => cellText(raw[column] ?? { kind: 'empty' }).trim() !== '');
  if (filled.length > 0) return field === 'idNumber' || field === 'phone' ? filled.slice(0, 1) : filled;
  return columns;
}

function withCombined(field: string): readonly string[] {
  const dose = DOSE.exec(field)?.[1];
  return dose ? [field, `${dose}Combined`] : [field];
}
