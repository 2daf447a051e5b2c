/** Finds the parts of a workbook: by their relations, as the package convention says, not by customary names. */
import type { Budget } from '../budget.ts';
import { Refusal } from '../refusal.ts';
import { inflateEntry } from './inflate-entry.ts';
import { type Package, readPart } from './part-reader.ts';
import { attribute, isTrue } from './xml-scanner.ts';
import type { ZipEntry } from './zip-directory.ts';

/** A sheet as the workbook lists it. */
export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly entry: ZipEntry;
}

/** What the reader needs of a workbook. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly date1904: boolean;
  readonly styles: ZipEntry | undefined;
  readonly sharedStrings: ZipEntry | undefined;
  readonly macros: boolean;
}

const MOST_SHEETS = 1000;

interface Relation {
  readonly id: string;
  /** Last word of the type address, the same in both editions of the standard. */
  readonly type: string;
  readonly target: string;
}

/** Reads the workbook part and its relations. */
export async function readWorkbookParts(file: Package, budget: Budget): Promise<WorkbookParts> {
  const root = (await relationsOf(file, '', budget)).find((relation) => relation.type === 'officeDocument');
  const workbook = file.entries.get((root?.target ?? 'xl/workbook.xml').toLowerCase());
  if (!workbook || !isWorkbookName(workbook.name)) throw notAWorkbook(file);
  const relations = await relationsOf(file, workbook.name, budget);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const sheets: SheetPart[] = [];
  const taken = new Set<ZipEntry>();
  let date1904 = false;
  await readPart(
    file,
    workbook,
    {
      open(name, attributes) {
        if (name === 'workbookPr') date1904 = isTrue(attribute(attributes, 'date1904'));
        if (name !== 'sheet') return;
        const id = attribute(attributes, 'id');
        const relation = byId.get(id ?? '');
        if (relation && relation.type !== 'worksheet') return;
        const entry = relation && file.entries.get(relation.target.toLowerCase());
        // Two sheets over one part would let a small file be read a thousand times.
        if (!entry || taken.has(entry)) throw new Refusal('FILE_DAMAGED', { part: workbook.name });
        if (taken.add(entry).size > MOST_SHEETS) throw new Refusal('FILE_TOO_MANY_PARTS', { limit: MOST_SHEETS });
        const hidden = /hidden/i.test(attribute(attributes, 'state') ?? '');
        sheets.push({ name: attribute(attributes, 'name') ?? '', hidden, entry });
      },
    },
    budget,
  );
  const part = (type: string): ZipEntry | undefined => {
    const target = relations.find((relation) => relation.type === type)?.target;
    return target === undefined ? undefined : file.entries.get(target.toLowerCase());
  };
  return {
    sheets,
    date1904,
    styles: part('styles'),
    sharedStrings: part('sharedStrings'),
    macros: [...file.entries.keys()].some((name) => name.endsWith('vbaproject.bin')),
  };
}

/** Documents and presentations have a main part too. */
function isWorkbookName(name: string): boolean {
  const last = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  return last.includes('workbook') && last.endsWith('.xml');
}

/** Relations of a part, of the whole package for `''`. */
async function relationsOf(file: Package, owner: string, budget: Budget): Promise<Relation[]> {
  const folder = owner.slice(0, owner.lastIndexOf('/') + 1);
  const entry = file.entries.get(`${folder}_rels/${owner.slice(folder.length)}.rels`.toLowerCase());
  const relations: Relation[] = [];
  if (!entry) return relations;
  await readPart(
    file,
    entry,
    {
      open(name, attributes) {
        if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
        const type = attribute(attributes, 'Type') ?? '';
        relations.push({
          id: attribute(attributes, 'Id') ?? '',
          type: type.slice(type.lastIndexOf('/') + 1),
          target: resolve(folder, attribute(attributes, 'Target') ?? ''),
        });
      },
    },
    budget,
  );
  return relations;
}

function resolve(folder: string, target: string): string {
  const path: string[] = [];
  const full = target.startsWith('/') ? target : folder + target;
  for (const step of full.replaceAll('\\', '/').split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

const OTHER_WORKBOOKS: readonly (readonly [entry: RegExp, seems: string])[] = [
  [/^xl\/workbook\.bin$/, 'XLSB'],
  [/^index\/.*\.iwa$|^index\.zip$/, 'Numbers'],
];
const OTHER_FILES: readonly (readonly [entry: RegExp, seems: string])[] = [
  [/^word\//, 'Word (.docx)'],
  [/^ppt\//, 'PowerPoint (.pptx)'],
];

function notAWorkbook(file: Package): Refusal {
  const names = [...file.entries.keys()];
  const mimetype = file.entries.get('mimetype');
  const declared = mimetype && mimetype.size < 200 ? textOf(file, mimetype) : '';
  if (declared.includes('opendocument.spreadsheet')) return new Refusal('FILE_OTHER_WORKBOOK', { seems: 'ODS' });
  for (const [entry, seems] of OTHER_WORKBOOKS) {
    if (names.some((name) => entry.test(name))) return new Refusal('FILE_OTHER_WORKBOOK', { seems });
  }
  for (const [entry, seems] of OTHER_FILES) {
    if (names.some((name) => entry.test(name))) return new Refusal('FILE_NOT_A_TABLE', { seems });
  }
  return new Refusal('FILE_NOT_A_TABLE', { seems: 'ZIP' });
}

function textOf(file: Package, entry: ZipEntry): string {
  const decoder = new TextDecoder();
  return [...inflateEntry(file.bytes, entry)].map((chunk) => decoder.decode(chunk, { stream: true })).join('');
}
