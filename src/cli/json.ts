/** The one JSON document of `--json`. */
import type { CliIo } from './io.ts';

/** Writes a document with two-blank indents and a line end. */
export function writeJson(io: CliIo, document: unknown): void {
  io.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}
