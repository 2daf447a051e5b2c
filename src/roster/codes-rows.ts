/** Codes about one row or one cell of a list. Those of the reference taxonomy stand there under the same name (section 4). */
import type { CodeTable } from '../values/index.ts';

export const codesRows = {
  ID_DUPLICATE: {
    severity: 'error',
    vi: 'Số giấy tờ này còn ghi cho người khác trong cùng danh sách (tổng cộng {count} dòng, dòng đầu tiên là {first}). Hãy đối chiếu thẻ của từng người; mỗi số chỉ thuộc một người.',
    en: 'This number also stands with another person in the same list ({count} rows, the first is row {first}). Compare the card of each person; a number belongs to one person only.',
  },
  PHONE_SHARED: {
    severity: 'warning',
    vi: 'Số điện thoại này ghi cho nhiều người ({count} dòng, dòng đầu tiên là {first}). Hãy xin số riêng của từng người, nếu không họ không tra cứu được hồ sơ của mình.',
    en: 'This phone stands with several people ({count} rows, the first is row {first}). Ask each of them for a number of their own, or they will not find their record.',
  },
  ROW_DUPLICATE: {
    severity: 'error',
    vi: 'Trùng hoàn toàn với dòng {first}: cùng số giấy tờ, họ tên và ngày sinh. Hãy xóa dòng này.',
    en: 'The same person as row {first}: same number, name and birth date. Delete this row.',
  },
  PERSON_LIKELY_DUPLICATE: {
    severity: 'warning',
    vi: 'Có thể là cùng một người với dòng {first}: cùng họ tên và ngày sinh, số giấy tờ khác hoặc thiếu. Hãy hỏi lại; nếu đúng một người thì chỉ giữ một dòng.',
    en: 'Possibly the same person as row {first}: same name and birth date, another number or none. Ask; if it is one person, keep one row.',
  },
  EMPLOYEE_CODE_DUPLICATE: {
    severity: 'error',
    vi: 'Mã nhân viên này ghi cho nhiều người ({count} dòng, dòng đầu tiên là {first}). Mỗi người cần một mã riêng vì hồ sơ đăng ký được nhận ra bằng mã này.',
    en: 'This employee code stands with several people ({count} rows, the first is row {first}). Each person needs a code of their own: a registration is known by it.',
  },
  RECORD_ID_DUPLICATE: {
    severity: 'error',
    vi: 'Mã bản ghi bị lặp lại ({count} dòng, dòng đầu tiên là {first}), có thể do sao chép dòng. Hãy xóa mã ở dòng thêm mới.',
    en: 'The record id stands in {count} rows (the first is row {first}), perhaps because a row was copied. Clear it in the row that was added.',
  },
  ROW_ID_DAMAGED: {
    severity: 'warning',
    vi: 'Mã bản ghi không còn nguyên vẹn nên không dùng được; dòng này được coi là mới. Đừng sửa cột mã bản ghi.',
    en: 'The record id is damaged and cannot be used; the row counts as new. Leave the record id column as it is.',
  },
  FIELDS_SWAPPED: {
    severity: 'warning',
    vi: 'Số điện thoại và số giấy tờ bị ghi nhầm cột; đã đổi lại. Hãy kiểm tra cả hai số.',
    en: 'The phone and the identity number stood in each other’s column; they were exchanged. Check both.',
  },
  SEX_COLUMNS_BOTH: {
    severity: 'error',
    vi: 'Cả cột Nam và cột Nữ đều có nội dung nên không rõ giới tính. Hãy chỉ điền một cột.',
    en: 'Both the Nam and the Nữ column are filled, so the sex is not clear. Fill in one of them only.',
  },
  CELL_REQUIRED: {
    severity: 'error',
    vi: 'Chưa điền “{heading}”, chiến dịch này bắt buộc phải có. Hãy bổ sung.',
    en: '“{heading}” is not filled in, and this campaign requires it. Add it.',
  },
  CELL_OVERLONG: {
    severity: 'warning',
    vi: 'Nội dung dài {length} ký tự, quá {limit} nên không dùng. Hãy rút gọn; có thể đã dán nhầm ô.',
    en: 'The text has {length} characters, more than {limit}, and is not used. Shorten it; the wrong cell may have been pasted.',
  },
  GROUP_MISSING: {
    severity: 'warning',
    vi: 'Chưa ghi nhóm ưu tiên. Hãy ghi số từ 1 đến 16 theo Quyết định 3355/QĐ-BYT (người lao động trong doanh nghiệp: 13).',
    en: 'No priority group. Enter its number, 1 to 16, of Decision 3355/QĐ-BYT (workers of enterprises: 13).',
  },
  GROUP_UNMAPPED_TEXT: {
    severity: 'warning',
    vi: 'Không rõ nội dung này thuộc nhóm ưu tiên nào. Hãy ghi số từ 1 đến 16 theo Quyết định 3355/QĐ-BYT.',
    en: 'The text names no priority group for certain. Enter the number, 1 to 16, of Decision 3355/QĐ-BYT.',
  },
  GROUP_UNKNOWN: {
    severity: 'error',
    vi: 'Không có nhóm ưu tiên mang số này; Quyết định 3355/QĐ-BYT có các nhóm từ 1 đến 16. Hãy ghi lại.',
    en: 'There is no priority group of this number; Decision 3355/QĐ-BYT has groups 1 to 16. Enter it again.',
  },
  NATIONALITY_UNKNOWN: {
    severity: 'warning',
    vi: 'Không nhận ra quốc tịch. Hãy ghi tên nước (Việt Nam, Hàn Quốc…) hoặc mã hai chữ cái (VN, KR…).',
    en: 'The nationality is not understood. Enter the name of the country (Việt Nam, Korea…) or its two-letter code (VN, KR…).',
  },
  EMAIL_INVALID: {
    severity: 'warning',
    vi: 'Địa chỉ email không đúng dạng ten@tenmien.vn nên không dùng. Hãy sửa hoặc để trống.',
    en: 'The e-mail address does not have the form name@domain and is not used. Correct it or leave it blank.',
  },
  CELL_DATE_INVALID: {
    severity: 'warning',
    vi: 'Không đọc được ngày này. Hãy ghi theo dạng ngày/tháng/năm.',
    en: 'This date cannot be read. Enter day/month/year.',
  },
  DOSE_NUMBER_UNKNOWN: {
    severity: 'warning',
    vi: 'Không rõ mũi thứ mấy. Hãy ghi một số, ví dụ 1 hoặc 2.',
    en: 'It is not clear which dose is meant. Enter a number, such as 1 or 2.',
  },
  DOSE_DATE_INVALID: {
    severity: 'error',
    vi: 'Không đọc được ngày tiêm, hoặc thiếu ngày hay tháng. Hãy ghi đủ ngày/tháng/năm theo giấy xác nhận.',
    en: 'The date of the dose cannot be read, or has no day or month. Enter day/month/year from the confirmation.',
  },
  DOSE_FUTURE: {
    severity: 'error',
    vi: 'Ngày tiêm ở sau ngày kiểm tra danh sách. Hãy xem lại giấy xác nhận tiêm.',
    en: 'The date of the dose lies after the day on which the list is checked. Look at the vaccination confirmation.',
  },
  DOSE_ORDER: {
    severity: 'error',
    vi: 'Mũi {dose} ghi ngày trước mũi {before}. Hãy xem lại giấy xác nhận; có thể hai ngày bị ghi ngược.',
    en: 'Dose {dose} is dated before dose {before}. Look at the confirmation; the two dates may be exchanged.',
  },
  DOSE_INTERVAL_SHORT: {
    severity: 'warning',
    vi: 'Mũi {dose} cách mũi {before} chỉ {days} ngày, ít hơn {minimum} ngày. Hãy xem lại giấy xác nhận tiêm.',
    en: 'Dose {dose} came only {days} days after dose {before}, fewer than {minimum}. Look at the vaccination confirmation.',
  },
  DOSE_INCOMPLETE: {
    severity: 'info',
    vi: 'Mũi tiêm này thiếu ngày tiêm hoặc tên vắc xin, nên chưa tính được lịch tiêm tiếp theo từ mũi này.',
    en: 'The date or the vaccine of this dose is missing, so the next dose cannot be worked out from it.',
  },
  VACCINE_UNKNOWN: {
    severity: 'error',
    vi: 'Không nhận ra tên vắc xin. Hãy ghi tên như trên giấy xác nhận, ví dụ AstraZeneca, Pfizer, Moderna, Vero Cell.',
    en: 'The vaccine is not recognised. Enter the name on the confirmation, such as AstraZeneca, Pfizer, Moderna, Vero Cell.',
  },
  VACCINE_ALIAS: {
    severity: 'info',
    vi: 'Đã đổi tên vắc xin sang cách ghi thống nhất: {name}.',
    en: 'The vaccine was given its usual name: {name}.',
  },
  LOT_MISSING: {
    severity: 'warning',
    vi: 'Mũi tiêm này chưa có số lô. Hãy bổ sung theo giấy xác nhận.',
    en: 'This dose has no lot number. Take it from the vaccination confirmation.',
  },
  VALUE_PLACEHOLDER: {
    severity: 'info',
    vi: 'Ô ghi chữ thay cho “không có” (ví dụ x, -, chưa có); được coi là ô trống.',
    en: 'The cell holds a stand-in for “nothing” (such as x, -, chưa có) and was read as blank.',
  },
  VALUE_DITTO: {
    severity: 'info',
    vi: 'Dấu “như trên” đã được thay bằng giá trị của dòng phía trên.',
    en: 'A ditto mark was replaced by the value of the row above.',
  },
} as const satisfies CodeTable;
