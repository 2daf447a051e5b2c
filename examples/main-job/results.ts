/** The results as JSON, by the firm's own employee codes: no name, identity number or phone stands in it. */
import type { RegistrationResult } from 'tiemchung/registration';
import type { NextDose } from './next-doses.ts';

export function resultsDocument(registration: RegistrationResult, doses: readonly NextDose[]): string {
  const byRecord = new Map(doses.map((dose) => [dose.record, dose]));
  const { rows, ...run } = registration;
  const people = rows.map(({ record, employeeCode, registrationId, outcome, status, findings }) => {
    const next = byRecord.get(record);
    return {
      record,
      employeeCode: employeeCode ?? null,
      registrationId: registrationId ?? null,
      outcome,
      status: status ?? null,
      findings: findings.map(({ code }) => code),
      next: next
        ? {
            dose: next.forecast.nextDose,
            status: next.forecast.status,
            earliest: next.forecast.earliest ?? null,
            recommended: next.forecast.recommended ?? null,
            latest: next.forecast.latest ?? null,
            products: next.forecast.products,
            why: next.why,
          }
        : null,
    };
  });
  return `${JSON.stringify({ ...run, people }, null, 2)}\n`;
}
