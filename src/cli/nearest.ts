/** "Did you mean …?" for a mistyped command or option. */

/** The candidate that is at most two slips away (a letter more, less, other, or two exchanged), the nearest first. */
export function nearest(typed: string, candidates: readonly string[]): string | undefined {
  if (typed.length > 40) return undefined;
  let best: string | undefined;
  let fewest = 3;
  for (const candidate of candidates) {
    const slips = slipsBetween(typed, candidate);
    // Two slips in a short word make any word.
    if (slips < fewest && slips < Math.max(2, candidate.length / 2)) {
      best = candidate;
      fewest = slips;
    }
  }
  return best;
}

// Optimal string alignment distance, three rows at a time.
function slipsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let slips = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        slips = Math.min(slips, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(slips);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
