/** Why a person has no place in the plan of a session, and why a lot cannot be planned with. */
import type { CodeTable } from '../values/index.ts';

export const planCodes = {
  PLAN_LISTED_TWICE: {
    severity: 'error',
    vi: 'Mã đăng ký này có trong danh sách nhiều lần; chỉ dòng đầu được xếp. Hãy bỏ các dòng lặp.',
    en: 'This registration id stands in the list more than once; only the first was considered. Remove the others.',
  },
  PLAN_CONDITION_INVALID: {
    severity: 'error',
    vi: 'Thông tin sức khỏe hoặc ngày tháng của người này không đọc được nên chưa xếp lịch. Hãy sửa rồi lập kế hoạch lại.',
    en: 'A condition or a date of this person cannot be read, so no forecast was made. Correct it and plan again.',
  },
  PLAN_TOO_YOUNG: {
    severity: 'info',
    vi: 'Người này chưa đủ tuổi theo các chương trình có hiệu lực ngày {date}. Hãy xếp lại khi đủ tuổi.',
    en: 'This person is too young for every programme in force on {date}. Plan them when they are old enough.',
  },
  PLAN_NO_PROGRAMME: {
    severity: 'info',
    vi: 'Ngày {date} không có chương trình nào cho mũi tiếp theo của người này. Hãy hỏi ý kiến chuyên môn.',
    en: 'No programme serves the next dose of this person on {date}. Ask for professional advice.',
  },
  PLAN_NOT_DUE_YET: {
    severity: 'info',
    vi: 'Chưa đến ngày tiêm: sớm nhất ngày {earliest}. Hãy xếp vào buổi từ ngày đó trở đi.',
    en: 'The next dose is not due yet: {earliest} at the earliest. Plan a session on that day or later.',
  },
  PLAN_DEFERRED: {
    severity: 'info',
    vi: 'Người này đang được hoãn tiêm vào ngày {date}. Hãy xếp lại khi hết lý do hoãn.',
    en: 'The dose of this person is deferred on {date}. Plan it when the reason has passed.',
  },
  PLAN_CONTRAINDICATED: {
    severity: 'warning',
    vi: 'Người này chống chỉ định với vắc xin của mũi tiếp theo. Hãy chuyển bác sĩ xem xét.',
    en: 'The vaccines of the next dose are contraindicated for this person. Have a doctor decide.',
  },
  PLAN_COMPLETE: {
    severity: 'info',
    vi: 'Ngày {date} người này không còn mũi nào cần tiêm.',
    en: 'No further dose is offered to this person on {date}.',
  },
  PLAN_OUT_OF_STOCK: {
    severity: 'warning',
    vi: 'Không còn liều vắc xin phù hợp ({products}) cho người này. Hãy xin cấp thêm hoặc xếp vào buổi khác.',
    en: 'No dose of a fitting vaccine ({products}) is left for this person. Ask for more, or plan another session.',
  },
  PLAN_SESSION_FULL: {
    severity: 'warning',
    vi: 'Buổi tiêm đã đủ {capacity} người. Hãy mở thêm chỗ hoặc xếp người này vào buổi khác.',
    en: 'All {capacity} places of the session are taken. Open more, or plan this person in another session.',
  },
  PLAN_LOT_EXPIRED: {
    severity: 'warning',
    vi: 'Lô {lot} hết hạn ngày {expiry}, trước ngày tiêm, nên không được xếp. Hãy tách riêng lô này.',
    en: 'Lot {lot} expires on {expiry}, before the session, and was not planned with. Set it apart.',
  },
  PLAN_LOT_NOT_FOR_SESSION: {
    severity: 'info',
    vi: 'Vắc xin {product} (lô {lot}) không có trong kế hoạch của buổi tiêm nên không được xếp.',
    en: 'Vaccine {product} (lot {lot}) is not among the vaccines of the session and was not planned with.',
  },
  PLAN_LOT_COUNT_INVALID: {
    severity: 'error',
    vi: 'Số liều của lô {lot} không phải số nguyên không âm nên lô không được xếp. Hãy đếm lại.',
    en: 'The doses of lot {lot} are not a whole number of 0 or more, and it was not planned with. Count again.',
  },
  PLAN_LOT_LISTED_TWICE: {
    severity: 'error',
    vi: 'Lô {lot} của {product} có trong kho nhiều lần; chỉ dòng đầu được dùng. Hãy gộp thành một dòng.',
    en: 'Lot {lot} of {product} stands in the stock more than once; only the first was used. Make it one line.',
  },
} as const satisfies CodeTable;
