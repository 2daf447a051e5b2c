/** Codes about a list as a whole: its heading, its columns, what was passed over. */
import type { CodeTable } from '../values/index.ts';

export const codesFile = {
  PRIVACY_EXCESS_COLUMN: {
    severity: 'warning',
    vi: 'Cột {column} ({heading}) chứa thông tin mà danh sách này không được thu thập (sức khỏe, phiếu đồng ý). Nội dung cột đã bị bỏ, không lưu và không gửi đi; hãy bỏ cột này khỏi danh sách.',
    en: 'Column {column} ({heading}) holds information that this list must not collect (health, consent). Its content was dropped, neither kept nor sent; remove the column from the list.',
  },
  NO_HEADING: {
    severity: 'error',
    vi: 'Không tìm thấy dòng tiêu đề trong {searched} dòng đầu. Cần một dòng có cột họ tên và ít nhất hai cột khác, ví dụ: Họ và tên, Ngày sinh, Số điện thoại, Số CCCD.',
    en: 'No heading row was found in the first {searched} rows. One row must have a name column and at least two others, such as Họ và tên, Ngày sinh, Số điện thoại, Số CCCD.',
  },
  HEADING_FOUND: {
    severity: 'info',
    vi: 'Tiêu đề ở dòng {record}, nhận ra {known} trên {total} cột.',
    en: 'The heading is row {record}; {known} of {total} columns are understood.',
  },
  HEADING_REPEATED: {
    severity: 'info',
    vi: 'Dòng tiêu đề lặp lại {count} lần giữa danh sách (lần đầu ở dòng {first}); đã bỏ qua.',
    en: 'The heading is repeated {count} times within the list (first in row {first}); the repeats were passed over.',
  },
  HEADING_CHANGED: {
    severity: 'warning',
    vi: 'Từ dòng {record} danh sách có tiêu đề khác thứ tự cột. Các dòng sau được đọc theo tiêu đề mới; hãy kiểm tra vài dòng.',
    en: 'From row {record} the list has a heading with other columns. The rows below are read by it; look over some of them.',
  },
  COLUMN_UNMAPPED: {
    severity: 'info',
    vi: 'Cột {column} ({heading}) không dùng đến: không nhận ra tiêu đề. Nếu cột này cần dùng, hãy chỉ định bằng tùy chọn mapping.',
    en: 'Column {column} ({heading}) is not used: its heading is not known. Name its field with the mapping option if it is needed.',
  },
  COLUMN_TWICE: {
    severity: 'warning',
    vi: 'Cột {column} ({heading}) không dùng đến vì cột {used} đã cho cùng nội dung. Hãy kiểm tra xem dùng đúng cột chưa.',
    en: 'Column {column} ({heading}) is not used because column {used} serves the same field. Check that the right one is used.',
  },
  COLUMN_UNNAMED: {
    severity: 'info',
    vi: 'Cột {column} có nội dung nhưng không có tiêu đề nên không dùng đến.',
    en: 'Column {column} has content but no heading and is not used.',
  },
  COLUMN_MISSING: {
    severity: 'warning',
    vi: 'Danh sách không có cột “{heading}”, chiến dịch này bắt buộc phải có. Hãy thêm cột rồi gửi lại.',
    en: 'The list has no column “{heading}”, which this campaign requires. Add the column and send the list again.',
  },
  SEX_LEGEND: {
    severity: 'info',
    vi: 'Mã giới tính đọc theo chú thích trong tệp: {legend}.',
    en: 'Codes of the sex column are read by the legend in the file: {legend}.',
  },
  SEX_CODES_UNEXPLAINED: {
    severity: 'warning',
    vi: 'Cột giới tính dùng mã số ({codes}) mà không có chú thích, các hệ thống hiểu khác nhau nên không đoán. Hãy thêm chú thích vào tiêu đề, ví dụ “Giới tính (1: Nam; 0: Nữ)”.',
    en: 'The sex column uses codes ({codes}) without a legend; systems differ, so none is guessed. Put a legend into the heading, such as “Giới tính (1: Nam; 0: Nữ)”.',
  },
  ROWS_SKIPPED: {
    severity: 'info',
    vi: 'Bỏ qua {count} dòng không ghi người (tiêu đề, mục, dòng trống, tổng cộng, chữ ký).',
    en: '{count} rows that hold no person (titles, sections, blank rows, totals, signatures) were passed over.',
  },
  TEXT_DECOMPOSED: {
    severity: 'info',
    vi: '{count} dòng có chữ viết dạng Unicode tổ hợp; đã đổi sang Unicode dựng sẵn.',
    en: '{count} rows hold decomposed Unicode; it was composed.',
  },
  NO_PEOPLE: {
    severity: 'error',
    vi: 'Có tiêu đề nhưng bên dưới không có dòng nào ghi người. Hãy kiểm tra xem có gửi nhầm mẫu trống không.',
    en: 'There is a heading but no person below it. Check whether an empty template was sent by mistake.',
  },
} as const satisfies CodeTable;
