/** Three separate facts about each injection: the site holds it, the platform acknowledged it, a look-up confirmed it. */
import type { DoseLookup } from './confirm-doses.ts';
import type { PersonOutcome } from './outcome.ts';
import type { SessionRecords } from './session-records.ts';
import type { GivenDose } from './visit.ts';

/** What is known of one injection. None of the three follows from another. */
export interface DoseFacts {
  readonly registrationId: string;
  /** Absent where an outcome says "injected" and names no dose. */
  readonly doseId?: string;
  /** The site holds the dose. */
  readonly recorded: boolean;
  /** The platform answered its sending. */
  readonly acknowledged: boolean;
  /** The platform's own answer holds the same dose. */
  readonly confirmed: boolean;
}

const FIELDS = [
  'registrationId',
  'sessionId',
  'product',
  'lot',
  'lotExpiry',
  'date',
  'at',
  'volumeMl',
  'bodySite',
  'route',
  'facilityId',
] as const satisfies readonly (keyof GivenDose)[];

/** Fields in which the platform's dose is not the site's. */
export const differingFields = (own: GivenDose, theirs: GivenDose): readonly string[] =>
  FIELDS.filter((field) => own[field] !== theirs[field]);

/** The facts about every injection, in the order of the outcomes. */
export function doseFacts({ outcomes, doses, platform }: SessionRecords): readonly DoseFacts[] {
  const own = new Map(doses.map((dose) => [dose.id, dose]));
  const acknowledged = new Set(platform.acknowledgements.map(({ doseId }) => doseId));
  const lookups = new Map(platform.lookups.map((lookup) => [lookup.doseId, lookup]));
  return outcomes
    .filter(({ outcome }) => outcome === 'injected')
    .map((person) => factsOf(person, own, acknowledged, lookups));
}

function factsOf(
  { registrationId, doseId }: PersonOutcome,
  own: ReadonlyMap<string, GivenDose>,
  acknowledged: ReadonlySet<string>,
  lookups: ReadonlyMap<string, DoseLookup>,
): DoseFacts {
  if (doseId === undefined) return { registrationId, recorded: false, acknowledged: false, confirmed: false };
  const dose = own.get(doseId);
  const lookup = lookups.get(doseId);
  return {
    registrationId,
    doseId,
    recorded: dose?.registrationId === registrationId,
    acknowledged: acknowledged.has(doseId),
    confirmed: dose !== undefined && lookup?.answer === 'found' && differingFields(dose, lookup.dose).length === 0,
  };
}
