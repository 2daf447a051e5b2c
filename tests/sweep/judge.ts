/** What becomes of a damaged value of a person, and, where nothing is reported, what makes that unavoidable. */
import {
  checkCccdConsistency,
  formatBirthDate,
  type IdentityCode,
  nameKeys,
  parseBirthDate,
  parseCardMrz,
  parseCardQr,
  parseCccd,
  parseCmnd,
  parseHealthInsuranceNumber,
  parsePassport,
  parsePersonName,
  parsePhone,
  parseSocialInsuranceNumber,
  parseTaxCode,
} from '../../src/identity/index.ts';
import type { Finding, Parsed } from '../../src/values/index.ts';
import { SWEEP_DAY, type SweptPerson } from './people.ts';

/** `right`: the value is the right one all the same, repaired or never harmed. */
export type Outcome = 'refused' | 'warned' | 'right' | 'unnoticed';

/** A kind of value, how it is read beside the rest of its row, and why damage to it can stay unnoticed. */
export interface JudgedValue {
  readonly name: string;
  /** Text of the person; undefined where the person has none. */
  readonly of: (person: SweptPerson) => string | undefined;
  readonly vietnameseLetters?: true;
  readonly judge: (damaged: string, person: SweptPerson) => Outcome;
  /**
   * The reason, by a plain statement of the rule that does not use the parsers; undefined = the parser should have
   * noticed.
   */
  readonly nature: (damaged: string, person: SweptPerson) => string | undefined;
}

const options = { referenceDate: SWEEP_DAY };
type Read<Value> = Parsed<Value, IdentityCode>;
type Compare<Value> = (value: Value) => readonly Finding[];

const nothing = () => [];

function outcome<Value>(
  read: Read<Value>,
  isRight: (value: Value) => boolean,
  compare: Compare<Value> = nothing,
): Outcome {
  if (!read.ok) return 'refused';
  if (isRight(read.value)) return 'right';
  return [...read.findings, ...compare(read.value)].some(({ severity }) => severity === 'warning')
    ? 'warned'
    : 'unnoticed';
}

const number =
  (right: (person: SweptPerson) => string | undefined, read: (text: string) => Read<{ readonly number: string }>) =>
  (damaged: string, person: SweptPerson): Outcome =>
    outcome(read(damaged), (value) => value.number === right(person));

const shape =
  (pattern: RegExp, why: string) =>
  (damaged: string): string | undefined =>
    pattern.test(damaged) ? why : undefined;

const FREE = 'free digits without a check digit';
const OTHER_CODE = 'another code that exists';
const ANOTHER_NAME = 'another name';
const SUM_AGREES = 'the check digit agrees by chance';

const cccdNature = (damaged: string, right: string): string | undefined => {
  // Century, sex and year are compared with the row, so only place and serial are left.
  if (!/^\d{12}$/.test(damaged) || damaged.slice(3, 6) !== right.slice(3, 6)) return undefined;
  return damaged.slice(0, 3) === right.slice(0, 3) ? FREE : OTHER_CODE;
};

const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];
const taxSumAgrees = (text: string): boolean =>
  /^\d{10}$/.test(text) &&
  WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(text[at]), Number(text[9])) % 11 === 10;

const namesNature = (damaged: string): string | undefined =>
  /^[\p{L}\p{M}' -]+$/u.test(damaged) ? ANOTHER_NAME : undefined;

const keyOf = (key: 'strict' | 'loose' | 'unmarked', name: string, nature: string): JudgedValue => ({
  name,
  of: (person) => person.name,
  vietnameseLetters: true,
  judge: (damaged, person) => (nameKeys(damaged)[key] === nameKeys(person.name)[key] ? 'unnoticed' : 'warned'),
  nature: () => nature,
});

/** The values, in the order of the table. */
export const judgedValues: readonly JudgedValue[] = [
  {
    name: 'CCCD, beside sex and birth date',
    of: (person) => person.cccd,
    judge: (damaged, person) =>
      outcome(
        parseCccd(damaged, { ...options, person }),
        (value) => value.number === person.cccd,
        (value) => checkCccdConsistency(value, person),
      ),
    nature: (damaged, person) => cccdNature(damaged, person.cccd),
  },
  {
    name: 'CCCD alone',
    of: (person) => person.cccd,
    judge: number(
      (person) => person.cccd,
      (text) => parseCccd(text, options),
    ),
    nature: (damaged, person) =>
      cccdNature(damaged, person.cccd) ??
      (/^\d{3}[0-3]\d{8}$/.test(damaged) ? 'another sex, century or year, and nothing to compare with' : undefined),
  },
  {
    name: 'CMND',
    of: (person) => person.cmnd,
    judge: number(
      (person) => person.cmnd,
      (text) => parseCmnd(text),
    ),
    nature: shape(/^\d{9}$/, FREE),
  },
  {
    name: 'Passport',
    of: (person) => person.passport,
    judge: number(
      (person) => person.passport,
      (text) => parsePassport(text),
    ),
    nature: (damaged) =>
      shape(/^[A-Z]\d{7}$/, 'free characters without a check digit')(damaged) ??
      shape(/^[A-Z]\d{8}$/, 'the shape of the newer series')(damaged),
  },
  {
    name: 'BHYT, 15 characters',
    of: (person) => person.bhyt,
    judge: number(
      (person) => person.bhyt,
      (text) => parseHealthInsuranceNumber(text, options),
    ),
    nature: (damaged, person) =>
      /^[A-Z]{2}[1-5]\d{12}$/.test(damaged)
        ? damaged.slice(0, 5) === person.bhyt.slice(0, 5)
          ? FREE
          : OTHER_CODE
        : undefined,
  },
  {
    name: 'BHXH; BHYT of 10 digits',
    of: (person) => person.bhxh,
    judge: number(
      (person) => person.bhxh,
      (text) => parseSocialInsuranceNumber(text, options),
    ),
    nature: shape(/^\d{10}$/, FREE),
  },
  {
    name: 'MST, 10 digits',
    of: (person) => person.employerTaxCode,
    judge: number(
      (person) => person.employerTaxCode,
      (text) => parseTaxCode(text, options),
    ),
    nature: (damaged) => (taxSumAgrees(damaged) ? SUM_AGREES : undefined),
  },
  {
    name: 'Mobile phone',
    of: (person) => person.phone,
    judge: (damaged, person) => outcome(parsePhone(damaged), (value) => value.national === person.phone),
    nature: (damaged, person) =>
      /^0\d{9}$/.test(damaged) ? (damaged.slice(0, 3) === person.phone.slice(0, 3) ? FREE : OTHER_CODE) : undefined,
  },
  {
    name: 'Birth date, beside the CCCD',
    of: (person) => formatBirthDate(person.birthDate),
    judge: (damaged, person) => {
      const cccd = parseCccd(person.cccd, options);
      return outcome(
        parseBirthDate(damaged, options),
        (value) => value === person.birthDate,
        (birthDate) => (cccd.ok ? checkCccdConsistency(cccd.value, { birthDate }) : []),
      );
    },
    nature: (damaged, person) =>
      damaged.endsWith(`/${person.birthDate.slice(0, 4)}`)
        ? 'another day of the year that the number holds'
        : undefined,
  },
  {
    name: 'Name alone',
    of: (person) => person.name,
    vietnameseLetters: true,
    judge: (damaged, person) => outcome(parsePersonName(damaged), ({ full }) => full === person.name),
    nature: namesNature,
  },
  keyOf('strict', 'Name, strict key beside the card', 'the same letters in another tone placement'),
  keyOf('loose', 'Name, loose key beside the card', 'y and i count as one'),
  keyOf('unmarked', 'Name, unmarked key beside the card', 'marks do not count'),
  {
    name: 'Card QR',
    of: (person) => person.qr,
    vietnameseLetters: true,
    judge: (damaged, person) => outcome(parseCardQr(damaged, options), (card) => sameCard(card, person)),
    nature: (damaged, { qr, cccd }) => {
      const right = qr.split('|');
      const changed = damaged.split('|');
      const at = right.findIndex((field, index) => changed[index] !== field);
      const field = changed[at] ?? '';
      if (at === 0) return cccdNature(field, cccd);
      if (at === 1) return /^\d{9}$/.test(field) ? FREE : undefined;
      if (at === 2) return namesNature(field);
      if (at === 3)
        return field.endsWith(right[3]?.slice(4) ?? '?') ? 'another day of the year that the number holds' : undefined;
      if (at === 5) return 'text of the residence';
      return at === 6 && /^\d{8}$/.test(field) ? 'another date of issue' : undefined;
    },
  },
  {
    name: 'Card MRZ',
    of: (person) => person.mrz,
    judge: (damaged, person) => outcome(parseCardMrz(damaged, options), (card) => sameMrz(card, person)),
    nature: (damaged, { mrz }) => {
      if (damaged.length !== mrz.length) return undefined;
      const at = [...mrz].findIndex((character, index) => damaged[index] !== character);
      // Positions with the line breaks: the third line begins at 62.
      if (at >= 62) return 'letters of the name, which no check digit covers';
      const [here, next] = [Number(mrz[at]), Number(mrz[at + 1])];
      if (damaged[at + 1] !== mrz[at + 1] && Math.abs(here - next) === 5)
        return 'swapped digits 5 apart, alike under 7-3-1';
      return undefined;
    },
  },
];

type Card = Extract<ReturnType<typeof parseCardQr>, { ok: true }>['value'];
type Mrz = Extract<ReturnType<typeof parseCardMrz>, { ok: true }>['value'];

const sameCard = (card: Card, person: SweptPerson): boolean =>
  card.cccd.number === person.cccd &&
  card.cmnd === person.cmnd &&
  card.name === person.name &&
  card.birthDate === person.birthDate &&
  card.sex === person.sex &&
  card.residence === person.residence &&
  card.issueDate === person.issueDate;

/** Compared with what the undamaged lines say, which the sweep has checked. */
function sameMrz(card: Mrz, person: SweptPerson): boolean {
  const read = parseCardMrz(person.mrz, options);
  return (
    read.ok &&
    card.documentNumber === read.value.documentNumber &&
    card.personalNumber === person.cccd &&
    card.surname === read.value.surname &&
    card.givenNames === read.value.givenNames &&
    card.birthDate === person.birthDate &&
    card.sex === person.sex &&
    card.expiry === person.expiry &&
    card.nationality === 'VNM'
  );
}
