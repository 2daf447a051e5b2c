/** Small supporting data, written as objects: a key is an element, a list repeats it. */
import {
  type CdsiData,
  type CdsiDose,
  type CdsiOptions,
  type CdsiPerson,
  type CdsiResult,
  evaluateCdsi,
  loadCdsi,
} from '../../../src/schedule/cdsi/index.ts';
import { type CalendarDate, parseCalendarDate } from '../../../src/values/index.ts';

type Content = string | Tree | readonly (string | Tree)[];
export interface Tree {
  readonly [name: string]: Content | undefined;
}

/** XML of a tree. */
export function xml(tree: Tree): string {
  return Object.entries(tree)
    .flatMap(([name, content]) => {
      const items = content === undefined ? [] : Array.isArray(content) ? content : [content];
      return items.map((item) => `<${name}>${typeof item === 'string' ? item : xml(item)}</${name}>`);
    })
    .join('');
}

/** Vaccine 900 at any age. */
const ANY_VACCINE: Tree = { cvx: '900' };

/** A series dose; its number follows from its place. */
type DoseTree = Tree;

/** A series with defaults: standard, default of group 1. */
export function series(
  doses: readonly DoseTree[],
  { select = {}, ...more }: Tree & { readonly select?: Tree } = {},
): Tree {
  return {
    seriesName: 'Series A',
    targetDisease: 'Pox',
    vaccineGroup: 'Pox',
    seriesType: 'Standard',
    ...more,
    selectSeries: {
      defaultSeries: 'Yes',
      productPath: 'No',
      seriesGroup: '1',
      seriesPriority: 'A',
      seriesPreference: '1',
      ...select,
    },
    seriesDose: doses.map((dose, index) => ({
      doseNumber: `Dose ${index + 1}`,
      preferableVaccine: ANY_VACCINE,
      ...dose,
    })),
  };
}

/** The file of one antigen. */
export function antigenXml(all: readonly Tree[], more: Tree = {}): string {
  return xml({ antigenSupportingData: { ...more, series: all } });
}

/** The schedule of the vaccines 900 to 902 of one vaccine group. */
export function scheduleXml(more: Tree = {}, antigens: readonly string[] = ['Pox']): string {
  return xml({
    scheduleSupportingData: {
      vaccineGroups: { vaccineGroup: [{ name: 'Pox', administerFullVaccineGroup: 'No' }] },
      vaccineGroupToAntigenMap: { vaccineGroupMap: [{ name: 'Pox', antigen: antigens }] },
      cvxToAntigenMap: {
        cvxMap: ['900', '901', '902'].map((cvx) => ({ cvx, association: antigens.map((antigen) => ({ antigen })) })),
      },
      ...more,
    },
  });
}

export function load(all: readonly Tree[], more: Tree = {}, schedule: Tree = {}): CdsiData {
  return loadCdsi({ antigens: [antigenXml(all, more)], schedule: scheduleXml(schedule) });
}

export function day(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (!date) throw new Error(`no date: ${text}`);
  return date;
}

/** `2021-01-01 901@2021-03-01`: doses, of vaccine 900 unless said otherwise. */
export function doses(text: string): CdsiDose[] {
  return text
    .split(' ')
    .filter((item) => item !== '')
    .map((item) => {
      const [date = '', cvx = '900'] = item.split('@').reverse();
      return { date: day(date), cvx };
    });
}

export interface Asked extends Partial<Omit<CdsiPerson, 'birthDate'>> {
  readonly birth?: string;
  readonly given?: string | readonly CdsiDose[];
  readonly asOf?: string;
  readonly vaccineGroup?: CdsiOptions['vaccineGroup'];
}

/** Asks about a person born on 2020-01-01, on 2022-01-01. */
export function ask(data: CdsiData, asked: Asked = {}): CdsiResult {
  const { birth = '2020-01-01', given = '', asOf = '2022-01-01', vaccineGroup = 'Pox', ...person } = asked;
  return evaluateCdsi(
    data,
    { sex: 'female', ...person, birthDate: day(birth) },
    typeof given === 'string' ? doses(given) : given,
    { asOf: day(asOf), vaccineGroup },
  );
}

/** `Valid Not Valid: Age: Too Young`, joined by ` | `. */
export function verdicts(result: CdsiResult): string {
  return result.doses.map(({ status, reasons }) => [status, ...reasons].join(': ')).join(' | ');
}
