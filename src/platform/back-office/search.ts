/** V7: subjects page by page. */

import type { CalendarDate } from '../../values/index.ts';
import { hasError } from '../../values/index.ts';
import { type ConnectionOptions, call } from '../call.ts';
import { mapCall, type PlatformCall } from '../platform-call.ts';
import { PlatformError } from '../platform-error.ts';
import { backOfficeEndpoints } from './endpoints.ts';
import type { BackOfficeCallOptions } from './login.ts';
import { readSubjectPage, type SubjectPage, type SubjectRow } from './subject-page.ts';

/** What to look for; everything that is given must fit. */
export interface SubjectQuery {
  readonly phone?: string | undefined;
  readonly fullName?: string | undefined;
  /** `MA_DOI_TUONG`. */
  readonly code?: string | undefined;
  /** `MaDinhDanh`: an identity number. */
  readonly identification?: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly bornFrom?: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly bornTo?: string | undefined;
  /** `GioiTinh`, `LuaTuoi`, `TinhTrangTheoDoi` as the back office numbers them; its numbers are not known but -1, any. */
  readonly sexCode?: string | undefined;
  readonly ageGroupCode?: string | undefined;
  readonly followUpCode?: string | undefined;
}

/** Settings of a search. */
export interface SubjectListOptions extends BackOfficeCallOptions {
  /** Subjects of one page, 1 to 1000. Default 20, the only size seen. */
  readonly pageSize?: number | undefined;
}

const ANY = '-1';

/** Fetches one page, the first by default. */
export function subjectPage(
  connection: ConnectionOptions,
  query: SubjectQuery,
  { page = 1, pageSize = 20, ...options }: SubjectListOptions & { readonly page?: number } = {},
): PlatformCall<SubjectPage> {
  const wire = {
    SoDienThoai: query.phone ?? '',
    TenDoiTuong: query.fullName ?? '',
    MaDoiTuong: query.code ?? '',
    MaDinhDanh: query.identification ?? '',
    // The schema of the call refuses a text that is no date; until then the brand is a promise.
    NgaySinhTu: query.bornFrom as CalendarDate | undefined,
    NgaySinhToi: query.bornTo as CalendarDate | undefined,
    GioiTinh: query.sexCode ?? ANY,
    LuaTuoi: query.ageGroupCode ?? ANY,
    TinhTrangTheoDoi: query.followUpCode ?? ANY,
    PageNumber: page,
    PageSize: pageSize,
  };
  return mapCall(call(connection, backOfficeEndpoints.searchSubjects, { query: wire }, options), (html) =>
    readSubjectPage(html),
  );
}

/** All pages. A page that cannot be read as a whole ends the walk with an error: it must not look like the last one. */
export async function* subjects(
  connection: ConnectionOptions,
  query: SubjectQuery,
  options: SubjectListOptions = {},
): AsyncGenerator<SubjectRow> {
  const { pageSize = 20 } = options;
  let before: string | undefined;
  for (let page = 1; ; page += 1) {
    const { data, response } = await subjectPage(connection, query, { ...options, page }).withResponse();
    const { rows, total, findings } = data;
    if (hasError(findings)) {
      const { url, attempts, status, requestId } = response;
      const facts = { endpoint: 'searchSubjects', method: 'GET', url, attempts, status, requestId, uncertain: false };
      throw new PlatformError('PLATFORM_BAD_RESPONSE', { ...facts, reason: 'page', findings, body: response.body() });
    }
    for (const finding of findings) tell(connection, finding);
    // A server that ignores the page number would never send a last page.
    const seen = JSON.stringify(rows.map(({ texts }) => texts));
    if (seen === before) return;
    before = seen;
    yield* rows;
    const done = total === undefined ? rows.length < pageSize : page * (data.pageSize ?? pageSize) >= total;
    if (rows.length === 0 || done) return;
  }
}

function tell({ onDrift }: ConnectionOptions, finding: SubjectPage['findings'][number]): void {
  try {
    onDrift?.(finding);
  } catch {
    // What a listener throws must not end the walk.
  }
}
