/** People who do not exist, each with papers that agree with one another: the population of the national sweep. */
import { birthPlaces } from '../../src/geography/index.ts';
import {
  formatCardMrz,
  randomCccd,
  randomCmnd,
  randomHealthInsuranceNumber,
  randomPassport,
  randomPhone,
  randomSocialInsuranceNumber,
  randomTaxCode,
  type Sex,
} from '../../src/identity/index.ts';
import { seededRandom } from '../../src/testing/index.ts';
import { addDays, type CalendarDate, calendarDate, dateParts, yearOf } from '../../src/values/index.ts';
import { randomName } from './names.ts';

/** One person and what the papers say. */
export interface SweptPerson {
  readonly name: string;
  readonly sex: Sex;
  readonly birthDate: CalendarDate;
  readonly cccd: string;
  /** Only people who were 14 before the nine-digit card ended, and not all of them. */
  readonly cmnd: string | undefined;
  readonly bhyt: string;
  readonly bhxh: string;
  readonly phone: string;
  readonly passport: string;
  readonly employerTaxCode: string;
  readonly residence: string;
  readonly issueDate: CalendarDate;
  readonly expiry: CalendarDate;
  readonly qr: string;
  readonly mrz: string;
}

const day = (year: number, month: number, date: number): CalendarDate => {
  const found = calendarDate(year, month, date);
  if (!found) throw new RangeError('expected a day of the calendar');
  return found;
};

/** The day on which the sweep takes place. */
export const SWEEP_DAY = day(2026, 6, 30);

const FIRST_BIRTH = day(1930, 1, 1);
// Cards of people who were born in the last months are not asked for.
const BIRTH_DAYS = 35_000;
const LAST_CMND_YEAR = 2006;
const BORN_ABROAD_PER_THOUSAND = 8;
const RESIDENCES = ['Sa Rài, Tân Hồng, Đồng Tháp', 'Cái Tàu Hạ, Châu Thành, Đồng Tháp', 'Mỹ Hội, Cao Lãnh, Đồng Tháp'];

const provinces = [...birthPlaces().values()].filter(({ kind }) => kind === 'province').map(({ code }) => code);
const countries = [...birthPlaces().values()].filter(({ kind }) => kind === 'country').map(({ code }) => code);

/** `ddMMyyyy`, as the code of the card has its dates. */
const eightDigits = (date: CalendarDate): string => date.slice(8) + date.slice(5, 7) + date.slice(0, 4);

/** An endless line of people; the same seed gives the same people. */
export function* sweptPeople(seed: number): Generator<SweptPerson, never, undefined> {
  const random = seededRandom(seed);
  for (;;) yield onePerson(random);
}

function onePerson(random: () => number): SweptPerson {
  const below = (limit: number): number => Math.floor(random() * limit);
  const sex: Sex = random() < 0.5 ? 'male' : 'female';
  const name = randomName(random, sex);
  const birthDate = addDays(FIRST_BIRTH, below(BIRTH_DAYS));
  const birthYear = yearOf(birthDate);
  const places = random() * 1000 < BORN_ABROAD_PER_THOUSAND ? countries : provinces;
  const cccd = randomCccd(random, { place: places[below(places.length)] ?? '001', sex, birthYear });
  const cmnd = birthYear <= LAST_CMND_YEAR && random() < 0.6 ? randomCmnd(random) : undefined;
  const bhxh = randomSocialInsuranceNumber(random);
  // The card number holds the insurance number of its holder.
  const bhyt = randomHealthInsuranceNumber(random).slice(0, 5) + bhxh;
  const residence = `Số ${1 + below(400)}, ${RESIDENCES[below(RESIDENCES.length)] ?? ''}`;
  const issueDate = addDays(SWEEP_DAY, -1 - below(1_500));
  const { month, day: date } = dateParts(birthDate);
  // A card ends on a birthday; 29 February is rare enough to be left out here.
  const expiry = day(2027 + below(20), month, Math.min(date, 28));
  return {
    name,
    sex,
    birthDate,
    cccd,
    cmnd,
    bhyt,
    bhxh,
    phone: randomPhone(random),
    passport: randomPassport(random),
    employerTaxCode: randomTaxCode(random),
    residence,
    issueDate,
    expiry,
    qr: [
      ...[cccd, cmnd ?? '', name, eightDigits(birthDate), sex === 'male' ? 'Nam' : 'Nữ', residence],
      eightDigits(issueDate),
    ].join('|'),
    mrz: formatCardMrz({ name, birthDate, sex, expiry, personalNumber: cccd }),
  };
}
