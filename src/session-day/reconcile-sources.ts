/** The five sources that are laid side by side. */
import type { RegistrationStatus } from '../model/index.ts';
import type { GivenDose } from './visit.ts';

/** Where a registration stands, by the platform's own answer. */
export interface ReconciledRegistration {
  readonly id: string;
  readonly status: RegistrationStatus;
}

/** A person's place in a plan. */
export interface ReconciledPlace {
  readonly registrationId: string;
  readonly product?: string;
}

/** What the stock-keeping says was injected of a lot. */
export interface ReconciledLot {
  readonly product: string;
  readonly lot: string;
  readonly injected: number;
}

/** The sources. Each is a list of what it holds; one that was not asked stays out, and nothing is held against it. */
export interface ReconcileSources {
  /** Registration ids of the organisation's list. */
  readonly list?: readonly string[];
  readonly registrations?: readonly ReconciledRegistration[];
  readonly plan?: readonly ReconciledPlace[];
  readonly doses?: readonly GivenDose[];
  readonly stock?: readonly ReconciledLot[];
}
