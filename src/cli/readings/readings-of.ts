/** The ways to read a value whose column is not known. A value may be several things at once, and then all are told. */
import { looksLikeDate, readBirthDate } from './birth-date.ts';
import { looksLikeMrz, looksLikeQr, readCardMrz, readCardQr } from './cards.ts';
import { isSurelyLegacy, readLegacyText } from './legacy-text.ts';
import { readCccd, readCmnd, readHealthInsurance, readPassport, readSocialInsurance, readTaxCode } from './numbers.ts';
import { beginsWithSurname, mayBeName, readPersonName } from './person-name.ts';
import { readPhone } from './phone.ts';
import { readPlaces } from './place.ts';
import { type Reading, type ReadingKind, type ReadingOptions, readingKinds } from './reading.ts';

// No kind is longer: a card's QR with its extra fields comes nowhere near.
const LONGEST = 4000;

/** All readings that succeed, the likeliest first; where none does, the one whose complaint helps most. */
export async function readingsOf(input: string, options: ReadingOptions): Promise<readonly Reading[]> {
  if (input.length > LONGEST) return [];
  if (looksLikeQr(input)) return [readCardQr(input, options)];
  if (looksLikeMrz(input)) return [readCardMrz(input, options)];
  const date = readBirthDate(input, options);
  const written = !/^\s*\d+\s*$/.test(input);
  if (written && (date.value !== undefined || looksLikeDate(input))) return [date];
  const numbers = /\d/.test(input) ? await numbersOf(input, options) : [];
  const good = [...numbers, ...(isSerialAlike(input) ? [] : [date])].filter(isGood);
  if (good.length > 0) return byLikelihood([...good, ...(await codesOf(input, options))]);
  const texts = await textsOf(input, options);
  return texts.length > 0 ? texts : complaints(input, numbers);
}

/** The reading of one kind, whether it succeeds or not. */
export async function readingsAs(
  kind: ReadingKind,
  input: string,
  options: ReadingOptions,
): Promise<readonly Reading[]> {
  if (kind === 'PLACE') {
    const places = await readPlaces(input, options);
    return places.length > 0 ? places : [{ kind, findings: [] }];
  }
  return [await READERS[kind](input, options)];
}

type Reader = (input: string, options: ReadingOptions) => Reading | Promise<Reading>;

const READERS: Readonly<Record<Exclude<ReadingKind, 'PLACE'>, Reader>> = {
  QR: readCardQr,
  MRZ: readCardMrz,
  CCCD: readCccd,
  CMND: readCmnd,
  PASSPORT: (input) => readPassport(input, true),
  PHONE: readPhone,
  MST: readTaxCode,
  BHYT: readHealthInsurance,
  BHXH: readSocialInsurance,
  BIRTH_DATE: readBirthDate,
  LEGACY: (input, options) => readLegacyText(input, options) ?? { kind: 'LEGACY', findings: [] },
  NAME: readPersonName,
};

const isGood = (reading: Reading): boolean => reading.value !== undefined;

/** Numbers of papers and phones, without the readings that say nothing new. */
async function numbersOf(input: string, options: ReadingOptions): Promise<readonly Reading[]> {
  const tax = readTaxCode(input, options);
  const insurance = readHealthInsurance(input, options);
  return [
    readCccd(input, options),
    readCmnd(input, options),
    readPassport(input, false),
    await readPhone(input, options),
    // A personal number serves as tax and insurance number too; told once, as CCCD.
    ...(tax.value?.length === 12 ? [] : [tax]),
    // Ten digits alone are told as social-insurance number: the card carries the same number.
    ...(insurance.value !== undefined && insurance.value.length !== 15 ? [] : [insurance]),
    // Any ten digits could be one, so only plain digits are read so, without a repair that would invent one.
    ...(/^\s*\d{10}\s*$/.test(input) ? [readSocialInsurance(input)] : []),
  ];
}

/** Five digits with a zero in front: the spreadsheet would have dropped it, a list of communes keeps it. */
const isSerialAlike = (input: string): boolean => /^\s*0\d{4}\s*$/.test(input);

/** Five digits are a day of a spreadsheet, and the code of a commune. */
async function codesOf(input: string, options: ReadingOptions): Promise<readonly Reading[]> {
  return /^\s*\d{5}\s*$/.test(input) ? readPlaces(input, options) : [];
}

async function textsOf(input: string, options: ReadingOptions): Promise<readonly Reading[]> {
  const legacy = readLegacyText(input, options);
  if (legacy && isSurelyLegacy(legacy)) return [legacy];
  const places = await readPlaces(input, options);
  if (places.some(isGood)) return places;
  // Many wards are called after people, so a name of several wards may be a name as well.
  const mayBeSomebody = mayBeName(input) && (places.length === 0 || beginsWithSurname(input));
  const name = mayBeSomebody ? readPersonName(input, options) : undefined;
  return [...places, ...(name && isGood(name) ? [name] : []), ...(legacy ? [legacy] : [])];
}

/** What needed no repair comes before what did; a number that any ten digits could be comes last. */
function byLikelihood(readings: readonly Reading[]): readonly Reading[] {
  const doubt = (reading: Reading): number =>
    (reading.findings.some((finding) => finding.severity === 'warning') ? 2 : 0) + (reading.kind === 'BHXH' ? 1 : 0);
  const order = (reading: Reading): number => doubt(reading) * readingKinds.length + readingKinds.indexOf(reading.kind);
  return [...readings].sort((a, b) => order(a) - order(b));
}

function complaints(input: string, numbers: readonly Reading[]): readonly Reading[] {
  const compact = input.replace(/[\s.+'’-]/g, '');
  const digits = compact.replace(/\D/g, '').length;
  // A word with a digit in it is no number with a slip.
  if (compact.length - digits > Math.max(2, digits)) return [];
  const likely = input.trimStart().startsWith('+') ? (['PHONE'] as const) : likelyKinds(compact, digits);
  return likely.flatMap((kind) => numbers.filter((reading) => reading.kind === kind));
}

// By length alone: what a clerk most probably meant to type.
function likelyKinds(compact: string, digits: number): readonly ReadingKind[] {
  if (/^[A-Za-z]{2}\d/.test(compact) && compact.length > 11) return ['BHYT'];
  if (/^[A-Za-z]\d/.test(compact) && digits < 11 && !/^[OoIlSB]/.test(compact)) return ['PASSPORT'];
  // The country code behind 00, or a CCCD of the places 001 to 008.
  if (/^00[1-9]\d{9}$/.test(compact)) return compact.startsWith('0084') ? ['PHONE', 'CCCD'] : ['CCCD', 'PHONE'];
  if (digits <= 8) return ['CMND'];
  return digits <= 11 && /^(?:0|84)/.test(compact) ? ['PHONE'] : ['CCCD'];
}
