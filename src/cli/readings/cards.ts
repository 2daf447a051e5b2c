/** What a card says to a machine: the text of its QR, and the machine readable zone. */
import { type CardMrz, type CardQr, formatBirthDate, parseCardMrz, parseCardQr } from '../../identity/index.ts';
import { decodeKeystrokes, type Lang } from '../../values/index.ts';
import { type Detail, dated, detail, type Reading, type ReadingOptions, said } from './reading.ts';

const LABELS = {
  name: { vi: 'họ tên', en: 'name' },
  suggestedName: { vi: 'có lẽ là', en: 'probably' },
  birthDate: { vi: 'ngày sinh', en: 'born' },
  sex: { vi: 'giới tính', en: 'sex' },
  birthPlace: { vi: 'nơi đăng ký khai sinh', en: 'birth registered in' },
  cmnd: { vi: 'CMND cũ', en: 'former CMND' },
  residence: { vi: 'nơi cư trú', en: 'residence' },
  issueDate: { vi: 'ngày cấp', en: 'issued' },
  expiry: { vi: 'có giá trị đến', en: 'valid until' },
  document: { vi: 'số giấy tờ', en: 'document number' },
  personalNumber: { vi: 'số định danh hoặc CMND', en: 'personal number or CMND' },
  nationality: { vi: 'quốc tịch', en: 'nationality' },
} as const;

export function readCardQr(input: string, options: ReadingOptions): Reading {
  const parsed = parseCardQr(input, dated(options));
  if (!parsed.ok) return { kind: 'QR', findings: parsed.findings };
  return {
    kind: 'QR',
    value: parsed.value.cccd.number,
    details: detailsOfQr(parsed.value, options.lang),
    findings: parsed.findings,
  };
}

function detailsOfQr(card: CardQr, lang: Lang): Detail[] {
  const typed = card.suggestedName !== undefined;
  const residence = typed ? wordByWord(card.residence) : card.residence;
  return [
    ...detail('name', LABELS.name, lang, card.name),
    ...detail('suggestedName', LABELS.suggestedName, lang, card.suggestedName),
    ...detail('birthDate', LABELS.birthDate, lang, card.birthDate, formatBirthDate(card.birthDate)),
    ...detail('sex', LABELS.sex, lang, card.sex, sexWord(card.sex, lang)),
    ...detail('birthPlace', LABELS.birthPlace, lang, card.cccd.place.name),
    ...detail('cmnd', LABELS.cmnd, lang, card.cmnd),
    ...detail('residence', LABELS.residence, lang, card.residence),
    ...(residence === card.residence ? [] : detail('suggestedResidence', LABELS.suggestedName, lang, residence)),
    ...detail('issueDate', LABELS.issueDate, lang, card.issueDate, formatBirthDate(card.issueDate)),
  ];
}

// House numbers stand between the words of an address and are no keystrokes.
const wordByWord = (text: string): string =>
  text.replace(/[A-Za-z][A-Za-z0-9]*/g, (word) => decodeKeystrokes(word) ?? word);

export function readCardMrz(input: string, options: ReadingOptions): Reading {
  const { lang } = options;
  const parsed = parseCardMrz(input, dated(options));
  if (!parsed.ok) return { kind: 'MRZ', findings: parsed.findings };
  const mrz = parsed.value;
  return {
    kind: 'MRZ',
    value: (mrz.format === 'TD1' && mrz.personalNumber) || mrz.documentNumber,
    explanation:
      mrz.format === 'TD1'
        ? said(
            lang,
            'thẻ căn cước, ba dòng; các chữ số kiểm tra đúng',
            'identity card, three lines; check digits right',
          )
        : said(lang, 'hộ chiếu, hai dòng; các chữ số kiểm tra đúng', 'passport, two lines; check digits right'),
    details: detailsOfMrz(mrz, lang),
    findings: parsed.findings,
  };
}

const detailsOfMrz = (mrz: CardMrz, lang: Lang): Detail[] => [
  ...detail('name', LABELS.name, lang, `${mrz.surname} ${mrz.givenNames}`.trim()),
  ...detail('birthDate', LABELS.birthDate, lang, mrz.birthDate, formatBirthDate(mrz.birthDate)),
  ...detail('sex', LABELS.sex, lang, mrz.sex, mrz.sex && sexWord(mrz.sex, lang)),
  ...detail('nationality', LABELS.nationality, lang, mrz.nationality),
  ...detail('documentNumber', LABELS.document, lang, mrz.documentNumber),
  ...(mrz.format === 'TD3' ? detail('personalNumber', LABELS.personalNumber, lang, mrz.personalNumber) : []),
  ...detail('expiry', LABELS.expiry, lang, mrz.expiry, formatBirthDate(mrz.expiry)),
];

const sexWord = (sex: 'male' | 'female', lang: Lang): string => (lang === 'en' ? sex : sex === 'male' ? 'nam' : 'nữ');

/** Seven fields parted by strokes are a card's; fewer may be what is left of one. */
export const looksLikeQr = (input: string): boolean => /^\s*\d{12}\|/.test(input) || input.split('|', 8).length >= 7;

// `IDVNM`, `P<VNM` and the double filler behind the surname stand in no other kind of value.
const ZONE = /^\s*(?:[IP][A-Z<«]\s?VNM|\S*<<)/i;

export const looksLikeMrz = (input: string): boolean => ZONE.test(input.slice(0, 200));
