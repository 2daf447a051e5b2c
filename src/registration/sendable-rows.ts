/** Which rows of a checked list can be sent, and as what. */
import { type RegistrationDraft, registrationIdOf } from '../model/index.ts';
import { type RosterReport, type RosterRow, subjectOf } from '../roster/index.ts';
import type { Finding } from '../values/index.ts';
import { type RegistrationCode, registrationCodes } from './codes.ts';
import type { RowOutcome } from './registration-result.ts';

/** A row on its way. */
export interface Sendable {
  readonly row: RosterRow;
  readonly draft: RegistrationDraft;
}

/** The rows of a list: those to send, and what is already known of the others. */
export interface SortedRows {
  readonly sendable: readonly Sendable[];
  readonly kept: ReadonlyMap<RosterRow, RowOutcome>;
}

/** A finding of this folder. */
export function registrationFinding(code: RegistrationCode, params: Finding['params'] = {}): Finding {
  return { code, severity: registrationCodes[code].severity, path: [], params };
}

/** An outcome of a row with what it is known by. */
export function outcomeOf(
  row: RosterRow,
  outcome: RowOutcome['outcome'],
  more: Partial<Pick<RowOutcome, 'registrationId' | 'status' | 'findings'>> = {},
): RowOutcome {
  const { employeeCode } = row.values;
  return {
    record: row.record,
    line: row.line,
    ...(employeeCode ? { employeeCode } : {}),
    outcome,
    findings: [],
    ...more,
  };
}

/** Sorts the rows of a report. Two people under one id are both kept back: one would overwrite the other. */
export function sortRows(report: RosterReport, organizationId: string): SortedRows {
  const kept = new Map<RosterRow, RowOutcome>();
  const byId = new Map<string, Sendable[]>();
  for (const row of report.rows) {
    const person = row.status === 'accepted' ? subjectOf(row) : undefined;
    if (row.status !== 'accepted') {
      kept.set(
        row,
        outcomeOf(row, 'not-accepted', { findings: row.findings.filter(({ severity }) => severity === 'error') }),
      );
      continue;
    }
    const id = person && idOf(person.id, organizationId);
    if (!person || id === undefined) {
      kept.set(row, outcomeOf(row, 'not-sent', { findings: [registrationFinding('REGISTRATION_ID_MISSING')] }));
      continue;
    }
    const { department, priorityGroup } = row.values;
    const draft: RegistrationDraft = {
      id,
      subject: person.subject,
      ...(department ? { department } : {}),
      ...(priorityGroup ? { priorityGroup } : {}),
      ...(person.declaredDoses.length > 0 ? { declaredDoses: [...person.declaredDoses] } : {}),
    };
    byId.set(id, [...(byId.get(id) ?? []), { row, draft }]);
  }
  const sendable: Sendable[] = [];
  for (const [registrationId, group] of byId) {
    const [only] = group;
    if (only && group.length === 1) sendable.push(only);
    else {
      const findings = [registrationFinding('REGISTRATION_ID_SHARED', { count: group.length })];
      for (const { row } of group) kept.set(row, outcomeOf(row, 'not-sent', { registrationId, findings }));
    }
  }
  return { sendable, kept };
}

function idOf(
  id: { readonly employeeCode: string } | { readonly uuid: string },
  organizationId: string,
): string | undefined {
  try {
    return registrationIdOf('uuid' in id ? id : { organizationId, employeeCode: id.employeeCode });
  } catch {
    // A code too long to be an id: the row is told so, the list goes on.
    return undefined;
  }
}
