/**
 * Checks between rows: one number on different people, one phone on different people, one person twice (reference:
 * users-and-rosters, section 4 "Different people" and section 5). One pass in the order of the list and one over the
 * groups found: linear in the number of rows, however large a group is.
 */
import { type Finding, foldedKey, isFullDate } from '../values/index.ts';
import { type RosterCode, rosterFinding } from './codes.ts';
import { PeopleSeen } from './people-seen.ts';
import type { RosterValues } from './report.ts';

/** The parts of a row that rows are compared by. */
export interface ComparedRow {
  readonly record: number;
  readonly values: Pick<RosterValues, 'fullName' | 'birthDate' | 'idNumber' | 'phone' | 'employeeCode' | 'recordId'>;
}

/** Rows that have one value in common. The first member alone is kept until a second one turns up. */
interface Group {
  readonly members: number[];
  readonly people: PeopleSeen;
}

type Groups = Map<string, number | Group>;

/** What is said of a row, by its position in the list. */
type CrossFindings = ReadonlyMap<number, readonly Finding[]>;

/** Compares every row of a list with every other one, without doing so. */
export class CrossRows {
  readonly #rows: ComparedRow[] = [];
  readonly #names: string[] = [];
  readonly #numbers: Groups = new Map();
  readonly #phones: Groups = new Map();
  readonly #codes: Groups = new Map();
  readonly #recordIds: Groups = new Map();
  /** Folded name and full birth date → first such row, and the numbers that such rows have. */
  readonly #persons = new Map<string, { readonly first: number; readonly numbers: Set<string | null> }>();
  readonly #findings = new Map<number, Finding[]>();

  /** Takes the next row of the list. `issued`: its record id was made just now and is nobody else's. */
  add(row: ComparedRow, issued: boolean): void {
    const position = this.#rows.length;
    const { idNumber, phone, employeeCode, recordId, fullName, birthDate } = row.values;
    this.#rows.push(row);
    const name = fullName ? foldedKey(fullName) : '';
    this.#names.push(name);
    const twin = idNumber === null ? undefined : this.#join(this.#numbers, idNumber, position);
    if (phone) this.#join(this.#phones, phone, position);
    if (employeeCode) this.#join(this.#codes, employeeCode, position);
    if (recordId && !issued) this.#join(this.#recordIds, recordId, position);
    if (twin !== undefined) this.#report(position, 'ROW_DUPLICATE', 'row', { first: this.#recordOf(twin) });
    if (name === '' || birthDate === null || !isFullDate(birthDate)) return;
    const key = `${birthDate}${name}`;
    const person = this.#persons.get(key);
    if (!person) {
      this.#persons.set(key, { first: position, numbers: new Set([idNumber]) });
      return;
    }
    if (twin === undefined) {
      this.#report(position, 'PERSON_LIKELY_DUPLICATE', 'row', { first: this.#recordOf(person.first) });
    }
    person.numbers.add(idNumber);
  }

  /** Everything that was noticed, once the list is at its end. */
  findings(): CrossFindings {
    this.#mark(this.#numbers, 'ID_DUPLICATE', 'idNumber');
    this.#mark(this.#phones, 'PHONE_SHARED', 'phone');
    this.#mark(this.#codes, 'EMPLOYEE_CODE_DUPLICATE', 'employeeCode');
    for (const group of this.#recordIds.values()) {
      if (typeof group === 'object') this.#markAll(group, 'RECORD_ID_DUPLICATE', 'recordId');
    }
    return this.#findings;
  }

  /** Puts a row into its group. @returns an earlier row of the same person in that group. */
  #join(groups: Groups, key: string, position: number): number | undefined {
    const known = groups.get(key);
    if (known === undefined) {
      groups.set(key, position);
      return undefined;
    }
    let group: Group;
    if (typeof known === 'object') group = known;
    else {
      group = { members: [known], people: new PeopleSeen() };
      this.#see(group, known);
      groups.set(key, group);
    }
    group.members.push(position);
    return this.#see(group, position);
  }

  #see(group: Group, position: number): number | undefined {
    return group.people.see(this.#names[position] ?? '', this.#rows[position]?.values.birthDate ?? null, position);
  }

  #mark(groups: Groups, code: RosterCode, field: string): void {
    for (const group of groups.values()) {
      if (typeof group === 'object' && group.people.differ) this.#markAll(group, code, field);
    }
  }

  #markAll({ members }: Group, code: RosterCode, field: string): void {
    const params = { count: members.length, first: this.#recordOf(members[0]) };
    for (const position of members) this.#report(position, code, field, params);
  }

  #recordOf(position: number | undefined): number {
    return (position === undefined ? undefined : this.#rows[position]?.record) ?? 0;
  }

  #report(position: number, code: RosterCode, field: string, params: Finding['params']): void {
    const finding = rosterFinding(code, [field], params);
    const known = this.#findings.get(position);
    if (known) known.push(finding);
    else this.#findings.set(position, [finding]);
  }
}
