/** Findings about the shape of a record, as opposed to the values in it; those keep the codes of their own parsers. */
import type { CodeTable } from '../values/index.ts';

/** Severity and texts of the codes of `tiemchung/model`. */
export const modelCodes = {
  FIELD_MISSING: {
    severity: 'error',
    vi: 'Thiếu một thông tin bắt buộc. Hãy bổ sung rồi gửi lại.',
    en: 'A required value is missing. Add it and send again.',
  },
  FIELD_TYPE: {
    severity: 'error',
    vi: 'Sai kiểu dữ liệu: cần {expected}. Hãy sửa chương trình gửi.',
    en: 'The value has the wrong type: {expected} expected. Correct the sending program.',
  },
  FIELD_UNKNOWN: {
    severity: 'error',
    vi: 'Bản ghi có {count} trường mà danh sách này không được chứa. Hãy bỏ các trường đó rồi gửi lại.',
    en: 'The record has {count} field(s) that this list must not hold. Remove them and send again.',
  },
  FIELD_LENGTH: {
    severity: 'error',
    vi: 'Độ dài không hợp lệ: giới hạn là {limit}. Hãy sửa lại giá trị.',
    en: 'The length is out of bounds: the limit is {limit}. Correct the value.',
  },
  FIELD_VALUE: {
    severity: 'error',
    vi: 'Giá trị không nằm trong các giá trị được chấp nhận. Hãy đối chiếu với tài liệu của trường này.',
    en: 'The value is not one of the accepted ones. See the documentation of this field.',
  },
  FIELD_NOT_NORMAL: {
    severity: 'error',
    vi: 'Giá trị chưa ở dạng chuẩn. Hãy đọc nó bằng hàm parse tương ứng và gửi giá trị nhận được.',
    en: 'The value is not in its standard form. Read it with its parse function and send the value that comes out.',
  },
  DATE_INVALID: {
    severity: 'error',
    vi: 'Ngày không có trong lịch hoặc không ở dạng NĂM-THÁNG-NGÀY, ví dụ 2021-09-14.',
    en: 'The date is not in the calendar, or not written as YYYY-MM-DD, such as 2021-09-14.',
  },
  RECORD_ID_INVALID: {
    severity: 'error',
    vi: 'Mã bản ghi không hợp lệ: cần mã đơn vị kèm mã nhân viên, hoặc một UUID đã cấp.',
    en: 'The record id is not valid: an organisation id with an employee code is expected, or a UUID that was issued.',
  },
} as const satisfies CodeTable;

/** A code of {@link modelCodes}. */
export type ModelCode = keyof typeof modelCodes;
