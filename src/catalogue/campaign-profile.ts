/**
 * A campaign is data: who may be registered, with which fields, how severe each finding is, which products and groups.
 * The code knows no campaign by name; `covid-2021-adult` is one file among others to come.
 */
import type { CalendarDate, Severity } from '../values/index.ts';
import covid from './campaigns/covid-2021-adult.json' with { type: 'json' };

/**
 * Who acts on the platform (reference: platform-api 5, users-and-rosters 2). The district level ended on 30/06/2025.
 *
 * @example
 * import { roles } from 'tiemchung/catalogue';
 * roles.length; // => 8
 */
export const roles = [
  'citizen',
  'organisation',
  'site',
  'commune',
  'district',
  'province',
  'ministry',
  'police-verifier',
] as const;

/** One of {@link roles}. */
export type Role = (typeof roles)[number];

/** What one vaccination campaign asks of a list and of a person. */
export interface CampaignProfile {
  /** Stable name, kebab-case. */
  readonly id: string;
  readonly name: { readonly vi: string; readonly en: string };
  /** Acts that the campaign rests on, as number and date of issue. */
  readonly acts: readonly string[];
  /** The disease in everyday writing. */
  readonly disease: string;
  /** First day of the campaign. */
  readonly from: CalendarDate;
  /** Last day, where it has ended. */
  readonly until?: CalendarDate;
  /** Whole years at the reference date; younger people get `DOB_UNDERAGE`. */
  readonly minimumAge?: number;
  /** List that bare priority-group numbers are read in. */
  readonly priorityList?: '3355';
  /** Product codes of the vaccine catalogue. */
  readonly products: readonly string[];
  /** Canonical roster fields that every person must have; an absent one gives the field's own MISSING code. */
  readonly requiredFields: readonly string[];
  /** Fields that a list of this campaign must not hold: their values are dropped with `PRIVACY_EXCESS_COLUMN`. */
  readonly excessFields: readonly string[];
  /** Severities that differ from the code tables; `off` silences a code. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /**
   * Meaning of sex codes in lists without a legend. Empty where no public text fixes one: a number is then not
   * understood, because the portal writes 1/2 and the inferred import workbook 0/1 (reference: platform-api 3.1).
   */
  readonly sexCoding: Readonly<Record<string, 'male' | 'female'>>;
  /** Roles that may hand in registrations. */
  readonly mayRegister: readonly Role[];
}

/**
 * COVID-19 vaccination of adults under decision 3355/QĐ-BYT: the default profile. Ages 12 to 17 opened on 14/10/2021
 * (8688/BYT-DP) and are not part of it, so a younger person is a warning, not an error.
 *
 * @example
 * import { covid2021Adult } from 'tiemchung/catalogue';
 * covid2021Adult.minimumAge; // => 18
 * covid2021Adult.excessFields; // => ['medicalHistory', 'consent']
 */
// JSON imports widen literals to string; `tests/catalogue` checks the file against this type's vocabulary.
export const covid2021Adult: CampaignProfile = covid as unknown as CampaignProfile;
