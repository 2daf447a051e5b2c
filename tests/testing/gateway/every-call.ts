/** A usable input for every call of the contract, in the name of a role's unit. A call without one does not compile. */
import type { Role } from '../../../src/catalogue/index.ts';
import { calendarDateSchema, newRecordId } from '../../../src/model/index.ts';
import type { EndpointInput, gatewayEndpoints } from '../../../src/platform/index.ts';
import { campaignId, context, day, ids, organization, person } from './world.ts';

type Calls = typeof gatewayEndpoints;

/** Inputs by the name of the call. */
export type EveryCall = { readonly [Name in keyof Calls]: EndpointInput<Calls[Name]> };

export function everyCall(role: Role, unit: string): EveryCall {
  const written = context(role, unit);
  const now = `${day}T02:00:00Z`;
  const [organizationId, registrationId, doseId] = ['MST-1', ids.registration, ids.dose];
  const ofAppointment = { appointmentId: ids.appointment };
  const free = newRecordId();
  // A citizen registers with the own phone; everybody else enters a person of the unit.
  const subject = {
    ...person,
    birthDate: calendarDateSchema.parse('1992-02-02'),
    ...(role === 'citizen' ? { phone: unit } : {}),
  };
  return {
    issueToken: { body: { grant_type: 'client_credentials' } },
    requestSignInCode: { body: { phone: '+84912000678' } },
    confirmSignIn: { body: { signInId: free, otp: '000000' } },
    getOwnAccount: {},
    putAccount: {
      params: { accountId: 'new-account' },
      body: { context: written, account: { id: 'new-account', role, unit, status: 'open' } },
    },
    listAccounts: {},
    putOrganization: { params: { organizationId }, body: { context: written, organization } },
    getOrganization: { params: { organizationId } },
    putDelivery: {
      params: { organizationId, deliveryId: free },
      body: {
        context: written,
        delivery: {
          campaignId,
          sha256: '1'.repeat(64),
          format: 'csv',
          counts: { read: 1, accepted: 1, rejected: 0 },
        },
      },
    },
    getDelivery: { params: { organizationId, deliveryId: ids.delivery } },
    registerPeople: {
      params: { organizationId },
      body: { context: written, campaignId, items: [{ id: 'MST-1~NV003', subject }] },
    },
    listRegistrations: { params: { organizationId } },
    lookupRegistrations: { params: { organizationId }, body: { ids: [registrationId] } },
    listChanges: { params: { organizationId } },
    putRegistration: {
      params: { registrationId: free },
      body: { context: written, campaignId, registration: { id: free, subject } },
    },
    getRegistration: { params: { registrationId } },
    searchRegistrations: { body: { phone: person.phone } },
    distributeRegistrations: { body: { context: written, ids: [ids.free], unit: 'CS-1' } },
    withdrawRegistration: { params: { registrationId: ids.free }, body: { context: written, reason: 'declined' } },
    transferRegistration: {
      params: { registrationId: ids.free },
      body: { context: written, to: { kind: 'province', provinceCode: '01' } },
    },
    requestVerification: { body: { context: written, ids: [ids.free] } },
    listVerifications: {},
    answerVerifications: {
      body: { context: written, items: [{ registrationId, version: 1, outcome: 'matched' }] },
    },
    putFacility: {
      params: { facilityId: 'CS-3' },
      body: {
        context: written,
        facility: {
          id: 'CS-3',
          name: 'Điểm tiêm Mẫu',
          address: { provinceCode: '87', districtCode: '869' },
          status: 'open',
        },
      },
    },
    getFacility: { params: { facilityId: 'CS-1' } },
    listFacilities: { query: { provinceCode: '87' } },
    putSession: {
      params: { sessionId: free },
      body: { context: written, session: { id: free, campaignId, facilityId: 'CS-1', date: day } },
    },
    getSession: { params: { sessionId: ids.session } },
    listSessions: { query: { facilityId: 'CS-1' } },
    openSession: { params: { sessionId: ids.session }, body: { context: written } },
    closeSession: { params: { sessionId: ids.openSession }, body: { context: written } },
    putAppointments: {
      params: { sessionId: ids.session },
      body: { context: written, items: [{ id: free, registrationId: ids.free }] },
    },
    listAppointments: { params: { sessionId: ids.openSession } },
    inviteAppointments: { params: { sessionId: ids.openSession }, body: { context: written } },
    getAppointment: { params: ofAppointment },
    answerInvitation: { params: ofAppointment, body: { context: written, reply: 'confirmed' } },
    putReception: { params: ofAppointment, body: { context: written, reception: { at: now, recognisedBy: 'qr' } } },
    putScreening: {
      params: ofAppointment,
      body: { context: written, screening: { at: now, verdict: 'eligible', routing: 'ordinary-site' } },
    },
    putDose: {
      params: { doseId: free },
      body: {
        context: written,
        dose: { id: free, registrationId: ids.free, product: 'AZ', date: calendarDateSchema.parse('2021-07-02') },
      },
    },
    getDose: { params: { doseId } },
    listDoses: { params: { registrationId } },
    putObservation: {
      params: { doseId },
      body: {
        context: written,
        observation: { from: '2021-07-01T02:00:00Z', until: '2021-07-01T02:30:00Z', outcome: 'well' },
      },
    },
    putReaction: {
      params: { reactionId: free },
      body: {
        context: written,
        reaction: {
          id: free,
          doseId,
          reportedBy: role === 'citizen' ? 'citizen' : 'site',
          severity: 'other',
          onset: '2021-07-02T02:00:00Z',
        },
      },
    },
    listReactions: { params: { doseId } },
    putCorrection: {
      params: { correctionId: free },
      body: {
        context: written,
        correction: { id: free, registrationId, kind: 'identity-wrong', subject: { fullName: 'Trần Thị Hòa' } },
      },
    },
    getCorrection: { params: { correctionId: ids.correction } },
    listCorrections: {},
    decideCorrection: { params: { correctionId: ids.correction }, body: { context: written, outcome: 'deferred' } },
    listAuditEntries: {},
  };
}
