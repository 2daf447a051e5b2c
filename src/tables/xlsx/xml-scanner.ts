/**
 * Reads the XML of workbooks as a stream of tags and texts. No tree, no recursion, no entities beyond the five of XML
 * and character numbers; a DOCTYPE, from which every entity attack starts, is refused.
 */
import { Refusal } from '../refusal.ts';

/** What the scanner reports. Names come without their namespace prefix. */
export interface XmlEvents {
  /** A start tag; `empty` says that it closes itself, then no {@link close} follows. */
  open(name: string, attributes: string, empty: boolean): void;
  close(name: string): void;
  text(text: string): void;
  /** A text longer than the scanner was told to hold. */
  tooLong(): never;
  /** Reads a whole element that begins at `at` in one step; -1 leaves it to the scanner. */
  shortcut?(source: string, at: number): number;
}

const GT = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const DOUBLE = 34;
const SINGLE = 39;
const BLANK = 32;
const DEEPEST = 100;

/** Scans one part. */
export class XmlScanner {
  readonly #part: string;
  readonly #events: XmlEvents;
  readonly #longest: number;
  #rest = '';
  #depth = 0;
  #seen = false;

  /** @param longest - characters of one tag or text that are held while the rest of it is awaited */
  constructor(part: string, events: XmlEvents, longest: number) {
    this.#part = part;
    this.#events = events;
    this.#longest = longest;
  }

  push(text: string): void {
    const source = this.#rest + text;
    let at = 0;
    while (at < source.length) {
      const quick = this.#events.shortcut?.(source, at) ?? -1;
      const next = quick >= 0 ? quick : source.charCodeAt(at) === 60 ? this.#tag(source, at) : this.#text(source, at);
      if (next < 0) break;
      at = next;
    }
    this.#rest = source.slice(at);
    if (this.#rest.length > this.#longest) {
      if (this.#rest.startsWith('<') && !this.#rest.startsWith('<![CDATA[')) throw this.#damaged();
      this.#events.tooLong();
    }
  }

  /** To be called after the last piece: everything that was opened must be closed. */
  end(): void {
    if (this.#depth !== 0 || !this.#seen || this.#rest.trim() !== '') throw this.#damaged();
  }

  #text(source: string, at: number): number {
    const end = source.indexOf('<', at);
    if (end < 0) return -1;
    this.#events.text(decodeXml(source.slice(at, end)));
    return end;
  }

  #tag(source: string, at: number): number {
    const first = source.charCodeAt(at + 1);
    if (first === BANG) return this.#declaration(source, at);
    if (first === QUESTION) return after(source, '?>', at);
    const end = tagEnd(source, at + 1);
    if (end < 0) return -1;
    if (first === SLASH) {
      if (--this.#depth < 0) throw this.#damaged();
      this.#events.close(localName(source, at + 2, end));
      return end + 1;
    }
    const empty = source.charCodeAt(end - 1) === SLASH;
    let nameEnd = at + 1;
    while (nameEnd < end && source.charCodeAt(nameEnd) > BLANK && source.charCodeAt(nameEnd) !== SLASH) nameEnd++;
    this.#seen = true;
    if (!empty && ++this.#depth > DEEPEST) throw this.#damaged();
    this.#events.open(localName(source, at + 1, nameEnd), source.slice(nameEnd, empty ? end - 1 : end), empty);
    return end + 1;
  }

  #declaration(source: string, at: number): number {
    if (source.startsWith('<!--', at)) return after(source, '-->', at + 4);
    if (source.startsWith('<![CDATA[', at)) {
      const end = source.indexOf(']]>', at);
      if (end >= 0) this.#events.text(source.slice(at + 9, end));
      return end < 0 ? -1 : end + 3;
    }
    if (source.length - at < 9) return -1;
    throw new Refusal('FILE_XML_ENTITIES', { part: this.#part });
  }

  #damaged(): Refusal {
    return new Refusal('FILE_DAMAGED', { part: this.#part });
  }
}

function after(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

/** Where a tag ends; `>` may stand inside an attribute value. */
export function tagEnd(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === GT) return at;
    if (code !== DOUBLE && code !== SINGLE) continue;
    at = source.indexOf(code === DOUBLE ? '"' : "'", at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

function localName(source: string, from: number, to: number): string {
  const name = source.slice(from, to);
  const colon = name.indexOf(':');
  const local = colon < 0 ? name : name.slice(colon + 1);
  return local.charCodeAt(local.length - 1) <= BLANK ? local.trimEnd() : local;
}

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text as XML means it: line ends are one LF, character references resolved. */
function decodeXml(raw: string): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, named?: string) => {
    if (named !== undefined) return NAMED[named] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
}

/**
 * The value of an attribute in the text of a tag; names are compared without their prefix.
 *
 * @param attributes - as {@link XmlEvents.open} gives them
 */
export function attribute(attributes: string, name: string): string | undefined {
  for (let at = attributes.indexOf('='); at >= 0; at = attributes.indexOf('=', at)) {
    let quote = at + 1;
    while (attributes.charCodeAt(quote) <= BLANK) quote++;
    const end = attributes.indexOf(attributes.charCodeAt(quote) === SINGLE ? "'" : '"', quote + 1);
    if (end < 0) return undefined;
    let nameEnd = at;
    while (nameEnd > 0 && attributes.charCodeAt(nameEnd - 1) <= BLANK) nameEnd--;
    const nameStart = nameEnd - name.length;
    if (attributes.startsWith(name, nameStart) && isNameStart(attributes.charCodeAt(nameStart - 1))) {
      return decodeXml(attributes.slice(quote + 1, end));
    }
    at = end + 1;
  }
  return undefined;
}

/** Whether the character before a name ends something else: a blank or the colon of a prefix. */
function isNameStart(before: number): boolean {
  return Number.isNaN(before) || before <= BLANK || before === 58;
}

/** Whether an attribute of type `xsd:boolean` is true. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
