/** Inflates one entry of a zip in small steps, counting: never a byte more than the directory declared. */
import { Inflate } from 'fflate';
import { Refusal } from '../refusal.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Compressed bytes per step. Deflate expands at most 1,032 times, so one step gives at most 8 MB. */
const STEP = 8 * 1024;

/**
 * The bytes of an entry, step by step.
 *
 * @throws Refusal when they do not have the declared size and checksum: one flipped bit can change a number unseen
 */
export function* inflateEntry(file: Uint8Array, entry: ZipEntry): Generator<Uint8Array> {
  const out: Uint8Array[] = [];
  const inflater = new Inflate((chunk) => out.push(chunk));
  const end = entry.start + entry.compressedSize;
  let size = 0;
  let crc = 0;
  for (let at = entry.start; at < end; at += STEP) {
    const step = file.subarray(at, Math.min(at + STEP, end));
    if (entry.deflated) inflate(inflater, step, at + STEP >= end, entry.name);
    else out.push(step);
    for (const chunk of out) {
      size += chunk.length;
      if (size > entry.size) throw new Refusal('FILE_DAMAGED', { part: entry.name });
      crc = crc32(chunk, crc);
      yield chunk;
    }
    out.length = 0;
  }
  if (size !== entry.size || crc !== entry.crc) throw new Refusal('FILE_DAMAGED', { part: entry.name });
}

function inflate(inflater: Inflate, step: Uint8Array, final: boolean, part: string): void {
  try {
    inflater.push(step, final);
  } catch {
    throw new Refusal('FILE_DAMAGED', { part });
  }
}

let table: Uint32Array | undefined;

/** CRC-32 of zip, continued from the one of the bytes before. */
function crc32(bytes: Uint8Array, before: number): number {
  table ??= crcTable();
  let crc = ~before;
  for (let at = 0; at < bytes.length; at++) crc = (crc >>> 8) ^ (table[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return ~crc >>> 0;
}

function crcTable(): Uint32Array {
  const entries = new Uint32Array(256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    entries[byte] = crc;
  }
  return entries;
}
