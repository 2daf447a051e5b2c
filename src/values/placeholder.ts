/** What people type into a cell that they have nothing for. */
import { foldedKey, tidyText } from './vietnamese-text.ts';

// Whole cells only, folded. Left out on purpose: `na`, `ha` and the like, which are names.
const PLACEHOLDERS =
  'khong|ko|kg|k|khong co|ko co|k co|kg co|chua|chua co|chua cap|chua duoc cap|chua lam|chua nhan|dang lam|dang lam lai|' +
  'dang cap|dang cap lai|dang cho|cho cap|bi mat|lam mat|khong nho|ko nho|khong ro|ko ro|khong biet|khong dung|' +
  'bo sung sau|cap nhat sau|se bo sung|n a|none|null|nil|x|xx|xxx|xxxx';

let known: ReadonlySet<string> | undefined;

/**
 * Whether a cell says "nothing here": blank, strokes and dots (`-`, `...`), `x`, *không có*, *chưa có*, *đang làm lại*.
 * Source: reference, users and rosters, section 4 (ID_MISSING, VALUE_PLACEHOLDER) and the keyed rosters.
 *
 * @param text - a whole cell
 * @example
 * import { isPlaceholder } from 'tiemchung/values';
 * isPlaceholder('Chưa có'); // => true
 * isPlaceholder('Na'); // => false
 */
export function isPlaceholder(text: string): boolean {
  if (saysSomething(text)) return false;
  const tidy = tidyText(text);
  if (tidy.length > 40) return false;
  const key = foldedKey(tidy);
  if (key === '') return true;
  known ??= new Set(PLACEHOLDERS.split('|'));
  return known.has(key);
}

const LONGEST = 13;

/** The quick no, since nearly every cell is one: a digit, or more letters than any placeholder has. */
function saysSomething(text: string): boolean {
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) return true;
    // Letters of other blocks are not counted: that costs time, never an answer.
    const letter = ((code | 32) >= 0x61 && (code | 32) <= 0x7a) || (code >= 0x1ea0 && code <= 0x1ef9);
    if (letter && ++letters > LONGEST) return true;
  }
  return false;
}
