/** Faults of a rule pack, for the person who writes it. */
import { type CodeTable, findingFactory } from '../../values/index.ts';

/**
 * Severity and texts of what {@link checkPack} finds.
 *
 * @example
 * import { authoringCodes } from 'tiemchung/schedule/authoring';
 * authoringCodes.PACK_TARGET_NOT_OFFERED.severity; // => 'info'
 */
export const authoringCodes = {
  PACK_TOO_DEEP: {
    severity: 'error',
    vi: 'Dữ liệu lồng nhau quá {limit} tầng. Bộ quy tắc không cần sâu như vậy; hãy kiểm tra lại tệp.',
    en: 'The data are nested deeper than {limit} levels. A rule pack never needs that; check the file.',
  },
  PACK_FIELD_MISSING: {
    severity: 'error',
    vi: 'Thiếu trường bắt buộc này. Hãy bổ sung ({expected}).',
    en: 'This field is required. Add it ({expected}).',
  },
  PACK_FIELD_TYPE: {
    severity: 'error',
    vi: 'Sai kiểu dữ liệu: cần {expected}.',
    en: 'Wrong type: {expected} expected.',
  },
  PACK_FIELD_UNKNOWN: {
    severity: 'error',
    vi: 'Bộ quy tắc không có trường này ở đây; có thể gõ nhầm tên. Hãy sửa tên hoặc bỏ đi.',
    en: 'A rule pack has no such field here; its name may be mistyped. Correct the name or remove it.',
  },
  PACK_TEXT_EMPTY: {
    severity: 'error',
    vi: 'Chuỗi chữ để trống. Hãy ghi nội dung.',
    en: 'The text is empty. Write it.',
  },
  PACK_SOURCE_MISSING: {
    severity: 'error',
    vi: 'Thiếu nguồn hoặc mức độ tin cậy. Quy tắc nào cũng phải nêu nguồn ("source") và mức độ tin cậy ("confidence").',
    en: 'The source or the confidence is missing. Every row states "source" and "confidence".',
  },
  PACK_WORD_UNKNOWN: {
    severity: 'error',
    vi: 'Từ này không dùng được. Các từ hợp lệ: {expected}.',
    en: 'This word is not accepted. Accepted: {expected}.',
  },
  PACK_DOSE_UNKNOWN: {
    severity: 'error',
    vi: 'Không có loại mũi tiêm này. Các loại hợp lệ: {expected}.',
    en: 'There is no such dose kind. Accepted: {expected}.',
  },
  PACK_PERIOD_INVALID: {
    severity: 'error',
    vi: 'Không đọc được khoảng thời gian. Hãy viết theo ISO 8601, ví dụ P28D, P8W, P3M.',
    en: 'The period cannot be read. Write it after ISO 8601, such as P28D, P8W or P3M.',
  },
  PACK_DATE_INVALID: {
    severity: 'error',
    vi: 'Ngày không có trong lịch hoặc không ở dạng NĂM-THÁNG-NGÀY, ví dụ 2021-09-20.',
    en: 'The date is not in the calendar, or not written as YYYY-MM-DD, such as 2021-09-20.',
  },
  PACK_NUMBER_INVALID: {
    severity: 'error',
    vi: 'Số này không hợp lệ: cần {expected}.',
    en: 'The number is out of bounds: {expected} expected.',
  },
  PACK_LIST_EMPTY: {
    severity: 'error',
    vi: 'Danh sách để trống. Hãy ghi ít nhất một mục.',
    en: 'The list is empty. Give it one item at least.',
  },
  PACK_TEST_EMPTY: {
    severity: 'error',
    vi: 'Điều kiện "when" không hỏi điều gì. Hãy ghi ít nhất một phép thử, hoặc bỏ trường này.',
    en: 'The "when" asks nothing. Give it one test at least, or remove the field.',
  },
  PACK_SERIES_EMPTY: {
    severity: 'error',
    vi: 'Liệu trình không có mũi tiêm nào. Hãy ghi ít nhất một mũi ở "targets".',
    en: 'The series has no target dose. Give it one at least in "targets".',
  },
  PACK_ID_DUPLICATE: {
    severity: 'error',
    vi: 'Mã "{id}" đã dùng ở dòng trước. Mỗi mã chỉ dùng một lần trong cả bộ quy tắc.',
    en: 'The id "{id}" is used by an earlier row. An id is used once in a pack.',
  },
  PACK_ACT_UNKNOWN: {
    severity: 'error',
    vi: 'Dẫn văn bản "{name}" nhưng "acts" không có. Hãy bổ sung văn bản hoặc sửa mã.',
    en: 'Quotes the act "{name}", which "acts" does not have. Add the act or correct the key.',
  },
  PACK_PRODUCT_UNKNOWN: {
    severity: 'error',
    vi: 'Nhắc đến vắc xin "{name}" nhưng "products" không có. Hãy bổ sung vắc xin hoặc sửa mã.',
    en: 'Names the product "{name}", which "products" does not have. Add the product or correct the code.',
  },
  PACK_CONDITION_UNKNOWN: {
    severity: 'error',
    vi: 'Hỏi điều kiện "{name}" nhưng "conditions" không có. Hãy khai báo điều kiện hoặc sửa tên.',
    en: 'Asks for the condition "{name}", which "conditions" does not have. Declare it or correct the name.',
  },
  PACK_CONDITION_TYPE: {
    severity: 'error',
    vi: 'Ở đây cần một điều kiện kiểu {expected}; "{name}" thuộc kiểu khác.',
    en: 'A condition of type {expected} is needed here; "{name}" is of another.',
  },
  PACK_SETTING_UNKNOWN: {
    severity: 'error',
    vi: 'Nhắc đến thiết lập "{name}" nhưng "settings" không có. Hãy khai báo thiết lập hoặc sửa tên.',
    en: 'Names the setting "{name}", which "settings" does not have. Declare it or correct the name.',
  },
  PACK_SETTING_TYPE: {
    severity: 'error',
    vi: 'Ở đây cần một thiết lập kiểu {expected}; "{name}" thuộc kiểu khác.',
    en: 'A setting of type {expected} is needed here; "{name}" is of another.',
  },
  PACK_ANCHOR_UNKNOWN: {
    severity: 'error',
    vi: 'Không có mốc tính này. Các mốc hợp lệ: {expected}.',
    en: 'There is no such anchor. Accepted: {expected}.',
  },
  PACK_ANCHOR_MISSING: {
    severity: 'error',
    vi: 'Có khoảng cách nhưng không nêu tính từ mốc nào. Hãy ghi "anchor".',
    en: 'Intervals are given, but not what they are counted from. Add "anchor".',
  },
  PACK_ANCHOR_NEVER_GIVEN: {
    severity: 'error',
    vi: 'Tính từ mũi {name} nhưng không liệu trình nào có mũi đó.',
    en: 'Counts from {name}, a dose that no series has.',
  },
  PACK_DATES_REVERSED: {
    severity: 'error',
    vi: 'Ngày hết hiệu lực không sau ngày có hiệu lực. "to" là ngày đầu tiên không còn hiệu lực.',
    en: 'The end of validity is not after its start. "to" is the first day no longer in force.',
  },
  PACK_AGES_REVERSED: {
    severity: 'error',
    vi: 'Khoảng tuổi rỗng: "from" phải nhỏ hơn "below".',
    en: 'The age range is empty: "from" must be less than "below".',
  },
  PACK_LIMITS_REVERSED: {
    severity: 'error',
    vi: 'Không số nào thỏa: "above" phải nhỏ hơn "below".',
    en: 'No number can pass: "above" must be less than "below".',
  },
  PACK_MINIMUM_OVER_RECOMMENDED: {
    severity: 'error',
    vi: 'Khoảng cách tối thiểu dài hơn khoảng cách khuyến nghị.',
    en: 'The minimum is longer than what is recommended.',
  },
  PACK_RECOMMENDED_REVERSED: {
    severity: 'error',
    vi: 'Khoảng khuyến nghị rỗng: "from" dài hơn "to".',
    en: 'The recommended span is empty: "from" is longer than "to".',
  },
  PACK_MINIMUM_OVER_WINDOW: {
    severity: 'error',
    vi: 'Khoảng cách tối thiểu dài hơn thời hạn "window": không mũi nào được tính.',
    en: 'The minimum is longer than the "window": no dose could count.',
  },
  PACK_RULES_OVERLAP: {
    severity: 'error',
    vi: 'Trùng thời gian hiệu lực với quy tắc "{other}" cho cùng đối tượng, mũi tiêm và vắc xin ({product}).',
    en: 'In force at the same time as "{other}" for the same audience, dose and product ({product}).',
  },
  PACK_OUTSIDE_ACT: {
    severity: 'error',
    vi: 'Có hiệu lực khi văn bản "{name}" chưa có hoặc không còn hiệu lực. Hãy sửa ngày ở đây hoặc ở "acts".',
    en: 'In force while the act "{name}" is not, or no longer. Correct the days here or in "acts".',
  },
  PACK_PRODUCT_STARTS_NOTHING: {
    severity: 'warning',
    vi: 'Không liệu trình cơ bản nào bắt đầu bằng vắc xin này; mũi đầu bằng vắc xin này sẽ không được tính.',
    en: 'No basic course begins with this product; a first dose of it will not count.',
  },
  PACK_TARGET_NOT_OFFERED: {
    severity: 'info',
    vi: 'Mũi {dose} này được tính nếu đã tiêm, nhưng không quy tắc nào chỉ định mũi đó.',
    en: 'This dose {dose} counts where it was given, but no rule ever offers it.',
  },
} as const satisfies CodeTable;

/** A code of {@link authoringCodes}. */
export type AuthoringCode = keyof typeof authoringCodes;

/** A finding of this folder. */
export const authoringFinding = /* @__PURE__ */ findingFactory<AuthoringCode>(authoringCodes);
