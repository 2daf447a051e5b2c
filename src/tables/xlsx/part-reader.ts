/** Feeds one part of a workbook through the XML scanner. */
import type { Budget } from '../budget.ts';
import { Refusal } from '../refusal.ts';
import { inflateEntry } from './inflate-entry.ts';
import { type XmlEvents, XmlScanner } from './xml-scanner.ts';
import type { ZipEntry } from './zip-directory.ts';

/** An opened workbook file. */
export interface Package {
  readonly bytes: Uint8Array;
  readonly entries: ReadonlyMap<string, ZipEntry>;
}

/** Events of which a reader needs only some. */
export type SomeXmlEvents = Partial<XmlEvents>;

/** Held characters of one tag or text in the small parts. */
const LONGEST = 256 * 1024;

/**
 * Reads a part to its end; after each inflated step the caller may take what has come out.
 *
 * @param longest - see {@link XmlScanner}
 * @param again - see {@link inflateEntry}
 */
export async function* scanPart(
  from: Package,
  entry: ZipEntry,
  events: SomeXmlEvents,
  budget: Budget,
  longest: number = LONGEST,
  again = false,
): AsyncGenerator<void> {
  const scanner = new XmlScanner(entry.name, withDefaults(events, entry.name), longest);
  let decoder: TextDecoder | undefined;
  for (const chunk of inflateEntry(from.bytes, entry, again)) {
    await budget.breathe();
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    scanner.push(decode(decoder, chunk, entry.name));
    yield;
  }
  scanner.push(decoder ? decode(decoder, undefined, entry.name) : '');
  scanner.end();
  yield;
}

/** Bytes of a part whose content is held: workbook, relations, styles. */
const LARGEST_HELD = 16 * 1024 * 1024;

/** Reads a small part to its end. */
export async function readPart(from: Package, entry: ZipEntry, events: SomeXmlEvents, budget: Budget): Promise<void> {
  if (entry.size > LARGEST_HELD) throw new Refusal('FILE_TOO_LARGE', { size: entry.size, limit: LARGEST_HELD });
  for await (const _ of scanPart(from, entry, events, budget));
}

function withDefaults(events: SomeXmlEvents, part: string): XmlEvents {
  const shortcut = events.shortcut?.bind(events);
  return {
    ...(shortcut && { shortcut }),
    open: (name, attributes, empty) => events.open?.(name, attributes, empty),
    close: (name) => events.close?.(name),
    text: (text) => events.text?.(text),
    tooLong: () => {
      events.tooLong?.();
      throw new Refusal('FILE_DAMAGED', { part });
    },
  };
}

function encodingOf(chunk: Uint8Array): string {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
  return chunk[0] === 0xfe && chunk[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function decode(decoder: TextDecoder, chunk: Uint8Array | undefined, part: string): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw new Refusal('FILE_DAMAGED', { part });
  }
}
