/** What to do next about a difference: a code, so that a program can offer a button, and a sentence for people. */
import type { CodeTable } from '../values/index.ts';

export const actionCodes = {
  ACTION_ENTER_OUTCOME: {
    severity: 'info',
    vi: 'Việc cần làm: nhập kết quả của người này.',
    en: 'Next: enter the outcome of this person.',
  },
  ACTION_CORRECT_LIST: {
    severity: 'info',
    vi: 'Việc cần làm: sửa danh sách người của buổi tiêm.',
    en: 'Next: correct the list of people of the session.',
  },
  ACTION_CHECK_FORM: {
    severity: 'info',
    vi: 'Việc cần làm: đối chiếu với phiếu khám và phiếu tiêm bằng giấy.',
    en: 'Next: compare with the screening and injection forms on paper.',
  },
  ACTION_CALL_OTHER_SITE: {
    severity: 'info',
    vi: 'Việc cần làm: gọi cho điểm tiêm kia để thống nhất.',
    en: 'Next: call the other site and agree.',
  },
  ACTION_ENTER_DOSE: {
    severity: 'info',
    vi: 'Việc cần làm: nhập hoặc khôi phục mũi tiêm trên máy của điểm tiêm.',
    en: 'Next: enter or restore the dose at the site.',
  },
  ACTION_SEND_DOSE: {
    severity: 'info',
    vi: 'Việc cần làm: gửi lại mũi tiêm lên nền tảng rồi tra cứu.',
    en: 'Next: send the dose to the platform again, then look it up.',
  },
  ACTION_LOOK_UP: {
    severity: 'info',
    vi: 'Việc cần làm: tra cứu lại trên nền tảng.',
    en: 'Next: look it up on the platform again.',
  },
  ACTION_COMPARE_DOSES: {
    severity: 'info',
    vi: 'Việc cần làm: đối chiếu hai bản ghi và giữ bản đúng.',
    en: 'Next: compare the two records and keep the true one.',
  },
  ACTION_SEND_OUTCOME: {
    severity: 'info',
    vi: 'Việc cần làm: gửi lại kết quả của người này lên nền tảng.',
    en: 'Next: send the outcome of this person to the platform again.',
  },
  ACTION_COUNT_STOCK: {
    severity: 'info',
    vi: 'Việc cần làm: đếm lại lọ và liều của lô.',
    en: 'Next: count the vials and doses of the lot again.',
  },
  ACTION_CHECK_DELIVERY: {
    severity: 'info',
    vi: 'Việc cần làm: đối chiếu số lô với phiếu xuất kho.',
    en: 'Next: compare the lot with the delivery note.',
  },
  ACTION_REGISTER: {
    severity: 'info',
    vi: 'Việc cần làm: đăng ký người này trên nền tảng.',
    en: 'Next: register this person with the platform.',
  },
  ACTION_ASK_ORGANISATION: {
    severity: 'info',
    vi: 'Việc cần làm: hỏi đơn vị đã lập danh sách.',
    en: 'Next: ask the organisation that made the list.',
  },
  ACTION_PLAN: {
    severity: 'info',
    vi: 'Việc cần làm: xếp người này vào một buổi tiêm.',
    en: 'Next: plan this person in a session.',
  },
} as const satisfies CodeTable;
