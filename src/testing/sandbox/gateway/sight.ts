/**
 * Over which records a role may act: one rule for all calls. What lies outside it is "not found", so that nobody learns
 * what there is by asking.
 */
import type { Account, Address, Facility, Organization, Registration, Session } from '../../../model/index.ts';
import type { SandboxState } from '../state/state.ts';

/** Whether an address lies in the area of a commune, district or province. */
function inArea({ role, unit }: Account, address: Address | undefined): boolean {
  if (role === 'commune') return address?.wardCode === unit;
  if (role === 'district') return address?.districtCode === unit;
  return role === 'province' && address?.provinceCode === unit;
}

/** Whether a caller sees a person. */
export function seesRegistration(caller: Account, registration: Registration, state: SandboxState): boolean {
  const { role, unit } = caller;
  if (role === 'ministry') return true;
  if (role === 'organisation') return registration.organizationId === unit;
  if (role === 'citizen') {
    return registration.subject.phone === unit || state.guardians.get(registration.id)?.phone === unit;
  }
  const given = registration.distributedTo;
  if (given === unit) return true;
  if (role === 'site' || role === 'police-verifier') return false;
  if (inArea(caller, given === undefined ? undefined : state.facilities.get(given)?.value.address)) return true;
  const home = homeOf(registration, state);
  // Somebody has to pass on a person whose list gives no codes of an address: every province sees them.
  return home ? inArea(caller, home) : role === 'province' && given === undefined;
}

/** The address that decides: the person's, else their organisation's; none where neither has codes. */
function homeOf({ subject, organizationId }: Registration, state: SandboxState): Address | undefined {
  if (subject.address?.provinceCode) return subject.address;
  const firm = organizationId === undefined ? undefined : state.organizations.get(organizationId)?.value.address;
  return firm?.provinceCode ? firm : undefined;
}

/** Whether a caller looks after a facility. */
export function seesFacility(caller: Account, facility: Facility | undefined): boolean {
  if (caller.role === 'ministry') return true;
  if (caller.role === 'site') return facility?.id === caller.unit;
  return inArea(caller, facility?.address);
}

/** Whether a caller sees a session. */
export const seesSession = (caller: Account, session: Session, state: SandboxState): boolean =>
  seesFacility(caller, state.facilities.get(session.facilityId)?.value);

/** Whether a caller may look at an organisation: its own people and the whole health side. */
export const seesOrganization = ({ role, unit }: Account, organizationId: string): boolean =>
  role !== 'organisation' || unit === organizationId;

/** Whether a caller may change an organisation: itself, and the offices of its area, as far as its area is known. */
export function keepsOrganization(caller: Account, { id, address }: Organization): boolean {
  if (caller.role === 'organisation') return caller.unit === id;
  return caller.role === 'ministry' || address?.provinceCode === undefined || inArea(caller, address);
}
