/** Which numbers stand where in a written date. Decides nothing about calendars: day 31 of month 2 passes here. */

/** The parts as written; 0 where the writer put zeros, strokes or crosses for an unknown part. */
export interface WrittenDate {
  readonly day?: number;
  readonly month?: number;
  readonly year: number;
  /** The year had two digits. */
  readonly short?: boolean;
  /** Not the usual `dd/MM/yyyy`, `MM/yyyy` or `yyyy`. */
  readonly unusual?: boolean;
  /** A time with a zone stood behind the date and is not midnight, so the day may be another one in Vietnam. */
  readonly zoned?: boolean;
}

// A time, midnight as a rule, that an export put behind the date.
const TIME =
  /^(.{6,40}?)(?:[T ]| - )(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?: ?[AaPp][Mm])?)( ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?$/;
const MIDNIGHT = /^(?:0{1,2}:00(?::00(?:[.,]0+)?)?|12:00(?::00)? ?[Aa][Mm])$/;

const UNKNOWN = '0{1,2}|-{1,2}|\\.{2}|[xX]{1,2}|\\?{1,2}|_{1,2}';
const PART = `\\d{1,2}|${UNKNOWN}`;
let dayFirst: RegExp | undefined;
let yearFirst: RegExp | undefined;
const MONTH_YEAR = /^(\d{1,2}) ?([/.-]) ?(\d{4})$/;
const YEAR_MONTH = /^(\d{4})([/.-])(\d{1,2})$/;
const YEAR = /^(\d{4})$/;
const EIGHT = /^(\d{2})(\d{2})(\d{2})(\d{2})$/;

// `ngày 04/05/1990`, `sinh ngày …`: the words say nothing more than the heading does.
const SPOKEN_LEAD = /^(?:sinh )?ngày (?=\d)/i;

const number = (text: string | undefined): number => (text !== undefined && /^\d+$/.test(text) ? Number(text) : 0);

/** Reads the shapes of section 8 of the reference (identity): numbers with separators, eight digits, words. */
export function readDateShape(text: string): WrittenDate | undefined {
  const timed = TIME.exec(text);
  const date = (timed?.[1] ?? text).replace(SPOKEN_LEAD, '');
  const shape = readNumbers(date) ?? readWords(date);
  if (!shape || date === text) return shape;
  return { ...shape, unusual: true, zoned: timed?.[3] !== undefined && !MIDNIGHT.test(timed[2] ?? '') };
}

function readNumbers(text: string): WrittenDate | undefined {
  dayFirst ??= new RegExp(`^(${PART}) ?([/.\\- ]) ?(${PART}) ?\\2 ?(\\d{4}|\\d{2})$`);
  let match = dayFirst.exec(text);
  if (match) {
    const [, day, separator, month, year = ''] = match;
    return {
      day: number(day),
      month: number(month),
      year: Number(year),
      short: year.length === 2,
      unusual: separator !== '/',
    };
  }
  match = YEAR.exec(text);
  if (match) return { year: Number(match[1]) };
  match = MONTH_YEAR.exec(text);
  if (match) return { month: Number(match[1]), year: Number(match[3]), unusual: match[2] !== '/' };
  yearFirst ??= new RegExp(`^(\\d{4})([/.\\-])(${PART})\\2(${PART})$`);
  match = yearFirst.exec(text);
  if (match) return { day: number(match[4]), month: number(match[3]), year: Number(match[1]), unusual: true };
  match = YEAR_MONTH.exec(text);
  if (match) return { month: Number(match[3]), year: Number(match[1]), unusual: true };
  return readEight(text);
}

/** `ddMMyyyy` of the card's code, else `yyyyMMdd` of claims files: the first reading whose month exists. */
function readEight(text: string): WrittenDate | undefined {
  const match = EIGHT.exec(text);
  if (!match) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = match.slice(1).map(Number);
  const dayFirst: WrittenDate = { day: a, month: b, year: c * 100 + d, unusual: true };
  const yearFirst: WrittenDate = { day: d, month: c, year: a * 100 + b, unusual: true };
  return plausible(dayFirst) || !plausible(yearFirst) ? dayFirst : yearFirst;
}

const plausible = ({ day = 0, month = 0, year }: WrittenDate): boolean =>
  day <= 31 && month <= 12 && year >= 1900 && year < 2100;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec';
const VIETNAMESE_MONTHS = 'giêng hai ba tư năm sáu bảy tám chín mười';

// Day, month and year in Vietnamese words; `thg 5` is how a spreadsheet in Vietnamese writes the month.
const VIETNAMESE =
  /^(?:(\d{1,2})[ ,./-]{0,3})?(?:tháng|thg|th)[ .]{0,2}(\d{1,2}|giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười một|mười hai|mười|chạp)[ ,./-]{0,3}(?:năm )?(\d{4}|\d{2})$/;
const VIETNAMESE_YEAR = /^(?:sinh )?năm (?:sinh )?:? ?(\d{4})$/;
const ENGLISH_DAY_FIRST = /^(\d{1,2})[ -]([a-z]{3})[a-z]{0,6}\.?,?[ -](\d{4}|\d{2})$/;
const ENGLISH_MONTH_FIRST = /^([a-z]{3})[a-z]{0,6}\.? (\d{1,2}),? (\d{4})$/;

function readWords(text: string): WrittenDate | undefined {
  const lower = text.toLowerCase();
  let match = VIETNAMESE.exec(lower);
  if (match) {
    const [, day, month = '', year = ''] = match;
    const parts = { month: vietnameseMonth(month), year: Number(year), short: year.length === 2, unusual: true };
    return day === undefined ? parts : { day: Number(day), ...parts };
  }
  match = VIETNAMESE_YEAR.exec(lower);
  if (match) return { year: Number(match[1]), unusual: true };
  match = ENGLISH_DAY_FIRST.exec(lower);
  if (match) return english(match[1], match[2], match[3]);
  match = ENGLISH_MONTH_FIRST.exec(lower);
  return match ? english(match[2], match[1], match[3]) : undefined;
}

function vietnameseMonth(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  if (word === 'mười một') return 11;
  if (word === 'mười hai' || word === 'chạp') return 12;
  return VIETNAMESE_MONTHS.split(' ').indexOf(word) + 1;
}

function english(day = '', month = '', year = ''): WrittenDate | undefined {
  const index = MONTHS.split(' ').indexOf(month);
  if (index < 0) return undefined;
  return { day: Number(day), month: index + 1, year: Number(year), short: year.length === 2, unusual: true };
}
