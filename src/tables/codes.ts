/** What can be said of a file before anybody looks at its people: Vietnamese and English texts of this folder's codes. */
import type { CodeTable } from '../values/index.ts';

/**
 * Codes of `tiemchung/tables`, with their severity and their texts.
 *
 * @example
 * import { tablesCodes } from 'tiemchung/tables';
 * tablesCodes.FILE_ENCRYPTED.severity; // => 'error'
 */
export const tablesCodes = {
  FILE_EMPTY: {
    severity: 'error',
    vi: 'Tệp có 0 byte, không có gì để đọc. Hãy lưu lại từ Excel hoặc xin người gửi gửi lại.',
    en: 'The file has 0 bytes. Save it again from Excel or ask the sender to send it again.',
  },
  FILE_BLANK: {
    severity: 'error',
    vi: 'Tệp mở được nhưng không có ô nào có nội dung. Hãy kiểm tra xem có gửi nhầm mẫu trống không.',
    en: 'The file opens but no cell has any content. Check whether an empty template was sent by mistake.',
  },
  FILE_TOO_LARGE: {
    severity: 'error',
    vi: 'Tệp quá lớn: {size} byte (tính sau khi giải nén), giới hạn {limit} byte. Hãy chia thành nhiều tệp, hoặc xóa ảnh và trang tính không cần thiết.',
    en: 'The file is too large: {size} bytes (once unpacked), the limit is {limit} bytes. Split it, or remove pictures and sheets that are not needed.',
  },
  FILE_TOO_MANY_PARTS: {
    severity: 'error',
    vi: 'Tệp có quá nhiều thành phần bên trong (hơn {limit}), bảng tính thường không như vậy. Hãy chép dữ liệu sang tệp mới rồi gửi lại.',
    en: 'The file has too many parts inside (more than {limit}), which is unusual for a workbook. Copy the data into a new file and send that.',
  },
  FILE_TOO_SLOW: {
    severity: 'error',
    vi: 'Đọc tệp quá {seconds} giây nên đã dừng, chưa nhận dòng nào. Hãy chia tệp hoặc lưu lại dưới dạng .csv (UTF-8).',
    en: 'Reading the file took longer than {seconds} seconds and was stopped; no row was taken. Split the file or save it as .csv (UTF-8).',
  },
  FILE_NOT_A_TABLE: {
    severity: 'error',
    vi: 'Nội dung tệp là {seems}, không phải bảng tính, dù tên tệp có thể ghi khác. Hãy gửi tệp Excel (.xlsx) hoặc .csv.',
    en: 'The content of the file is {seems}, not a spreadsheet, whatever its name says. Send an Excel file (.xlsx) or .csv.',
  },
  FILE_HTML: {
    severity: 'error',
    vi: 'Tệp là trang web (HTML) được đặt tên như bảng tính. Hãy mở bằng Excel, chọn Lưu thành (Save As), kiểu .xlsx, rồi gửi lại.',
    en: 'The file is a web page (HTML) named like a spreadsheet. Open it in Excel, use Save As with type .xlsx, and send it again.',
  },
  FILE_OTHER_WORKBOOK: {
    severity: 'error',
    vi: 'Tệp là bảng tính dạng {seems}, chưa đọc được. Hãy mở tệp, chọn Lưu thành (Save As), kiểu .xlsx, rồi gửi lại.',
    en: 'The file is a {seems} spreadsheet, which is not read yet. Open it, use Save As with type .xlsx, and send it again.',
  },
  FILE_OLD_WORKBOOK: {
    severity: 'error',
    vi: 'Tệp là bảng tính Excel đời cũ (.xls, Excel 97–2003). Hãy mở bằng Excel, chọn Lưu thành (Save As), kiểu .xlsx, rồi gửi lại.',
    en: 'The file is an old Excel workbook (.xls, Excel 97–2003). Open it in Excel, use Save As with type .xlsx, and send it again.',
  },
  FILE_ENCRYPTED: {
    severity: 'error',
    vi: 'Tệp có mật khẩu nên không đọc được. Hãy bỏ mật khẩu (Tệp > Thông tin > Bảo vệ sổ làm việc) rồi gửi lại qua kênh an toàn.',
    en: 'The file is protected by a password. Remove it (File > Info > Protect Workbook) and send the file again over a safe channel.',
  },
  FILE_DAMAGED: {
    severity: 'error',
    vi: 'Tệp bị hỏng hoặc tải chưa hết (phần {part}). Hãy mở thử bằng Excel, lưu lại, hoặc xin người gửi gửi lại.',
    en: 'The file is damaged or incomplete (part {part}). Try to open it in Excel and save it again, or ask the sender to send it again.',
  },
  FILE_ZIP_BOMB: {
    severity: 'error',
    vi: 'Tệp giải nén ra lớn bất thường ({ratio} lần, giới hạn {limit}), giống tệp phá hoại nên không mở. Hãy hỏi lại người gửi.',
    en: 'The file unpacks to an abnormal size ({ratio} times, the limit is {limit}), as a zip bomb does, and was not opened. Ask the sender about it.',
  },
  FILE_UNSAFE_NAMES: {
    severity: 'error',
    vi: 'Bên trong tệp có tên thành phần trùng nhau hoặc trỏ ra ngoài ({count}), bảng tính thật không có như vậy. Hãy mở bằng Excel, lưu lại rồi gửi lại.',
    en: 'The file holds parts whose names repeat or point outside ({count}), which no real workbook does. Open it in Excel, save it again and resend it.',
  },
  FILE_XML_ENTITIES: {
    severity: 'error',
    vi: 'Bên trong tệp có khai báo DOCTYPE (phần {part}), Excel không bao giờ ghi như vậy nên không đọc tiếp. Hãy lưu lại bằng Excel.',
    en: 'The file holds a DOCTYPE declaration (part {part}), which Excel never writes; reading was stopped. Save it again with Excel.',
  },
  FILE_BINARY: {
    severity: 'error',
    vi: 'Tệp không phải văn bản: có ký tự rỗng (NUL) từ dòng {line}. Hãy xuất lại dưới dạng .xlsx hoặc .csv (UTF-8).',
    en: 'The file is not text: it holds NUL characters from line {line}. Export it again as .xlsx or .csv (UTF-8).',
  },
  FILE_MACROS: {
    severity: 'warning',
    vi: 'Tệp có macro. Macro không được chạy và không được giữ lại; chỉ đọc nội dung các ô.',
    en: 'The file holds macros. They are neither run nor kept; only the cells are read.',
  },
  FILE_NAME_MISLEADING: {
    severity: 'info',
    vi: 'Tên tệp có đuôi .{extension} nhưng nội dung là {actual}; đã đọc theo nội dung.',
    en: 'The file name ends in .{extension} but the content is {actual}; it was read by its content.',
  },
  SHEET_EMPTY: {
    severity: 'info',
    vi: 'Trang tính "{sheet}" trống.',
    en: 'The sheet "{sheet}" is empty.',
  },
  SHEET_HIDDEN: {
    severity: 'warning',
    vi: 'Trang tính "{sheet}" đang bị ẩn và có nội dung. Hãy kiểm tra xem có cần dùng không.',
    en: 'The sheet "{sheet}" is hidden and has content. Check whether it is meant to be used.',
  },
  SHEET_TOO_WIDE: {
    severity: 'error',
    vi: 'Trang tính "{sheet}" có nội dung ở ô {cell}, quá giới hạn {limit} cột. Hãy xóa các cột thừa bên phải rồi gửi lại.',
    en: 'The sheet "{sheet}" has content in cell {cell}, beyond the limit of {limit} columns. Delete the columns to the right that are not needed.',
  },
  SHEET_TOO_LARGE: {
    severity: 'error',
    vi: 'Trang tính "{sheet}" có quá {limit} ô. Hãy chia thành nhiều tệp.',
    en: 'The sheet "{sheet}" has more than {limit} cells. Split it into several files.',
  },
  SHEET_BLANK_ROWS: {
    severity: 'warning',
    vi: 'Trang tính "{sheet}" khai báo {count} dòng trống (thường do định dạng cả cột); đã bỏ qua, dữ liệu vẫn được đọc đủ.',
    en: 'The sheet "{sheet}" declares {count} blank rows (usually from formatting whole columns); they were skipped, all data was read.',
  },
  ROWS_HIDDEN: {
    severity: 'warning',
    vi: 'Trang tính "{sheet}" có {count} dòng bị ẩn hoặc bị lọc; vẫn đọc. Hãy kiểm tra xem người gửi có định gửi các dòng này không.',
    en: 'The sheet "{sheet}" has {count} hidden or filtered rows; they are read. Check whether the sender meant to send them.',
  },
  COLUMNS_HIDDEN: {
    severity: 'warning',
    vi: 'Trang tính "{sheet}" có cột bị ẩn ({columns}); vẫn đọc. Hãy kiểm tra xem người gửi có định gửi các cột này không.',
    en: 'The sheet "{sheet}" has hidden columns ({columns}); they are read. Check whether the sender meant to send them.',
  },
  FORMULA_WITHOUT_VALUE: {
    severity: 'warning',
    vi: 'Trang tính "{sheet}" có {count} ô công thức chưa có kết quả, đọc như ô trống. Hãy mở bằng Excel, lưu lại rồi gửi lại.',
    en: 'The sheet "{sheet}" has {count} formula cells without a result, read as empty. Open the file in Excel, save it and send it again.',
  },
  CELL_TOO_LONG: {
    severity: 'error',
    vi: 'Ô ở dòng {line} dài quá {limit} ký tự. Có thể thiếu dấu ngoặc kép hoặc dấu phân cách; hãy sửa dòng đó rồi gửi lại.',
    en: 'A cell on line {line} is longer than {limit} characters. A quotation mark or a delimiter may be missing; correct that line.',
  },
  TEXT_TOO_LONG: {
    severity: 'error',
    vi: 'Trong tệp có ô dài quá {limit} ký tự, dài hơn mức Excel cho phép. Hãy rút ngắn ô đó rồi gửi lại.',
    en: 'The file has a cell longer than {limit} characters, more than Excel allows. Shorten that cell and send the file again.',
  },
  ENCODING_LEGACY: {
    severity: 'warning',
    vi: 'Văn bản dùng bảng mã cũ {charset}; đã chuyển sang Unicode. Chữ hoa có dấu có thể thành chữ thường; hãy xem lại vài dòng.',
    en: 'The text uses the legacy charset {charset}; it was converted to Unicode. Accented capitals may have become small letters; look over some rows.',
  },
  ENCODING_UNKNOWN: {
    severity: 'error',
    vi: 'Văn bản không phải UTF-8 (sai từ dòng {line}) và cũng không giống TCVN3, VNI hay Windows-1258. Hãy lưu lại dưới dạng .xlsx hoặc .csv (UTF-8).',
    en: 'The text is not UTF-8 (wrong from line {line}), nor does it look like TCVN3, VNI or Windows-1258. Save it again as .xlsx or .csv (UTF-8).',
  },
  ENCODING_DETECTED: {
    severity: 'info',
    vi: 'Bảng mã văn bản: {encoding}.',
    en: 'Text encoding: {encoding}.',
  },
  BOM: {
    severity: 'info',
    vi: 'Đầu tệp có dấu BOM; đã bỏ.',
    en: 'The file begins with a byte-order mark; it was removed.',
  },
  DELIMITER_DETECTED: {
    severity: 'info',
    vi: 'Dấu phân cách cột: {delimiter}.',
    en: 'Column delimiter: {delimiter}.',
  },
  QUOTE_STRAY: {
    severity: 'warning',
    vi: 'Dấu ngoặc kép đặt sai ở dòng {line} (tổng cộng {count} chỗ); đã giữ nguyên như chữ thường. Hãy kiểm tra dòng đó.',
    en: 'Misplaced quotation mark on line {line} ({count} in all); kept as an ordinary character. Check that line.',
  },
  QUOTE_UNCLOSED: {
    severity: 'warning',
    vi: 'Dấu ngoặc kép mở ở dòng {line} không được đóng (tổng cộng {count} chỗ); đã đọc như chữ thường để không nuốt các dòng sau. Hãy kiểm tra dòng đó.',
    en: 'The quotation mark opened on line {line} is never closed ({count} in all); read as an ordinary character so that it swallows no further lines. Check that line.',
  },
} as const satisfies CodeTable;

/** A code that this folder owns. */
export type TablesCode = keyof typeof tablesCodes;
