/** V7, V8 and V13: the search as a table, details and dialogs with their data in scripts and fields (reference: platform-api 2.3). */

import { escapeHtml } from '../../../values/index.ts';
import type { Reply } from '../problem.ts';
import { officeFacility, officeVaccines } from './catalogue.ts';
import { fragment, hidden, scriptJson, TOKEN } from './office-html.ts';
import { isoDate, type OfficeDose, type OfficeSubject, wireDate } from './office-subjects.ts';

const STATES = { 2: 'Đã tiêm', 3: 'Chống chỉ định', 4: 'Từ chối', 5: 'Hoãn' } as const;

const cells = (tag: 'td' | 'th', texts: readonly (string | number)[]): string =>
  texts.map((text) => `<${tag}>${escapeHtml(String(text))}</${tag}>`).join('');

const addressOf = ({ person }: OfficeSubject): string => [person.ward, person.district, person.province].join(', ');
const sexOf = ({ person }: OfficeSubject): string => (person.genderId === 2 ? 'Nữ' : 'Nam');

/** V7: one page of the subjects that fit; the words of the headings are the sandbox's. */
export function searchPage(query: URLSearchParams, subjects: readonly OfficeSubject[]): Reply {
  const value = (name: string): string => query.get(name)?.trim() ?? '';
  const [from, to] = [isoDate(query.get('NgaySinhTu')), isoDate(query.get('NgaySinhToi'))];
  const name = value('TenDoiTuong').normalize('NFC').toLowerCase();
  const found = subjects.filter(
    ({ code, person }) =>
      (value('SoDienThoai') === '' || value('SoDienThoai') === person.personalPhoneNumber) &&
      (value('MaDoiTuong') === '' || value('MaDoiTuong') === code) &&
      (value('MaDinhDanh') === '' || value('MaDinhDanh') === person.identification) &&
      person.fullname.normalize('NFC').toLowerCase().includes(name) &&
      (from === undefined || person.birthday >= from) &&
      (to === undefined || person.birthday <= to),
  );
  const pageNumber = wholeNumber(value('PageNumber'), 1);
  const pageSize = Math.min(wholeNumber(value('PageSize'), 20), 1000);
  const shown = found.slice((pageNumber - 1) * pageSize, pageNumber * pageSize);
  const rows = shown.map((subject, index) => {
    const { id, person } = subject;
    const texts = [
      (pageNumber - 1) * pageSize + index + 1,
      person.fullname,
      wireDate(person.birthday),
      sexOf(subject),
      person.personalPhoneNumber,
      addressOf(subject),
    ];
    return `<tr data-id="${id}">${cells('td', texts)}</tr>`;
  });
  const codes = shown.map(({ id, code }) => ({ DOI_TUONG_ID: id, MA_DOI_TUONG: code }));
  return fragment(
    [
      '<table id="doiTuongSearchResult"><thead><tr>',
      cells('th', ['STT', 'Họ tên', 'Ngày sinh', 'Giới tính', 'Điện thoại', 'Địa chỉ']),
      '</tr></thead><tbody>',
      ...(rows.length > 0 ? rows : ['<tr><td colspan="6">Không có đối tượng nào</td></tr>']),
      '</tbody></table>',
      hidden('pageNumber', pageNumber),
      hidden('pageSize', pageSize),
      hidden('totalItem', found.length),
      `<script>var TiemChung$DoiTuong$SearchResult = ${scriptJson(codes)};</script>`,
    ].join('\n'),
  );
}

const wholeNumber = (text: string, fallback: number): number => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : fallback);

const NOBODY = fragment('<p>Không tìm thấy đối tượng.</p>');

/** V8, for reading and for changing. */
export function detailPage(subject: OfficeSubject | undefined, variable: string, token: string, today: string): Reply {
  if (!subject) return NOBODY;
  const { id, code, person, doses } = subject;
  const model = {
    DOI_TUONG_ID: id,
    MA_DOI_TUONG: code,
    HO_TEN: person.fullname,
    NGAY_SINH: wireDate(person.birthday),
    DIEN_THOAI: person.personalPhoneNumber,
    CMND: person.identification,
    DIA_CHI: addressOf(subject),
    LICH_SU_TIEM: doses,
  };
  const rows = doses.map(
    (dose, index) =>
      `<tr data-id="${dose.LICH_SU_TIEM_ID}">${cells('td', [index + 1, dose.TEN_VACXIN, stateOf(dose), dose.NGAY_TIEM, dose.TEN_CO_SO])}</tr>`,
  );
  return fragment(
    [
      hidden(TOKEN, token),
      hidden('hfDoiTuongId_Detail', id),
      hidden('hfNgayHienTai', today),
      `<input id="txtHoTen" value="${escapeHtml(person.fullname)}"><input id="txtNgaySinh" value="${wireDate(person.birthday)}">`,
      '<table id="tblVacxin"><thead><tr>',
      cells('th', ['STT', 'Vắc xin', 'Trạng thái', 'Ngày tiêm', 'Cơ sở']),
      `</tr></thead><tbody>${rows.join('')}</tbody></table>`,
      `<script>var ${variable} = ${scriptJson(model)};</script>`,
    ].join('\n'),
  );
}

const stateOf = ({ TRANG_THAI_MUI_TIEM }: OfficeDose): string =>
  Object.entries(STATES).find(([code]) => Number(code) === TRANG_THAI_MUI_TIEM)?.[1] ?? '';

/** V13: the dialog of a new dose, or of one that is there; to look at (`readonly`) or to change. */
export function doseDialog(
  subject: OfficeSubject | undefined,
  dose: OfficeDose | undefined,
  token: string,
  kind: 'new' | 'view' | 'edit',
): Reply {
  if (!subject || (kind !== 'new' && !dose)) return NOBODY;
  const chosen = (value: string | number, selected: string | number | undefined, text: string): string =>
    `<option value="${value}"${value === selected ? ' selected' : ''}>${escapeHtml(text)}</option>`;
  const vaccines = [
    ...(dose && dose.VACXIN_ID >= 9000 ? [chosen(dose.VACXIN_ID, dose.VACXIN_ID, dose.TEN_VACXIN)] : []),
    ...officeVaccines.map(({ VACXIN_ID, TEN_VACXIN }) => chosen(VACXIN_ID, dose?.VACXIN_ID, TEN_VACXIN)),
  ];
  const states = Object.entries(STATES).map(([code, text]) =>
    chosen(Number(code), dose?.TRANG_THAI_MUI_TIEM ?? 2, text),
  );
  const id = kind === 'new' ? 'dgThemMuiTiem' : kind === 'view' ? 'mdChiTietMuiTiem' : 'mdSuaMuiTiem';
  return fragment(
    [
      `<div class="modal" id="${id}"><form>`,
      hidden(TOKEN, token),
      hidden('DOI_TUONG_ID', subject.id),
      ...(dose ? [hidden('LICH_SU_TIEM_ID', dose.LICH_SU_TIEM_ID)] : []),
      `<select name="VACXIN_ID">${vaccines.join('')}</select>`,
      `<select name="TRANG_THAI_MUI_TIEM">${states.join('')}</select>`,
      `<input name="NGAY_TIEM" value="${escapeHtml(dose?.NGAY_TIEM ?? '')}"${kind === 'view' ? ' readonly' : ''}>`,
      `<select name="CO_SO_ID"><option value="${officeFacility.id}">${escapeHtml(officeFacility.name)}</option></select>`,
      '</form></div>',
    ].join('\n'),
  );
}
