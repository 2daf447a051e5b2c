/** What is said of a list once, not of each of its people. */
import type { CampaignProfile } from '../catalogue/index.ts';
import { columnName } from '../tables/index.ts';
import type { Finding } from '../values/index.ts';
import { type RosterCode, rosterFinding } from './codes.ts';
import type { ColumnMap } from './column-map.ts';
import { usualHeading } from './headings.ts';
import type { RosterField } from './roster-field.ts';
import { ownSeverity } from './row-context.ts';

// A heading is quoted so that the column can be found, not read out.
const QUOTED = 60;

/** Findings of a list, with the severities of the campaign. */
export class FileFindings {
  readonly list: Finding[] = [];
  readonly #profile: CampaignProfile;

  constructor(profile: CampaignProfile) {
    this.#profile = profile;
  }

  /** One finding about the list. */
  report(code: RosterCode, params: Finding['params'] = {}, path: Finding['path'] = []): void {
    const finding = rosterFinding(code, path, params);
    const severity = ownSeverity(this.#profile, code);
    if (severity !== 'off') this.list.push(severity === undefined ? finding : { ...finding, severity });
  }

  /** What a heading leaves unused, drops or lacks. */
  aboutColumns(map: ColumnMap): void {
    for (const [column, field] of map.claims) {
      if (!this.#profile.excessFields.includes(field)) continue;
      this.report('PRIVACY_EXCESS_COLUMN', columnParams(map, column), [field]);
    }
    for (const { column, twiceFor } of map.unmapped) {
      if (twiceFor !== undefined && this.#profile.excessFields.includes(twiceFor)) continue;
      const used = twiceFor === undefined ? undefined : map.columns[twiceFor];
      if (used === undefined) this.report('COLUMN_UNMAPPED', columnParams(map, column));
      else this.report('COLUMN_TWICE', { ...columnParams(map, column), used: columnName(used) });
    }
    for (const name of this.#profile.requiredFields) {
      // A profile is data: a name that is no field has no column.
      const field = name as RosterField;
      if (!servedBy(field).some((column) => map.columns[column] !== undefined)) {
        this.report('COLUMN_MISSING', { heading: usualHeading(field) }, [field]);
      }
    }
  }
}

function columnParams({ headings }: ColumnMap, column: number): Finding['params'] {
  return { column: columnName(column), heading: (headings.get(column) ?? '').slice(0, QUOTED) };
}

/** Columns that give a field. */
function servedBy(field: RosterField): readonly RosterField[] {
  if (field === 'fullName') return ['fullName', 'givenName'];
  if (field === 'birthDate') return ['birthDate', 'birthDateMale', 'birthDateFemale', 'birthYear'];
  if (field === 'sex') return ['sex', 'sexMale', 'sexFemale', 'birthDateMale', 'birthDateFemale'];
  return [field];
}
