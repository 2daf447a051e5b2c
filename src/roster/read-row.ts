/** One person: every cell normalised, and the cells held against each other. */
import { checkCccdConsistency, parsePersonName } from '../identity/index.ts';
import { ageInYears, dateBounds, tidyText } from '../values/index.ts';
import { readBirth, readSex } from './birth-values.ts';
import { readDoses } from './dose-values.ts';
import { readFurther, readKeys, readNationality, readPriorityGroup } from './further-values.ts';
import { usualHeading } from './headings.ts';
import { readNumbers } from './number-values.ts';
import type { RosterField } from './roster-field.ts';
import type { RowContext } from './row-context.ts';

/** Fills `row.values` and `row.findings`. */
export function readRow(row: RowContext): void {
  readKeys(row);
  readName(row);
  const fromBirth = readBirth(row);
  const silent = readSex(row, fromBirth);
  readNationality(row);
  const stated = row.values.sex;
  const cccd = readNumbers(row, stated);
  if (cccd) {
    row.addAll(
      checkCccdConsistency(cccd, { sex: stated ?? undefined, birthDate: row.values.birthDate ?? undefined }),
      'idNumber',
    );
    if (silent && stated === null) row.values.sex = cccd.sex;
  }
  checkAge(row);
  readPriorityGroup(row);
  readFurther(row);
  readDoses(row);
  checkRequired(row);
}

// As long as a registration can carry.
const LONGEST_NAME = 120;

function readName(row: RowContext): void {
  const { cells, values } = row;
  const split = cells.has('familyAndMiddleName') && cells.has('givenName');
  const parts = split ? (['familyAndMiddleName', 'middleName', 'givenName'] as const) : (['fullName'] as const);
  const read = parts.map((field) => cells.read(field));
  const text = read
    .map((part) => part.text)
    .filter((part) => part !== '')
    .join(' ');
  values.fullName = null;
  if (tidyText(text) === '') {
    if (read.some(({ placeholder }) => placeholder)) row.report('VALUE_PLACEHOLDER', 'fullName');
    if (row.requires('fullName')) row.addAll(parsePersonName('').findings, 'fullName');
    return;
  }
  if (text.length > LONGEST_NAME) {
    row.add({
      code: 'CELL_OVERLONG',
      severity: 'error',
      path: ['fullName'],
      params: { length: text.length, limit: LONGEST_NAME },
    });
    return;
  }
  const parsed = parsePersonName(text);
  row.addAll(parsed.findings, 'fullName');
  if (parsed.ok) values.fullName = parsed.value.full;
}

/** Only who is surely too young: of a year alone, the earliest day counts. */
function checkAge(row: RowContext): void {
  const { minimumAge } = row.settings.profile;
  const { birthDate } = row.values;
  if (minimumAge === undefined || birthDate === null) return;
  const { referenceDate } = row.settings;
  if (ageInYears(dateBounds(birthDate).first, referenceDate) >= minimumAge) return;
  row.add({ code: 'DOB_UNDERAGE', severity: 'warning', path: ['birthDate'], params: { minimumAge, referenceDate } });
}

// These have MISSING codes of their own, or are told in another way.
const WITH_OWN_CODE = 'fullName|birthDate|sex|phone|idNumber|priorityGroup';

function checkRequired(row: RowContext): void {
  for (const name of row.settings.profile.requiredFields) {
    if (WITH_OWN_CODE.split('|').includes(name)) continue;
    // A profile is data: an unknown field of it is absent from every row.
    const value: unknown = Object.hasOwn(row.values, name) ? row.values[name as keyof typeof row.values] : undefined;
    if (value === undefined || value === null) {
      row.report('CELL_REQUIRED', name, { heading: usualHeading(name as RosterField) });
    }
  }
}
