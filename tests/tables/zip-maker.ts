/** Makes zip files byte by byte, so that tests can make the ones that no honest tool makes. */
import { constants, crc32, deflateRawSync } from 'node:zlib';

/** One entry; what is not given is told truthfully. */
export interface MadeEntry {
  readonly name: string;
  readonly data?: string | Uint8Array;
  /** Ready compressed bytes instead of `data`. */
  readonly deflated?: Uint8Array;
  readonly declaredSize?: number;
  readonly crc?: number;
  /** Stores the bytes without compressing them. */
  readonly stored?: boolean;
  readonly flags?: number;
}

/** A zip file of the given entries. */
export function makeZip(entries: readonly MadeEntry[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const data = typeof entry.data === 'string' ? Buffer.from(entry.data) : Buffer.from(entry.data ?? '');
    const body = entry.deflated ? Buffer.from(entry.deflated) : entry.stored ? data : deflateRawSync(data);
    const name = Buffer.from(entry.name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(entry.flags ?? 0, 2);
    shared.writeUInt16LE(entry.stored ? 0 : 8, 4);
    shared.writeUInt32LE(entry.crc ?? crc32(data), 10);
    shared.writeUInt32LE(body.length, 14);
    shared.writeUInt32LE(entry.declaredSize ?? data.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, name, body]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, tail, name]));
    parts.push(local);
    offset += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, listing, end]));
}

/** Deflated bytes of `head`, then `block` many times, then `tail`, without ever holding the whole. */
export function deflateRepeated(head: string, block: string, times: number, tail: string): Uint8Array {
  const flush = (text: string): Buffer => deflateRawSync(text, { finishFlush: constants.Z_SYNC_FLUSH, level: 9 });
  const repeated = flush(block);
  return Buffer.concat([flush(head), ...Array.from({ length: times }, () => repeated), deflateRawSync(tail)]);
}

const CONTENT_TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (list: readonly string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;

/** What a made workbook consists of; parts that are not given are small and honest. */
export interface MadeWorkbook {
  /** XML of the one sheet, or a ready entry. */
  readonly sheet: string | Omit<MadeEntry, 'name'>;
  readonly sharedStrings?: string | Omit<MadeEntry, 'name'>;
  readonly styles?: string | Omit<MadeEntry, 'name'>;
  readonly workbookPr?: string;
  readonly sheetName?: string;
  readonly sheetState?: string;
  readonly more?: readonly MadeEntry[];
}

/** Rows as a worksheet part. */
export const sheetXml = (rows: string, before = '', after = ''): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

/** A workbook of one sheet. */
export function makeWorkbook(made: MadeWorkbook): Uint8Array {
  const entry = (name: string, part: string | Omit<MadeEntry, 'name'>): MadeEntry =>
    typeof part === 'string' ? { name, data: part } : { name, ...part };
  const state = made.sheetState ? ` state="${made.sheetState}"` : '';
  return makeZip([
    { name: '[Content_Types].xml', data: CONTENT_TYPES },
    {
      name: '_rels/.rels',
      data: relations([`<Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>`]),
    },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns:r="${OFFICE}">${made.workbookPr ?? ''}<sheets><sheet name="${made.sheetName ?? 'S'}" sheetId="1"${state} r:id="r1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relations([
        `<Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>`,
        `<Relationship Id="r2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>`,
        `<Relationship Id="r3" Type="${OFFICE}/styles" Target="/xl/styles.xml"/>`,
      ]),
    },
    ...(made.sharedStrings === undefined ? [] : [entry('xl/sharedStrings.xml', made.sharedStrings)]),
    ...(made.styles === undefined ? [] : [entry('xl/styles.xml', made.styles)]),
    entry('xl/worksheets/sheet1.xml', made.sheet),
    ...(made.more ?? []),
  ]);
}
