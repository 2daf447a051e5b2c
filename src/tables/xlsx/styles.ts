/** Of all styles two things matter: whether a number is shown as a date, and whether the font hides a legacy charset. */
import type { LegacyCharset } from '../../values/index.ts';
import type { Budget } from '../budget.ts';
import { type Package, readPart } from './part-reader.ts';
import { attribute } from './xml-scanner.ts';
import type { ZipEntry } from './zip-directory.ts';

/** What a cell style says of the value. */
export interface CellStyle {
  readonly isDate: boolean;
  /** Of a `.Vn…` or `VNI-…` font: the characters are bytes of that charset. */
  readonly charset?: LegacyCharset;
  /** Fonts named `.Vn…H` draw small letters as capitals. */
  readonly capitals?: boolean;
}

/** Styles by their number; a number beyond the list is plain. */
export async function readStyles(file: Package, entry: ZipEntry | undefined, budget: Budget): Promise<CellStyle[]> {
  const formats = new Map<number, string>();
  const fonts: string[] = [];
  const styles: CellStyle[] = [];
  let list = '';
  if (!entry) return styles;
  await readPart(
    file,
    entry,
    {
      open(name, attributes, empty) {
        if (name === 'numFmt') formats.set(number(attributes, 'numFmtId'), attribute(attributes, 'formatCode') ?? '');
        else if (name === 'cellXfs' || name === 'fonts') list = empty ? '' : name;
        else if (name === 'font' && list === 'fonts') fonts.push('');
        else if (name === 'name' && list === 'fonts') fonts[fonts.length - 1] = attribute(attributes, 'val') ?? '';
        else if (name === 'xf' && list === 'cellXfs') {
          const id = number(attributes, 'numFmtId');
          const format = formats.get(id);
          const isDate = format === undefined ? isBuiltInDate(id) : isDateFormat(format);
          styles.push({ isDate, ...legacyFont(fonts[number(attributes, 'fontId')] ?? '') });
        }
      },
      close(name) {
        if (name === list) list = '';
      },
    },
    budget,
  );
  return styles;
}

function number(attributes: string, name: string): number {
  return Number(attribute(attributes, name) ?? 0);
}

function legacyFont(font: string): Pick<CellStyle, 'charset' | 'capitals'> {
  if (/^\.vn/i.test(font)) return { charset: 'TCVN3', capitals: /h$/i.test(font) };
  return /^vni[- ]/i.test(font) ? { charset: 'VNI' } : {};
}

/** Format numbers that stand for dates without a format code: ECMA-376 part 1, 18.8.30, with those of East Asia. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

/** Excel's own limit; longer ones are no formats and would only cost time. */
const LONGEST_FORMAT = 255;
const LITERALS = /"[^"]*"|\\.|_.|\*.|\[[^[\]]*\]/g;

/** Whether a format code shows a day, a month or a year; a time alone (`hh:mm`) is a number here. */
function isDateFormat(code: string): boolean {
  if (code.length > LONGEST_FORMAT) return false;
  const [positive = ''] = code.replace(LITERALS, '').split(';');
  if (/general/i.test(positive)) return false;
  return /[dy]/i.test(positive) || (/m/i.test(positive) && !/[hs]/i.test(positive));
}
