/** The ways to read a number whose column is not known. A number may be several things at once, and then all are told. */
import {
  explainPhone,
  type IdentityCode,
  parseCccd,
  parseCmnd,
  parseHealthInsuranceNumber,
  parsePassport,
  parsePhone,
  parseSocialInsuranceNumber,
  parseTaxCode,
} from '../identity/index.ts';
import type { CalendarDate, Finding, Lang } from '../values/index.ts';

/** Kinds of numbers that {@link readingsOf} knows, the most telling first. */
export type ReadingKind = 'CCCD' | 'CMND' | 'PASSPORT' | 'PHONE' | 'MST' | 'BHYT' | 'BHXH';

/** One way to read a value: the standard form and what it tells, or why it is not that. */
export interface Reading {
  readonly kind: ReadingKind;
  readonly value?: string;
  readonly explanation?: string;
  readonly findings: readonly Finding<IdentityCode>[];
}

interface ReadingOptions {
  readonly lang: Lang;
  readonly referenceDate?: CalendarDate;
}

/** All readings that succeed; where none does, the one whose complaint helps most. */
export function readingsOf(input: string, options: ReadingOptions): readonly Reading[] {
  const all = [
    cccd(input, options),
    cmnd(input),
    passport(input),
    phone(input, options),
    taxCode(input, options),
    healthInsurance(input, options),
    socialInsurance(input),
  ];
  const good = all.filter((reading) => reading.value !== undefined);
  if (good.length > 0 || !/\d/.test(input)) return good;
  const likely = all.find((reading) => reading.kind === likelyKind(input));
  return likely ? [likely] : [];
}

// By length alone: what a clerk most probably meant to type.
function likelyKind(input: string): ReadingKind {
  const compact = input.replace(/[\s.+'’-]/g, '');
  const digits = compact.replace(/\D/g, '').length;
  if (/^[A-Za-z]{2}\d/.test(compact) && compact.length > 11) return 'BHYT';
  if (/^[A-Za-z]\d/.test(compact) && digits < 11 && !/^[OoIlSB]/.test(compact)) return 'PASSPORT';
  if (digits <= 8) return 'CMND';
  return digits <= 11 && /^(?:0|84)/.test(compact) ? 'PHONE' : 'CCCD';
}

function cccd(input: string, { lang, referenceDate }: ReadingOptions): Reading {
  const parsed = parseCccd(input, referenceDate ? { referenceDate } : {});
  if (!parsed.ok) return { kind: 'CCCD', findings: parsed.findings };
  const { number, place, sex, birthYear } = parsed.value;
  const explanation =
    lang === 'vi'
      ? `${sex === 'male' ? 'nam' : 'nữ'}, sinh năm ${birthYear}, đăng ký khai sinh tại ${place.name}`
      : `${sex}, born in ${birthYear}, birth registered in ${place.name}`;
  return { kind: 'CCCD', value: number, explanation, findings: parsed.findings };
}

function cmnd(input: string): Reading {
  const parsed = parseCmnd(input);
  if (!parsed.ok) return { kind: 'CMND', findings: parsed.findings };
  const places = parsed.value.placeHints.map((hint) => hint.province).join(', ');
  return {
    kind: 'CMND',
    value: parsed.value.number,
    ...(places ? { explanation: places } : {}),
    findings: parsed.findings,
  };
}

function passport(input: string): Reading {
  const parsed = parsePassport(input, { repairLetters: false });
  return parsed.ok
    ? { kind: 'PASSPORT', value: parsed.value.number, findings: parsed.findings }
    : { kind: 'PASSPORT', findings: parsed.findings };
}

function phone(input: string, { lang }: ReadingOptions): Reading {
  const parsed = parsePhone(input);
  if (!parsed.ok) return { kind: 'PHONE', findings: parsed.findings };
  const { kind, national, e164 } = parsed.value;
  // Many digit strings have the shape of some country's number; only a plus says that one is meant.
  if (kind === 'foreign' && !input.trim().startsWith('+')) return { kind: 'PHONE', findings: [] };
  return {
    kind: 'PHONE',
    value: kind === 'foreign' ? e164 : national,
    explanation: explainPhone(parsed.value, lang),
    findings: parsed.findings,
  };
}

// A personal number serves as tax and insurance number too; told once, as CCCD.
function taxCode(input: string, { referenceDate }: ReadingOptions): Reading {
  const parsed = parseTaxCode(input, referenceDate ? { referenceDate } : {});
  if (!parsed.ok) return { kind: 'MST', findings: parsed.findings };
  if (parsed.value.kind === 'personal-number') return { kind: 'MST', findings: [] };
  return { kind: 'MST', value: parsed.value.number, findings: parsed.findings };
}

function healthInsurance(input: string, { referenceDate }: ReadingOptions): Reading {
  const parsed = parseHealthInsuranceNumber(input, referenceDate ? { referenceDate } : {});
  if (!parsed.ok) return { kind: 'BHYT', findings: parsed.findings };
  // Ten digits alone are told as social-insurance number: the card carries the same number.
  if (parsed.value.kind !== 'card-15') return { kind: 'BHYT', findings: [] };
  const { number, placeName } = parsed.value;
  return { kind: 'BHYT', value: number, ...(placeName ? { explanation: placeName } : {}), findings: parsed.findings };
}

// Any ten digits could be one, so only plain digits are read so, without a repair that would invent one.
function socialInsurance(input: string): Reading {
  if (!/^\s*\d{10}\s*$/.test(input)) return { kind: 'BHXH', findings: [] };
  const parsed = parseSocialInsuranceNumber(input);
  return parsed.ok
    ? { kind: 'BHXH', value: parsed.value.number, findings: parsed.findings }
    : { kind: 'BHXH', findings: parsed.findings };
}
