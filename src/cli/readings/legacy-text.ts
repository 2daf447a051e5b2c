/** Text in a charset from before Unicode, in a wrong charset, or as the keys of an input method. */
import { decodeKeystrokes, detectLegacyCharset, isVietnameseSyllable, tidyText } from '../../values/index.ts';
import { type Reading, type ReadingOptions, said } from './reading.ts';
import { bytesOfWindows1252 } from './windows-1252.ts';

/** How a text was spoilt. */
type Form = 'TCVN3' | 'VNI' | 'VIQR' | 'windows-1258' | 'UTF-8' | 'keystrokes';

interface Decoded {
  readonly form: Form;
  readonly text: string;
}

const FORMS: Readonly<Record<Form, { readonly vi: string; readonly en: string }>> = {
  TCVN3: { vi: 'bảng mã TCVN3 (phông .VnTime)', en: 'charset TCVN3 (fonts .VnTime)' },
  VNI: { vi: 'bảng mã VNI-Windows (phông VNI-Times)', en: 'charset VNI-Windows (fonts VNI-Times)' },
  VIQR: { vi: 'kiểu VIQR, dấu gõ sau chữ', en: 'VIQR, marks typed after the letters' },
  'windows-1258': {
    vi: 'bảng mã Windows-1258 bị mở nhầm thành Windows-1252',
    en: 'Windows-1258, opened as Windows-1252 by mistake',
  },
  'UTF-8': { vi: 'UTF-8 bị mở nhầm thành Windows-1252', en: 'UTF-8, opened as Windows-1252 by mistake' },
  keystrokes: { vi: 'phím gõ của bộ gõ tiếng Việt (Telex, VNI)', en: 'keys of a Vietnamese input method (Telex, VNI)' },
};

const LONGEST = 4000;

/** Undefined when the text is none of them: then there is no complaint to make. */
export function readLegacyText(input: string, { lang }: ReadingOptions): Reading | undefined {
  const decoded = input.length > LONGEST ? undefined : decode(tidyText(input));
  if (!decoded) return undefined;
  const form = FORMS[decoded.form];
  return {
    kind: 'LEGACY',
    value: decoded.text,
    explanation: said(
      lang,
      `viết bằng ${form.vi}; đã chuyển sang Unicode, hãy đối chiếu lại`,
      `written in ${form.en}; turned into Unicode, please compare`,
    ),
    details: [{ key: 'form', value: decoded.form }],
    findings: [],
  };
}

function decode(text: string): Decoded | undefined {
  const utf8 = asUtf8(text);
  if (utf8) return { form: 'UTF-8', text: utf8 };
  const font = detectLegacyCharset(text, ['TCVN3', 'VNI', 'VIQR']);
  if (font) return { form: font.charset, text: font.decoded };
  const windows = asWindows1258(text);
  if (windows) return { form: 'windows-1258', text: windows };
  const keys = decodeKeystrokes(text);
  return keys === undefined ? undefined : { form: 'keystrokes', text: keys };
}

const HIGH = /[^\0-\x7F]/;
const WORD = /[\p{L}\p{M}\u0080-\u00FF]+/gu;

/** Text that is well-formed UTF-8 once its characters are bytes again is nothing else: chance makes no such text. */
function asUtf8(text: string): string | undefined {
  const bytes = HIGH.test(text) ? bytesOfWindows1252(text) : undefined;
  if (!bytes) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    return undefined;
  }
}

/** Every word that changes must become a possible syllable, and at least one must not have been one before. */
function asWindows1258(text: string): string | undefined {
  const bytes = HIGH.test(text) ? bytesOfWindows1252(text) : undefined;
  const before = text.match(WORD)?.filter((word) => HIGH.test(word)) ?? [];
  if (!bytes || before.every(isVietnameseSyllable)) return undefined;
  const decoded = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  const after = decoded.match(WORD)?.filter((word) => HIGH.test(word)) ?? [];
  return after.length > 0 && after.every(isVietnameseSyllable) ? decoded : undefined;
}

/** Keys that leave no tone behind (`Lee`) may as well be the letters of a foreign name. */
export const isSurelyLegacy = (reading: Reading): boolean =>
  reading.details?.[0]?.value !== 'keystrokes' ||
  /[\u0300\u0301\u0303\u0309\u0323]/.test((reading.value ?? '').normalize('NFD'));
