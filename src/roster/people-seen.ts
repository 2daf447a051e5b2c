/**
 * Whether the rows of one group are one person: the same folded name and no difference between birth dates. Where a
 * birth date is partial, what both rows have is compared; a row without a usable name is nobody's twin.
 */
import type { PartialDate } from '../values/index.ts';

/** Birth dates seen under one name, so that a later one is compared with all of them in constant time. */
class BirthDates {
  /** As written, with the first row that has it. */
  readonly #exact = new Map<string, number>();
  /** Year and month of fuller dates. */
  readonly #shortened = new Map<string, number>();
  #without: number | undefined;
  #first: number | undefined;

  /** An earlier row whose date does not differ. */
  twinOf(birth: PartialDate | null): number | undefined {
    if (birth === null) return this.#first;
    return (
      this.#without ??
      this.#exact.get(birth) ??
      this.#shortened.get(birth) ??
      shorter(birth)
        .map((part) => this.#exact.get(part))
        .find((row) => row !== undefined)
    );
  }

  add(birth: PartialDate | null, row: number): void {
    this.#first ??= row;
    if (birth === null) {
      this.#without ??= row;
      return;
    }
    if (!this.#exact.has(birth)) this.#exact.set(birth, row);
    for (const part of shorter(birth)) if (!this.#shortened.has(part)) this.#shortened.set(part, row);
  }
}

/** `1990-05-04` → `1990-05`, `1990`. */
function shorter(birth: PartialDate): string[] {
  return [birth.slice(0, 7), birth.slice(0, 4)].filter((part) => part.length < birth.length);
}

/** The people of one group of rows. */
export class PeopleSeen {
  readonly #byName = new Map<string, BirthDates>();
  readonly #years = new Set<string>();
  readonly #months = new Set<string>();
  readonly #days = new Set<string>();
  #rows = 0;
  #nameless = false;

  /**
   * Takes the next row. @returns an earlier row that is the same person
   *
   * @param name - folded; blank when unusable
   */
  see(name: string, birth: PartialDate | null, row: number): number | undefined {
    this.#rows += 1;
    if (birth !== null) {
      this.#years.add(birth.slice(0, 4));
      if (birth.length >= 7) this.#months.add(birth.slice(0, 7));
      if (birth.length === 10) this.#days.add(birth);
    }
    if (name === '') {
      this.#nameless = true;
      return undefined;
    }
    const dates = this.#byName.get(name) ?? new BirthDates();
    this.#byName.set(name, dates);
    const twin = dates.twinOf(birth);
    dates.add(birth, row);
    return twin;
  }

  /** Whether the rows seen so far are certainly or possibly different people. */
  get differ(): boolean {
    if (this.#rows < 2) return false;
    return (
      this.#nameless || this.#byName.size > 1 || [this.#years, this.#months, this.#days].some((seen) => seen.size > 1)
    );
  }
}
