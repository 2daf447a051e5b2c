/** The twelve history statements of the registration form, and what they say in the words of the pack. */
import type { Conditions } from '../context.ts';
import type { Bilingual } from '../rule-pack.ts';

/** Names of the statements, in the order of the form. */
export type HistoryStatementName =
  | 'anaphylaxis'
  | 'recentInfection'
  | 'otherVaccine'
  | 'immuneDecline'
  | 'immunosuppression'
  | 'acuteIllness'
  | 'progressingDisease'
  | 'stableDisease'
  | 'pregnancyOrBreastfeeding'
  | 'age65'
  | 'bleedingDisorder'
  | 'otherAllergy';

/** *Có*, *Không*, *Không rõ*. */
export type StatementAnswer = 'yes' | 'no' | 'unknown';

/** Answers by statement; what is absent was not answered. */
export type HistoryAnswers = Readonly<Partial<Record<HistoryStatementName, StatementAnswer | undefined>>>;

/** A statement of the form. */
export interface HistoryStatement extends Bilingual {
  readonly name: HistoryStatementName;
  /** Place on the form, 1 to 12. */
  readonly number: number;
  /** Conditions that a yes sets. */
  readonly yes: Conditions;
  /** Conditions that a no sets. */
  readonly no: Conditions;
  /** Conditions that say exactly what the statement leaves open; one that holds takes the place of a yes. */
  readonly exact: readonly string[];
  /** Whether a yes alone says less than the screening needs. */
  readonly ask: boolean;
  readonly confidence: string;
}

const SURE = 'confirmed';

/**
 * The twelve statements in the order of the form, Vietnamese as public copies of the form word them. Several say more
 * than any item of the acts (a clotting disorder *or anticoagulants*): a yes then counts as the item, the graver side,
 * and `ask` tells that the site has to ask on. A vaccine of the last 14 days and the age are no conditions of the pack:
 * the acts on screening do not name the first, and the birth date tells the second. Source: reference, platform-api
 * section 4.4 and users-and-rosters section 3.1.
 *
 * @example
 * import { historyStatements } from 'tiemchung/schedule/vietnam';
 * historyStatements.length; // => 12
 * historyStatements[5]?.vi; // => 'Bệnh cấp tính'
 */
export const historyStatements: readonly HistoryStatement[] = [
  {
    number: 1,
    name: 'anaphylaxis',
    vi: 'Tiền sử phản vệ từ độ 2 trở lên (nếu có, ghi rõ loại tác nhân dị ứng)',
    en: 'Anaphylaxis of grade 2 or above (if so, the agent)',
    // Grade 2 is no grade 3, and the agent decides whether a vaccine is concerned.
    yes: {},
    no: {},
    exact: ['anaphylaxisTo', 'anaphylaxisGrade3', 'anaphylaxisGradeAfterSameVaccine', 'manufacturerContraindication'],
    ask: true,
    confidence: SURE,
  },
  {
    number: 2,
    name: 'recentInfection',
    vi: 'Tiền sử bị COVID-19 trong vòng 6 tháng',
    en: 'COVID-19 within 6 months',
    yes: { infectedWithin6Months: true },
    no: { infectedWithin6Months: false },
    exact: ['infected'],
    ask: true,
    confidence: SURE,
  },
  {
    number: 3,
    name: 'otherVaccine',
    vi: 'Tiền sử tiêm vắc xin khác trong 14 ngày qua',
    en: 'Another vaccine within 14 days',
    yes: {},
    no: {},
    exact: [],
    ask: true,
    confidence: SURE,
  },
  {
    number: 4,
    name: 'immuneDecline',
    vi: 'Tiền sử suy giảm miễn dịch, ung thư giai đoạn cuối, cắt lách, xơ gan mất bù ...',
    en: 'Immune deficiency, end-stage cancer, splenectomy, decompensated cirrhosis',
    yes: { severeImmuneDecline: true },
    no: { severeImmuneDecline: false },
    exact: [],
    ask: true,
    confidence: SURE,
  },
  {
    number: 5,
    name: 'immunosuppression',
    vi: 'Đang dùng thuốc ức chế miễn dịch, corticoid liều cao (tương đương hoặc hơn 2mg prednisolon/kg/ngày trong ít nhất 7 ngày) hoặc điều trị hóa trị, xạ trị',
    en: 'Immunosuppressants, high-dose corticosteroid, chemotherapy or radiotherapy',
    yes: { immunosuppressiveTreatment: true },
    // Who takes none today may have taken some within the 14 days of the act.
    no: {},
    exact: [],
    ask: true,
    confidence: SURE,
  },
  {
    number: 6,
    name: 'acuteIllness',
    vi: 'Bệnh cấp tính',
    en: 'Acute illness',
    yes: { acuteIllness: true },
    no: { acuteIllness: false },
    exact: [],
    ask: false,
    confidence: SURE,
  },
  {
    number: 7,
    name: 'progressingDisease',
    vi: 'Tiền sử bệnh mạn tính, đang tiến triển',
    en: 'Chronic illness, progressing',
    yes: { chronicDiseaseProgressing: true, uncontrolledDisease: true },
    no: { chronicDiseaseProgressing: false },
    exact: [],
    ask: true,
    confidence: SURE,
  },
  {
    number: 8,
    name: 'stableDisease',
    vi: 'Tiền sử bệnh mạn tính đã điều trị ổn',
    en: 'Chronic illness, stable',
    yes: { chronicDisease: true },
    no: {},
    exact: [],
    ask: false,
    confidence: SURE,
  },
  {
    number: 9,
    name: 'pregnancyOrBreastfeeding',
    vi: 'Đang mang thai, phụ nữ đang nuôi con bằng sữa mẹ',
    en: 'Pregnant or breastfeeding',
    yes: { pregnantOrBreastfeeding: true },
    no: { pregnantOrBreastfeeding: false },
    exact: ['pregnantWeeks', 'breastfeeding'],
    ask: true,
    confidence: SURE,
  },
  {
    number: 10,
    name: 'age65',
    vi: 'Độ tuổi: ≥ 65 tuổi',
    en: 'Age 65 or over',
    yes: {},
    no: {},
    exact: [],
    ask: false,
    confidence: SURE,
  },
  {
    number: 11,
    name: 'bleedingDisorder',
    vi: 'Tiền sử rối loạn đông máu/cầm máu hoặc đang dùng thuốc chống đông',
    en: 'Clotting disorder or anticoagulants',
    yes: { bleedingDisorder: true },
    no: { bleedingDisorder: false },
    exact: [],
    ask: true,
    confidence: SURE,
  },
  {
    number: 12,
    name: 'otherAllergy',
    vi: 'Tiền sử dị ứng với các dị nguyên khác',
    en: 'Allergy to other agents',
    yes: { allergyOther: true },
    no: { allergyOther: false },
    exact: [],
    ask: false,
    // One good source or several informal ones; the others stand in every copy.
    confidence: '1 source',
  },
];
