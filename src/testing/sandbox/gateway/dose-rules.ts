/** Whether a dose may be recorded: what stands in the way, and what the site may acknowledge and record all the same. */
import { covid2021Adult, vaccineByCode } from '../../../catalogue/index.ts';
import type { Dose, DoseEvent, Registration } from '../../../model/index.ts';
import type { PlatformCode } from '../../../platform/index.ts';
import { forecast } from '../../../schedule/index.ts';
import { vietnamCovid19 } from '../../../schedule/vietnam/index.ts';
import { dateInVietnam, type Finding } from '../../../values/index.ts';
import type { SandboxState, StoredAppointment } from '../state/state.ts';
import { finding } from './replies.ts';

type NewDose = Omit<Dose, 'status'>;

/** What a site may stand by: the dose was given, and leaving it out would make the record worse. */
const ACKNOWLEDGEABLE: readonly PlatformCode[] = [
  'DOSE_BEFORE_EARLIEST',
  'DOSE_OF_OTHER_PRODUCT',
  'DOSE_NOT_DUE',
  'LOT_EXPIRED',
];

/** Findings about a dose; an acknowledged one is a warning. */
export function doseFindings(
  dose: NewDose,
  acknowledged: readonly string[],
  {
    person,
    appointment,
    state,
    now,
  }: {
    readonly person: Registration;
    readonly appointment: StoredAppointment | undefined;
    readonly state: SandboxState;
    readonly now: string;
  },
): readonly Finding[] {
  const others = [...state.doses.values()]
    .map(({ value }) => value)
    .filter(({ id, registrationId }) => registrationId === dose.registrationId && id !== dose.id);
  const found = [
    ...ownFindings(dose, now),
    ...(others.some(({ date }) => date === dose.date) ? [finding('DOSE_DUPLICATE')] : []),
    ...sessionFindings(dose, appointment, state),
  ];
  const history = [...others, ...(person.declaredDoses ?? [])].flatMap(({ product, date }): DoseEvent[] =>
    product === undefined || date === dose.date ? [] : [{ product, date }],
  );
  const judged = person.campaignId === covid2021Adult.id ? scheduleFindings(dose, person, history) : [];
  return [...found, ...judged].map((one) =>
    acknowledged.includes(one.code) && ACKNOWLEDGEABLE.some((code) => code === one.code)
      ? { ...one, severity: 'warning' }
      : one,
  );
}

function ownFindings({ date, product, lotExpiry }: NewDose, now: string): readonly Finding[] {
  return [
    ...(date > dateInVietnam(new Date(now)) ? [finding('DOSE_IN_FUTURE')] : []),
    ...(vaccineByCode(product) ? [] : [finding('PRODUCT_UNKNOWN')]),
    ...(lotExpiry !== undefined && lotExpiry < date ? [finding('LOT_EXPIRED')] : []),
  ];
}

function sessionFindings(dose: NewDose, appointment: StoredAppointment | undefined, state: SandboxState) {
  if (dose.sessionId === undefined) return [];
  const session = state.sessions.get(dose.sessionId)?.value;
  const ready = appointment !== undefined && ['screened', 'injected'].includes(appointment.value.status);
  return [
    ...(ready ? [] : [finding('SCREENING_MISSING')]),
    ...(session && session.date !== dose.date ? [finding('DOSE_NOT_ON_SESSION_DAY')] : []),
    ...(session?.products && !session.products.includes(dose.product) ? [finding('PRODUCT_NOT_IN_SESSION')] : []),
  ];
}

/** What the schedule says of this dose on its day, given the doses before it. */
function scheduleFindings(dose: NewDose, person: Registration, history: readonly DoseEvent[]): readonly Finding[] {
  const before = history.filter(({ date }) => date < dose.date);
  const next = forecast(vietnamCovid19, { birthDate: person.subject.birthDate }, before, { asOf: dose.date });
  if (next.status === 'NOT_YET') return [finding('DOSE_BEFORE_EARLIEST', { earliest: next.earliest ?? '-' })];
  if (next.nextDose === 'NONE') return [finding('DOSE_NOT_DUE', { status: next.status })];
  return next.products.includes(dose.product)
    ? []
    : [finding('DOSE_OF_OTHER_PRODUCT', { products: next.products.join(', ') })];
}
