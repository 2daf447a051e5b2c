/**
 * Makes `examples/data/cong-ty-may-mau-thu.xlsx`: 300 invented workers of an invented garment firm, as messy as the
 * lists that health centres received in September 2021. The same seed gives the same cells everywhere.
 *
 * Run: `node examples/make-factory-workbook.ts`
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { writeXlsx } from 'hucre/xlsx';
import { plantFlaws } from './factory/flaws.ts';
import { cleanLine, type Line, type Planted } from './factory/line.ts';
import { DEPARTMENTS } from './factory/names.ts';
import { seededRandom } from './factory/random.ts';
import { layOut } from './factory/sheet.ts';
import { workerMaker } from './factory/worker.ts';

/** Where the committed workbook lies. */
export const FACTORY_WORKBOOK = fileURLToPath(new URL('./data/cong-ty-may-mau-thu.xlsx', import.meta.url));

/** A workbook and, by row number, what a check must find in it: errors and warnings, not the repairs without doubt. */
export interface FactoryWorkbook {
  readonly bytes: Uint8Array;
  readonly planted: ReadonlyMap<number, readonly Planted[]>;
}

/** Makes the workbook. */
export async function makeFactoryWorkbook(seed = 3757): Promise<FactoryWorkbook> {
  const random = seededRandom(seed);
  const maker = workerMaker(random);
  const lines = maker.workers().map(cleanLine);
  const pasted = plantFlaws(lines, { random, maker });
  scribble(lines);

  const sections = DEPARTMENTS.map(([department]) => {
    const own = lines.filter((line) => line.worker.department === department);
    return [
      department,
      own.flatMap((line) => [line, ...pasted.filter(({ after }) => after === line).map((p) => p.line)]),
    ] as const;
  });
  const { sheet, records } = layOut(sections, random);
  const bytes = await writeXlsx({ sheets: [sheet], properties: { created: FIXED, modified: FIXED } });
  const planted = new Map<number, Planted[]>();
  for (const [line, record] of records) planted.set(record, line.planted);
  return { bytes, planted };
}

const FIXED = new Date(Date.UTC(2021, 8, 20));

// Habits of whole teams rather than flaws of one line: a section in capitals, one typed on a Mac (decomposed letters),
// dates typed as text, and notes that a spreadsheet would take for formulas.
function scribble(lines: readonly Line[]): void {
  const team = (name: string): Line[] => lines.filter((line) => line.worker.department === name);
  const rename = (line: Line, change: (name: string) => string): void => {
    if (typeof line.cells.fullName === 'string') line.cells.fullName = change(line.cells.fullName);
  };
  for (const line of team('Chuyền may 4')) rename(line, (name) => (name.includes('(') ? name : name.toUpperCase()));
  for (const line of team('Chuyền may 3').slice(0, 16)) rename(line, (name) => name.normalize('NFD'));
  for (const line of team('Tổ cắt')) if (line.cells.nationality === 'Việt Nam') line.cells.nationality = 'VN';
  const notes = ['=HYPERLINK("http://vi-du.example/","Xem ảnh thẻ")', '=1+1', '@tổ trưởng', '+ gọi lại sau 17h', '-'];
  // On rows that come back, so that the returned workbook shows what becomes of them.
  const marked = lines.filter((line) =>
    line.planted.some(({ code }) => /^(?:ID|PHONE)_(?:MISSING|LENGTH)$/.test(code)),
  );
  for (const [index, note] of notes.entries()) marked[index]!.cells.note = note;
  for (const line of lines) {
    if (line.cells.note === null && line.worker.code.endsWith('7')) line.cells.note = 'ở trọ';
  }
}

if (import.meta.main) await writeFile(FACTORY_WORKBOOK, (await makeFactoryWorkbook()).bytes);
