/** The JSON object that `lookup -` reads; the line after it is left for the code. */
import type { Lines } from './lines.ts';
import { CliStop } from './misuse.ts';

const LONGEST = 20_000;

/** Its values by option name; `birthDate` is `birth-date`. @throws CliStop for anything but texts under known names */
export async function readObject(lines: Lines, fields: readonly string[]): Promise<Map<string, string>> {
  const invalid = (): CliStop => new CliStop('CLI_LOOKUP_INPUT_INVALID', { fields: fields.map(camelCase).join(', ') });
  const object = await nextObject(lines);
  if (!object) throw invalid();
  const known = new Map(fields.flatMap((field) => [[field, field] as const, [camelCase(field), field] as const]));
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(object)) {
    const field = known.get(name);
    // A phone without quotation marks has lost its zero.
    if (field === undefined || (typeof value !== 'string' && value !== null)) throw invalid();
    if (value !== null) found.set(field, value);
  }
  return found;
}

/** Lines until they are an object: the other side may be waiting for us, so nothing beyond it is asked for. */
async function nextObject(lines: Lines): Promise<object | undefined> {
  let text = '';
  for (;;) {
    const line = await lines.next();
    if (line === undefined) return undefined;
    text += `${line.replace(/^\uFEFF/, '')}\n`;
    const start = text.trimStart();
    if (text.length > LONGEST || (start !== '' && !start.startsWith('{'))) return undefined;
    const object = line.includes('}') ? parsed(text) : undefined;
    if (object) return object;
  }
}

function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

const camelCase = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
