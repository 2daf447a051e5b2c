/** What to ask a person about a finding; nothing where the office can put it right by itself. */
import type { Finding, Lang } from '../values/index.ts';

/** What a question is about. */
export type QuestionTopic = 'name' | 'birthDate' | 'sex' | 'idNumber' | 'phone' | 'samePerson' | 'dose';

/** One question to one person. */
export interface Question {
  readonly about: QuestionTopic;
  /** Number of the dose, or row of the other person. */
  readonly number?: number;
}

// Warnings that only the person can settle; other warnings are accepted or settled by the office.
const ASKED =
  'ID_SEX_MISMATCH|ID_BIRTHYEAR_MISMATCH|ID_LEADING_ZERO_LOST|ID_LETTER_REPAIRED|FIELDS_SWAPPED|PHONE_LANDLINE|PHONE_SHARED|' +
  'PHONE_LETTER_REPAIRED|NAME_NO_DIACRITICS|NAME_SINGLE_WORD|DOB_YEAR_ONLY|DOB_MONTH_YEAR|DOB_MONTH_FIRST|' +
  'PERSON_LIKELY_DUPLICATE|SEX_MISSING|DOSE_INTERVAL_SHORT';
const DOSE = /^dose([1-7])/;

/** The question that a finding leads to; undefined when there is nothing to ask the person. */
export function questionOf(finding: Finding): Question | undefined {
  if (finding.severity === 'info') return undefined;
  if (finding.severity === 'warning' && !ASKED.split('|').includes(finding.code)) return undefined;
  if (finding.code === 'PERSON_LIKELY_DUPLICATE') {
    return { about: 'samePerson', number: Number(finding.params.first) };
  }
  const field = String(finding.path[0]);
  if (field === 'fullName') return { about: 'name' };
  if (field === 'birthDate' || field === 'sex' || field === 'idNumber' || field === 'phone') return { about: field };
  const dose = DOSE.exec(field)?.[1];
  return dose === undefined ? undefined : { about: 'dose', number: Number(dose) };
}

const TEXTS: Readonly<Record<Lang, Readonly<Record<QuestionTopic, string>>>> = {
  vi: {
    name: 'Họ và tên đầy đủ, có dấu, như trên giấy tờ',
    birthDate: 'Ngày, tháng, năm sinh như trên giấy tờ',
    sex: 'Nam hay nữ',
    idNumber: 'Số CCCD 12 chữ số (hoặc CMND 9 chữ số, hộ chiếu): nhờ đọc trên thẻ',
    phone: 'Số điện thoại di động của chính người này',
    samePerson: 'Có phải cùng một người với dòng {number} không',
    dose: 'Mũi {number}: ngày tiêm và tên vắc xin trên giấy xác nhận',
  },
  en: {
    name: 'Full name with its marks, as on the identity paper',
    birthDate: 'Day, month and year of birth, as on the identity paper',
    sex: 'Male or female',
    idNumber: 'The 12-digit CCCD (or 9-digit CMND, passport): have it read from the card',
    phone: 'A mobile number of the person’s own',
    samePerson: 'Whether this is the same person as in row {number}',
    dose: 'Dose {number}: date and vaccine on the vaccination confirmation',
  },
};

/** A question as it stands in the list. */
export function questionText(question: Question, lang: Lang): string {
  return TEXTS[lang][question.about].replace('{number}', String(question.number ?? ''));
}
