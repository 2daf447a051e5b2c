/** Words of the page. The sentences about dates and acts are those of `explainForecast`. */
import type { CalendarDate, Lang } from '../../values/index.ts';

/** Words of one language. */
export interface Words {
  readonly title: string;
  readonly asOf: string;
  readonly birthDate: string;
  readonly age: string;
  readonly next: string;
  readonly earliest: string;
  readonly recommended: string;
  readonly latest: string;
  readonly noLatest: string;
  readonly products: string;
  readonly drawing: string;
  readonly tableCaption: string;
  readonly columns: readonly [date: string, what: string, vaccine: string];
  readonly verdicts: Readonly<Record<'valid' | 'not-valid' | 'extraneous' | 'ignored', string>>;
  readonly window: string;
  readonly grounds: string;
  readonly schedule: string;
  readonly noDoses: string;
  readonly doses: (count: number) => string;
  readonly years: (count: number) => string;
  /** Why a dose does not count, short enough for a label; the whole sentence stands under the table. */
  readonly reasons: Readonly<Record<string, string>>;
}

/** Words by language. */
export const WORDS: Readonly<Record<Lang, Words>> = {
  vi: {
    title: 'Lịch tiêm của một người',
    asOf: 'ngày xét',
    birthDate: 'Ngày sinh',
    age: 'Tuổi vào ngày xét',
    next: 'Mũi tiếp theo',
    earliest: 'sớm nhất',
    recommended: 'nên tiêm',
    latest: 'chậm nhất',
    noLatest: 'không quy định',
    products: 'Vắc xin',
    drawing: 'Dòng thời gian',
    tableCaption: 'Các mũi đã tiêm và các ngày của mũi tiếp theo',
    columns: ['Ngày', 'Nội dung', 'Vắc xin'],
    verdicts: {
      valid: 'được tính',
      'not-valid': 'không được tính',
      extraneous: 'ngoài liệu trình',
      ignored: 'không xét',
    },
    window: 'khoảng ngày của mũi tiếp theo',
    grounds: 'Giải thích và căn cứ',
    schedule: 'Tính theo',
    noDoses: 'Chưa tiêm mũi nào.',
    doses: (count) => `Đã tiêm ${count} mũi.`,
    years: (count) => `${count} tuổi`,
    reasons: {
      DOSE_TOO_EARLY: 'trước khoảng cách tối thiểu',
      DOSE_TOO_YOUNG: 'chưa đủ tuổi dùng vắc xin này',
      DOSE_TOO_OLD: 'quá tuổi dùng vắc xin này',
      DOSE_PRODUCT_NOT_ALLOWED: 'vắc xin không dùng cho mũi này',
      DOSE_PRODUCT_UNKNOWN: 'lịch tiêm không có vắc xin này',
      DOSE_SAME_DAY: 'trùng ngày với mũi đã tính',
      DOSE_OTHER_COURSE: 'không thuộc liệu trình được tính',
      DOSE_BEYOND_SCHEDULE: 'không còn mũi nào theo lịch',
      DOSE_AFTER_AS_OF: 'sau ngày xét',
    },
  },
  en: {
    title: "One person's vaccination schedule",
    asOf: 'day asked about',
    birthDate: 'Birth date',
    age: 'Age on that day',
    next: 'Next dose',
    earliest: 'earliest',
    recommended: 'recommended',
    latest: 'latest',
    noLatest: 'not set',
    products: 'Vaccines',
    drawing: 'Timeline',
    tableCaption: 'Doses given and dates of the next dose',
    columns: ['Date', 'What', 'Vaccine'],
    verdicts: {
      valid: 'counts',
      'not-valid': 'does not count',
      extraneous: 'outside the course',
      ignored: 'not considered',
    },
    window: 'window of the next dose',
    grounds: 'Explanation and acts',
    schedule: 'By',
    noDoses: 'No dose given yet.',
    doses: (count) => (count === 1 ? '1 dose given.' : `${count} doses given.`),
    years: (count) => (count === 1 ? '1 year' : `${count} years`),
    reasons: {
      DOSE_TOO_EARLY: 'before the minimum interval',
      DOSE_TOO_YOUNG: 'too young for this vaccine',
      DOSE_TOO_OLD: 'too old for this vaccine',
      DOSE_PRODUCT_NOT_ALLOWED: 'vaccine not for this dose',
      DOSE_PRODUCT_UNKNOWN: 'vaccine not in the schedule',
      DOSE_SAME_DAY: 'same day as a dose that counts',
      DOSE_OTHER_COURSE: 'not of the course that counts',
      DOSE_BEYOND_SCHEDULE: 'no dose was left to serve',
      DOSE_AFTER_AS_OF: 'after the day asked about',
    },
  },
};

/** A date, or as much of it as is known, as the language writes it; the order that `explainForecast` uses. */
export function dateText(date: CalendarDate | string, lang: Lang): string {
  return lang === 'en' ? date : date.split('-').reverse().join('/');
}
