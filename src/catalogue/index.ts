/**
 * Dated code tables: vaccines, priority groups, campaign profiles.
 *
 * @module
 */
export { type CampaignProfile, covid2021Adult, type Role, roles } from './campaign-profile.ts';
export {
  findPriorityGroup,
  type PriorityGroup,
  type PriorityGroupMatch,
  priorityGroups,
} from './priority-groups.ts';
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
