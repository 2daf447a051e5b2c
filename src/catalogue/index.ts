/**
 * Dated code tables: vaccines, priority groups, campaign profiles.
 *
 * @module
 */
export {
  type CatalogueVaccine,
  isVaccineCode,
  type Vaccine,
  type VaccineCode,
  type VaccinePlatform,
  vaccineByCode,
  vaccines,
} from './vaccine.ts';
export { findVaccine, type VaccineMatch } from './vaccine-alias.ts';
