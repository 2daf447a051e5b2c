/**
 * The directory of a zip file, read before anything is inflated. Everything that makes a zip dangerous stands here:
 * declared sizes and their ratio, many entries, entries that lie over each other, names that repeat or point outside.
 */
import type { TableLimits } from '../limits.ts';
import { Refusal } from '../refusal.ts';

/** One entry of the directory. */
export interface ZipEntry {
  /** With `/` between folders, without one at the beginning. */
  readonly name: string;
  readonly deflated: boolean;
  readonly crc: number;
  readonly compressedSize: number;
  /** Declared; the inflating refuses a byte more or less. */
  readonly size: number;
  /** Where the compressed bytes begin. */
  readonly start: number;
}

const END_RECORD = 0x06054b50;
const DIRECTORY_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;
const END_SIZE = 22;
const DIRECTORY_SIZE = 46;
const LOCAL_SIZE = 30;
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;
/** Below this a high ratio does no harm, and tiny parts of honest workbooks do shrink a lot. */
const RATIO_FROM = 32 * 1024 * 1024;

/**
 * Reads the directory.
 *
 * @returns entries by lower-case name, since the package convention compares names without case; folders left out
 * @throws Refusal
 */
export function readZipDirectory(bytes: Uint8Array, limits: TableLimits): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw new Refusal('FILE_TOO_MANY_PARTS', { limit: limits.entries });
  const entries = new Map<string, ZipEntry>();
  const spans: (readonly [from: number, to: number])[] = [];
  let unsafe = 0;
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    const { entry, next, from } = readEntry(view, bytes, at);
    at = next;
    spans.push([from, entry.start + entry.compressedSize]);
    const key = entry.name.toLowerCase();
    if (entries.has(key) || entry.name.split('/').includes('..')) unsafe++;
    if (!entry.name.endsWith('/')) entries.set(key, entry);
  }
  if (unsafe > 0) throw new Refusal('FILE_UNSAFE_NAMES', { count: unsafe });
  checkSizes([...entries.values()], spans, limits);
  return entries;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - FULL_16);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  throw damaged();
}

function readEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
): { readonly entry: ZipEntry; readonly next: number; readonly from: number } {
  if (at + DIRECTORY_SIZE > view.byteLength || view.getUint32(at, true) !== DIRECTORY_RECORD) throw damaged();
  const flags = view.getUint16(at + 8, true);
  if (flags & 1) throw new Refusal('FILE_ENCRYPTED');
  const method = view.getUint16(at + 10, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const next = at + DIRECTORY_SIZE + nameLength + extraLength + view.getUint16(at + 32, true);
  if (next > view.byteLength || (method !== 0 && method !== 8)) throw damaged();
  const nameAt = at + DIRECTORY_SIZE;
  const name = new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameLength));
  const [size, compressedSize, from] = sizes(view, at, nameAt + nameLength, extraLength);
  if (from + LOCAL_SIZE > view.byteLength || view.getUint32(from, true) !== LOCAL_RECORD) throw damaged();
  const start = from + LOCAL_SIZE + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
  if (start + compressedSize > view.byteLength) throw damaged();
  const entry: ZipEntry = {
    // Some old .NET writers separate folders with a backslash.
    name: name.replaceAll('\\', '/').replace(/^\/+/, ''),
    deflated: method === 8,
    crc: view.getUint32(at + 16, true),
    compressedSize,
    size,
    start,
  };
  return { entry, next, from };
}

/** Size, compressed size and offset; streaming writers put them into the zip64 extra field even where 32 bits would do. */
function sizes(view: DataView, at: number, extraAt: number, extraLength: number): [number, number, number] {
  const fields: [number, number, number] = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ];
  let field = extraAt;
  while (fields.includes(FULL_32) && field + 4 <= extraAt + extraLength) {
    const length = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1) {
      let value = field + 4;
      for (const index of [0, 1, 2] as const) {
        if (fields[index] !== FULL_32 || value + 8 > field + 4 + length) continue;
        fields[index] = Number(view.getBigUint64(value, true));
        value += 8;
      }
      break;
    }
    field += 4 + length;
  }
  return fields;
}

function checkSizes(
  entries: readonly ZipEntry[],
  spans: (readonly [from: number, to: number])[],
  limits: TableLimits,
): void {
  let inflated = 0;
  let compressed = 1;
  for (const entry of entries) {
    inflated += entry.size;
    compressed += entry.compressedSize;
  }
  const ratio = Math.round(inflated / compressed);
  if (inflated >= RATIO_FROM && ratio > limits.ratio) {
    throw new Refusal('FILE_ZIP_BOMB', { ratio, limit: limits.ratio });
  }
  if (inflated > limits.inflatedBytes) {
    throw new Refusal('FILE_TOO_LARGE', { size: inflated, limit: limits.inflatedBytes });
  }
  // Entries over each other let one compressed kernel count many times.
  spans.sort((a, b) => a[0] - b[0]);
  let last = 0;
  for (const [from, to] of spans) {
    if (from < last) throw new Refusal('FILE_ZIP_BOMB', { ratio, limit: limits.ratio });
    last = to;
  }
}

function damaged(): Refusal {
  return new Refusal('FILE_DAMAGED', { part: 'zip' });
}
