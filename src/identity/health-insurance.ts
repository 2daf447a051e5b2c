/**
 * Health-insurance numbers (số thẻ BHYT): fifteen characters `LL L PP NNNNNNNNNN` (Decision 1351/QĐ-BHXH of 2015,
 * art. 2), ten digits since 2021-04-01 (Decision 1666/QĐ-BHXH), or the personal number since 2025-08-15.
 */
import { placeOfCode } from '../geography/index.ts';
import type { Finding, Parsed } from '../values/index.ts';
import { type Cccd, parseCccd } from './cccd.ts';
import { error, type IdentityCode, info, refused, warning } from './findings.ts';
import { healthInsuranceObjects } from './health-insurance-objects.ts';
import { repairLookAlikes } from './look-alikes.ts';
import { readNumber } from './number-cleaning.ts';
import type { LetterRepair, ParseOptions } from './options.ts';

/** A health-insurance number in capitals, without blanks. */
export type HealthInsuranceNumber =
  | {
      readonly type: 'BHYT';
      readonly kind: 'card-15';
      readonly number: string;
      /** Two letters: why the person is insured. */
      readonly objectCode: string;
      /** 1 to 5: 1, 2 and 5 = 100 % (2 with ceilings, 5 also outside the scope), 3 = 95 %, 4 = 80 %. */
      readonly benefitLevel: number;
      /**
       * Issuing place: statistics code of 2015, or 97 or 98. That 97 is the Ministry of National Defence is general
       * knowledge: one description names a code of its own for Defence, the number stands in no source that was read.
       * Whether 98 is public security is an open point (reference identity, sections 3.1 and 12).
       */
      readonly placeCode: string;
      /** Name of the province; absent for 97 and 98. */
      readonly placeName?: string;
      readonly socialInsuranceNumber: string;
    }
  | {
      readonly type: 'BHYT';
      readonly kind: 'card-10';
      readonly number: string;
      readonly socialInsuranceNumber: string;
    }
  | { readonly type: 'BHYT'; readonly kind: 'personal-number'; readonly number: string; readonly cccd: Cccd };

/** Settings of {@link parseHealthInsuranceNumber}. */
export interface HealthInsuranceOptions extends ParseOptions, LetterRepair {
  /** New object codes appear almost yearly: `warning` accepts codes that the list does not know. Default `error`. */
  readonly unknownObject?: 'error' | 'warning';
}

type Outcome = Parsed<HealthInsuranceNumber, IdentityCode>;
type Findings = readonly Finding<IdentityCode>[];

const CARD_15 = /^[A-Z]{2}\d{13}$/;
// General knowledge, read in no act: a card with it is accepted, nothing is concluded from it.
const DEFENCE = '97';
const UNVERIFIED = '98';

/**
 * Reads a cell of a column that is known to hold health-insurance numbers, in any of the three layouts.
 *
 * @param input - text of the cell, not trimmed
 * @example
 * import { parseHealthInsuranceNumber } from 'tiemchung/identity';
 * const card = parseHealthInsuranceNumber('dn 4 01 0123456789');
 * card.ok && card.value.number; // => 'DN4010123456789'
 * parseHealthInsuranceNumber('XX4010123456789').findings[0]?.code; // => 'BHYT_OBJECT_UNKNOWN'
 */
export function parseHealthInsuranceNumber(input: string, options: HealthInsuranceOptions = {}): Outcome {
  const reading = readNumber(input);
  if (reading.kind === 'blank') return refused('BHYT_MISSING');
  if (reading.kind === 'scientific') return refused('BHYT_SCIENTIFIC');
  const formatted = reading.formatted || reading.text !== reading.text.toUpperCase();
  const noticed = formatted ? [info('BHYT_FORMATTED')] : [];
  if (reading.kind === 'digits') return readDigits(reading.text, noticed, options);
  const upper = reading.text.toUpperCase();
  if (CARD_15.test(upper)) return readCard(upper, noticed, options);
  return repairCard(reading.text, noticed, options) ?? wrongShape(reading.text);
}

function readDigits(digits: string, noticed: Findings, options: HealthInsuranceOptions): Outcome {
  if (digits.length === 10) return tenDigits(digits, noticed);
  if (digits.length === 9 && !digits.startsWith('0')) {
    return tenDigits(`0${digits}`, [...noticed, warning('BHYT_LEADING_ZERO_LOST')]);
  }
  if (digits.length !== 12) return wrongShape(digits);
  const cccd = parseCccd(digits, options);
  if (!cccd.ok) return cccd;
  return {
    ok: true,
    value: { type: 'BHYT', kind: 'personal-number', number: digits, cccd: cccd.value },
    findings: [...noticed, ...cccd.findings, info('BHYT_PERSONAL_NUMBER')],
  };
}

const tenDigits = (number: string, findings: Findings): Outcome => ({
  ok: true,
  value: { type: 'BHYT', kind: 'card-10', number, socialInsuranceNumber: number },
  findings,
});

const wrongShape = (text: string): Outcome => ({
  ok: false,
  findings: [error('BHYT_SHAPE', { length: text.length })],
});

/** Letters among the thirteen digits of a card; the two letters in front are never touched. */
function repairCard(text: string, noticed: Findings, options: HealthInsuranceOptions): Outcome | undefined {
  if (options.repairLetters === false || text.length !== 15) return undefined;
  const repaired = repairLookAlikes(text.slice(2));
  const candidate = repaired ? text.slice(0, 2).toUpperCase() + repaired.digits : '';
  if (!repaired || !CARD_15.test(candidate)) return undefined;
  return readCard(candidate, [...noticed, warning('BHYT_LETTER_REPAIRED', { letters: repaired.letters })], options);
}

function readCard(number: string, noticed: Findings, options: HealthInsuranceOptions): Outcome {
  const object = number.slice(0, 2);
  const level = number.charAt(2);
  const placeCode = number.slice(3, 5);
  const findings = [...noticed];
  const levels = healthInsuranceObjects().get(object);
  if (levels === undefined) {
    const unknown = error('BHYT_OBJECT_UNKNOWN', { object });
    if (options.unknownObject !== 'warning') return { ok: false, findings: [unknown] };
    findings.push({ ...unknown, severity: 'warning' });
  }
  if (level < '1' || level > '5') return refused('BHYT_LEVEL_UNKNOWN', { level });
  const province = placeOfCode(`0${placeCode}`);
  const beside = placeCode === DEFENCE || placeCode === UNVERIFIED;
  if (!province && !beside) return refused('BHYT_PROVINCE_UNKNOWN', { place: placeCode });
  if (levels?.includes(level) === false) {
    findings.push(warning('BHYT_LEVEL_MISMATCH', { object, level, expected: [...levels].join('/') }));
  }
  if (placeCode === UNVERIFIED) findings.push(info('BHYT_ISSUER_UNVERIFIED', { place: placeCode }));
  return {
    ok: true,
    value: {
      type: 'BHYT',
      kind: 'card-15',
      number,
      objectCode: object,
      benefitLevel: Number(level),
      placeCode,
      ...(province && { placeName: province.name }),
      socialInsuranceNumber: number.slice(5),
    },
    findings,
  };
}

/**
 * Whether a text already is a valid health-insurance number, with nothing to clean or repair.
 *
 * @example
 * import { isHealthInsuranceNumber } from 'tiemchung/identity';
 * isHealthInsuranceNumber('DN4010123456789'); // => true
 * isHealthInsuranceNumber('dn4010123456789'); // => false
 */
export function isHealthInsuranceNumber(input: string, options: HealthInsuranceOptions = {}): boolean {
  const parsed = parseHealthInsuranceNumber(input, { ...options, repairLetters: false });
  return parsed.ok && parsed.value.number === input;
}
