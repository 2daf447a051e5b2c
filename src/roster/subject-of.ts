/** From an accepted row to what a registration carries. */
import { findVaccine } from '../catalogue/index.ts';
import { parsePhone } from '../identity/index.ts';
import type { Address, DeclaredDose, DoseEvent, Subject } from '../model/index.ts';
import type { RosterRow, RosterValues } from './report.ts';
import { doseOrdinals } from './roster-field.ts';

/** A person ready to be registered. */
export interface RosterPerson {
  readonly subject: Subject;
  /** Doses of the list whose date and vaccine are known, by date. */
  readonly doses: readonly DoseEvent[];
  /** Doses of the list with a date, as a registration declares them: lot and place kept, the vaccine where it was understood. */
  readonly declaredDoses: readonly DeclaredDose[];
  /** The sender's own id, else the UUID of the record (design decision 13). */
  readonly id: { readonly employeeCode: string } | { readonly uuid: string };
}

/**
 * The person of an accepted row; undefined for a rejected one.
 *
 * @param row - of a report of `checkRoster`
 * @example
 * import { checkRoster, subjectOf } from 'tiemchung/roster';
 * const report = await checkRoster([]);
 * report.rows.map(subjectOf); // => []
 */
export function subjectOf(row: RosterRow): RosterPerson | undefined {
  const { values } = row;
  const { fullName, birthDate, employeeCode, recordId } = values;
  const id = employeeCode ? { employeeCode } : recordId ? { uuid: recordId } : undefined;
  if (row.status !== 'accepted' || !fullName || !birthDate || !id) return undefined;
  const phone = values.phone ? parsePhone(values.phone, { repairLetters: false }) : undefined;
  const address = addressOf(values);
  const { sex, idType, idNumber, healthInsuranceNumber, nationality, ethnicity, occupation } = values;
  const subject: Subject = {
    fullName,
    birthDate,
    ...(sex && { sex }),
    ...(idType && idNumber && { identity: { type: idType, number: idNumber } }),
    ...(phone?.ok && { phone: phone.value.e164 }),
    ...(healthInsuranceNumber && { healthInsuranceNumber }),
    ...(nationality && { nationality }),
    ...(ethnicity && { ethnicity }),
    ...(occupation && { occupation }),
    ...(address && { address }),
  };
  const declaredDoses = declaredDosesOf(values);
  const doses = declaredDoses.flatMap(({ product, date }): DoseEvent[] => (product ? [{ product, date }] : []));
  return { subject, doses, declaredDoses, id };
}

function addressOf({ address, province, district, ward }: RosterValues): Address | undefined {
  const parts: Address = {
    ...(address && { line: address }),
    ...(ward && { ward }),
    ...(district && { district }),
    ...(province && { province }),
  };
  return Object.keys(parts).length > 0 ? parts : undefined;
}

const LONGEST = { lot: 40, site: 200 } as const;

function declaredDosesOf(values: RosterValues): DeclaredDose[] {
  const doses: DeclaredDose[] = [];
  const add = (date: DeclaredDose['date'] | null | undefined, vaccine: Text, lot: Text, site: Text): void => {
    if (!date) return;
    const product = vaccine ? findVaccine(vaccine)?.vaccine.code : undefined;
    doses.push({
      date,
      ...(product && { product }),
      ...(lot && lot.length <= LONGEST.lot && { lot }),
      ...(site && site.length <= LONGEST.site && { site }),
    });
  };
  for (const dose of doseOrdinals) {
    add(values[`dose${dose}Date`], values[`dose${dose}Vaccine`], values[`dose${dose}Lot`], values[`dose${dose}Site`]);
  }
  add(values.vaccinationDate, values.vaccine, values.lotNumber, values.facility);
  return doses.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

type Text = string | null | undefined;
