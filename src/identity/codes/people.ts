/** Codes of what describes a person: phones, names, birth dates. */
import type { CodeTable } from '../../values/index.ts';

export const codesPeople = {
  // Phones. The first nine stand so in the roster taxonomy (reference: users and rosters, section 4).
  PHONE_MISSING: {
    severity: 'error',
    vi: 'Chưa có số điện thoại. Hãy xin số di động của người này: mã xác nhận được gửi đến số đó.',
    en: 'There is no phone number. Ask the person for a mobile number: the one-time code is sent to it.',
  },
  PHONE_LENGTH: {
    severity: 'error',
    vi: 'Số điện thoại có {digits} chữ số, không đúng độ dài. Số di động có 10 chữ số (0…), số cố định có 11 chữ số (02…). Hãy hỏi lại số đúng.',
    en: 'The phone number has {digits} digits, which is not a valid length. A mobile number has 10 digits (0…), a landline 11 (02…). Ask for the right number.',
  },
  PHONE_PREFIX_UNKNOWN: {
    severity: 'error',
    vi: 'Đầu số điện thoại không tồn tại hoặc là số cố định trước năm 2017. Hãy hỏi lại số di động đang dùng.',
    en: 'The prefix of this phone number does not exist, or it is a landline from before 2017. Ask for the mobile number in use.',
  },
  PHONE_LEADING_ZERO_LOST: {
    severity: 'warning',
    vi: 'Số điện thoại bị mất số 0 ở đầu (thường do Excel); đã thêm lại. Hãy kiểm tra lại số.',
    en: 'The phone number had lost its leading zero (spreadsheets do this); it was put back. Please check the number.',
  },
  PHONE_OLD_PREFIX: {
    severity: 'warning',
    vi: 'Đầu số cũ {oldPrefix} đã được đổi thành {newPrefix} theo quy hoạch đánh số của Bộ Thông tin và Truyền thông. Hãy gọi thử để chắc chắn số còn dùng.',
    en: 'The old prefix {oldPrefix} was rewritten as {newPrefix}, as the numbering plan has it since. Call once to make sure the number is still in use.',
  },
  PHONE_LANDLINE: {
    severity: 'warning',
    vi: 'Đây là số cố định, không nhận được tin nhắn mã xác nhận. Hãy xin thêm số di động.',
    en: 'This is a landline, which cannot receive the one-time code. Ask for a mobile number.',
  },
  PHONE_MULTIPLE: {
    severity: 'warning',
    vi: 'Ô có {count} số điện thoại; chỉ giữ số đầu tiên dùng được. Hãy kiểm tra đó có phải số của người này không.',
    en: 'The cell holds {count} phone numbers; the first usable one is kept. Check that it is this person’s number.',
  },
  PHONE_COUNTRY_CODE: {
    severity: 'info',
    vi: 'Đã bỏ mã quốc gia 84 và viết lại số theo dạng trong nước.',
    en: 'The country code 84 was removed and the number written in its national form.',
  },
  PHONE_FORMATTED: {
    severity: 'info',
    vi: 'Đã bỏ dấu cách, dấu chấm, gạch nối hoặc ghi chú trong số điện thoại.',
    en: 'Blanks, dots, hyphens or notes were removed from the phone number.',
  },
  PHONE_LETTER_REPAIRED: {
    severity: 'warning',
    vi: 'Số điện thoại có {count} chữ cái giống chữ số (O, l, I, B, S), đã đọc thành chữ số. Hãy đối chiếu với bản gốc.',
    en: '{count} letters that look like digits (O, l, I, B, S) were read as digits. Compare with the original.',
  },
  PHONE_BLOCK_UNOPENED: {
    severity: 'warning',
    vi: 'Dải số {prefix} chưa thấy được đưa vào khai thác. Số vẫn được giữ; hãy gọi thử.',
    en: 'The block {prefix} is not known to be in service. The number is kept; call it once to check.',
  },
  PHONE_LANDLINE_AMBIGUOUS: {
    severity: 'warning',
    vi: 'Đầu số {prefix} nay là di động nhưng trước năm 2017 là mã vùng cố định. Số được đọc là di động; hãy hỏi lại nếu đây là số cố định cũ.',
    en: 'The prefix {prefix} is mobile today and was a landline area code before 2017. The number is read as mobile; ask if it is an old landline.',
  },
  PHONE_MOBILE: {
    severity: 'info',
    vi: 'Đây là số di động, tuy cột này dành cho số cố định.',
    en: 'This is a mobile number, although the column is meant for landlines.',
  },
  PHONE_FOREIGN_UNVERIFIED: {
    severity: 'info',
    vi: 'Số điện thoại nước ngoài: chỉ kiểm tra mã quốc gia và độ dài, không kiểm tra đầu số.',
    en: 'A foreign number: only its calling code and length were checked, not its prefix.',
  },
  PHONE_PART_IGNORED: {
    severity: 'info',
    vi: 'Có {count} phần trong ô không đọc được thành số điện thoại và đã bỏ qua.',
    en: '{count} parts of the cell could not be read as phone numbers and were left out.',
  },
  PHONE_SCIENTIFIC: {
    severity: 'info',
    vi: 'Bảng tính đã đổi số thành dạng lũy thừa (ví dụ 9,1E+08) nên mất chữ số, không khôi phục được. Hãy định dạng cột là văn bản rồi nhập lại.',
    en: 'The spreadsheet turned the number into scientific notation (such as 9.1E+08) and lost digits for good. Format the column as text and type it again.',
  },
  PHONE_SERVICE_NUMBER: {
    severity: 'info',
    vi: 'Đây là số dịch vụ (khẩn cấp, 1800 hoặc 1900), không phải số của một người.',
    en: 'This is a service number (emergency, 1800 or 1900), not the number of a person.',
  },

  // Names. The first seven stand so in the roster taxonomy.
  NAME_MISSING: {
    severity: 'error',
    vi: 'Chưa có họ tên. Hãy điền đủ họ, chữ đệm và tên như trên giấy tờ.',
    en: 'There is no name. Enter the full name as on the identity paper.',
  },
  NAME_INVALID_CHAR: {
    severity: 'error',
    vi: 'Họ tên có ký tự không thể có trong tên (chữ số, _ @ ? …), có thể do lỗi phông chữ hoặc lệch cột. Hãy nhập lại theo giấy tờ.',
    en: 'The name holds characters that no name has (digits, _ @ ? …), from a broken font or a shifted column. Enter it again from the identity paper.',
  },
  NAME_NO_DIACRITICS: {
    severity: 'warning',
    vi: 'Họ tên không có dấu tiếng Việt. Nếu trên giấy tờ có dấu, hãy nhập lại đủ dấu: tên thiếu dấu từng bị từ chối khi chỉnh sửa thông tin.',
    en: 'The name has no Vietnamese marks. If the paper shows them, enter them: corrections were refused for names without marks.',
  },
  NAME_SINGLE_WORD: {
    severity: 'warning',
    vi: 'Họ tên chỉ có một từ, có thể thiếu họ hoặc tên. Hãy kiểm tra với giấy tờ.',
    en: 'The name is a single word; the family or given name may be missing. Check the identity paper.',
  },
  NAME_HAS_NOTE: {
    severity: 'warning',
    vi: 'Đã bỏ phần ghi chú đi kèm họ tên. Hãy chuyển ghi chú sang cột riêng.',
    en: 'A note written beside the name was removed. Move notes to a column of their own.',
  },
  NAME_CASE: {
    severity: 'info',
    vi: 'Đã viết hoa chữ cái đầu mỗi từ trong họ tên.',
    en: 'The name was written with a capital at the start of each word.',
  },
  NAME_WHITESPACE: {
    severity: 'info',
    vi: 'Đã bỏ dấu cách thừa, dấu cách đặc biệt hoặc ký tự ẩn trong họ tên.',
    en: 'Extra or special blanks, or hidden characters, were removed from the name.',
  },
  NAME_SINGLE_LETTER: {
    severity: 'error',
    vi: 'Họ tên chỉ có một chữ cái. Hãy điền đủ họ, chữ đệm và tên như trên giấy tờ.',
    en: 'The name is a single letter. Enter the full name as on the identity paper.',
  },
  NAME_OTHER_SCRIPT: {
    severity: 'warning',
    vi: 'Họ tên có chữ không thuộc bảng chữ cái La-tinh. Hãy nhập theo dòng chữ La-tinh trên hộ chiếu.',
    en: 'The name holds letters outside the Latin alphabet. Enter it as the Latin line of the passport has it.',
  },
  NAME_HOMOGLYPH: {
    severity: 'info',
    vi: 'Đã thay chữ Ð (Eth) gõ nhầm bằng chữ Đ của tiếng Việt.',
    en: 'The letter Ð (Eth), typed by mistake, was replaced by the Vietnamese Đ.',
  },
  NAME_PUNCTUATION: {
    severity: 'info',
    vi: 'Đã bỏ dấu câu thừa hoặc thống nhất dấu nháy trong họ tên.',
    en: 'Stray punctuation was removed from the name, or its apostrophe unified.',
  },

  // Birth dates. The first ten stand so in the roster taxonomy.
  DOB_MISSING: {
    severity: 'error',
    vi: 'Chưa có ngày sinh. Hãy điền theo dạng ngày/tháng/năm, hoặc chỉ năm sinh nếu giấy tờ chỉ ghi năm.',
    en: 'There is no birth date. Enter day/month/year, or the year alone where the paper shows no more.',
  },
  DOB_INVALID: {
    severity: 'error',
    vi: 'Ngày sinh không có thật hoặc không đọc được (ví dụ 31/02, năm trước 1900). Hãy nhập lại theo dạng ngày/tháng/năm.',
    en: 'The birth date does not exist or cannot be read (such as 31/02, or a year before 1900). Enter it again as day/month/year.',
  },
  DOB_FUTURE: {
    severity: 'error',
    vi: 'Ngày sinh ở tương lai. Hãy kiểm tra lại năm sinh.',
    en: 'The birth date lies in the future. Check the year.',
  },
  DOB_YEAR_ONLY: {
    severity: 'warning',
    vi: 'Chỉ có năm sinh. Giữ nguyên năm, không tự thêm ngày tháng; hãy bổ sung nếu giấy tờ có ghi.',
    en: 'Only the year of birth is given. It is kept as it is, no day is invented; add day and month if the paper shows them.',
  },
  DOB_MONTH_YEAR: {
    severity: 'warning',
    vi: 'Chỉ có tháng và năm sinh. Giữ nguyên, không tự thêm ngày; hãy bổ sung nếu giấy tờ có ghi.',
    en: 'Only month and year of birth are given. They are kept as they are; add the day if the paper shows it.',
  },
  DOB_TWO_DIGIT_YEAR: {
    severity: 'warning',
    vi: 'Năm sinh chỉ có hai chữ số, được hiểu là năm {year}. Hãy kiểm tra lại.',
    en: 'The year of birth has two digits and is read as {year}. Please check.',
  },
  DOB_MONTH_FIRST: {
    severity: 'warning',
    vi: 'Ngày sinh viết theo kiểu tháng/ngày/năm, đã đổi lại thành ngày/tháng/năm. Các ngày khác trong cột có thể cũng bị đảo.',
    en: 'The birth date was written month first and was turned into day/month/year. Other dates of the column may be swapped as well.',
  },
  DOB_SERIAL: {
    severity: 'info',
    vi: 'Ngày sinh ghi bằng số thứ tự ngày của bảng tính, đã đổi thành ngày/tháng/năm.',
    en: 'The birth date was a spreadsheet serial number and was turned into a date.',
  },
  DOB_FORMAT: {
    severity: 'info',
    vi: 'Ngày sinh viết theo dạng khác, đã đổi thành ngày/tháng/năm.',
    en: 'The birth date was written in another form and was turned into day/month/year.',
  },
  DOB_UNDERAGE: {
    severity: 'warning',
    vi: 'Người này chưa đủ {minimumAge} tuổi vào ngày {referenceDate}.',
    en: 'The person is under {minimumAge} on {referenceDate}.',
  },
  DOB_PLACEHOLDER_POSSIBLE: {
    severity: 'info',
    vi: 'Ngày sinh là 01/01, thường được điền thay khi chỉ biết năm sinh. Hãy đối chiếu với giấy tờ nếu có thể.',
    en: 'The birth date is 1 January, which often stands for a year alone. Compare with the paper if you can.',
  },
  DOB_TIME_ZONE: {
    severity: 'warning',
    vi: 'Ngày sinh kèm giờ và múi giờ nên có thể lệch một ngày. Hãy đối chiếu với giấy tờ.',
    en: 'The birth date carries a time with a zone, so it may be off by one day. Compare with the paper.',
  },
  DOB_COLUMN_SWAPPED: {
    severity: 'warning',
    vi: 'Cột ngày sinh có thể bị đảo ngày và tháng: cả {dates} ô kiểu ngày đều có ngày từ 12 trở xuống, còn {texts} ô kiểu chữ có ngày lớn hơn 12. Bảng tính dùng kiểu tháng/ngày thường gây ra lỗi này. Hãy đối chiếu các ô kiểu ngày với giấy tờ, rồi định dạng cột là văn bản và nhập lại theo ngày/tháng/năm.',
    en: 'Day and month may be swapped in the birth-date column: all {dates} date cells have a day of 12 or less, while {texts} texts have a day over 12. A spreadsheet set to month/day does this. Compare the date cells with the papers, format the column as text and enter it again as day/month/year.',
  },
  DOB_COLUMN_MONTH_FIRST: {
    severity: 'warning',
    vi: 'Cột ngày sinh được ghi theo kiểu tháng/ngày/năm: {texts} ô có số thứ hai lớn hơn 12, không ô nào có số thứ nhất lớn hơn 12. Những ô có cả hai số từ 12 trở xuống và các ô kiểu ngày dễ bị đọc sai. Hãy đổi cả cột sang ngày/tháng/năm rồi gửi lại.',
    en: 'The birth-date column is written month/day/year: the second number is over 12 in {texts} cells, the first in none. Cells where both are 12 or less, and date cells, are easily misread. Change the whole column to day/month/year and send it again.',
  },
} as const satisfies CodeTable;
