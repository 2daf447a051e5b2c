/**
 * Canonical names of the columns of a list of people (reference: users-and-rosters, section 3.2), and what beside them
 * this package writes and reads back: its record id and its reason column.
 */

/** Injections that a paper certificate has room for since 7 January 2022: three basic, one additional, three boosters. */
export type DoseOrdinal = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** What a list says of one dose; `Combined` is a cell with date and vaccine together. */
export type DosePart = 'Date' | 'Vaccine' | 'Lot' | 'Site' | 'Combined';

/** A column about one dose of a history, such as `dose1Date`. */
export type DoseField = `dose${DoseOrdinal}${DosePart}`;

const PLAIN_FIELDS = [
  // Identity. `birthDateMale` and `birthDateFemale`: the column that is filled gives the sex; `sexMale`, `sexFemale`: a mark.
  'rowNumber',
  'employeeCode',
  'fullName',
  'familyAndMiddleName',
  'middleName',
  'givenName',
  'birthDate',
  'birthDateMale',
  'birthDateFemale',
  'birthDay',
  'birthMonth',
  'birthYear',
  'sex',
  'sexMale',
  'sexFemale',
  'idNumber',
  'idIssueDate',
  'idIssuePlace',
  'nationality',
  'ethnicity',
  // Contact, insurance, work.
  'phone',
  'email',
  'address',
  'province',
  'district',
  'ward',
  'healthInsuranceNumber',
  'socialInsuranceNumber',
  'occupation',
  'employer',
  'employerTaxCode',
  'department',
  'hireDate',
  // Campaign and children.
  'priorityGroup',
  'desiredDate',
  'desiredSession',
  'doseNumber',
  'medicalHistory',
  'consent',
  'guardianName',
  'guardianPhone',
  // One dose per row, in lists of sites and in exports.
  'vaccinationDate',
  'vaccine',
  'lotNumber',
  'lotExpiry',
  'facility',
  'injectionSite',
  'injectionRoute',
  'reasonNotVaccinated',
  'result',
  'note',
  // Columns that this package adds to the workbooks it writes.
  'recordId',
  'rejectReason',
] as const;

/** A column that a list can have. */
export type RosterField = (typeof PLAIN_FIELDS)[number] | DoseField;

const ORDINALS = [1, 2, 3, 4, 5, 6, 7] as const;
const PARTS = ['Date', 'Vaccine', 'Lot', 'Site', 'Combined'] as const;

let all: readonly RosterField[] | undefined;

/**
 * Every canonical field, doses last.
 *
 * @example
 * import { rosterFields } from 'tiemchung/roster';
 * rosterFields().includes('dose2Lot'); // => true
 */
export function rosterFields(): readonly RosterField[] {
  all ??= [...PLAIN_FIELDS, ...ORDINALS.flatMap((ordinal) => PARTS.map((part): DoseField => `dose${ordinal}${part}`))];
  return all;
}

/** The doses of a history in their order. */
export const doseOrdinals: readonly DoseOrdinal[] = ORDINALS;
