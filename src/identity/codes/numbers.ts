/** Codes of numbers of papers: personal number, CMND, passport, tax code, health and social insurance; and of sex. */
import type { CodeTable } from '../../values/index.ts';

/** Codes of the one-field number of the portal stand as in the roster taxonomy (users and rosters, section 4). */
export const codesNumbers = {
  ID_MISSING: {
    severity: 'error',
    vi: 'Chưa có số giấy tờ. Hãy hỏi người này và ghi số CCCD 12 chữ số, số CMND 9 chữ số hoặc số hộ chiếu.',
    en: 'No identity number. Ask the person and enter a CCCD of 12 digits, a CMND of 9 digits or a passport number.',
  },
  ID_SCIENTIFIC: {
    severity: 'error',
    vi: 'Bảng tính đã đổi số giấy tờ sang dạng lũy thừa (kiểu 8,7E+10) nên mất chữ số, không khôi phục được. Hãy định dạng cột là Văn bản rồi nhập lại số trên thẻ.',
    en: 'The spreadsheet turned the number into powers of ten (like 8.7E+10) and digits are lost for good. Format the column as text and enter the number from the card again.',
  },
  ID_NON_DIGIT: {
    severity: 'error',
    vi: 'Số giấy tờ có ký tự không phải chữ số (hay gặp: chữ O thay số 0, chữ l thay số 1). CCCD và CMND chỉ gồm chữ số; hộ chiếu Việt Nam là một chữ cái và 7–8 chữ số. Hãy đối chiếu với thẻ và nhập lại.',
    en: 'The number holds something that is no digit (often the letter O for 0, or l for 1). CCCD and CMND have digits only; a Vietnamese passport has one letter and 7–8 digits. Compare with the card and enter it again.',
  },
  ID_LENGTH: {
    severity: 'error',
    vi: 'Số giấy tờ có {length} ký tự; cần đúng {expected} chữ số. Hãy đối chiếu với thẻ, có thể gõ thiếu hoặc thừa chữ số.',
    en: 'The number has {length} characters; exactly {expected} digits are needed. Compare with the card: a digit may be missing or typed twice.',
  },
  ID_PROVINCE_UNKNOWN: {
    severity: 'error',
    vi: 'Ba chữ số đầu {place} không phải mã tỉnh (001–096) hay mã nước (101–295) nào đã cấp. Hãy đối chiếu ba chữ số đầu với thẻ.',
    en: 'The first three digits {place} are no province code (001–096) or country code (101–295) ever assigned. Compare the first three digits with the card.',
  },
  ID_YEAR_FUTURE: {
    severity: 'error',
    vi: 'Chữ số thứ 4 đến thứ 6 cho năm sinh {year}, ở tương lai. Hãy đối chiếu các chữ số này với thẻ.',
    en: 'Digits 4 to 6 give the birth year {year}, which lies in the future. Compare these digits with the card.',
  },
  ID_LEADING_ZERO_LOST: {
    severity: 'warning',
    vi: 'Bảng tính đã bỏ {zeros} số 0 ở đầu; đã thêm lại vì mã nơi đăng ký, giới tính và năm sinh đều hợp lệ. Hãy kiểm tra với thẻ.',
    en: 'The spreadsheet dropped {zeros} leading zero(s); they were put back because place, sex and year digits are valid. Check with the card.',
  },
  ID_LETTER_REPAIRED: {
    severity: 'warning',
    vi: 'Đã sửa {letters} chữ cái giống chữ số (O thành 0, l hoặc I thành 1, B thành 8, S thành 5). Hãy kiểm tra với thẻ.',
    en: '{letters} letter(s) that look like digits were repaired (O to 0, l or I to 1, B to 8, S to 5). Check with the card.',
  },
  ID_SERIAL_ZERO: {
    severity: 'warning',
    vi: 'Sáu chữ số cuối đều là 0, chưa thấy thẻ nào như vậy. Hãy đối chiếu với thẻ.',
    en: 'The last six digits are all 0, which no known card shows. Compare with the card.',
  },
  ID_SEX_MISMATCH: {
    severity: 'warning',
    vi: 'Giới tính trong số CCCD (chữ số thứ 4) khác với cột giới tính. Hãy xem thẻ để biết bên nào đúng.',
    en: 'The sex in the personal number (4th digit) differs from the sex column. Look at the card to see which is right.',
  },
  ID_BIRTHYEAR_MISMATCH: {
    severity: 'warning',
    vi: 'Năm sinh trong số CCCD (chữ số thứ 4 đến thứ 6) khác với ngày sinh đã ghi. Hãy xem thẻ để biết bên nào đúng.',
    en: 'The birth year in the personal number (digits 4 to 6) differs from the birth date given. Look at the card to see which is right.',
  },
  ID_CMND: {
    severity: 'info',
    vi: 'Đây là số CMND 9 chữ số. Vẫn nhận, nhưng nên xin số CCCD 12 chữ số để đối chiếu dữ liệu dân cư.',
    en: 'This is a nine-digit CMND. It is accepted; ask for the 12-digit CCCD, which the population database is matched by.',
  },
  ID_FORMATTED: {
    severity: 'info',
    vi: 'Đã bỏ dấu cách, dấu chấm, dấu nháy hoặc phần “.0” trong số giấy tờ.',
    en: 'Blanks, dots, an apostrophe or a trailing “.0” were removed from the number.',
  },
  CMND_PREFIX_UNKNOWN: {
    severity: 'warning',
    vi: 'Hai chữ số đầu của CMND không có trong danh sách tỉnh đã biết (danh sách không chính thức). Hãy kiểm tra với thẻ.',
    en: 'The first two digits of the CMND are in no known list of provinces (the lists are unofficial). Check with the card.',
  },
  CMND_ISSUED_TWICE: {
    severity: 'warning',
    vi: 'Số CMND nằm trong dải 271450001–271500000 mà Đồng Nai và Bà Rịa - Vũng Tàu cùng cấp, nên có thể trùng người khác. Hãy xin số CCCD.',
    en: 'The CMND lies in 271450001–271500000, issued by both Đồng Nai and Bà Rịa - Vũng Tàu, so two people may carry it. Ask for the CCCD.',
  },
  PASSPORT_SHAPE: {
    severity: 'error',
    vi: 'Không đúng dạng số hộ chiếu. Hộ chiếu Việt Nam: một chữ cái và 7 hoặc 8 chữ số (C1234567). Hộ chiếu nước khác: 5–9 chữ cái và chữ số; hãy ghi kèm quốc tịch.',
    en: 'Not the shape of a passport number. Vietnamese: one letter and 7 or 8 digits (C1234567). Of other countries: 5–9 letters and digits; state the nationality with it.',
  },
  PASSPORT_FOREIGN: {
    severity: 'info',
    vi: 'Hộ chiếu nước ngoài: chỉ kiểm tra độ dài, không kiểm tra được theo quy tắc của nước cấp.',
    en: 'A foreign passport: only its length was checked, not the rules of the issuing country.',
  },
  PASSPORT_LETTER_LIKE_DIGIT: {
    severity: 'warning',
    vi: 'Số hộ chiếu bắt đầu bằng chữ O hoặc I, có thể là số 0 hoặc số 1 của CMND. Hãy kiểm tra với giấy tờ.',
    en: 'The passport number starts with the letter O or I, which may be the 0 or 1 of a CMND. Check with the document.',
  },
  TAX_MISSING: {
    severity: 'error',
    vi: 'Chưa có mã số thuế. Hãy ghi mã 10 chữ số, mã đơn vị phụ thuộc 13 chữ số hoặc số định danh cá nhân 12 chữ số.',
    en: 'No tax code. Enter 10 digits, 13 digits for a branch, or the 12-digit personal number of an individual.',
  },
  TAX_SCIENTIFIC: {
    severity: 'error',
    vi: 'Bảng tính đã đổi mã số thuế sang dạng lũy thừa nên mất chữ số. Hãy định dạng cột là Văn bản rồi nhập lại.',
    en: 'The spreadsheet turned the tax code into powers of ten and digits are lost. Format the column as text and enter it again.',
  },
  TAX_NON_DIGIT: {
    severity: 'error',
    vi: 'Mã số thuế chỉ gồm chữ số, riêng đơn vị phụ thuộc có gạch nối trước ba chữ số cuối (0312345673-001).',
    en: 'A tax code has digits only; a branch has a hyphen before its last three digits (0312345673-001).',
  },
  TAX_LENGTH: {
    severity: 'error',
    vi: 'Mã số thuế có {length} chữ số; cần 10, 12 (số định danh cá nhân) hoặc 13 (đơn vị phụ thuộc).',
    en: 'The tax code has {length} digits; 10, 12 (personal number) or 13 (branch) are needed.',
  },
  TAX_CHECK_DIGIT: {
    severity: 'error',
    vi: 'Chữ số kiểm tra (chữ số thứ 10) không khớp chín chữ số trước nó. Có một chữ số gõ sai; hãy đối chiếu với giấy chứng nhận đăng ký thuế.',
    en: 'The check digit (the 10th) does not fit the nine digits before it. A digit was mistyped; compare with the tax registration certificate.',
  },
  TAX_NEVER_ISSUED: {
    severity: 'error',
    vi: 'Chín chữ số đầu không có chữ số kiểm tra nào hợp lệ (số dư 0), nên mã này không được cấp. Hãy đối chiếu với giấy chứng nhận.',
    en: 'The first nine digits allow no check digit (remainder 0), so this code is never issued. Compare with the certificate.',
  },
  TAX_SEQUENCE_ZERO: {
    severity: 'error',
    vi: 'Bảy chữ số thứ tự đều là 0; số thứ tự bắt đầu từ 0000001. Hãy đối chiếu với giấy chứng nhận.',
    en: 'The seven sequence digits are all 0; sequences start at 0000001. Compare with the certificate.',
  },
  TAX_BRANCH_ZERO: {
    severity: 'error',
    vi: 'Số của đơn vị phụ thuộc là 000; số này bắt đầu từ 001. Nếu là đơn vị chủ quản, hãy ghi 10 chữ số đầu.',
    en: 'The branch number is 000; branches start at 001. For the head unit enter the first 10 digits alone.',
  },
  TAX_PREFIX_ZERO: {
    severity: 'warning',
    vi: 'Mã số thuế bắt đầu bằng 00; các nguồn không thống nhất mã này có được cấp hay không. Hãy kiểm tra với giấy chứng nhận.',
    en: 'The tax code starts with 00; sources disagree on whether such codes are issued. Check with the certificate.',
  },
  TAX_LEADING_ZERO_LOST: {
    severity: 'warning',
    vi: 'Bảng tính đã bỏ số 0 ở đầu mã số thuế; đã thêm lại vì chữ số kiểm tra khớp.',
    en: 'The spreadsheet dropped the leading zero of the tax code; it was put back because the check digit fits.',
  },
  TAX_LETTER_REPAIRED: {
    severity: 'warning',
    vi: 'Đã sửa {letters} chữ cái giống chữ số trong mã số thuế; chữ số kiểm tra khớp. Hãy kiểm tra lại.',
    en: '{letters} letter(s) that look like digits were repaired in the tax code; the check digit fits. Check again.',
  },
  TAX_AMBIGUOUS_12: {
    severity: 'warning',
    vi: 'Mười hai chữ số này là số định danh cá nhân hợp lệ, nhưng cũng có thể là mã đơn vị phụ thuộc bị mất số 0 ở đầu. Đã đọc là số định danh; hãy kiểm tra.',
    en: 'These twelve digits are a valid personal number, but could also be a branch code that lost its leading zero. Read as a personal number; check it.',
  },
  TAX_PERSONAL_NUMBER_EARLY: {
    severity: 'warning',
    vi: 'Số định danh cá nhân chỉ thay mã số thuế từ 01/07/2025 (Thông tư 86/2024/TT-BTC). Trước ngày đó hãy dùng mã số thuế 10 chữ số.',
    en: 'The personal number replaces the tax code only since 2025-07-01 (Circular 86/2024/TT-BTC). Before that day use the 10-digit tax code.',
  },
  TAX_FORMATTED: {
    severity: 'info',
    vi: 'Đã đưa mã số thuế về dạng chuẩn (bỏ dấu cách, dấu chấm; gạch nối trước số đơn vị phụ thuộc).',
    en: 'The tax code was put into its standard form (no blanks or dots; a hyphen before the branch number).',
  },
  BHYT_MISSING: {
    severity: 'error',
    vi: 'Chưa có số thẻ BHYT. Hãy ghi 15 ký tự, 10 chữ số hoặc số định danh cá nhân 12 chữ số.',
    en: 'No health-insurance number. Enter 15 characters, 10 digits or the 12-digit personal number.',
  },
  BHYT_SCIENTIFIC: {
    severity: 'error',
    vi: 'Bảng tính đã đổi số thẻ BHYT sang dạng lũy thừa nên mất chữ số. Hãy định dạng cột là Văn bản rồi nhập lại.',
    en: 'The spreadsheet turned the health-insurance number into powers of ten and digits are lost. Format the column as text and enter it again.',
  },
  BHYT_SHAPE: {
    severity: 'error',
    vi: 'Không đúng dạng số thẻ BHYT ({length} ký tự). Nhận: 2 chữ cái và 13 chữ số (DN4010123456789), 10 chữ số, hoặc số định danh cá nhân 12 chữ số.',
    en: 'Not the shape of a health-insurance number ({length} characters). Accepted: 2 letters and 13 digits (DN4010123456789), 10 digits, or the 12-digit personal number.',
  },
  BHYT_OBJECT_UNKNOWN: {
    severity: 'error',
    vi: 'Mã đối tượng {object} (hai chữ cái đầu) không có trong danh mục. Hãy đối chiếu với thẻ BHYT.',
    en: 'The object code {object} (the first two letters) is not in the list. Compare with the card.',
  },
  BHYT_LEVEL_UNKNOWN: {
    severity: 'error',
    vi: 'Mức hưởng {level} (ký tự thứ 3) không có; chỉ từ 1 đến 5. Hãy đối chiếu với thẻ BHYT.',
    en: 'There is no benefit level {level} (3rd character); levels are 1 to 5. Compare with the card.',
  },
  BHYT_PROVINCE_UNKNOWN: {
    severity: 'error',
    vi: 'Mã nơi phát hành {place} (ký tự thứ 4 và 5) chưa từng được cấp. Hãy đối chiếu với thẻ BHYT.',
    en: 'The code of the issuing place {place} (4th and 5th character) was never assigned. Compare with the card.',
  },
  BHYT_LEVEL_MISMATCH: {
    severity: 'warning',
    vi: 'Mã đối tượng {object} thường đi với mức hưởng {expected}, không phải {level}. Hãy đối chiếu với thẻ BHYT.',
    en: 'Object code {object} usually goes with benefit level {expected}, not {level}. Compare with the card.',
  },
  BHYT_ISSUER_UNVERIFIED: {
    severity: 'info',
    vi: 'Mã nơi phát hành {place} không phải mã tỉnh; chưa có nguồn chính thức xác nhận.',
    en: 'The code of the issuing place {place} is no province code; no official source confirms it.',
  },
  BHYT_LEADING_ZERO_LOST: {
    severity: 'warning',
    vi: 'Số thẻ BHYT chỉ có 9 chữ số; đã thêm lại số 0 ở đầu mà bảng tính bỏ mất. Hãy kiểm tra với thẻ.',
    en: 'The health-insurance number has 9 digits; the leading zero that a spreadsheet drops was put back. Check with the card.',
  },
  BHYT_LETTER_REPAIRED: {
    severity: 'warning',
    vi: 'Đã sửa {letters} chữ cái giống chữ số ở phần số của thẻ BHYT. Hãy kiểm tra với thẻ.',
    en: '{letters} letter(s) that look like digits were repaired in the digits of the health-insurance number. Check with the card.',
  },
  BHYT_PERSONAL_NUMBER: {
    severity: 'info',
    vi: 'Đây là số định danh cá nhân; từ 15/08/2025 được dùng làm số BHYT.',
    en: 'This is the personal number, which serves as health-insurance number since 2025-08-15.',
  },
  BHYT_FORMATTED: {
    severity: 'info',
    vi: 'Đã bỏ dấu cách, dấu chấm và đổi sang chữ hoa trong số thẻ BHYT.',
    en: 'Blanks and dots were removed and letters put in capitals in the health-insurance number.',
  },
  BHXH_MISSING: {
    severity: 'error',
    vi: 'Chưa có mã số BHXH. Hãy ghi 10 chữ số.',
    en: 'No social-insurance number. Enter its 10 digits.',
  },
  BHXH_SCIENTIFIC: {
    severity: 'error',
    vi: 'Bảng tính đã đổi mã số BHXH sang dạng lũy thừa nên mất chữ số. Hãy định dạng cột là Văn bản rồi nhập lại.',
    en: 'The spreadsheet turned the social-insurance number into powers of ten and digits are lost. Format the column as text and enter it again.',
  },
  BHXH_NON_DIGIT: {
    severity: 'error',
    vi: 'Mã số BHXH chỉ gồm chữ số. Hãy đối chiếu với sổ BHXH.',
    en: 'A social-insurance number has digits only. Compare with the insurance book.',
  },
  BHXH_LENGTH: {
    severity: 'error',
    vi: 'Mã số BHXH có {length} chữ số; cần đúng 10. Chín chữ số bắt đầu bằng 0 thường là CMND.',
    en: 'The social-insurance number has {length} digits; exactly 10 are needed. Nine digits that start with 0 are usually a CMND.',
  },
  BHXH_LEADING_ZERO_LOST: {
    severity: 'warning',
    vi: 'Mã số BHXH chỉ có 9 chữ số; đã thêm lại số 0 ở đầu mà bảng tính bỏ mất. Hãy kiểm tra với sổ BHXH.',
    en: 'The social-insurance number has 9 digits; the leading zero that a spreadsheet drops was put back. Check with the insurance book.',
  },
  BHXH_LETTER_REPAIRED: {
    severity: 'warning',
    vi: 'Đã sửa {letters} chữ cái giống chữ số trong mã số BHXH. Hãy kiểm tra với sổ BHXH.',
    en: '{letters} letter(s) that look like digits were repaired in the social-insurance number. Check with the insurance book.',
  },
  BHXH_FROM_CARD: {
    severity: 'warning',
    vi: 'Ô này ghi số thẻ BHYT 15 ký tự; mã số BHXH là 10 chữ số cuối. Hãy kiểm tra cột.',
    en: 'The cell holds a 15-character health-insurance card; the social-insurance number is its last 10 digits. Check the column.',
  },
  BHXH_PERSONAL_NUMBER: {
    severity: 'warning',
    vi: 'Ô này ghi số định danh cá nhân 12 chữ số thay cho mã số BHXH 10 chữ số. Vẫn nhận; hãy kiểm tra nơi nhận có dùng được không.',
    en: 'The cell holds the 12-digit personal number in place of the 10-digit social-insurance number. Accepted; check that the receiver can use it.',
  },
  BHXH_FORMATTED: {
    severity: 'info',
    vi: 'Đã bỏ dấu cách, dấu chấm hoặc dấu nháy trong mã số BHXH.',
    en: 'Blanks, dots or an apostrophe were removed from the social-insurance number.',
  },
  SEX_MISSING: {
    severity: 'warning',
    vi: 'Chưa ghi giới tính. Hãy ghi Nam hoặc Nữ; nếu có số CCCD thì có thể suy ra từ chữ số thứ 4.',
    en: 'No sex given. Enter Nam or Nữ; with a personal number it can be read from the 4th digit.',
  },
  SEX_UNKNOWN: {
    severity: 'error',
    vi: 'Không hiểu giới tính đã ghi. Hãy ghi Nam hoặc Nữ; nếu dùng số 0, 1, 2 thì phải nói rõ số nào là Nam, số nào là Nữ.',
    en: 'The sex is not understood. Enter Nam or Nữ; with numbers such as 0, 1, 2 say which is male and which is female.',
  },
} as const satisfies CodeTable;
