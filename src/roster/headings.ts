/**
 * From a heading to the fields it may mean: with marks first, then folded, then as part of a longer heading. Folding
 * alone is unsafe: *Năm* (year) and *Nam* (male) fold to the same key (reference: users-and-rosters, section 3.2).
 */
import { foldVietnamese } from '../values/index.ts';
import { doseHeading } from './dose-heading.ts';
import { type HeadingLabel, headingLabel } from './heading-label.ts';
import { furtherHeadings, referenceHeadings } from './heading-table.ts';
import { type RosterField, rosterFields } from './roster-field.ts';

/** What a heading may mean; several fields where only the neighbours can tell. */
export interface HeadingMatch {
  readonly fields: readonly RosterField[];
  /** `exact` in the table, with or without marks; `part` when a known heading is only part of it. */
  readonly strength: 'exact' | 'part';
}

type Keys = ReadonlyMap<string, readonly RosterField[]>;

let tables: { readonly marked: Keys; readonly folded: Keys } | undefined;

function build(): { readonly marked: Keys; readonly folded: Keys } {
  const marked = new Map<string, RosterField[]>();
  const folded = new Map<string, RosterField[]>();
  const add = (map: Map<string, RosterField[]>, key: string, field: RosterField): void => {
    const fields = map.get(key);
    if (!fields) map.set(key, [field]);
    else if (!fields.includes(field)) fields.push(field);
  };
  for (const field of rosterFields()) {
    // Our own names serve as headings too, for exports of programs.
    const names = [field, ...[referenceHeadings, furtherHeadings].flatMap((table) => table[field]?.split('|') ?? [])];
    for (const name of names) {
      const label = headingLabel(name);
      if (!label) continue;
      add(marked, label.marked, field);
      add(folded, label.folded, field);
      add(marked, label.strippedMarked, field);
      add(folded, label.strippedFolded, field);
    }
  }
  // Without marks *nam* is a man or a year: only the heading above it can say.
  for (const key of ['nam', 'nu']) folded.delete(key);
  return { marked, folded };
}

/**
 * The fields that a heading may mean, most likely first; undefined when it is no known heading.
 *
 * @param heading - text of the cell
 * @example
 * import { matchHeading } from 'tiemchung/roster';
 * matchHeading('Số CMND/\nCCCD (*)')?.fields; // => ['idNumber']
 * matchHeading('Tên')?.fields; // => ['fullName', 'givenName']
 * matchHeading('Mũi 2 - Số lô')?.fields; // => ['dose2Lot']
 * matchHeading('Họ tên người thân'); // => undefined
 */
export function matchHeading(heading: string): HeadingMatch | undefined {
  const label = headingLabel(heading);
  return label && matchLabel(label);
}

/** {@link matchHeading} of a label that was read already. */
export function matchLabel(label: HeadingLabel): HeadingMatch | undefined {
  tables ??= build();
  const { marked, folded } = tables;
  if (label.text === '#') return { fields: ['rowNumber'], strength: 'exact' };
  const dose = doseHeading(label.folded) ?? doseHeading(label.strippedFolded);
  if (dose) return { fields: [dose], strength: 'exact' };
  const sexColumn = sexMark(label);
  if (sexColumn) return { fields: [sexColumn], strength: 'exact' };
  const fields =
    marked.get(label.marked) ??
    marked.get(label.strippedMarked) ??
    foldedOnly(folded, label.marked, label.folded) ??
    foldedOnly(folded, label.strippedMarked, label.strippedFolded);
  if (fields) return { fields, strength: 'exact' };
  const part = partOfHeading(label.folded);
  return part && { fields: [part], strength: 'part' };
}

/**
 * A heading typed without marks reads as the marked one of the table. One that carries marks of its own is another word
 * with the same letters (*Tổ* and *Tờ*), unless it is long enough for a slip of the marks to be likelier than another word.
 */
function foldedOnly(table: Keys, marked: string, folded: string): readonly RosterField[] | undefined {
  const unmarked = marked === folded || foldVietnamese(marked) === marked;
  return unmarked || folded.includes(' ') ? table.get(folded) : undefined;
}

/** `Nữ (x)`: a column of marks that leaves men blank. */
function sexMark(label: HeadingLabel): RosterField | undefined {
  if (label.marked === label.strippedMarked || !/^(?:nam|nữ|nu) x$/.test(label.marked)) return undefined;
  return label.strippedMarked === 'nam' ? 'sexMale' : 'sexFemale';
}

/** People whom a list names beside its person, and things beside the number itself. */
const SOMEONE_ELSE =
  'cha|me|bo|vo|chong|con|than|giam|huynh|khan|bao|chu|ca|guardian|parent|father|mother|emergency|contact|relative';
const SOMETHING_ELSE =
  'cap|het|han|ngay|noi|dang|ky|gia|tri|date|place|issue|expiry|loai|type|anh|photo|hinh|cong|ty|company|email';

interface Part {
  readonly field: RosterField;
  /** Words in a row that must stand in the heading, separated by `|`. */
  readonly holds: string;
  /** Words that give the heading another meaning. */
  readonly without: string;
}

// Health data must be found rather than missed: an employer's list may not hold it (design decision 16).
const HEALTH =
  'tien su|benh|di ung|phan ve|mang thai|thai san|suc khoe|mien dich|thuoc dang|medical|disease|allergy|pregnan|health status';

const PARTS: readonly Part[] = [
  { field: 'healthInsuranceNumber', holds: 'bhyt|bao hiem y te', without: `${SOMEONE_ELSE}|${SOMETHING_ELSE}|kham` },
  { field: 'medicalHistory', holds: HEALTH, without: 'bao hiem|insurance|benh vien' },
  { field: 'consent', holds: 'dong y tiem|dong y tham gia|consent', without: '' },
  {
    field: 'idNumber',
    holds: 'cccd|cmnd|cmtnd|cmt|can cuoc|ho chieu|chung minh nhan dan|passport|dinh danh ca nhan',
    without: `${SOMEONE_ELSE}|${SOMETHING_ELSE}`,
  },
  {
    field: 'phone',
    holds: 'so dien thoai|dien thoai|sdt|phone|mobile',
    without: `${SOMEONE_ELSE}|${SOMETHING_ELSE}|co quan|ban`,
  },
  { field: 'birthDate', holds: 'ngay thang nam sinh|ngay sinh|date of birth', without: SOMEONE_ELSE },
  { field: 'fullName', holds: 'ho va ten|ho ten|full name', without: `${SOMEONE_ELSE}|dem|lot|truong|quan` },
  { field: 'sex', holds: 'gioi tinh|gender', without: SOMEONE_ELSE },
  { field: 'priorityGroup', holds: 'nhom uu tien|doi tuong uu tien|nhom doi tuong', without: '' },
];

function partOfHeading(folded: string): RosterField | undefined {
  const text = ` ${folded} `;
  const has = (words: string): boolean => words !== '' && words.split('|').some((word) => text.includes(` ${word} `));
  return PARTS.find(({ holds, without }) => has(holds) && !has(without))?.field;
}

/**
 * What lists usually call a field: the first heading of the table, in Vietnamese; the field's own name where there is none.
 *
 * @example
 * import { usualHeading } from 'tiemchung/roster';
 * usualHeading('idNumber'); // => 'Số CMND/CCCD/HC'
 */
export function usualHeading(field: RosterField): string {
  return (referenceHeadings[field] ?? furtherHeadings[field] ?? field).split('|', 1)[0] ?? field;
}
