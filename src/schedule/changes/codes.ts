/** Texts about what an act changed. */
import type { CodeTable } from '../../values/index.ts';

/**
 * Severity and texts of the sentences of {@link explainChanges}.
 *
 * @example
 * import { changesCodes } from 'tiemchung/schedule/changes';
 * changesCodes.CHANGE_NOTHING.en; // => 'No act of this time changed the answer for this person.'
 */
export const changesCodes = {
  CHANGE_NOTHING: {
    severity: 'info',
    vi: 'Không văn bản nào trong thời gian này làm thay đổi kết quả của người này.',
    en: 'No act of this time changed the answer for this person.',
  },
  CHANGE_BEGINS: {
    severity: 'info',
    vi: 'Từ ngày {date} áp dụng {begun}.',
    en: 'From {date}, this applies: {begun}.',
  },
  CHANGE_ENDS: {
    severity: 'info',
    vi: 'Từ ngày {date} thôi áp dụng {ended}.',
    en: 'From {date}, this no longer applies: {ended}.',
  },
  CHANGE_REPLACES: {
    severity: 'info',
    vi: 'Từ ngày {date} áp dụng {begun}; thôi áp dụng {ended}.',
    en: 'From {date}, this applies: {begun}; this no longer: {ended}.',
  },
  CHANGE_WITHOUT_ACT: {
    severity: 'info',
    vi: 'Từ ngày {date} lịch tiêm thay đổi, không xác định được văn bản.',
    en: 'From {date} the schedule differs; no act was located.',
  },
  CHANGE_EFFECT: {
    severity: 'info',
    vi: 'Nội dung của {act}: {effect}',
    en: 'What {act} says: {effect}',
  },
  CHANGE_STATUS: {
    severity: 'info',
    vi: 'Tình trạng: trước là "{before}", nay là "{after}".',
    en: 'The status was "{before}" and is now "{after}".',
  },
  CHANGE_DOSE: {
    severity: 'info',
    vi: 'Mũi tiếp theo: trước là {before}, nay là {after}.',
    en: 'The next dose was {before} and is now {after}.',
  },
  CHANGE_EARLIEST: {
    severity: 'info',
    vi: 'Ngày sớm nhất: trước là {before}, nay là {after}.',
    en: 'The earliest day was {before} and is now {after}.',
  },
  CHANGE_RECOMMENDED: {
    severity: 'info',
    vi: 'Ngày nên tiêm: trước là {before}, nay là {after}.',
    en: 'The recommended day was {before} and is now {after}.',
  },
  CHANGE_LATEST: {
    severity: 'info',
    vi: 'Ngày chậm nhất: trước là {before}, nay là {after}.',
    en: 'The latest day was {before} and is now {after}.',
  },
  CHANGE_PRODUCTS_ADDED: {
    severity: 'info',
    vi: 'Nay được dùng thêm {products}.',
    en: 'Also allowed now: {products}.',
  },
  CHANGE_PRODUCTS_REMOVED: {
    severity: 'info',
    vi: 'Nay không còn dùng {products}.',
    en: 'No longer allowed: {products}.',
  },
  CHANGE_PRODUCTS_ORDER: {
    severity: 'info',
    vi: 'Vắc xin được dùng vẫn như trước, thứ tự nay là {products}.',
    en: 'The allowed vaccines stay the same, in this order now: {products}.',
  },
  CHANGE_VOLUME: {
    severity: 'info',
    vi: 'Lượng vắc xin {product} của một mũi: trước là {before} ml, nay là {after} ml.',
    en: 'One dose of {product} was {before} ml and is now {after} ml.',
  },
  CHANGE_GROUNDS: {
    severity: 'info',
    vi: 'Ngày tiêm và vắc xin giữ nguyên; chỉ căn cứ thay đổi.',
    en: 'Dates and vaccines stay as they are; only the grounds differ.',
  },
} as const satisfies CodeTable;
