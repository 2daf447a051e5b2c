/**
 * Short names of the codes of the roster taxonomy (users-and-rosters, section 4), for counts. The full sentence stands
 * in the code table of the folder that owns the code.
 */
import type { Lang } from '../values/index.ts';
import type { Text } from './command.ts';

export const codeTitles: Readonly<Record<string, Text>> = {
  ID_MISSING: { vi: 'thiếu số giấy tờ', en: 'identity number missing' },
  ID_LENGTH: { vi: 'số giấy tờ thừa hoặc thiếu chữ số', en: 'identity number too long or short' },
  ID_NON_DIGIT: { vi: 'số giấy tờ lẫn chữ cái', en: 'letters in the identity number' },
  ID_PROVINCE_UNKNOWN: { vi: 'số giấy tờ sai mã tỉnh', en: 'place code of the identity number unknown' },
  ID_YEAR_FUTURE: { vi: 'số giấy tờ có năm sinh ở tương lai', en: 'identity number with a future birth year' },
  ID_SCIENTIFIC: { vi: 'số giấy tờ bị bảng tính làm mất chữ số', en: 'identity number damaged by the spreadsheet' },
  ID_LEADING_ZERO_LOST: { vi: 'số giấy tờ mất số 0 đầu, đã thêm', en: 'lost zero of the identity number put back' },
  ID_SEX_MISMATCH: { vi: 'số CCCD khác giới tính', en: 'sex differs from the personal number' },
  ID_BIRTHYEAR_MISMATCH: { vi: 'số CCCD khác năm sinh', en: 'birth year differs from the personal number' },
  ID_DUPLICATE: { vi: 'một số giấy tờ, nhiều người', en: 'one identity number, several people' },
  FIELDS_SWAPPED: { vi: 'đảo số giấy tờ và điện thoại, đã đổi lại', en: 'identity number and phone exchanged back' },
  PHONE_MISSING: { vi: 'thiếu điện thoại', en: 'phone missing' },
  PHONE_LENGTH: { vi: 'điện thoại thừa hoặc thiếu chữ số', en: 'phone too long or short' },
  PHONE_PREFIX_UNKNOWN: { vi: 'điện thoại sai đầu số', en: 'phone prefix unknown' },
  PHONE_LEADING_ZERO_LOST: { vi: 'điện thoại mất số 0 đầu, đã thêm', en: 'lost zero of the phone put back' },
  PHONE_OLD_PREFIX: { vi: 'đầu số cũ 11 số, đã đổi', en: 'old 11-digit prefix replaced' },
  PHONE_LANDLINE: { vi: 'số cố định, không nhận tin nhắn', en: 'landline, no text messages' },
  PHONE_MULTIPLE: { vi: 'nhiều số trong một ô, giữ số đầu', en: 'several phones in a cell, first kept' },
  PHONE_SHARED: { vi: 'nhiều người chung một điện thoại', en: 'phone shared by several people' },
  DOB_MISSING: { vi: 'thiếu ngày sinh', en: 'birth date missing' },
  DOB_INVALID: { vi: 'ngày sinh không có thật', en: 'birth date does not exist' },
  DOB_FUTURE: { vi: 'ngày sinh ở tương lai', en: 'birth date in the future' },
  DOB_YEAR_ONLY: { vi: 'chỉ có năm sinh', en: 'year of birth only' },
  DOB_MONTH_YEAR: { vi: 'chỉ có tháng và năm sinh', en: 'month and year of birth only' },
  DOB_TWO_DIGIT_YEAR: { vi: 'năm sinh hai chữ số', en: 'two-digit year of birth' },
  DOB_MONTH_FIRST: { vi: 'ngày sinh viết tháng trước', en: 'birth date written month first' },
  DOB_UNDERAGE: { vi: 'chưa đủ tuổi', en: 'under age' },
  NAME_MISSING: { vi: 'thiếu họ tên', en: 'name missing' },
  NAME_INVALID_CHAR: { vi: 'họ tên có ký tự hỏng', en: 'broken characters in the name' },
  NAME_NO_DIACRITICS: { vi: 'họ tên không dấu', en: 'name without diacritics' },
  NAME_SINGLE_WORD: { vi: 'họ tên chỉ một từ', en: 'name of one word' },
  NAME_HAS_NOTE: { vi: 'họ tên kèm ghi chú, đã bỏ', en: 'note removed from the name' },
  SEX_MISSING: { vi: 'thiếu giới tính', en: 'sex missing' },
  SEX_UNKNOWN: { vi: 'giới tính không hiểu được', en: 'sex not understood' },
  GROUP_MISSING: { vi: 'thiếu nhóm ưu tiên', en: 'priority group missing' },
  GROUP_UNMAPPED_TEXT: { vi: 'nhóm ưu tiên ghi chung chung', en: 'priority group too vague' },
  GROUP_UNKNOWN: { vi: 'nhóm ưu tiên ngoài 1–16', en: 'priority group outside 1–16' },
  ROW_DUPLICATE: { vi: 'dòng lặp lại', en: 'repeated row' },
  PERSON_LIKELY_DUPLICATE: { vi: 'có thể là cùng một người', en: 'probably the same person' },
  DOSE_ORDER: { vi: 'mũi sau trước mũi đầu', en: 'doses out of order' },
  DOSE_FUTURE: { vi: 'ngày tiêm ở tương lai', en: 'dose date in the future' },
  DOSE_INTERVAL_SHORT: { vi: 'hai mũi quá gần nhau', en: 'doses too close' },
  VACCINE_UNKNOWN: { vi: 'không rõ loại vắc xin', en: 'vaccine unknown' },
  LOT_MISSING: { vi: 'mũi tiêm thiếu số lô', en: 'dose without lot' },
  PRIVACY_EXCESS_COLUMN: { vi: 'cột không được thu thập, đã bỏ', en: 'column that must not be collected, dropped' },
};

/** The short name of a code; the code itself where none is known. */
export const codeTitle = (code: string, lang: Lang): string =>
  Object.hasOwn(codeTitles, code) ? (codeTitles[code]?.[lang] ?? code) : code;
