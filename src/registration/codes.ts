/** What registration itself has to say of a row, beside the platform's own findings. */
import type { CodeTable } from '../values/index.ts';

/** Severity and texts of the codes of `tiemchung/registration`. */
export const registrationCodes = {
  REGISTRATION_ID_SHARED: {
    severity: 'error',
    vi: 'Mã nhân viên này đứng ở {count} dòng, nên không dòng nào được gửi: dòng sau sẽ ghi đè dòng trước. Hãy sửa để mỗi người có một mã.',
    en: 'This employee code stands in {count} rows, so none of them was sent: the later would overwrite the earlier. Give each person their own code.',
  },
  REGISTRATION_ID_MISSING: {
    severity: 'error',
    vi: 'Dòng không có mã nhân viên dùng được (tối đa 64 ký tự) và cũng không có mã bản ghi, nên không được gửi. Hãy bổ sung cột mã nhân viên.',
    en: 'The row has neither a usable employee code (64 characters at most) nor a record id, and was not sent. Add a column of employee codes.',
  },
  REGISTRATION_UNANSWERED: {
    severity: 'warning',
    vi: 'Nền tảng không trả lời về dòng này. Hãy chạy lại; không có bản ghi trùng.',
    en: 'The platform did not answer for this row. Run again; nothing is doubled.',
  },
  REGISTRATION_UNKNOWN: {
    severity: 'warning',
    vi: 'Dòng đã gửi nhưng mất trả lời ({reason}), chưa rõ đã được ghi hay chưa. Hãy chạy lại; không có bản ghi trùng.',
    en: 'The row was sent but the answer was lost ({reason}); whether it was stored is not known. Run again; nothing is doubled.',
  },
  REGISTRATION_NOT_SENT: {
    severity: 'warning',
    vi: 'Dòng chưa được gửi vì lượt chạy đã dừng trước đó ({reason}). Hãy chạy lại để gửi tiếp.',
    en: 'The row was not sent because the run stopped before it ({reason}). Run again to send the rest.',
  },
  REGISTRATION_BATCH_REFUSED: {
    severity: 'error',
    vi: 'Nền tảng từ chối cả nhóm dòng này (HTTP {status}, {reason}). Hãy báo người quản trị nền tảng kèm mã lỗi.',
    en: 'The platform refused the whole batch of this row (HTTP {status}, {reason}). Tell the operator of the platform, with the code.',
  },
} as const satisfies CodeTable;

/** A code of {@link registrationCodes}. */
export type RegistrationCode = keyof typeof registrationCodes;
