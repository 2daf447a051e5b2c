/** Headings of a dose history: any wording of *mũi N* with what the column holds. */
import type { DoseField, DoseOrdinal, DosePart } from './roster-field.ts';

const ORDINAL_WORDS: Readonly<Record<string, DoseOrdinal>> = {
  mot: 1,
  nhat: 1,
  hai: 2,
  ba: 3,
  tu: 4,
  bon: 4,
  first: 1,
  second: 2,
  third: 3,
};
const DOSE_WORDS = 'mui|lan|lieu|dose';
const PART_WORDS: Readonly<Record<string, DosePart>> = {
  ngay: 'Date',
  date: 'Date',
  loai: 'Vaccine',
  ten: 'Vaccine',
  vaccine: 'Vaccine',
  vaccin: 'Vaccine',
  vacxin: 'Vaccine',
  xin: 'Vaccine',
  product: 'Vaccine',
  lo: 'Lot',
  lot: 'Lot',
  batch: 'Lot',
  noi: 'Site',
  diem: 'Site',
  site: 'Site',
  place: 'Site',
};
const WORDS_WITHOUT_MEANING =
  'tiem|da|thu|so|va|cua|chung|vac|co|dia|phong|covid|19|of|the|name|number|no|type|vaccination|injection|dd|mm|yyyy|thang|nam';

/**
 * The field that a heading about one numbered dose means: `Mũi 1 - Ngày tiêm`, `Ngày tiêm mũi 2`, `Đã tiêm mũi 1 (ngày,
 * loại vắc xin)`. Every word must be known, so that *Đăng ký tiêm mũi 2* is not taken for a history.
 */
export function doseHeading(folded: string): DoseField | undefined {
  if (folded.length > 80) return undefined;
  const words = folded.split(' ');
  const parts = new Set<DosePart>();
  let ordinal: DoseOrdinal | undefined;
  let named = false;
  for (const [at, word] of words.entries()) {
    const number = ordinalOf(word);
    if (DOSE_WORDS.split('|').includes(word)) named = true;
    else if (word === 'co' && words[at + 1] === 'so') parts.add('Site');
    else if (number !== undefined && afterDoseWord(words, at)) {
      if (ordinal !== undefined && ordinal !== number) return undefined;
      ordinal = number;
    } else if (Object.hasOwn(PART_WORDS, word)) {
      const part = PART_WORDS[word];
      if (part) parts.add(part);
    } else if (!WORDS_WITHOUT_MEANING.split('|').includes(word)) return undefined;
  }
  if (!named || ordinal === undefined) return undefined;
  return `dose${ordinal}${partOf(parts)}`;
}

function ordinalOf(word: string): DoseOrdinal | undefined {
  const number = Object.hasOwn(ORDINAL_WORDS, word) ? ORDINAL_WORDS[word] : Number(word);
  return number === 1 || number === 2 || number === 3 || number === 4 || number === 5 || number === 6 || number === 7
    ? number
    : undefined;
}

/** The number belongs to the dose when the word before it says dose, perhaps with *thứ* or *số* between, or follows it. */
function afterDoseWord(words: readonly string[], at: number): boolean {
  const near = [
    words[at - 1],
    words[at - 1] === 'thu' || words[at - 1] === 'so' ? words[at - 2] : undefined,
    words[at + 1],
  ];
  return near.some((word) => word !== undefined && DOSE_WORDS.split('|').includes(word));
}

/** *Số lô vắc xin* is a lot and *nơi tiêm vắc xin* a place; date and vaccine together, or neither, is the combined cell. */
function partOf(parts: ReadonlySet<DosePart>): DosePart {
  if (parts.has('Lot')) return 'Lot';
  if (parts.has('Site')) return 'Site';
  if (parts.has('Date') === parts.has('Vaccine')) return 'Combined';
  return parts.has('Date') ? 'Date' : 'Vaccine';
}
