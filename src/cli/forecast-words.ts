/** Where a next dose stands, in a word for a column. The sentences are those of `explainForecast`. */
import type { ForecastStatus } from '../model/index.ts';
import type { Text } from './command.ts';

/** What a row of a list can be: a status, or a history that does not allow an answer. */
export type RowStatus = ForecastStatus | 'HISTORY_INCOMPLETE';

/** The words, in the order in which someone who invites people wants to see them. */
export const STATUS: Readonly<Record<RowStatus, Text>> = {
  OVERDUE: { vi: 'quá hạn, vẫn tiêm', en: 'overdue, give it' },
  DUE: { vi: 'đến lượt', en: 'due' },
  NOT_YET: { vi: 'chưa đến ngày', en: 'not yet' },
  DEFERRED: { vi: 'tạm hoãn', en: 'deferred' },
  CONTRAINDICATED: { vi: 'chống chỉ định', en: 'contraindicated' },
  COMPLETE: { vi: 'không còn mũi nào', en: 'nothing further' },
  NO_PROGRAMME: { vi: 'không có chương trình phù hợp', en: 'no programme' },
  TOO_YOUNG: { vi: 'chưa đủ tuổi', en: 'too young' },
  HISTORY_INCOMPLETE: { vi: 'chưa rõ mũi đã tiêm', en: 'history unclear' },
};

/** Every status, in the order of {@link STATUS}. */
export const ROW_STATUSES: readonly RowStatus[] = [
  'OVERDUE',
  'DUE',
  'NOT_YET',
  'DEFERRED',
  'CONTRAINDICATED',
  'COMPLETE',
  'NO_PROGRAMME',
  'TOO_YOUNG',
  'HISTORY_INCOMPLETE',
];
