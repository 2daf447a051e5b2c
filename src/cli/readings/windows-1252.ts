/** The bytes that a text was before somebody showed them as Windows-1252. */

const FIRST_HIGH = 0x80;

let bytes: ReadonlyMap<string, number> | undefined;

function byteOfLetter(): ReadonlyMap<string, number> {
  if (bytes) return bytes;
  const map = new Map<string, number>();
  const decoder = new TextDecoder('windows-1252');
  for (let byte = FIRST_HIGH; byte < 0x100; byte++) map.set(decoder.decode(Uint8Array.of(byte)), byte);
  bytes = map;
  return map;
}

/** Undefined when a character stands in the text that no byte of Windows-1252 shows. */
export function bytesOfWindows1252(text: string): Uint8Array | undefined {
  const table = byteOfLetter();
  const out = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // The five unused places are control characters, which some programs keep.
    const byte = code < FIRST_HIGH ? code : (table.get(text.charAt(at)) ?? (code < 0xa0 ? code : undefined));
    if (byte === undefined) return undefined;
    out[at] = byte;
  }
  return out;
}
