/** Short names of doses, for labels and columns. */
import type { DoseKind } from '../../model/index.ts';
import type { Lang } from '../../values/index.ts';

const NAMES: Readonly<Record<DoseKind | 'NONE', Readonly<Record<Lang, string>>>> = {
  P1: { vi: 'mũi 1', en: 'dose 1' },
  P2: { vi: 'mũi 2', en: 'dose 2' },
  P3: { vi: 'mũi 3 cơ bản', en: 'basic dose 3' },
  ADD: { vi: 'mũi bổ sung', en: 'additional dose' },
  B1: { vi: 'mũi nhắc lại 1', en: 'booster 1' },
  B2: { vi: 'mũi nhắc lại 2', en: 'booster 2' },
  NONE: { vi: 'không còn mũi nào', en: 'none' },
};

/**
 * The name of a dose in a label. The third dose of a basic course and the additional dose keep names of their own:
 * they are not the same (reference: schedule, section 1.4).
 *
 * @param kind - `nextDose` of a forecast, or `kind` of a dose given
 * @example
 * import { doseName } from 'tiemchung/schedule/timeline';
 * doseName('B1', 'vi'); // => 'mũi nhắc lại 1'
 * doseName('ADD', 'en'); // => 'additional dose'
 */
export function doseName(kind: DoseKind | 'NONE', lang: Lang): string {
  return NAMES[kind][lang];
}
