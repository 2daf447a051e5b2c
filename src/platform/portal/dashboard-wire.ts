/**
 * Counters of the public dashboard and the list of provinces (reference: platform-api 2.1, 2.1.3, 2.1.4). Names here say
 * what a counter counts; the portal's own stand on their right. All counters are optional: captures lack some.
 */
import * as z from 'zod';
import { schema } from '../../model/index.ts';
import { counter, provinceCode, renamed, text } from './wire-values.ts';

const province = () =>
  ({
    provinceCode: ['provinceCode', provinceCode()],
    provinceName: ['provinceName', z.string().max(200)],
  }) as const;

const people = () =>
  ({
    population: ['population', counter()],
    /** 18 and over: the denominator of the portal's percentages. */
    adults: ['popOverEighteen', counter()],
  }) as const;

/** P3: one province. Doses and allocations may exceed the people. */
export const provinceProgressSchema = /* @__PURE__ */ schema(() =>
  renamed({
    ...province(),
    ...people(),
    dosesGiven: ['totalInjected', counter()],
    /** People with at least one dose. */
    peopleWithOneDose: ['totalOnceInjected', counter()],
    peopleWithTwoDoses: ['totalTwiceInjected', counter()],
    vaccinePlanned: ['totalVaccineAllocated', counter()],
    vaccineAllocated: ['totalVaccineAllocatedReality', counter()],
    sites: ['totalVaccinationLocation', counter()],
  }),
);

/** P4: the country in four counters, by their names alone. */
export const summarySchema = /* @__PURE__ */ schema(() =>
  renamed({
    vaccineTotal: ['totalVaccine', counter()],
    vaccineAllocated: ['totalVaccineAllocated', counter()],
    registrations: ['totalVaccinationRegistration', counter()],
    injected: ['totalInjected', counter()],
  }),
);

/** P5. Its `totalPopulation` is no population but the doses of the last day, its `objectInjection` a running total (E9, E10). */
export const latestSchema = /* @__PURE__ */ schema(() =>
  renamed({
    /** Date and time as the portal writes it; its zone is not known. */
    allocatedAt: ['allocatedDate', text()],
    vaccineTotal: ['vaccineTotal', counter()],
    vaccineAllocated: ['vaccineAllocation', counter()],
    injectedInAll: ['objectInjection', counter()],
    dosesOfLastDay: ['totalPopulation', counter()],
    injectedOnce: ['totalOneInjected', counter()],
    injectedTwice: ['totalTwiceInjected', counter()],
  }),
);

/** P6: people and planned allocation of one province: its counter has the name of the plan of P3, and P7 is "reality" (inferred). */
export const provinceAllocationSchema = /* @__PURE__ */ schema(() =>
  renamed({ ...province(), ...people(), vaccinePlanned: ['totalVaccineAllocated', counter()] }),
);

/** P7: what one province was given. */
export const provinceDeliverySchema = /* @__PURE__ */ schema(() =>
  renamed({
    ...province(),
    vaccineAllocated: ['totalVaccineAllocated', counter()],
    /** One item per vaccine, as it came: the shape of an item is not known. */
    byVaccine: ['allocatedList', z.array(z.unknown()).nullish()],
  }),
);

/** P9: one province as the portal lists it. */
export const portalProvinceSchema = /* @__PURE__ */ schema(() =>
  renamed({
    provinceCode: ['provinceCode', provinceCode()],
    shortName: ['shortName', text()],
    name: ['name', z.string().max(200)],
    /** As it came: its values are not known. */
    type: ['type', z.union([z.string().max(200), z.int()]).nullish()],
  }),
);
