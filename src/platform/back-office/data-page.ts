/** V8 and V13: pages that carry data in scripts and form fields (reference: platform-api 2.3). Any text gives what can be read. */
import { type Finding, findingFactory } from '../../values/index.ts';
import { type BackOfficeCode, backOfficeCodes } from './codes.ts';
import { embeddedJson } from './embedded-json.ts';
import { elementsOf, type HtmlLimits, openAtEnd, readHtml, scriptOf } from './html.ts';
import { type PageFields, pageFields } from './page-fields.ts';

/** What a page of details or a dialog holds, under the names that the back office gives it. */
export interface DataPage extends PageFields {
  /**
   * Values that scripts assign, by variable: `TiemChung$DoiTuong$EditModel`. Their fields are the back office's own and
   * not described anywhere.
   */
  readonly models: Readonly<Record<string, unknown>>;
  readonly findings: readonly Finding<BackOfficeCode>[];
}

/**
 * Reads a page of details or a dialog (V8, V13) that was fetched by other means; never throws.
 *
 * @param html - the page as it came
 * @example
 * import { readDataPage } from 'tiemchung/platform/back-office';
 * const page = readDataPage('<form><input name="NGAY_TIEM" value="14/09/2021"></form>');
 * page.fields.NGAY_TIEM; // => '14/09/2021'
 */
export function readDataPage(html: string, limits?: Partial<HtmlLimits>): DataPage {
  const finding = findingFactory<BackOfficeCode>(backOfficeCodes);
  const page = readHtml(html, limits);
  if ('exceeded' in page) {
    const params = { kind: page.exceeded, limit: page.limit };
    return { models: {}, fields: {}, choices: {}, findings: [finding('BACK_OFFICE_PAGE_LIMIT', params)] };
  }
  const models = new Map<string, unknown>();
  const findings: Finding<BackOfficeCode>[] = [];
  for (const element of elementsOf(page.root)) {
    if (element.tagName !== 'script') continue;
    const { values, unreadable } = embeddedJson(scriptOf(element));
    for (const { name, value } of values) if (name !== undefined) models.set(name, value);
    for (const name of unreadable) {
      if (findings.length < 20) findings.push(finding('BACK_OFFICE_MODEL_UNREAD', { name }));
    }
  }
  const open = openAtEnd(page.root);
  if (open !== undefined) findings.push(finding('BACK_OFFICE_PAGE_CUT', { element: open }));
  const read = pageFields(page.root);
  if (models.size === 0 && Object.keys(read.fields).length === 0) findings.push(finding('BACK_OFFICE_NOTHING_READ'));
  return { models: Object.fromEntries(models), ...read, findings };
}
