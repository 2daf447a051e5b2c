/** Live virus conflicts: two live vaccines on different days need a distance (sections 6.7 and 7.5). */
import type { CdsiData } from './data.ts';
import { after, type GivenDose } from './person.ts';

/** Other doses of the person with what is known of them; a dose that nothing has judged counts as valid. */
export interface EarlierDose {
  readonly given: GivenDose;
  readonly valid: boolean;
}

/** The days on which `cvx` would conflict with an earlier dose: from the first to before the second. */
function conflictsOf(
  data: CdsiData,
  cvx: string,
  earlier: () => readonly EarlierDose[],
): [begin: number, end: number][] {
  const matching = data.conflicts.filter(({ current }) => current === cvx);
  if (matching.length === 0) return [];
  return earlier().flatMap(({ given, valid }) =>
    matching
      .filter(({ previous }) => previous === given.cvx)
      .map((conflict): [number, number] => [
        after(given.day, conflict.begin),
        after(given.day, valid ? conflict.minimumEnd : conflict.end),
      ]),
  );
}

/** Whether a dose was given too close to another live vaccine. */
export function isInConflict(data: CdsiData, dose: GivenDose, earlier: () => readonly EarlierDose[]): boolean {
  return conflictsOf(data, dose.cvx, earlier).some(([begin, end]) => dose.day >= begin && dose.day < end);
}

/** The first day without conflict for any of the vaccines that may come next; undefined where none conflicts. */
export function conflictEnd(
  data: CdsiData,
  vaccines: readonly string[],
  earlier: () => readonly EarlierDose[],
): number | undefined {
  const ends = vaccines.flatMap((cvx) => conflictsOf(data, cvx, earlier).map(([, end]) => end));
  return ends.length > 0 ? Math.max(...ends) : undefined;
}
