/** The sandbox's synthetic people as subjects of the back office, with the doses that were recorded there. */
import { vaccines } from '../../../catalogue/index.ts';
import type { PortalPerson } from '../portal/person.ts';
import { officeVaccines } from './catalogue.ts';

/** A dose in the names of the back office; the names of its own fields are the sandbox's. */
export interface OfficeDose {
  readonly LICH_SU_TIEM_ID: number;
  readonly VACXIN_ID: number;
  readonly TEN_VACXIN: string;
  /** 2 injected, 3 contraindicated, 4 refused, 5 postponed. */
  readonly TRANG_THAI_MUI_TIEM: number;
  /** `dd/MM/yyyy`. */
  readonly NGAY_TIEM: string;
  readonly TEN_CO_SO: string;
}

/** One subject. */
export interface OfficeSubject {
  readonly id: number;
  /** 15 digits, a 9 after the province. */
  readonly code: string;
  readonly person: PortalPerson;
  readonly doses: readonly OfficeDose[];
}

/** Doses recorded through V14, by subject. */
export type RecordedDoses = Map<number, readonly OfficeDose[]>;

const FIRST_ID = 900_001;

/** Everybody, in the order of the people. */
export function officeSubjects(people: readonly PortalPerson[], recorded: RecordedDoses): readonly OfficeSubject[] {
  return people.map((person, index) => {
    const id = FIRST_ID + index;
    const before = person.vaccinatedInfoes.map(
      (dose, place): OfficeDose => ({
        LICH_SU_TIEM_ID: id * 100 + place,
        // Vaccines against COVID-19 are not in the list of V20; their numbers must not meet its own.
        VACXIN_ID: 9000 + vaccines.findIndex(({ name }) => name === dose.vaccineName),
        TEN_VACXIN: dose.vaccineName,
        TRANG_THAI_MUI_TIEM: 2,
        NGAY_TIEM: wireDate(dose.injectionDate),
        TEN_CO_SO: dose.injectionPlace,
      }),
    );
    const code = `${person.currentProvinceId || '87'}9${String(index + 1).padStart(12, '0')}`;
    return { id, code, person, doses: [...before, ...(recorded.get(id) ?? [])] };
  });
}

/** `YYYY-MM-DD` as `dd/MM/yyyy`. */
export const wireDate = (iso: string): string => iso.split('-').reverse().join('/');

/** `dd/MM/yyyy` as `YYYY-MM-DD`; undefined for any other text. */
export function isoDate(text: string | null): string | undefined {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text?.trim() ?? '') ?? [];
  const iso = `${year}-${month}-${day}`;
  return year !== undefined && new Date(`${iso}T00:00:00Z`).toJSON()?.startsWith(iso) ? iso : undefined;
}

export const nameOfVaccine = (id: number): string =>
  officeVaccines.find(({ VACXIN_ID }) => VACXIN_ID === id)?.TEN_VACXIN ?? '';
