/** A synthetic person in the field names of the national portal (reference: platform-api 2.1.2), with ISO dates. */
import { findVaccine, vaccines } from '../../../catalogue/index.ts';
import { parsePhone } from '../../../identity/index.ts';
import { calendarDate } from '../../../values/index.ts';
import { seededRandom } from '../../seeded-random.ts';
import { type SyntheticPerson, syntheticPeople, syntheticPerson } from '../../synthetic-person.ts';
import { sandboxCommunes } from './sites.ts';

/** What the control plane tells of a person who does not exist. */
export interface PortalPerson {
  readonly fullname: string;
  readonly birthday: string;
  /** 1 male, 2 female (reference: platform-api 3.1). */
  readonly genderId: 1 | 2;
  readonly personalPhoneNumber: string;
  readonly identification: string;
  readonly healthInsuranceNumber: string;
  readonly province: string;
  readonly district: string;
  readonly ward: string;
  /** Statistics codes of 2021: two, three and five digits. */
  readonly currentProvinceId: string;
  readonly currentDistrictId: string;
  readonly currentWardId: string;
  readonly vaccinatedInfoes: readonly {
    /** A running number of the sandbox; the portal's own list is not known. */
    readonly vaccineId: string;
    readonly vaccineName: string;
    readonly injectionDate: string;
    readonly injectionPlace: string;
    readonly batchNumber: string;
  }[];
}

/**
 * The people of a sandbox. The second is always born on 1 May 1962 and has two doses: clocks in the south were not at
 * UTC+7 then, and a test of that must not depend on the seed.
 */
export function portalPeople(count: number, seed: number): readonly PortalPerson[] {
  const old = calendarDate(1962, 5, 1);
  return syntheticPeople(count, seed).map((person, index) =>
    portalPerson(
      index === 1 && old
        ? syntheticPerson(seededRandom(seed), { employeeCode: person.employeeCode, birthDate: old, doses: 2 })
        : person,
    ),
  );
}

/** Translates a made-up worker. */
function portalPerson({ subject, doses }: SyntheticPerson): PortalPerson {
  const phone = parsePhone(subject.phone ?? '');
  const home = sandboxCommunes().find(({ ward }) => ward === subject.address?.ward);
  return {
    fullname: subject.fullName,
    birthday: subject.birthDate,
    genderId: subject.sex === 'female' ? 2 : 1,
    personalPhoneNumber: phone.ok ? phone.value.national : '',
    identification: subject.identity?.number ?? '',
    healthInsuranceNumber: subject.healthInsuranceNumber ?? '',
    province: subject.address?.province ?? '',
    district: subject.address?.district ?? '',
    ward: subject.address?.ward ?? '',
    currentProvinceId: home?.provinceCode ?? '',
    currentDistrictId: home?.districtCode ?? '',
    currentWardId: home?.wardCode ?? '',
    vaccinatedInfoes: doses.map(({ product, date, site, lot }) => ({
      vaccineId: String(1 + vaccines.findIndex(({ code }) => code === product)),
      vaccineName: nameOf(product),
      injectionDate: date,
      injectionPlace: site ?? '',
      batchNumber: lot ?? '',
    })),
  };
}

function nameOf(product: string | undefined): string {
  return vaccines.find(({ code }) => code === product)?.name ?? findVaccine(product ?? '')?.vaccine.name ?? '';
}
