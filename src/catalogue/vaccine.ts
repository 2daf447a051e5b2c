/**
 * The vaccines against COVID-19 that were approved or used in Vietnam, with the codes that certificates, FHIR and the
 * rule packs know them by. A row mirrors one line of the reference table `vaccines.csv`; ages and intervals are not
 * here, they belong to the rule packs of `tiemchung/schedule`.
 */

/** How the vaccine works: decides the `vp` code of a certificate and the product lists of some booster rules. */
export type VaccinePlatform = 'viral-vector' | 'inactivated' | 'mrna' | 'protein-subunit';

/** One vaccine product. */
export interface Vaccine {
  /** Code used in rule packs and histories. */
  readonly code: string;
  /** Display name in rosters and reports. */
  readonly name: string;
  readonly tradeName: string;
  /** Name in Vietnamese documents. */
  readonly vietnameseName: string;
  readonly manufacturer: string;
  readonly platform: VaccinePlatform;
  /** Injections that make the full basic course (*đủ liều cơ bản*): 1, 2 or 3. */
  readonly dosesPrimary: 1 | 2 | 3;
  /** Millilitres of one injection of the basic course at the youngest adult age; smaller volumes stand in the rule pack. */
  readonly doseMl: number;
  /** CVX code (`http://hl7.org/fhir/sid/cvx`); 500 = non-US product without a code of its own. */
  readonly cvx: string;
  /** ATC code since 2023; before, all of them were J07BX03. */
  readonly atc: string;
  /** ICD-11 extension code. */
  readonly icd11: string;
  /** EU Digital COVID Certificate value set codes: product, prophylaxis, manufacturer. */
  readonly dcc: { readonly mp: string; readonly vp: string; readonly ma: string };
  /** Number of the Vietnamese approval; absent where it is not established. */
  readonly approvalAct?: string;
  /** Day of the approval, `YYYY-MM-DD`; absent where it is not established. */
  readonly approvalDate?: string;
  /** What is known of the approval: A and B sourced, C from general knowledge. */
  readonly confidence: string;
}

const MRNA = '1119349007';
const VECTOR = '29061000087103';
const INACTIVATED = '1157024006';

const rows = [
  {
    code: 'AZ',
    name: 'AstraZeneca',
    tradeName: 'COVID-19 Vaccine AstraZeneca',
    vietnameseName: 'Vắc xin COVID-19 AstraZeneca',
    manufacturer: 'AstraZeneca AB',
    platform: 'viral-vector',
    dosesPrimary: 2,
    doseMl: 0.5,
    cvx: '210',
    atc: 'J07BN02',
    icd11: 'XM4YL8',
    dcc: { mp: 'EU/1/21/1529', vp: VECTOR, ma: 'ORG-100001699' },
    approvalAct: '983/QĐ-BYT',
    approvalDate: '2021-02-01',
    confidence: 'A for approval month, B for decision number',
  },
  {
    code: 'PFZ',
    name: 'Pfizer',
    tradeName: 'Comirnaty',
    vietnameseName: 'Comirnaty (Pfizer-BioNTech)',
    manufacturer: 'BioNTech Manufacturing GmbH / Pfizer',
    platform: 'mrna',
    dosesPrimary: 2,
    doseMl: 0.3,
    cvx: '208',
    atc: 'J07BN01',
    icd11: 'XM8NQ0',
    dcc: { mp: 'EU/1/20/1528', vp: MRNA, ma: 'ORG-100030215' },
    approvalAct: '2908/QĐ-BYT',
    approvalDate: '2021-06-12',
    confidence: 'A',
  },
  {
    code: 'PFZ-C',
    name: 'Pfizer trẻ em',
    tradeName: 'Comirnaty 10 mcg',
    vietnameseName: 'Comirnaty trẻ em 5 đến dưới 12 tuổi',
    manufacturer: 'BioNTech Manufacturing GmbH / Pfizer',
    platform: 'mrna',
    dosesPrimary: 2,
    doseMl: 0.2,
    cvx: '218',
    atc: 'J07BN01',
    icd11: 'XM8NQ0',
    dcc: { mp: 'EU/1/20/1528', vp: MRNA, ma: 'ORG-100030215' },
    approvalAct: '457/QĐ-BYT',
    approvalDate: '2022-03-01',
    confidence: 'A',
  },
  {
    code: 'MOD',
    name: 'Moderna',
    tradeName: 'Spikevax',
    vietnameseName: 'Spikevax (Moderna)',
    manufacturer: 'Moderna Biotech Spain S.L. / Moderna',
    platform: 'mrna',
    dosesPrimary: 2,
    doseMl: 0.5,
    cvx: '207',
    atc: 'J07BN01',
    icd11: 'XM3DT5',
    dcc: { mp: 'EU/1/20/1507', vp: MRNA, ma: 'ORG-100031184' },
    approvalAct: '3122/QĐ-BYT',
    approvalDate: '2021-06-28',
    confidence: 'A for dates, C for number',
  },
  {
    code: 'VERO',
    name: 'Vero Cell',
    tradeName: 'COVID-19 Vaccine (Vero Cell), Inactivated',
    vietnameseName: 'Vero Cell (Sinopharm)',
    manufacturer: 'Beijing Institute of Biological Products (CNBG/Sinopharm)',
    platform: 'inactivated',
    dosesPrimary: 2,
    doseMl: 0.5,
    cvx: '510',
    atc: 'J07BN03',
    icd11: 'XM8866',
    dcc: { mp: 'BBIBP-CorV', vp: INACTIVATED, ma: 'ORG-100020693' },
    approvalAct: '2763/QĐ-BYT',
    approvalDate: '2021-06-03',
    confidence: 'C for number and day',
  },
  {
    code: 'HAYAT',
    name: 'Hayat-Vax',
    tradeName: 'Hayat-Vax',
    vietnameseName: 'Hayat-Vax',
    manufacturer: 'Gulf Pharmaceutical Industries (Julphar); bulk by BIBP',
    platform: 'inactivated',
    dosesPrimary: 2,
    doseMl: 0.5,
    cvx: '500',
    atc: 'J07BN03',
    icd11: 'XM9FQ7',
    dcc: { mp: 'Hayat-Vax', vp: INACTIVATED, ma: 'ORG-100023050' },
    approvalAct: '4361/QĐ-BYT',
    approvalDate: '2021-09-10',
    confidence: 'A',
  },
  {
    code: 'SPUV',
    name: 'Sputnik V',
    tradeName: 'Gam-COVID-Vac',
    vietnameseName: 'Sputnik V (Gam-COVID-Vac)',
    manufacturer: 'Gamaleya Research Institute',
    platform: 'viral-vector',
    dosesPrimary: 2,
    doseMl: 0.5,
    cvx: '505',
    atc: 'J07BN02',
    icd11: 'XM5ZJ4',
    dcc: { mp: 'Sputnik-V', vp: VECTOR, ma: 'Gamaleya-Research-Institute' },
    approvalAct: '1654/QĐ-BYT',
    approvalDate: '2021-03-23',
    confidence: 'A for date, C for number',
  },
  {
    code: 'SPUL',
    name: 'Sputnik Light',
    tradeName: 'Sputnik Light',
    vietnameseName: 'Sputnik Light',
    manufacturer: 'Gamaleya Research Institute',
    platform: 'viral-vector',
    dosesPrimary: 1,
    doseMl: 0.5,
    cvx: '504',
    atc: 'J07BN02',
    icd11: 'XM5QM6',
    dcc: { mp: 'Sputnik-Light', vp: VECTOR, ma: 'Gamaleya-Research-Institute' },
    confidence: 'C',
  },
  {
    code: 'JAN',
    name: 'Janssen',
    tradeName: 'COVID-19 Vaccine Janssen',
    vietnameseName: 'Janssen (Johnson & Johnson)',
    manufacturer: 'Janssen-Cilag International',
    platform: 'viral-vector',
    dosesPrimary: 1,
    doseMl: 0.5,
    cvx: '212',
    atc: 'J07BN02',
    icd11: 'XM6QV1',
    dcc: { mp: 'EU/1/20/1525', vp: VECTOR, ma: 'ORG-100001417' },
    approvalAct: '3448/QĐ-BYT',
    approvalDate: '2021-07-15',
    confidence: 'A',
  },
  {
    code: 'ABD',
    name: 'Abdala',
    tradeName: 'Abdala',
    vietnameseName: 'Abdala',
    manufacturer: 'Center for Genetic Engineering and Biotechnology (CIGB), Cuba',
    platform: 'protein-subunit',
    dosesPrimary: 3,
    doseMl: 0.5,
    cvx: '500',
    atc: 'J07BN04',
    icd11: 'XM5JC5',
    dcc: { mp: 'Abdala', vp: '28531000087107', ma: 'CIGB' },
    approvalAct: '4471/QĐ-BYT',
    approvalDate: '2021-09-17',
    confidence: 'A',
  },
  {
    code: 'COVX',
    name: 'Covaxin',
    tradeName: 'Covaxin',
    vietnameseName: 'Covaxin',
    manufacturer: 'Bharat Biotech',
    platform: 'inactivated',
    dosesPrimary: 2,
    doseMl: 0.5,
    cvx: '502',
    atc: 'J07BN03',
    icd11: 'XM1G90',
    dcc: { mp: 'Covaxin', vp: INACTIVATED, ma: 'Bharat-Biotech' },
    approvalDate: '2021-11-10',
    confidence: 'A for date, decision number not established',
  },
] as const satisfies readonly Vaccine[];

/** Codes of the catalogue's vaccines. */
export type VaccineCode = (typeof rows)[number]['code'];

/** A vaccine of this catalogue. */
export type CatalogueVaccine = Vaccine & { readonly code: VaccineCode };

/**
 * The vaccines, the most used first. Source: reference table `vaccines.csv`.
 *
 * @example
 * import { vaccines } from 'tiemchung/catalogue';
 * vaccines.map((vaccine) => vaccine.name).slice(0, 3); // => ['AstraZeneca', 'Pfizer', 'Pfizer trẻ em']
 */
export const vaccines: readonly CatalogueVaccine[] = rows;

/**
 * Whether a text is the code of a vaccine of the catalogue.
 *
 * @example
 * import { isVaccineCode } from 'tiemchung/catalogue';
 * isVaccineCode('AZ'); // => true
 * isVaccineCode('AstraZeneca'); // => false
 */
export function isVaccineCode(text: string): text is VaccineCode {
  return rows.some((row) => row.code === text);
}

/**
 * The vaccine of a code; undefined when the catalogue has none.
 *
 * @example
 * import { vaccineByCode } from 'tiemchung/catalogue';
 * vaccineByCode('VERO')?.name; // => 'Vero Cell'
 * vaccineByCode('XYZ'); // => undefined
 */
export function vaccineByCode(code: VaccineCode): CatalogueVaccine;
export function vaccineByCode(code: string): CatalogueVaccine | undefined;
export function vaccineByCode(code: string): CatalogueVaccine | undefined {
  return vaccines.find((vaccine) => vaccine.code === code);
}
