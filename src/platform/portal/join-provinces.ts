/** Lists of provinces joined by their code, never by name or by place in the list (reference: platform-api 2.1.3, 3.4). */
import { type Province, provinceByCode, provinceSinceMerger } from '../../geography/index.ts';
import { calendarDate } from '../../values/index.ts';

/** A row of any of the portal's lists by province. */
export interface ProvinceRow {
  readonly provinceCode: string;
}

/** A province with its row of each list. */
export type JoinedProvince<Lists extends Readonly<Record<string, readonly ProvinceRow[]>>> = {
  /** Statistics code of 2021, two digits. */
  readonly code: string;
  /** The province of 2021; undefined when geography does not know the code. */
  readonly province: Province | undefined;
  /** What it has been part of since 2025-07-01. */
  readonly sinceMerger: Province | undefined;
} & { readonly [Name in keyof Lists]: Lists[Name][number] | undefined };

/**
 * Joins lists of the portal by province code with each other and with the provinces of 2021, in the order of the codes.
 * Where a list has a code twice, its first row counts.
 *
 * @param lists - names of your choice and the rows of each
 * @example
 * import { joinProvinces } from 'tiemchung/platform/portal';
 * const [row] = joinProvinces({
 *   progress: [{ provinceCode: '77', dosesGiven: 5 }],
 *   delivery: [{ provinceCode: '77', vaccineAllocated: 9 }],
 * });
 * row?.province?.name; // => 'Bà Rịa - Vũng Tàu'
 * row?.sinceMerger?.name; // => 'Hồ Chí Minh'
 * [row?.progress?.dosesGiven, row?.delivery?.vaccineAllocated]; // => [5, 9]
 */
export function joinProvinces<Lists extends Readonly<Record<string, readonly ProvinceRow[]>>>(
  lists: Lists,
): readonly JoinedProvince<Lists>[] {
  const byCode = new Map<string, Record<string, ProvinceRow>>();
  for (const [name, rows] of Object.entries(lists)) {
    for (const row of rows) {
      const joined = byCode.get(row.provinceCode) ?? {};
      joined[name] ??= row;
      byCode.set(row.provinceCode, joined);
    }
  }
  const day = calendarDate(2021, 1, 1);
  return [...byCode]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, rows]) => {
      const places = { code, province: day && provinceByCode(code, day), sinceMerger: provinceSinceMerger(code) };
      // The rows were put under the names of `lists`, each from the list of that name.
      return { ...rows, ...places } as JoinedProvince<Lists>;
    });
}
