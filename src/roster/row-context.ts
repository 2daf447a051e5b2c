/** What the readers of a row share: its cells, the values so far, and the rules of the campaign. */
import type { CampaignProfile } from '../catalogue/index.ts';
import type { ExcelSystem, Sex } from '../identity/index.ts';
import type { CalendarDate, Finding, Severity } from '../values/index.ts';
import type { CellReader } from './cell-text.ts';
import { type RosterCode, rosterFinding } from './codes.ts';
import type { RosterValues } from './report.ts';
import type { RosterField } from './roster-field.ts';

/** Days that must lie between two doses, by product code of the earlier one; `default` for every other. */
export type MinimumIntervals = Readonly<Record<string, number>> & { readonly default: number };

/** What holds for every row of a list. */
export interface RowSettings {
  readonly profile: CampaignProfile;
  readonly referenceDate: CalendarDate;
  /** Day system of bare serial numbers. */
  readonly system: ExcelSystem;
  /** Meaning of the codes of the sex column: legend of the file, else of the profile. */
  readonly sexCoding: Readonly<Record<string, Sex>>;
  readonly minimumIntervals: MinimumIntervals;
}

/** Values while a row is being read. */
type MutableValues = { -readonly [Field in keyof RosterValues]: RosterValues[Field] };

/** One row being read. */
export class RowContext {
  readonly cells: CellReader;
  readonly settings: RowSettings;
  readonly values: MutableValues = {
    birthDate: null,
    birthDatePrecision: null,
    sex: null,
    idType: null,
    idNumber: null,
  };
  readonly findings: Finding[] = [];

  constructor(cells: CellReader, settings: RowSettings) {
    this.cells = cells;
    this.settings = settings;
  }

  /** Whether every person of this campaign must have the field. */
  requires(field: RosterField): boolean {
    return this.settings.profile.requiredFields.includes(field);
  }

  /** Whether the field is read at all: it has a column that the list may hold. */
  has(field: RosterField): boolean {
    return this.cells.has(field) && !this.settings.profile.excessFields.includes(field);
  }

  /** A finding of this folder at a field. */
  report(code: RosterCode, field: string, params: Finding['params'] = {}): void {
    this.add(rosterFinding(code, [field], params));
  }

  /** A parser's findings, seen from the row. */
  addAll(findings: readonly Finding[], field: string): void {
    for (const finding of findings) this.add({ ...finding, path: [field] });
  }

  /**
   * Findings about a field that nobody is turned away for: what would be an error is a warning, what would be a warning
   * is a remark, and a blank one is no finding at all.
   */
  addLowered(findings: readonly Finding[], field: string): void {
    const needed = this.settings.profile.requiredFields.includes(field);
    for (const finding of findings) {
      this.add({ ...finding, severity: needed ? finding.severity : LOWERED[finding.severity], path: [field] });
    }
  }

  /** Takes the severity of the campaign; `off` silences a code. */
  add(finding: Finding): void {
    const own = ownSeverity(this.settings.profile, finding.code);
    if (own === 'off') return;
    this.findings.push(own === undefined || own === finding.severity ? finding : { ...finding, severity: own });
  }
}

const LOWERED: Readonly<Record<Severity, Severity>> = { error: 'warning', warning: 'info', info: 'info' };

/** Severity that a campaign gives to a code; undefined where it has no word on it. */
export function ownSeverity(profile: CampaignProfile, code: string): Severity | 'off' | undefined {
  return Object.hasOwn(profile.severities, code) ? profile.severities[code] : undefined;
}
