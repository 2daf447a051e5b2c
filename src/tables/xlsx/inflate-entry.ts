/** Inflates one entry of a zip in small steps, counting: never a byte more than the directory declared. */
import { Inflate } from 'fflate';
import { Refusal } from '../refusal.ts';
import { crc32 } from './crc32.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Compressed bytes per step. Deflate expands at most 1,032 times, so one step gives at most 8 MB. */
const STEP = 8 * 1024;

/**
 * The bytes of an entry, step by step.
 *
 * @param again - the entry has been read to its end before, so that its checksum is known to be right
 * @throws Refusal when they do not have the declared size and checksum: one flipped bit can change a number unseen
 */
export function* inflateEntry(file: Uint8Array, entry: ZipEntry, again = false): Generator<Uint8Array> {
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
      if (!again) crc = crc32(chunk, crc);
      yield chunk;
    }
    out.length = 0;
  }
  if (size !== entry.size || (!again && crc !== entry.crc)) throw new Refusal('FILE_DAMAGED', { part: entry.name });
}

function inflate(inflater: Inflate, step: Uint8Array, final: boolean, part: string): void {
  try {
    inflater.push(step, final);
  } catch {
    throw new Refusal('FILE_DAMAGED', { part });
  }
}
