/** From the headings of a row to one column per field: neighbours settle what a heading alone leaves open. */
import type { Sex } from '../identity/index.ts';
import { sexLegend } from './heading-label.ts';
import type { HeadingCell } from './heading-rows.ts';
import type { RosterField } from './roster-field.ts';

/** A column that serves no field. */
export interface UnmappedColumn {
  /** From 0. */
  readonly column: number;
  readonly heading: string;
  /** Present where another column already serves that field. */
  readonly twiceFor?: RosterField;
}

/** Which column holds what. */
export interface ColumnMap {
  /** Column of each field, from 0. */
  readonly columns: Readonly<Partial<Record<RosterField, number>>>;
  /** Further columns of a field, asked in order where the first one is blank: *Số CMND* beside *Số CCCD*. */
  readonly alternates: Readonly<Partial<Record<RosterField, readonly number[]>>>;
  /** Every column that names a field, those that serve nothing included. */
  readonly claims: ReadonlyMap<number, RosterField>;
  readonly headings: ReadonlyMap<number, string>;
  readonly unmapped: readonly UnmappedColumn[];
  /** Meaning of the codes of the sex column, from a legend in its heading. */
  readonly sexCoding: Readonly<Record<string, Sex>> | undefined;
  /** How well the headings are understood: one for each field found, less for a heading known in part only. */
  readonly score: number;
}

const PART_SCORE = 0.7;
const WITH_ALTERNATES: readonly RosterField[] = ['idNumber', 'phone'];
// Of two columns the campaign wants the newer card and the place where the person lives now.
const PREFERRED: Readonly<Partial<Record<RosterField, RegExp>>> = {
  idNumber: /cccd|can cuoc|dinh danh/,
  address: /hien|tam tru|dang o/,
};

/** Settles every heading of a row. */
export function mapColumns(cells: readonly HeadingCell[]): ColumnMap {
  const claims = settle(cells);
  const byField = new Map<RosterField, HeadingCell[]>();
  for (const cell of cells) {
    const field = claims.get(cell.column);
    if (field) byField.set(field, [...(byField.get(field) ?? []), cell]);
  }
  const columns: Partial<Record<RosterField, number>> = {};
  const alternates: Partial<Record<RosterField, readonly number[]>> = {};
  const unmapped: UnmappedColumn[] = [];
  let score = 0;
  let sexCoding: ColumnMap['sexCoding'];
  for (const [field, claimants] of byField) {
    const [first, ...rest] = [...claimants].sort((a, b) => rank(field, a) - rank(field, b) || a.column - b.column);
    if (!first) continue;
    columns[field] = first.column;
    score += first.match?.strength === 'part' ? PART_SCORE : 1;
    if (field === 'sex') sexCoding = sexLegend(first.text);
    if (rest.length === 0) continue;
    if (WITH_ALTERNATES.includes(field)) alternates[field] = rest.map((cell) => cell.column);
    else unmapped.push(...rest.map(({ column, text }) => ({ column, heading: text, twiceFor: field })));
  }
  for (const { column, text } of cells) if (!claims.has(column)) unmapped.push({ column, heading: text });
  unmapped.sort((a, b) => a.column - b.column);
  const headings = new Map(cells.map(({ column, text }) => [column, text]));
  return { columns, alternates, claims, headings, unmapped, sexCoding, score };
}

function rank(field: RosterField, cell: HeadingCell): number {
  const preferred = PREFERRED[field]?.test(cell.label.folded) === true ? 0 : 1;
  return preferred + (cell.match?.strength === 'part' ? 2 : 0);
}

function settle(cells: readonly HeadingCell[]): ReadonlyMap<number, RosterField> {
  const may = (field: RosterField): boolean => cells.some(({ match }) => match?.fields.includes(field));
  const only = (field: RosterField): boolean =>
    cells.some(({ match }) => match?.fields.length === 1 && match.fields[0] === field);
  const splitDate = may('birthDay') && may('birthMonth') && may('birthYear');
  const claims = new Map<number, RosterField>();
  for (const { column, match } of cells) {
    const field = match && chooseField(match.fields, { splitDate, may, only });
    if (field) claims.set(column, field);
  }
  bareSexHeadings(cells, claims);
  return claims;
}

interface Neighbours {
  readonly splitDate: boolean;
  /** Some heading could be that field. */
  may(field: RosterField): boolean;
  /** Some heading can be nothing but that field. */
  only(field: RosterField): boolean;
}

function chooseField(fields: readonly RosterField[], { splitDate, may, only }: Neighbours): RosterField | undefined {
  const can = (field: RosterField): boolean => fields.includes(field);
  // *Tên* is the given name beside *Họ đệm*, and the full name otherwise.
  if (can('givenName') && may('familyAndMiddleName')) return 'givenName';
  if (can('fullName')) return 'fullName';
  if (splitDate) {
    for (const part of ['birthDay', 'birthMonth', 'birthYear'] as const) if (can(part)) return part;
  }
  // *Năm sinh* is a birth date, unless another column holds the date.
  if (can('birthDate')) return can('birthYear') && only('birthDate') ? 'birthYear' : 'birthDate';
  // A lone *Ngày*, *Tháng* or *Năm* says nothing; a year of birth does.
  if (can('birthDay') || can('birthMonth')) return undefined;
  return fields[0];
}

/** *Nam* beside *Nữ* with nothing above them: birth dates where no other column has them, marks otherwise. */
function bareSexHeadings(cells: readonly HeadingCell[], claims: Map<number, RosterField>): void {
  const male = cells.find(({ label, match }) => !match && label.strippedMarked === 'nam');
  const female = cells.find(({ label, match }) => !match && /^n[ữu]$/.test(label.strippedMarked));
  if (!male || !female || Math.abs(male.column - female.column) !== 1) return;
  const dated = [...claims.values()].some((field) => field === 'birthDate' || field === 'birthYear');
  claims.set(male.column, dated ? 'sexMale' : 'birthDateMale');
  claims.set(female.column, dated ? 'sexFemale' : 'birthDateFemale');
}

/** Whether the headings name people: a name column and two others, section 3.2. */
export function namesPeople({ columns }: ColumnMap): boolean {
  const split = columns.familyAndMiddleName !== undefined && columns.givenName !== undefined;
  const fields = Object.keys(columns).length - (split ? 1 : 0);
  return (columns.fullName !== undefined || split) && fields >= 3;
}
