/** Texts of the schedule engine: statuses, reasons, verdicts on doses. Names of acts and products come from the pack. */
import type { CodeTable } from '../values/index.ts';

/**
 * Every code of a forecast's `status` (with `STATUS_` before it), `reasons` and `doses`, in both languages.
 *
 * @example
 * import { scheduleCodes } from 'tiemchung/schedule/explain';
 * scheduleCodes.STATUS_COMPLETE.en; // => 'No further dose is offered on this day.'
 */
export const scheduleCodes = {
  STATUS_TOO_YOUNG: {
    severity: 'info',
    vi: 'Chưa đến tuổi được tiêm theo các chương trình đang có hiệu lực.',
    en: 'Too young for every programme in force.',
  },
  STATUS_NO_PROGRAMME: {
    severity: 'warning',
    vi: 'Không có chương trình phù hợp để tiêm {dose} vào ngày này.',
    en: 'No programme serves {dose} on this day.',
  },
  STATUS_NOT_YET: {
    severity: 'info',
    vi: 'Chưa đến ngày tiêm {dose}: sớm nhất ngày {earliest}.',
    en: 'It is too early for {dose}: not before {earliest}.',
  },
  STATUS_DUE: {
    severity: 'info',
    vi: 'Đến lượt tiêm {dose}, được tiêm từ ngày {earliest}.',
    en: '{dose} is due; it may be given since {earliest}.',
  },
  STATUS_OVERDUE: {
    severity: 'warning',
    vi: 'Đã quá hạn tiêm {dose} (nên tiêm chậm nhất ngày {latest}): vẫn tiêm tiếp, không tiêm lại từ đầu.',
    en: '{dose} is late (latest {latest}): give it, do not restart the course.',
  },
  STATUS_DEFERRED: {
    severity: 'warning',
    vi: 'Tạm hoãn tiêm {dose}.',
    en: '{dose} is deferred.',
  },
  STATUS_CONTRAINDICATED: {
    severity: 'error',
    vi: 'Chống chỉ định: không tiêm {dose} bằng vắc xin đang xét.',
    en: 'Contraindicated: do not give {dose} with the vaccine in question.',
  },
  STATUS_COMPLETE: {
    severity: 'info',
    vi: 'Vào ngày này không còn mũi tiêm nào được chỉ định.',
    en: 'No further dose is offered on this day.',
  },
  PRIMARY_COMPLETE: {
    severity: 'info',
    vi: 'Đã tiêm đủ liều cơ bản.',
    en: 'The basic course is complete.',
  },
  PROGRAMME_OPEN: {
    severity: 'info',
    vi: 'Chương trình tiêm cho lứa tuổi này mở từ ngày {date}, theo {act}.',
    en: 'The programme for this age is open from {date}, by {act}.',
  },
  PROGRAMME_AGE: {
    severity: 'info',
    vi: 'Thuộc đối tượng tiêm từ khi đủ {age} tuổi, ngày {date}, theo {act}.',
    en: 'Covered from the age of {age}, reached on {date}, by {act}.',
  },
  PROGRAMME_NOT_OPEN: {
    severity: 'warning',
    vi: 'Vào ngày này chưa có chương trình nào mở cho lứa tuổi này.',
    en: 'On this day no programme is open for this age.',
  },
  EARLIEST: {
    severity: 'info',
    vi: 'Sớm nhất {interval} sau {anchor} (ngày {anchorDate}), tức ngày {date}, theo {act}.',
    en: 'At the earliest {interval} after {anchor} ({anchorDate}), that is {date}, by {act}.',
  },
  RECOMMENDED: {
    severity: 'info',
    vi: 'Khuyến nghị từ {interval} sau {anchor} (ngày {anchorDate}), tức ngày {date}, theo {act}.',
    en: 'Recommended from {interval} after {anchor} ({anchorDate}), that is {date}, by {act}.',
  },
  LATEST: {
    severity: 'info',
    vi: 'Nên tiêm chậm nhất {interval} sau {anchor} (ngày {anchorDate}), tức ngày {date}, theo {act}.',
    en: 'At the latest {interval} after {anchor} ({anchorDate}), that is {date}, by {act}.',
  },
  PRODUCTS: {
    severity: 'info',
    vi: 'Vắc xin được dùng: {products}.',
    en: 'Allowed vaccines: {products}.',
  },
  PRODUCT_NOT_OFFERED: {
    severity: 'warning',
    vi: 'Không dùng {products} cho mũi này: không phù hợp lứa tuổi, liệu trình hoặc ngày này. Có thể chọn vắc xin khác.',
    en: '{products} may not serve this dose: not for this age, course or day. Another vaccine may be offered.',
  },
  NO_RULE_IN_FORCE: {
    severity: 'warning',
    vi: 'Không tìm thấy quy định có hiệu lực cho mũi tiếp theo của liệu trình này ở lứa tuổi này; cần xin ý kiến chuyên môn.',
    en: 'No rule in force was found for the next dose of this course at this age; ask for professional advice.',
  },
  NOTHING_FURTHER: {
    severity: 'info',
    vi: 'Không quy định nào có hiệu lực ngày {date} chỉ định thêm mũi tiêm cho người này.',
    en: 'No rule in force on {date} offers this person a further dose.',
  },
  CONTRAINDICATED: {
    severity: 'error',
    vi: 'Không tiêm {products} cho người này, theo {act}.',
    en: '{products} must not be given to this person, by {act}.',
  },
  WAIT_AFTER: {
    severity: 'warning',
    vi: 'Phải chờ {interval} từ ngày {anchorDate} ({condition}), đến ngày {date}, theo {act}.',
    en: 'Wait {interval} from {anchorDate} ({condition}), until {date}, by {act}.',
  },
  WAIT_UNTIL: {
    severity: 'warning',
    vi: 'Phải chờ đến ngày {date} ({condition}), theo {act}.',
    en: 'Wait until {date} ({condition}), by {act}.',
  },
  WAIT_OPEN: {
    severity: 'warning',
    vi: 'Hoãn tiêm ({condition}), chưa xác định được ngày tiêm, theo {act}.',
    en: 'Deferred ({condition}); no date can be computed, by {act}.',
  },
  WAIT_NONE: {
    severity: 'info',
    vi: 'Không phải chờ thêm sau ngày {anchorDate} ({condition}), theo {act}.',
    en: 'No wait is required after {anchorDate} ({condition}), by {act}.',
  },
  SCREENING: {
    severity: 'warning',
    vi: '{text} Theo {act}.',
    en: '{text} By {act}.',
  },
  BIRTH_DATE_INCOMPLETE: {
    severity: 'warning',
    vi: 'Ngày sinh chưa đầy đủ và ảnh hưởng đến kết quả: đã tính theo ngày sinh muộn nhất có thể. Cần bổ sung ngày, tháng sinh.',
    en: 'The birth date is incomplete and matters: the latest possible day was taken. Ask for day and month of birth.',
  },
  DOSE_TOO_EARLY: {
    severity: 'warning',
    vi: 'Mũi {product} ngày {date} không được tính: tiêm trước khoảng cách tối thiểu (từ ngày {minimumDate}).',
    en: 'The dose of {product} on {date} does not count: before the minimum interval (from {minimumDate}).',
  },
  DOSE_TOO_YOUNG: {
    severity: 'warning',
    vi: 'Mũi {product} ngày {date} không được tính: chưa đủ tuổi dùng vắc xin này.',
    en: 'The dose of {product} on {date} does not count: too young for this vaccine.',
  },
  DOSE_TOO_OLD: {
    severity: 'warning',
    vi: 'Mũi {product} ngày {date} không được tính: quá tuổi dùng vắc xin này.',
    en: 'The dose of {product} on {date} does not count: too old for this vaccine.',
  },
  DOSE_PRODUCT_NOT_ALLOWED: {
    severity: 'warning',
    vi: 'Mũi {product} ngày {date} không được tính: vắc xin này không được dùng cho mũi tiếp theo của liệu trình.',
    en: 'The dose of {product} on {date} does not count: this vaccine may not serve the next dose of the course.',
  },
  DOSE_PRODUCT_UNKNOWN: {
    severity: 'warning',
    vi: 'Mũi tiêm ngày {date} không được tính: lịch tiêm không có vắc xin mang mã này.',
    en: 'The dose on {date} does not count: the schedule has no vaccine of this code.',
  },
  DOSE_SAME_DAY: {
    severity: 'warning',
    vi: 'Mũi {product} ngày {date} không được tính: trùng ngày với một mũi đã tính.',
    en: 'The dose of {product} on {date} does not count: same day as a dose that counts.',
  },
  DOSE_OTHER_COURSE: {
    severity: 'info',
    vi: 'Mũi {product} ngày {date} nằm ngoài liệu trình được tính.',
    en: 'The dose of {product} on {date} stands outside the course that counts.',
  },
  DOSE_BEYOND_SCHEDULE: {
    severity: 'info',
    vi: 'Mũi {product} ngày {date} nằm ngoài lịch tiêm: không còn mũi nào theo lịch.',
    en: 'The dose of {product} on {date} lies beyond the schedule: no dose was left to serve.',
  },
  DOSE_AFTER_AS_OF: {
    severity: 'info',
    vi: 'Mũi {product} ngày {date} không xét: sau ngày đang hỏi.',
    en: 'The dose of {product} on {date} is not considered: after the day asked about.',
  },
} as const satisfies CodeTable;
