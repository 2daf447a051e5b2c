/** The portal's counters, what each counts, and which of them an answer lacks: captures lack some. */
import type { Province } from '../geography/index.ts';
import type { JoinedProvince, PortalLatest, PortalSummary, ProvinceProgress } from '../platform/portal/index.ts';
import type { Text } from './command.ts';

export type ProvinceFigures = JoinedProvince<{ progress: readonly ProvinceProgress[] }>;
type CounterOf<Row> = Exclude<keyof Row, 'provinceCode' | 'provinceName' | 'allocatedAt'>;

/** Of a province, in the order of the table. */
export const provinceCounters: Readonly<Record<CounterOf<ProvinceProgress>, Text>> = {
  population: { vi: 'dân số', en: 'population' },
  adults: { vi: 'từ 18 tuổi', en: '18 and over' },
  dosesGiven: { vi: 'liều đã tiêm', en: 'doses given' },
  peopleWithOneDose: { vi: 'ít nhất 1 mũi', en: '1 dose or more' },
  peopleWithTwoDoses: { vi: 'đủ 2 mũi', en: '2 doses' },
  vaccinePlanned: { vi: 'kế hoạch phân bổ', en: 'planned' },
  vaccineAllocated: { vi: 'phân bổ thực tế', en: 'allocated' },
  sites: { vi: 'điểm tiêm', en: 'sites' },
};

/** Of the country. What the totals of vaccine count is known by their names alone. */
export const summaryCounters: Readonly<Record<CounterOf<PortalSummary>, Text>> = {
  vaccineTotal: { vi: 'tổng số vắc xin', en: 'vaccine in all' },
  vaccineAllocated: { vi: 'vắc xin đã phân bổ', en: 'vaccine allocated' },
  registrations: { vi: 'đăng ký tiêm', en: 'registrations' },
  injected: { vi: 'đã tiêm', en: 'injected' },
};

/** Of the country at the last state. */
export const latestCounters: Readonly<Record<CounterOf<PortalLatest>, Text>> = {
  vaccineTotal: { vi: 'tổng số vắc xin', en: 'vaccine in all' },
  vaccineAllocated: { vi: 'vắc xin đã phân bổ', en: 'vaccine allocated' },
  injectedInAll: { vi: 'đã tiêm', en: 'injected in all' },
  dosesOfLastDay: { vi: 'liều của ngày gần nhất', en: 'doses of the last day' },
  injectedOnce: { vi: 'tiêm 1 mũi', en: 'injected once' },
  injectedTwice: { vi: 'tiêm 2 mũi', en: 'injected twice' },
};

/** What an answer lacks. */
interface Absent {
  /** Counters of the country. */
  readonly summary: readonly string[];
  /** Counters of its last state. */
  readonly latest: readonly string[];
  /** Counters of provinces, with the number of rows that lack them. */
  readonly counters: Readonly<Record<string, number>>;
  /** Codes of provinces without a row. */
  readonly provinces: readonly string[];
}

/** What the portal answered. */
export interface PortalFigures {
  readonly host: string;
  readonly summary: PortalSummary;
  readonly latest: PortalLatest;
  readonly provinces: readonly ProvinceFigures[];
  readonly absent: Absent;
}

/** Compares an answer with what the portal is known to count. */
export function absentCounters(answer: Omit<PortalFigures, 'host' | 'absent'>, expected: readonly Province[]): Absent {
  const counts = keysOf(provinceCounters).map(
    (name) => [name, answer.provinces.filter(({ progress }) => progress?.[name] === undefined).length] as const,
  );
  return {
    summary: keysOf(summaryCounters).filter((name) => answer.summary[name] === undefined),
    latest: keysOf(latestCounters).filter((name) => answer.latest[name] === undefined),
    counters: Object.fromEntries(counts.filter(([, count]) => count > 0)),
    provinces: expected.flatMap(({ code }) => (answer.provinces.some((row) => row.code === code) ? [] : [code])),
  };
}

/** The keys of an object of ours, whose type lists all of them. */
export const keysOf = <Key extends string>(object: Readonly<Record<Key, unknown>>): Key[] =>
  // Object.keys forgets the names of the keys.
  Object.keys(object) as Key[];
