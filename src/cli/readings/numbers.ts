/** Numbers of papers, each read as if its column were known. */
import {
  parseCccd,
  parseCmnd,
  parseHealthInsuranceNumber,
  parsePassport,
  parseSocialInsuranceNumber,
  parseTaxCode,
} from '../../identity/index.ts';
import { dated, type Reading, type ReadingOptions, said } from './reading.ts';

export function readCccd(input: string, options: ReadingOptions): Reading {
  const { lang } = options;
  const parsed = parseCccd(input, dated(options));
  if (!parsed.ok) return { kind: 'CCCD', findings: parsed.findings };
  const { number, place, sex, birthYear } = parsed.value;
  const explanation =
    lang === 'vi'
      ? `${sex === 'male' ? 'nam' : 'nữ'}, sinh năm ${birthYear}, đăng ký khai sinh tại ${place.name}`
      : `${sex}, born in ${birthYear}, birth registered in ${place.name}`;
  return { kind: 'CCCD', value: number, explanation, findings: parsed.findings };
}

export function readCmnd(input: string, { lang }: ReadingOptions): Reading {
  const parsed = parseCmnd(input);
  if (!parsed.ok) return { kind: 'CMND', findings: parsed.findings };
  const likely = parsed.value.placeHints.filter((hint) => hint.thirdDigitAgrees);
  const places = (likely.length > 0 ? likely : parsed.value.placeHints).map((hint) => hint.province).join(', ');
  const explanation = said(
    lang,
    `có thể do ${places} cấp (danh sách không chính thức)`,
    `probably issued in ${places} (unofficial list)`,
  );
  return {
    kind: 'CMND',
    value: parsed.value.number,
    ...(places ? { explanation } : {}),
    findings: parsed.findings,
  };
}

/** @param repairLetters - off where nothing says that a passport is meant: a letter is what makes a number one */
export function readPassport(input: string, repairLetters: boolean): Reading {
  const parsed = parsePassport(input, { repairLetters });
  return parsed.ok
    ? { kind: 'PASSPORT', value: parsed.value.number, findings: parsed.findings }
    : { kind: 'PASSPORT', findings: parsed.findings };
}

export function readTaxCode(input: string, options: ReadingOptions): Reading {
  const { lang } = options;
  const parsed = parseTaxCode(input, dated(options));
  if (!parsed.ok) return { kind: 'MST', findings: parsed.findings };
  const code = parsed.value;
  const explanation =
    code.kind === 'personal-number'
      ? said(lang, 'mã số thuế của cá nhân: số định danh cá nhân', 'tax code of a person: the personal number')
      : code.kind === 'branch'
        ? said(
            lang,
            `đơn vị phụ thuộc số ${code.branch} của ${code.unit}, chữ số kiểm tra đúng`,
            `branch ${code.branch} of ${code.unit}, check digit right`,
          )
        : said(lang, 'chữ số kiểm tra đúng', 'check digit right');
  return { kind: 'MST', value: code.number, explanation, findings: parsed.findings };
}

// 2 has ceilings, 5 also pays outside the scope of the insurance (reference identity, section 3.1).
const BENEFITS: Readonly<Record<number, string>> = { 1: '100 %', 2: '100 %', 3: '95 %', 4: '80 %', 5: '100 %' };

export function readHealthInsurance(input: string, options: ReadingOptions): Reading {
  const { lang } = options;
  const parsed = parseHealthInsuranceNumber(input, dated(options));
  if (!parsed.ok) return { kind: 'BHYT', findings: parsed.findings };
  const card = parsed.value;
  if (card.kind !== 'card-15') return { kind: 'BHYT', value: card.number, findings: parsed.findings };
  const { number, objectCode, benefitLevel, placeCode } = card;
  const percent = BENEFITS[benefitLevel];
  const issuer = card.placeName
    ? said(lang, `phát hành tại ${card.placeName}`, `issued in ${card.placeName}`)
    : said(lang, `mã nơi phát hành ${placeCode}`, `code of the issuing place ${placeCode}`);
  const explanation = said(
    lang,
    `mã đối tượng ${objectCode}, mức hưởng ${benefitLevel} (${percent}), ${issuer}`,
    `object code ${objectCode}, benefit level ${benefitLevel} (${percent}), ${issuer}`,
  );
  return { kind: 'BHYT', value: number, explanation, findings: parsed.findings };
}

export function readSocialInsurance(input: string): Reading {
  const parsed = parseSocialInsuranceNumber(input);
  return parsed.ok
    ? { kind: 'BHXH', value: parsed.value.number, findings: parsed.findings }
    : { kind: 'BHXH', findings: parsed.findings };
}
