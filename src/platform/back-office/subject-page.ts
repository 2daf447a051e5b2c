/**
 * V7: one page of a search, read out of the table `doiTuongSearchResult` (reference: platform-api 2.3). Any text gives a page and
 * its findings; what is not certain is left out and said, never guessed.
 */
import { parseSex, type Sex } from '../../identity/index.ts';
import { atPath, type Finding, findingFactory, foldedKey, type PartialDate } from '../../values/index.ts';
import { type BackOfficeCode, backOfficeCodes } from './codes.ts';
import { embeddedJson, recordsWith } from './embedded-json.ts';
import {
  attributeOf,
  elementsOf,
  type HtmlElement,
  type HtmlLimits,
  type HtmlRoot,
  readHtml,
  scriptOf,
} from './html.ts';
import { elementById, type HtmlRow, readHtmlTable } from './html-table.ts';
import { type SubjectColumns, type SubjectField, subjectColumns } from './subject-columns.ts';
import { readWireBirthDate } from './wire-date.ts';

const TABLE = 'doiTuongSearchResult';
const finding = (code: BackOfficeCode, params?: Finding['params']): Finding<BackOfficeCode> =>
  findingFactory(backOfficeCodes)(code, params);

/** One subject of a search. */
export interface SubjectRow {
  /** `DOI_TUONG_ID`, digits: what details are asked for with. */
  readonly id?: string | undefined;
  /** `MA_DOI_TUONG`, 15 digits as seen, where the page says whose it is. */
  readonly code?: string | undefined;
  readonly fullName?: string | undefined;
  /** A day, or a year where no more is written. */
  readonly birthDate?: PartialDate | undefined;
  readonly sex?: Sex | undefined;
  /** As it came; the back office may cover digits with asterisks. */
  readonly phone?: string | undefined;
  readonly address?: string | undefined;
  readonly identification?: string | undefined;
  /** Every cell under its heading, as it came; empty where cells and headings do not match. */
  readonly cells: Readonly<Record<string, string>>;
  /** The cells in their order. */
  readonly texts: readonly string[];
  readonly findings: readonly Finding<BackOfficeCode>[];
}

/** One page of a search. */
export interface SubjectPage {
  readonly rows: readonly SubjectRow[];
  /** Subject codes of the page that do not say whose they are, in their order. */
  readonly codes: readonly string[];
  /** From the hidden fields, where the page has them. */
  readonly pageNumber?: number | undefined;
  readonly pageSize?: number | undefined;
  readonly total?: number | undefined;
  /** About the page; those of a row are with the row. */
  readonly findings: readonly Finding<BackOfficeCode>[];
}

/**
 * Reads a page of a search (V7) that was fetched by other means; never throws.
 *
 * @param html - the page as it came
 * @example
 * import { readSubjectPage } from 'tiemchung/platform/back-office';
 * const page = readSubjectPage('<table id="doiTuongSearchResult"></table>');
 * page.rows; // => []
 */
export function readSubjectPage(html: string, limits?: Partial<HtmlLimits>): SubjectPage {
  const empty = { rows: [], codes: [] };
  const page = readHtml(html, limits);
  if ('exceeded' in page) {
    return { ...empty, findings: [finding('BACK_OFFICE_PAGE_LIMIT', { kind: page.exceeded, limit: page.limit })] };
  }
  const table = elementById(page.root, 'table', TABLE);
  if (!table) return { ...empty, findings: [finding('BACK_OFFICE_TABLE_MISSING', { table: TABLE })] };

  const { headings, rows: all, whole } = readHtmlTable(table);
  const findings: Finding<BackOfficeCode>[] = [];
  // The last row of a page that was cut off may be cut off itself.
  const found = whole ? all : all.slice(0, -1);
  if (!whole) findings.push(finding('BACK_OFFICE_TABLE_CUT', { table: TABLE }));
  const people = found.filter((row) => !isNobody(row));
  const columns = subjectColumns(headings);
  if (people.length > 0) {
    for (const field of columns.missing) findings.push(finding('BACK_OFFICE_COLUMN_MISSING', { field }));
    for (const { field, count } of columns.twice) findings.push(finding('BACK_OFFICE_COLUMN_TWICE', { field, count }));
  }
  const embedded = codesOf(page.root);
  const rows = people.map((row, index) => readRow(row, index, headings, columns, embedded.byId));
  const paired = new Set(rows.map(({ code }) => code));
  const unpaired = embedded.codes.filter((code) => !paired.has(code));
  if (unpaired.length > 0) findings.push(finding('BACK_OFFICE_CODES_UNPAIRED', { count: unpaired.length }));
  for (const name of embedded.unreadable) findings.push(finding('BACK_OFFICE_MODEL_UNREAD', { name }));
  return { rows, codes: unpaired, ...pagingOf(page.root), findings };
}

const NOBODY = /* @__PURE__ */ foldedKey('Không có đối tượng nào');

/** The row that says that there is none (seen in two clients). */
const isNobody = ({ element, texts }: HtmlRow): boolean =>
  attributeOf(element, 'data-id') === undefined &&
  texts.filter((text) => text !== '').length === 1 &&
  foldedKey(texts.join(' ')).includes(NOBODY);

function readRow(
  { element, texts }: HtmlRow,
  index: number,
  headings: readonly string[],
  { places }: SubjectColumns,
  codesById: ReadonlyMap<string, string>,
): SubjectRow {
  const findings: Finding<BackOfficeCode>[] = [];
  const note = (code: BackOfficeCode, params?: Finding['params']): void => {
    findings.push(atPath(finding(code, params), 'rows', index));
  };
  const id = idOf(element);
  if (id === undefined) note('BACK_OFFICE_ROW_WITHOUT_ID');
  const fits = headings.length === texts.length;
  if (!fits) note('BACK_OFFICE_ROW_SHAPE', { found: texts.length, expected: headings.length });
  const cell = (field: SubjectField): string | undefined => {
    const place = fits ? places.get(field) : undefined;
    return place === undefined ? undefined : texts[place] || undefined;
  };
  const read = <Value>(field: SubjectField, reading: (text: string) => Value | undefined): Value | undefined => {
    const text = cell(field);
    const value = text === undefined ? undefined : reading(text);
    if (text !== undefined && value === undefined) note('BACK_OFFICE_VALUE_UNREAD', { field });
    return value;
  };
  const values = {
    id,
    code: codeInside(element) ?? (id === undefined ? undefined : codesById.get(id)) ?? read('code', codeOf),
    fullName: cell('fullName'),
    birthDate: read('birthDate', readWireBirthDate),
    sex: read('sex', sexOf),
    phone: cell('phone'),
    address: cell('address'),
    identification: cell('identification'),
  };
  const known = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  const cells = fits ? Object.fromEntries(texts.map((text, place) => [headings[place] || `#${place + 1}`, text])) : {};
  // The keys of `known` are those of `values` that have one.
  return { ...(known as typeof values), cells, texts, findings };
}

const sexOf = (text: string): Sex | undefined => {
  const parsed = parseSex(text);
  return parsed.ok ? parsed.value : undefined;
};

const CODE = /^\d{1,20}$/;
const codeOf = (text: string): string | undefined => (CODE.test(text) ? text : undefined);
const numberText = (value: unknown): string | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value)
    ? String(value)
    : typeof value === 'string' && CODE.test(value)
      ? value
      : undefined;

/** `123`, or `123,…` as some pages write it. */
function idOf(row: HtmlElement): string | undefined {
  const [first = ''] = (attributeOf(row, 'data-id') ?? '').split(',', 1);
  return codeOf(first.trim());
}

/** The subject code in a script or an attribute of the row itself. */
function codeInside(row: HtmlElement): string | undefined {
  const codes = new Set<string>();
  const look = (text: string): void => {
    if (!text.includes('MA_DOI_TUONG')) return;
    for (const { value } of embeddedJson(text).values) {
      for (const record of recordsWith(value, 'MA_DOI_TUONG')) codes.add(numberText(record.MA_DOI_TUONG) ?? '');
    }
  };
  for (const { value } of row.attrs) look(value);
  for (const element of elementsOf(row)) {
    for (const { value } of element.attrs) look(value);
    if (element.tagName === 'script') look(scriptOf(element));
  }
  codes.delete('');
  const [only] = codes;
  return codes.size === 1 ? only : undefined;
}

interface EmbeddedCodes {
  /** By `DOI_TUONG_ID`. */
  readonly byId: ReadonlyMap<string, string>;
  /** All, in their order, each once. */
  readonly codes: readonly string[];
  readonly unreadable: readonly string[];
}

function codesOf(root: HtmlRoot): EmbeddedCodes {
  const byId = new Map<string, string>();
  const codes = new Set<string>();
  const unreadable: string[] = [];
  for (const element of elementsOf(root)) {
    if (element.tagName !== 'script') continue;
    const script = embeddedJson(scriptOf(element));
    unreadable.push(...script.unreadable);
    for (const { value } of script.values) {
      // The walk takes the last first.
      for (const record of [...recordsWith(value, 'MA_DOI_TUONG')].reverse()) {
        const code = numberText(record.MA_DOI_TUONG);
        const id = numberText(record.DOI_TUONG_ID);
        if (code !== undefined) codes.add(code);
        if (code !== undefined && id !== undefined) byId.set(id, code);
      }
    }
  }
  return { byId, codes: [...codes], unreadable: unreadable.slice(0, 20) };
}

/** Hidden fields of the pages seen: `pageNumber`, `pageSize`, `totalItem`, also behind `hfSearchResult`. */
function pagingOf(root: HtmlRoot): Pick<SubjectPage, 'pageNumber' | 'pageSize' | 'total'> {
  const found = new Map<string, number>();
  for (const element of elementsOf(root)) {
    if (element.tagName !== 'input' || attributeOf(element, 'type')?.toLowerCase() !== 'hidden') continue;
    const value = attributeOf(element, 'value')?.trim() ?? '';
    if (!/^\d{1,9}$/.test(value)) continue;
    for (const name of [attributeOf(element, 'id'), attributeOf(element, 'name')]) {
      const key = name?.toLowerCase().replace(/^hfsearchresult/, '');
      if (key !== undefined && !found.has(key)) found.set(key, Number(value));
    }
  }
  const [pageNumber, pageSize, total] = ['pagenumber', 'pagesize', 'totalitem'].map((key) => found.get(key));
  return {
    ...(pageNumber === undefined ? {} : { pageNumber }),
    ...(pageSize === undefined ? {} : { pageSize }),
    ...(total === undefined ? {} : { total }),
  };
}
