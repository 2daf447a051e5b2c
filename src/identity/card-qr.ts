/**
 * The QR of the chip card: seven fields parted by `|`, dates as `ddMMyyyy`. Circular 16/2024/TT-BCA adds more fields
 * whose order is not published: they are kept as they stand (reference identity, section 1.7).
 */
import {
  type CalendarDate,
  decodeKeystrokes,
  type Finding,
  isFullDate,
  type Parsed,
  tidyText,
} from '../values/index.ts';
import { parseBirthDate } from './birth-date.ts';
import { type Cccd, checkCccdConsistency, parseCccd } from './cccd.ts';
import { isCmnd } from './cmnd.ts';
import { error, type IdentityCode, info, refused, warning } from './findings.ts';
import type { ParseOptions, Sex } from './options.ts';
import { parsePersonName } from './person-name.ts';
import { parseSex } from './sex.ts';

/** What the QR of an identity card says. */
export interface CardQr {
  readonly cccd: Cccd;
  /** The nine digits of the older card; absent when the field is empty. */
  readonly cmnd?: string;
  readonly name: string;
  /** Offered when a keyboard scanner turned the name into keystrokes (`Nguyeenx`): for a person to confirm. */
  readonly suggestedName?: string;
  readonly birthDate: CalendarDate;
  readonly sex: Sex;
  readonly residence: string;
  readonly issueDate: CalendarDate;
  /** Fields after the seventh, as they stand. */
  readonly extras: readonly string[];
}

const MAX_CHARACTERS = 4000;

/**
 * Reads the text of a card's QR, as a camera or a scanner that works as a keyboard delivers it.
 *
 * @param input - seven fields or more, parted by `|`; a final line break is dropped
 * @returns CARD_QR_EXTRA_FIELDS (info) for the fields of newer cards, CARD_QR_KEYSTROKES (warning) with `suggestedName`,
 *   ID_SEX_MISMATCH and ID_BIRTHYEAR_MISMATCH (warnings)
 * @example
 * import { parseCardQr } from 'tiemchung/identity';
 * const card = parseCardQr('001090900456||Nguyễn Văn An|04051990|Nam|Số 1, Hà Nội|15042021');
 * card.ok && [card.value.name, card.value.birthDate, card.value.sex]; // => ['Nguyễn Văn An', '1990-05-04', 'male']
 */
export function parseCardQr(input: string, options: ParseOptions = {}): Parsed<CardQr, IdentityCode> {
  const text = input.trim();
  if (text === '') return refused('CARD_QR_MISSING');
  const fields = text.length > MAX_CHARACTERS ? [] : text.split('|').map(tidyText);
  if (fields.length < 7) return refused('CARD_QR_LAYOUT', { fields: fields.length });
  const [number = '', cmnd = '', typedName = '', born = '', sexText = '', residence = '', issued = '', ...extras] =
    fields;

  const errors: Finding<IdentityCode>[] = [];
  const refuse = (field: string) => void errors.push(error('CARD_QR_FIELD', { field }));
  const cccd = parseCccd(number, { ...options, repairLetters: false });
  const name = parsePersonName(typedName);
  const suggestedName = decodeKeystrokes(typedName);
  const sex = parseSex(suggestedName === undefined ? sexText : (decodeKeystrokes(sexText) ?? sexText));
  const [birthDate, issueDate] = [eightDigits(born, options), eightDigits(issued, options)];
  if (!cccd.ok) errors.push(...cccd.findings);
  if (cmnd !== '' && !isCmnd(cmnd)) refuse('cmnd');
  if (!name.ok && suggestedName === undefined) refuse('name');
  if (!sex.ok) refuse('sex');
  if (!birthDate) refuse('birthDate');
  if (!issueDate) refuse('issueDate');
  if (!cccd.ok || !sex.ok || !birthDate || !issueDate || errors.length > 0) return { ok: false, findings: errors };

  const value: CardQr = {
    cccd: cccd.value,
    ...(cmnd === '' ? {} : { cmnd }),
    name: name.ok ? name.value.full : typedName,
    ...(suggestedName === undefined ? {} : { suggestedName }),
    birthDate,
    sex: sex.value,
    residence,
    issueDate,
    extras,
  };
  const findings: Finding<IdentityCode>[] = [...cccd.findings];
  if (extras.length > 0) findings.push(info('CARD_QR_EXTRA_FIELDS', { fields: extras.length }));
  if (suggestedName !== undefined) findings.push(warning('CARD_QR_KEYSTROKES'));
  findings.push(...checkCccdConsistency(cccd.value, { sex: sex.value, birthDate }));
  return { ok: true, value, findings };
}

function eightDigits(text: string, options: ParseOptions): CalendarDate | undefined {
  if (!/^\d{8}$/.test(text)) return undefined;
  const date = parseBirthDate(`${text.slice(0, 2)}/${text.slice(2, 4)}/${text.slice(4)}`, options);
  return date.ok && isFullDate(date.value) && date.findings.every(({ severity }) => severity === 'info')
    ? date.value
    : undefined;
}
