/** V14: recording a dose (reference: platform-api 2.3). Which refusal has which number is not known; the division here is ours. */
import type { Reply } from '../problem.ts';
import { officeFacility, officeVaccines } from './catalogue.ts';
import {
  isoDate,
  nameOfVaccine,
  type OfficeDose,
  type OfficeSubject,
  type RecordedDoses,
  wireDate,
} from './office-subjects.ts';

const DAY_MS = 86_400_000;
/** Days between two doses of one vaccine; below, the back office warns. The sandbox's own. */
const SHORTEST_INTERVAL = 28;

const rejected = (Status: 0 | 2 | 3, ...texts: string[]): Reply => ({
  status: 200,
  body: { Status, Message: texts.map((Value) => ({ Value })) },
});

/** Records a dose, refuses it, or warns of it. */
export function recordOfficeDose(
  form: URLSearchParams,
  subjects: readonly OfficeSubject[],
  recorded: RecordedDoses,
  today: string,
): Reply {
  const subject = subjects.find(({ id }) => String(id) === form.get('DOI_TUONG_ID'));
  const vaccine = officeVaccines.find(({ VACXIN_ID }) => String(VACXIN_ID) === form.get('VACXIN_ID'));
  const state = Number(form.get('TRANG_THAI_MUI_TIEM'));
  const date = isoDate(form.get('NGAY_TIEM'));
  const wrong = [
    ...(subject ? [] : ['Không tìm thấy đối tượng.']),
    ...(vaccine ? [] : ['Bạn phải chọn vắc xin.']),
    ...(state >= 2 && state <= 5 && Number.isInteger(state) ? [] : ['Trạng thái mũi tiêm không hợp lệ.']),
    ...(date === undefined ? ['Ngày tiêm phải theo dạng dd/MM/yyyy.'] : []),
    ...(date !== undefined && date > today ? ['Ngày tiêm không được lớn hơn ngày hiện tại.'] : []),
    ...(date !== undefined && subject && date < subject.person.birthday
      ? ['Ngày tiêm không được nhỏ hơn ngày sinh.']
      : []),
  ];
  if (!subject || !vaccine || date === undefined || wrong.length > 0) return rejected(0, ...wrong);
  if (form.get('CO_SO_ID') !== officeFacility.id) return rejected(3, 'Cơ sở tiêm không thuộc quyền của tài khoản.');
  const wire = wireDate(date);
  if (subject.doses.some((dose) => dose.VACXIN_ID === vaccine.VACXIN_ID && dose.NGAY_TIEM === wire)) {
    return rejected(2, `Mũi tiêm ${vaccine.TEN_VACXIN} ngày ${wire} đã có.`);
  }
  const warning =
    form.get('FORCE_SAVE') === '1' || state !== 2 ? undefined : warningOf(subject, vaccine.VACXIN_ID, date);
  if (warning !== undefined) return { status: 200, body: { Status: 4, Message: warning } };

  const before = recorded.get(subject.id) ?? [];
  const dose: OfficeDose = {
    LICH_SU_TIEM_ID: subject.id * 100 + subject.doses.length,
    VACXIN_ID: vaccine.VACXIN_ID,
    TEN_VACXIN: vaccine.TEN_VACXIN,
    TRANG_THAI_MUI_TIEM: state,
    NGAY_TIEM: wire,
    TEN_CO_SO: officeFacility.name,
  };
  recorded.set(subject.id, [...before, dose]);
  return { status: 200, body: { Status: 1, Message: [] } };
}

function warningOf({ doses }: OfficeSubject, vaccineId: number, date: string): string | undefined {
  for (const dose of doses) {
    if (dose.TRANG_THAI_MUI_TIEM !== 2) continue;
    const other = isoDate(dose.NGAY_TIEM);
    if (other === undefined) continue;
    if (other === date) return `Đối tượng đã tiêm ${dose.TEN_VACXIN} trong cùng ngày`;
    const days = Math.abs(Date.parse(date) - Date.parse(other)) / DAY_MS;
    if (dose.VACXIN_ID === vaccineId && days < SHORTEST_INTERVAL) {
      return `Khoảng cách với mũi ${nameOfVaccine(vaccineId)} trước chỉ ${days} ngày`;
    }
  }
  return undefined;
}
