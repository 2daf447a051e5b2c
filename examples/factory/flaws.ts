/** Spreads the flaws over the lines: one flaw a line, so that each finding of a check has one known cause. */

import { idFlaws, phoneFlaws } from './flaws-numbers.ts';
import { birthFlaws, campaignFlaws, nameFlaws } from './flaws-people.ts';
import { cleanLine, type Line, type Planted } from './line.ts';
import type { Random } from './random.ts';
import type { workerMaker } from './worker.ts';

export interface FlawTools {
  readonly random: Random;
  readonly maker: ReturnType<typeof workerMaker>;
}

/** One kind of damage: how often, to whom, what a check must find, and the damage itself. */
export interface Flaw {
  readonly count: number;
  readonly needs?: (line: Line) => boolean;
  readonly plants: readonly Planted[];
  readonly apply: (line: Line, tools: FlawTools) => void;
}

const FOREIGNERS = [
  { name: 'KIM MIN JUN', nationality: 'Hàn Quốc', passport: 'M90001234' },
  { name: 'LEE SEO YEON', nationality: 'Hàn Quốc', passport: 'M90005678' },
  { name: 'CHEN WEI', nationality: 'Trung Quốc', passport: 'E90004321' },
] as const;

/** Damages lines in place and returns the lines that somebody pasted a second time, each with the line it follows. */
export function plantFlaws(lines: readonly Line[], tools: FlawTools): { after: Line; line: Line }[] {
  const { random } = tools;
  const untouched = new Set(random.shuffle(lines));
  const take = (needs: (line: Line) => boolean = () => true): Line => {
    for (const line of untouched) {
      if (!needs(line)) continue;
      untouched.delete(line);
      return line;
    }
    throw new Error('too many flaws for so few workers');
  };

  for (const { name, nationality, passport } of FOREIGNERS) {
    const { cells, planted } = take((line) => line.worker.department === 'Văn phòng' && line.worker.dose === undefined);
    Object.assign(cells, { fullName: name, nationality, idNumber: passport, priorityGroup: 12 });
    planted.push({ field: 'fullName', code: 'NAME_NO_DIACRITICS' });
  }
  for (const flaw of [...idFlaws, ...phoneFlaws, ...nameFlaws, ...birthFlaws, ...campaignFlaws]) {
    for (let done = 0; done < flaw.count; done++) {
      const line = take(flaw.needs);
      flaw.apply(line, tools);
      line.planted.push(...flaw.plants);
    }
  }
  shareNumbers(take);
  return pasteAgain(take, tools);
}

function shareNumbers(take: (needs?: (line: Line) => boolean) => Line): void {
  // A team leader lends her phone to four colleagues; a couple has one phone.
  for (const [department, size] of [
    ['Chuyền may 2', 5],
    ['Chuyền may 1', 2],
  ] as const) {
    const group = Array.from({ length: size }, () => take((line) => line.worker.department === department));
    for (const line of group) {
      line.cells.phone = group[0]!.worker.phone;
      line.planted.push({ field: 'phone', code: 'PHONE_SHARED' });
    }
  }
  // One card number under two names: a slip while filling a column downwards.
  for (let pair = 0; pair < 2; pair++) {
    const [first, second] = [take(isCmnd), take(isCmnd)];
    second.cells.idNumber = first.cells.idNumber;
    for (const line of [first, second]) line.planted.push({ field: 'idNumber', code: 'ID_DUPLICATE' });
  }
}

const isCmnd = (line: Line): boolean => line.worker.idNumber.length === 9;

function pasteAgain(
  take: (needs?: (line: Line) => boolean) => Line,
  { maker }: FlawTools,
): { after: Line; line: Line }[] {
  const pasted: { after: Line; line: Line }[] = [];
  for (let row = 0; row < 4; row++) {
    const original = take();
    const copy = cleanLine(original.worker);
    copy.planted.push({ field: 'row', code: 'ROW_DUPLICATE' });
    // Directly below, as a slip of the paste key leaves it.
    pasted.push({ after: original, line: copy });
  }
  for (let person = 0; person < 2; person++) {
    // Moved to another line and got a new code and, meanwhile, a new card.
    const original = take(isCmnd);
    const { worker } = original;
    const code = `MT${2001 + person}`;
    const moved = cleanLine({ ...worker, code, idNumber: maker.idNumber(worker.sex, worker.birth.year) });
    moved.cells.fullName = worker.name.toUpperCase();
    moved.planted.push({ field: 'row', code: 'PERSON_LIKELY_DUPLICATE' });
    pasted.push({ after: take((line) => line.worker.department === 'KCS - Đóng gói'), line: moved });
  }
  return pasted;
}
