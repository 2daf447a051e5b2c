/** Evidence of immunity and contraindications (sections 7.2 and 7.3). */
import type { CdsiAntigen, CdsiSeriesDose, CdsiVaccine } from './data.ts';
import { type Subject, withinAges } from './person.ts';

/** Whether a finding, or birth before a day in a country, speaks for immunity. */
export function isImmune({ immunityCodes, birthImmunity }: CdsiAntigen, subject: Subject): boolean {
  if (immunityCodes.some((code) => subject.conditions.has(code))) return true;
  return birthImmunity.some(
    ({ before, country, exclusions }) =>
      subject.birth < before &&
      (country === undefined || country === subject.country) &&
      !exclusions.some((code) => subject.conditions.has(code)),
  );
}

/** Whether a condition of the person forbids the whole vaccine group on a day. */
export function isContraindicated({ contraindications }: CdsiAntigen, subject: Subject, day: number): boolean {
  return contraindications.some(
    ({ code, begin, end, vaccines }) =>
      vaccines === undefined && subject.conditions.has(code) && withinAges(subject.birth, day, begin, end),
  );
}

/** The preferable vaccines of a series dose that no condition of the person forbids on a day. */
export function vaccinesAllowed(
  { contraindications }: CdsiAntigen,
  { preferable }: CdsiSeriesDose,
  subject: Subject,
  day: number,
): CdsiVaccine[] {
  const forbidden = contraindications
    .filter(({ code }) => subject.conditions.has(code))
    .flatMap(({ vaccines }) => vaccines ?? [])
    .filter(({ begin, end }) => withinAges(subject.birth, day, begin, end));
  return preferable.filter(({ cvx }) => !forbidden.some((vaccine) => vaccine.cvx === cvx));
}
