/** A synthetic person in the field names of the national portal (reference: platform-api 2.1.2), with ISO dates. */
import { findVaccine, vaccines } from '../../catalogue/index.ts';
import { parsePhone } from '../../identity/index.ts';
import type { SyntheticPerson } from '../synthetic-person.ts';

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
  readonly vaccinatedInfoes: readonly {
    readonly vaccineName: string;
    readonly injectionDate: string;
    readonly injectionPlace: string;
    readonly batchNumber: string;
  }[];
}

/** Translates a made-up worker. */
export function portalPerson({ subject, doses }: SyntheticPerson): PortalPerson {
  const phone = parsePhone(subject.phone ?? '');
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
    vaccinatedInfoes: doses.map(({ product, date, site, lot }) => ({
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
