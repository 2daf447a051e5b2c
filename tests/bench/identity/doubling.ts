/** Whether a parser's time grows with its input and no faster: 100 kB of hostile text against 50 kB of it. */
import { countryByName, findCommune, loadCommunes, placeOfCode, provinceByName } from '../../../src/geography/index.ts';
import {
  birthDateColumn,
  nameKeys,
  parseBirthDate,
  parseCardMrz,
  parseCardQr,
  parseCccd,
  parseCmnd,
  parseHealthInsuranceNumber,
  parseIdNumber,
  parsePassport,
  parsePersonName,
  parsePhones,
  parseSex,
  parseSocialInsuranceNumber,
  parseTaxCode,
  splitName,
  transliterateName,
} from '../../../src/identity/index.ts';
import {
  calendarDate,
  decodeKeystrokes,
  decodeViqr,
  decodeVni,
  detectLegacyCharset,
  tidyText,
} from '../../../src/values/index.ts';
import { type Figure, figure } from '../figure.ts';

const FULL = 100_000;
/** Few rounds find the pieces worth a second look, many tell growth from noise. */
const LOOK_ROUNDS = 4;
const CLOSE_ROUNDS = 40;
/** What looks like growth is measured again: growth stays, noise does not. */
const ATTEMPTS = 5;
const LIMIT = 2.5;
const SUSPECTS = 3;
/** A parser that stops at a length it knows to be too long takes no time that could grow. */
const NOTHING_MS = 0.1;

/** Pieces that patterns go back and forth over; each is repeated to the length. */
const PIECES = [
  '0',
  '9 ',
  'O0',
  '0.',
  '.0',
  '-',
  ' ',
  '(',
  '(0)',
  '+84',
  '0912345678 ',
  '0912345678/',
  'hoặc ',
  "'",
  'E+',
  '8,7E+10',
  'a',
  'Ấ',
  'Â\u0301',
  'Nguyễn ',
  'nguyeenx ',
  'NGUYÔN',
  'Nguye^~n ',
  '|',
  '001090900456|',
  '<',
  'P<VNM',
  'IDVNM\n',
  '«',
  '1/',
  '04/05/1990 ',
  'ngày ',
  '0-',
  '\u200B',
  '０',
  '😀',
  '\u0000',
  'À',
  '=',
  '"',
];

const parsers: Readonly<Record<string, (text: string) => unknown>> = {
  parseCccd,
  parseCmnd,
  parsePassport,
  parseIdNumber: (text) => parseIdNumber(text),
  parseTaxCode,
  parseHealthInsuranceNumber,
  parseSocialInsuranceNumber,
  parsePhones: (text) => parsePhones(text),
  parseBirthDate: (text) => parseBirthDate(text),
  birthDateColumn: (text) => birthDateColumn([{ kind: 'text', text }]),
  parsePersonName,
  splitName,
  nameKeys,
  transliterateName,
  parseSex: (text) => parseSex(text),
  parseCardQr,
  parseCardMrz,
  tidyText,
  detectLegacyCharset: (text) => detectLegacyCharset(text),
  decodeVni,
  decodeViqr,
  decodeKeystrokes: (text) => decodeKeystrokes(text),
  placeOfCode,
  provinceByName: (text) => provinceByName(text),
  countryByName,
};

/** The worst of the pieces for each parser. */
export async function* doubling(): AsyncIterable<Figure> {
  for (const [name, parse] of Object.entries(parsers)) yield worst(name, parse);
  const [communes, on] = [await loadCommunes(), calendarDate(2021, 9, 14)];
  if (on) yield worst('findCommune', (text) => findCommune(communes, text, { on }));
}

function worst(name: string, parse: (text: string) => unknown): Figure {
  const suspects = PIECES.map((piece) => ({ piece, ...times(piece, parse, LOOK_ROUNDS) }))
    .sort((a, b) => growth(b) - growth(a))
    .slice(0, SUSPECTS);
  const [found] = suspects.map(({ piece }) => closer(piece, parse)).sort((a, b) => growth(b) - growth(a));
  const { piece, full, half } = found ?? { piece: '', full: 0, half: 0 };
  return figure(
    {
      name: `${name}, 100 kB of ${JSON.stringify(piece)}`,
      referenceName: '50 kB of it',
      target: `at most ${LIMIT} x, or under ${NOTHING_MS} ms`,
      holds: (ours, ratio) => ratio <= LIMIT || ours < NOTHING_MS,
    },
    full,
    half,
    'ms',
  );
}

function closer(piece: string, parse: (text: string) => unknown): { piece: string; full: number; half: number } {
  let best = { full: Number.POSITIVE_INFINITY, half: 1 };
  for (let attempt = 0; attempt < ATTEMPTS && growth(best) > LIMIT; attempt++) {
    const found = times(piece, parse, CLOSE_ROUNDS);
    if (growth(found) < growth(best)) best = found;
  }
  return { piece, ...best };
}

const growth = ({ full, half }: { full: number; half: number }): number => (full < NOTHING_MS ? full : full / half);

function times(piece: string, parse: (text: string) => unknown, rounds: number): { full: number; half: number } {
  // Written out and read again, as texts of a file are: a repeated text is a tree of its parts, and slower to walk.
  const flat = (text: string): string => JSON.parse(JSON.stringify(text));
  // Both end with a whole piece, so that both are of one kind.
  const count = Math.floor(FULL / 2 / piece.length);
  const [whole, part] = [flat(piece.repeat(2 * count)), flat(piece.repeat(count))];
  // The least of many: a collection of garbage or another program only ever adds, and would look like growth.
  let [full, half] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < rounds; round++) {
    half = Math.min(
      half,
      timed(() => parse(part)),
    );
    full = Math.min(
      full,
      timed(() => parse(whole)),
    );
    if (round > 2 && full < NOTHING_MS) break;
  }
  return { full, half };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
