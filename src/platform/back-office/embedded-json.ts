/**
 * Values that a page carries inside its scripts, such as `var TiemChung$DoiTuong$EditModel = {…};`. They are cut out where
 * their brackets balance and read as JSON; nothing of a page is ever run.
 */

/** One value of a script. */
interface EmbeddedValue {
  /** What it is assigned to; undefined where it is assigned to nothing. */
  readonly name: string | undefined;
  readonly value: unknown;
}

/** What a script carries. */
export interface EmbeddedValues {
  readonly values: readonly EmbeddedValue[];
  /** Texts that begin as JSON and are none: damaged, cut off, or beyond the limits. By name, or `-`. */
  readonly unreadable: readonly string[];
}

const DEEPEST = 100;
const MOST_VALUES = 10_000;
const NAME_CHARACTER = /[\w$.]/;
const LONGEST_NAME = 200;

/** Finds the JSON values of a script, the outermost of each only. Time grows with the length of the text. */
export function embeddedJson(script: string): EmbeddedValues {
  const values: EmbeddedValue[] = [];
  const unreadable: string[] = [];
  // A text may open brackets without end; each would be followed to the end of the text.
  let budget = 4 * script.length + 1000;
  for (let at = nextStart(script, 0); at !== -1; at = nextStart(script, at)) {
    const name = nameBefore(script, at);
    const end = budget > 0 ? endOfLiteral(script, at, Math.min(script.length, at + budget)) : undefined;
    budget -= (end ?? script.length) - at;
    const parsed = end === undefined ? undefined : parsedJson(script.slice(at, end));
    if (parsed && values.length < MOST_VALUES) values.push({ name, value: parsed.value });
    else if (unreadable.length < 20) unreadable.push(name ?? '-');
    if (budget <= 0 || values.length >= MOST_VALUES) break;
    at = parsed && end !== undefined ? end : at + 1;
  }
  return { values, unreadable };
}

/** The next place where JSON may begin: `{"`, `{}`, `[{`, `["`, `[]`; not the blocks and lists of a program. */
function nextStart(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 0x7b && code !== 0x5b) continue;
    let next = at + 1;
    while (next < text.length && next - at < 50 && isBlank(text.charCodeAt(next))) next += 1;
    const after = text[next];
    if (after === '"' || (code === 0x5b && after === '{')) return at;
    if ((after === '}' || after === ']') && nameBefore(text, at) !== undefined) return at;
  }
  return -1;
}

const isBlank = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d);

/** What stands left of the `=` before a place. */
function nameBefore(text: string, at: number): string | undefined {
  let before = skipBlanksBack(text, at - 1);
  if (text[before] !== '=') return undefined;
  before = skipBlanksBack(text, before - 1);
  let start = before;
  while (start >= 0 && before - start < LONGEST_NAME && NAME_CHARACTER.test(text[start] ?? '')) start -= 1;
  return start === before ? undefined : text.slice(start + 1, before + 1);
}

function skipBlanksBack(text: string, from: number): number {
  let at = from;
  while (at >= 0 && from - at < 50 && isBlank(text.charCodeAt(at))) at -= 1;
  return at;
}

/** The place after the bracket that closes the one at `start`; undefined when there is none before `limit`. */
function endOfLiteral(text: string, start: number, limit: number): number | undefined {
  let depth = 0;
  let inString = false;
  for (let at = start; at < limit; at += 1) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 0x5c) at += 1;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > DEEPEST) return undefined;
    } else if (code === 0x7d || code === 0x5d) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}

function parsedJson(text: string): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return undefined;
  }
}

/** Every object inside a value, itself included, that has a field of that name; without recursion. */
export function* recordsWith(value: unknown, field: string): Generator<Readonly<Record<string, unknown>>> {
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null) continue;
    if (!Array.isArray(next) && Object.hasOwn(next, field)) yield Object.fromEntries(Object.entries(next));
    for (const inner of Object.values(next)) waiting.push(inner);
  }
}
