/** Text that a spreadsheet program would take for a formula. */

/** First characters that start a formula, or that hide one (OWASP, CSV injection), full-width forms included. */
const DANGEROUS = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * Puts an apostrophe before text that a spreadsheet program would run as a formula when it opens a CSV file. A phone in
 * its `+84` form gets one too: parsers of this package take it off again.
 *
 * @example
 * import { neutraliseFormula } from 'tiemchung/tables';
 * neutraliseFormula('=HYPERLINK("http://x.example")'); // => '\'=HYPERLINK("http://x.example")'
 * neutraliseFormula('Trần Thị Hoa'); // => 'Trần Thị Hoa'
 */
export function neutraliseFormula(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text;
}
