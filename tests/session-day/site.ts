/** A site that runs a session against a platform: registers people, plans, receives, screens, injects, watches, closes. */
import { calendarDateSchema, type Session } from '../../src/model/index.ts';
import { bearer, createGatewayClient, type GatewayClient } from '../../src/platform/index.ts';
import { vietnamCovid19 as pack } from '../../src/schedule/vietnam/index.ts';
import {
  checkStep,
  confirmDoses,
  type DoseAcknowledgement,
  type GivenDose,
  type LotCount,
  outcomeOf,
  type PersonOutcome,
  type PersonToPlan,
  planSession,
  type SessionPlan,
  type SessionRecords,
  type SiteStep,
  type Visit,
} from '../../src/session-day/index.ts';
import type { Sandbox } from '../../src/testing/index.ts';
import { date, session as head, sessionDay, uuid } from './days.ts';

const campaignId = 'covid-2021-adult';
const session: Omit<Session, 'status'> = {
  ...head,
  campaignId,
  capacity: 20,
  slots: [
    { from: '07:30', capacity: 6 },
    { from: '08:30', capacity: 6 },
  ],
};
const stock = [
  { product: 'AZ', lot: 'LOT-A', expiry: date('2021-11-30'), doses: 5 },
  { product: 'AZ', lot: 'LOT-B', expiry: date('2021-12-31'), doses: 10 },
];

const people: readonly PersonToPlan[] = Array.from({ length: 8 }, (_, index) => ({
  registrationId: `MST-1~NV${index + 1}`,
  birthDate: date('1990-05-04'),
  history: index < 3 ? [{ product: 'AZ', date: date('2021-07-01') }] : [],
}));

/** The client of a role's unit. */
export function clientOf(sandbox: Sandbox, role: 'site' | 'province' | 'organisation', unit: string): GatewayClient {
  return createGatewayClient({
    baseUrl: 'http://sandbox.test',
    fetch: sandbox.fetch,
    auth: bearer(() => sandbox.token({ role, unit })),
    actor: { id: 'tester', role },
    unit,
    retries: 0,
  });
}

/** Facility, organisation and its people, given to the site. */
async function settle(sandbox: Sandbox): Promise<void> {
  const [province, firm] = [clientOf(sandbox, 'province', '87'), clientOf(sandbox, 'organisation', 'MST-1')];
  const address = { provinceCode: '87', districtCode: '869', wardCode: '29926' };
  await province.facilities.put({ id: 'CS-1', name: 'Trạm Y tế Mẫu Thử', address, status: 'open' });
  await firm.organizations.register({ id: 'MST-1', name: 'Công ty TNHH May Mẫu Thử', address });
  const drafts = people.map(({ registrationId, birthDate, history }) => ({
    id: registrationId,
    subject: { fullName: 'Trần Thị Hoa', birthDate: calendarDateSchema.parse(birthDate) },
    ...(history.length > 0 ? { declaredDoses: history.map(({ product, date: on }) => ({ product, date: on })) } : {}),
  }));
  await firm.registrations.registerPeople('MST-1', drafts, { campaignId });
  await province.registrations.distribute(
    people.map(({ registrationId }) => registrationId),
    'CS-1',
  );
}

const at = (time: string): string => `${sessionDay}T${time}:00Z`;

/** What the steps of one visit tell the platform. */
async function send(
  client: GatewayClient,
  appointmentId: string,
  step: SiteStep,
): Promise<DoseAcknowledgement | undefined> {
  switch (step.step) {
    case 'reception':
      await client.doses.receive(appointmentId, step.reception);
      return undefined;
    case 'screening':
      await client.doses.screen(appointmentId, step.screening);
      return undefined;
    case 'dose': {
      const { version } = await client.doses.record(step.dose);
      return { doseId: step.dose.id, version };
    }
    default:
      return undefined;
  }
}

/** The steps of the person of this number: the fifth is put off, the sixth never comes, all others are injected. */
function stepsOf(
  index: number,
  { registrationId, product, lot, lotExpiry, volumeMl }: SessionPlan['planned'][number],
): readonly SiteStep[] {
  const reception: SiteStep = { step: 'reception', reception: { at: at('01:00'), recognisedBy: 'qr' } };
  const verdict = index === 4 ? 'defer' : 'eligible';
  const screening: SiteStep = { step: 'screening', screening: { at: at('01:10'), verdict, routing: 'ordinary-site' } };
  if (index === 5) return [];
  if (index === 4) return [reception, screening];
  const dose: GivenDose = {
    id: uuid(3, index),
    registrationId,
    sessionId: session.id,
    facilityId: session.facilityId,
    product,
    lot,
    ...(lotExpiry ? { lotExpiry } : {}),
    date: sessionDay,
    at: at('01:20'),
    ...(volumeMl === undefined ? {} : { volumeMl }),
  };
  const observation = { from: at('01:20'), until: at('01:50'), outcome: 'well' } as const;
  return [reception, screening, { step: 'dose', dose }, { step: 'observation', observation }];
}

/** Runs the day and gives what the site has at its end. */
export async function runDay(sandbox: Sandbox): Promise<SessionRecords> {
  await settle(sandbox);
  const client = clientOf(sandbox, 'site', 'CS-1');
  const plan = planSession(people, { session, stock, pack });
  await client.sessions.plan(session);
  const planned = plan.planned.map(({ registrationId, slot }, index) => ({
    registrationId,
    appointmentId: uuid(2, index),
    ...(slot === undefined ? {} : { slot }),
  }));
  await client.sessions.addPeople(
    session.id,
    planned.map(({ appointmentId: id, ...person }) => ({ id, ...person })),
  );
  await client.sessions.open(session.id);

  const outcomes: PersonOutcome[] = [];
  const doses: GivenDose[] = [];
  const acknowledgements: DoseAcknowledgement[] = [];
  for (const [index, place] of plan.planned.entries()) {
    const { registrationId } = place;
    const person = people.find((one) => one.registrationId === registrationId)!;
    let visit: Visit = { registrationId, status: 'planned' };
    for (const step of stepsOf(index, place)) {
      const answer = checkStep(visit, step, { session, lots: stock, pack, person, history: person.history });
      if (!answer.ok) throw new Error(answer.findings.map(({ code }) => code).join());
      visit = answer.value;
      const acknowledged = await send(client, uuid(2, index), step);
      if (acknowledged) acknowledgements.push(acknowledged);
    }
    if (visit.dose) doses.push(visit.dose);
    const outcome = outcomeOf(visit);
    if (outcome) outcomes.push(outcome);
  }
  await client.sessions.close(session.id);
  const records: SessionRecords = {
    session: head,
    planned,
    walkIns: [],
    transfers: [],
    outcomes,
    doses,
    issued: stock,
    stock: stock.map((line) => countOf(line, doses)),
    platform: { acknowledgements, lookups: [], appointments: [] },
  };
  return withAnswers(client, records);
}

function countOf({ product, lot, doses: opening }: (typeof stock)[number], doses: readonly GivenDose[]): LotCount {
  const used = doses.filter((dose) => dose.product === product && dose.lot === lot).length;
  return {
    product,
    lot,
    opening,
    received: 0,
    transferredIn: 0,
    used,
    openVialWaste: 0,
    extraDoses: 0,
    discarded: 0,
    transferredOut: 0,
    closing: opening - used,
  };
}

/** The same records with what the platform says now. */
export async function withAnswers(client: GatewayClient, records: SessionRecords): Promise<SessionRecords> {
  const appointments: SessionRecords['platform']['appointments'][number][] = [];
  for await (const appointment of client.sessions.appointments(records.session.id)) appointments.push(appointment);
  const lookups = await confirmDoses(client, records.doses);
  return { ...records, platform: { ...records.platform, lookups, appointments } };
}
