/** Reads the words of a pack: periods, ages, dates, products, dose kinds, anchors. Any other word is a fault of the pack. */
import { type CalendarDate, parseCalendarDate, SdkError, toDayNumber } from '../values/index.ts';
import {
  type Anchor,
  COURSE_PRODUCT,
  doseKinds,
  type InForce,
  LAST_DOSE,
  LAST_PRIMARY,
  LAST_PRIMARY_OR_ADDITIONAL,
  type Names,
  NO_ANCHOR,
  PREVIOUS_PRODUCT,
  type ProductSet,
} from './compiled-pack.ts';
import type { Ages } from './context.ts';
import { type Period, parsePeriod } from './period.ts';
import type { PackAges, PackValidity } from './rule-pack.ts';

/** The fault of a pack, found when it is compiled. */
export function packFault(packId: string, where: string, expected: string): SdkError {
  return new SdkError('PACK_INVALID', {
    message: `Rule pack "${packId}" cannot be used.`,
    details: [`${where}: expected ${expected}.`],
  });
}

/** Reads a period of a pack. @throws SdkError `PACK_INVALID` */
export function packPeriod(names: Names, where: string, text: string): Period {
  const period = parsePeriod(text);
  if (!period) throw packFault(names.packId, where, `an ISO period such as P28D, P8W or P3M, got "${text}"`);
  return period;
}

/** Reads an age range of a pack; undefined when it has none. @throws SdkError `PACK_INVALID` */
export function packAges(names: Names, where: string, ages: PackAges | undefined): Ages | undefined {
  if (!ages) return undefined;
  return {
    from: ages.from === undefined ? undefined : packPeriod(names, `${where}.ages.from`, ages.from),
    below: ages.below === undefined ? undefined : packPeriod(names, `${where}.ages.below`, ages.below),
  };
}

/** Index of a product of a pack. @throws SdkError `PACK_INVALID` */
export function packProduct(names: Names, where: string, code: string): number {
  const index = names.product.get(code);
  if (index === undefined) throw packFault(names.packId, where, `a product of the pack, got "${code}"`);
  return index;
}

/** Reads a date of a pack. @throws SdkError `PACK_INVALID` */
export function calendarDateOf(packId: string, where: string, text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (!date) throw packFault(packId, where, `a date as YYYY-MM-DD, got "${text}"`);
  return date;
}

/** Day number of a date of a pack. @throws SdkError `PACK_INVALID` */
export function packDay(names: Names, where: string, text: string): number {
  return toDayNumber(calendarDateOf(names.packId, where, text));
}

/** Reads the days in force. @throws SdkError `PACK_INVALID` */
export function inForce(names: Names, where: string, validity: PackValidity): InForce {
  const from = validity.from === undefined ? Number.NEGATIVE_INFINITY : packDay(names, `${where}.from`, validity.from);
  const to = validity.to === undefined ? Number.POSITIVE_INFINITY : packDay(names, `${where}.to`, validity.to);
  if (from >= to) throw packFault(names.packId, where, '"to" after "from"');
  return { from, to };
}

/** Index of a dose kind. @throws SdkError `PACK_INVALID` */
export function kindOf(names: Names, where: string, dose: string): number {
  const words: readonly string[] = doseKinds;
  const index = words.indexOf(dose);
  if (index < 0) throw packFault(names.packId, where, `a dose kind (${doseKinds.join(', ')}), got "${dose}"`);
  return index;
}

/** Reads an anchor's word; shared with settings that choose one. */
export function anchorOf(names: Names, where: string, anchor: string | undefined): Anchor {
  if (anchor === undefined) return NO_ANCHOR;
  if (anchor === 'last-dose') return LAST_DOSE;
  if (anchor === 'last-primary') return LAST_PRIMARY;
  if (anchor === 'last-primary-or-additional') return LAST_PRIMARY_OR_ADDITIONAL;
  return kindOf(names, where, anchor);
}

/** Reads a product list. @throws SdkError `PACK_INVALID` */
export function productSet(names: Names, where: string, codes: readonly string[]): ProductSet {
  const list = codes.map((code) => {
    if (code === '@primary') return COURSE_PRODUCT;
    if (code === '@previous') return PREVIOUS_PRODUCT;
    return packProduct(names, where, code);
  });
  return { list };
}
