/**
 * Figures of the portal's dashboard for the 63 provinces of 2021 (reference: platform-api 2.1.3 and 2.1.4). Codes and
 * names are real, the figures are made up by the seed; rows and totals agree with each other.
 */
import { type Province, provinces } from '../../../geography/index.ts';
import { calendarDate, dateInVietnam } from '../../../values/index.ts';
import { seededRandom } from '../../seeded-random.ts';
import { siteCount } from './sites.ts';

/** A row of P3. */
interface ProvinceFigures {
  readonly provinceCode: string;
  readonly provinceName: string;
  readonly population: number;
  readonly popOverEighteen: number;
  readonly totalInjected: number;
  readonly totalOnceInjected: number;
  readonly totalTwiceInjected: number;
  readonly totalVaccineAllocated: number;
  readonly totalVaccineAllocatedReality: number;
  readonly totalVaccinationLocation: number;
}

function provincesOf2021(): readonly Province[] {
  const day = calendarDate(2021, 9, 14);
  return day ? provinces(day) : [];
}

/** P3: a row for each province. */
export function provinceFigures(seed: number): readonly ProvinceFigures[] {
  const random = seededRandom(seed);
  const share = (of: number, from: number, to: number): number => Math.round(of * (from + random() * (to - from)));
  return provincesOf2021().map(({ code, name }) => {
    const population = 300_000 + share(3_000_000, 0, 1);
    const popOverEighteen = share(population, 0.68, 0.76);
    const once = share(popOverEighteen, 0.2, 0.9);
    const twice = share(once, 0.1, 0.8);
    const reality = share(once + twice, 1, 1.2);
    return {
      provinceCode: code,
      provinceName: name,
      population,
      popOverEighteen,
      totalInjected: once + twice,
      totalOnceInjected: once,
      totalTwiceInjected: twice,
      totalVaccineAllocated: share(reality, 1, 1.3),
      totalVaccineAllocatedReality: reality,
      totalVaccinationLocation: siteCount(code),
    };
  });
}

const REGISTERED_SHARE = 0.4;
const LAST_DAY_SHARE = 0.01;

function totals(seed: number) {
  const rows = provinceFigures(seed);
  const sum = (field: Exclude<keyof ProvinceFigures, 'provinceCode' | 'provinceName'>): number =>
    rows.reduce((total, row) => total + row[field], 0);
  return {
    planned: sum('totalVaccineAllocated'),
    allocated: sum('totalVaccineAllocatedReality'),
    injected: sum('totalInjected'),
    once: sum('totalOnceInjected'),
    twice: sum('totalTwiceInjected'),
    registered: Math.round(sum('popOverEighteen') * REGISTERED_SHARE),
  };
}

/** P4. */
export function summary(seed: number) {
  const { planned, allocated, registered, injected } = totals(seed);
  return {
    totalVaccine: planned,
    totalVaccineAllocated: allocated,
    totalVaccinationRegistration: registered,
    totalInjected: injected,
  };
}

/** P5, with the portal's misleading names: `objectInjection` is doses so far, `totalPopulation` doses of the last day. */
export function latestDetail(seed: number, now: Date) {
  const { planned, allocated, injected, once, twice } = totals(seed);
  return {
    allocatedDate: `${dateInVietnam(now)}T00:00:00Z`,
    vaccineTotal: planned,
    vaccineAllocation: allocated,
    objectInjection: injected,
    totalPopulation: Math.round(injected * LAST_DAY_SHARE),
    totalOneInjected: once,
    totalTwiceInjected: twice,
  };
}

/** P6: the planned allocation is absent from most rows, as in the captured answer. */
export function plannedByProvince(seed: number) {
  return provinceFigures(seed).map(
    ({ provinceCode, provinceName, population, popOverEighteen, totalVaccineAllocated }, index) => ({
      provinceCode,
      provinceName,
      population,
      popOverEighteen,
      ...(index % 5 === 0 ? { totalVaccineAllocated } : {}),
    }),
  );
}

/** P7: what an item of `allocatedList` looks like is not known, so the lists are empty. */
export function allocatedByProvince(seed: number) {
  return provinceFigures(seed).map(({ provinceCode, provinceName, totalVaccineAllocatedReality }) => ({
    provinceCode,
    provinceName,
    totalVaccineAllocated: totalVaccineAllocatedReality,
    allocatedList: [],
  }));
}

/** Cities under the central government in 2021: Hà Nội, Hải Phòng, Đà Nẵng, Hồ Chí Minh, Cần Thơ. */
const CITIES = ['01', '31', '48', '79', '92'];

/** P9; the reference knows the names of the fields only. */
export function provinceList() {
  return provincesOf2021().map(({ code, name }) => {
    const type = CITIES.includes(code) ? 'Thành phố' : 'Tỉnh';
    return { provinceCode: code, shortName: name, name: `${type} ${name}`, type };
  });
}
