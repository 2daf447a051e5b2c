/**
 * Recognises text of a legacy charset by decoding it and asking how many of its words can be Vietnamese syllables
 * before and after. Unicode text is never called legacy: its own words are possible already.
 */
import { decodeLegacy, type LegacyCharset } from './legacy-charset.ts';
import { isVietnameseSyllable } from './vietnamese-syllable.ts';

/** A recognised charset with its decoded text. */
export interface LegacyDetection {
  readonly charset: LegacyCharset;
  /** Share of the words written with legacy codes that are possible syllables after decoding, 0 to 1. */
  readonly score: number;
  readonly decoded: string;
}

// Words that a charset would change: bytes above ASCII, or VIQR marks after a vowel.
const WORD = /[\p{L}\p{M}\u00A1-\u00FF(^+*'`?~.\\]+/gu;
const HAS_HIGH = /[\u00A1-\u00FF]/;
const HAS_VIQR = /[aeiouyAEIOUY][(^+*'`?~.]|[dD][dD]/;
const MODERN_LETTER = /[\u0102\u0103\u0110\u0111\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]/;
const LETTERS_WITHIN = /\p{L}(?:.*\p{L})?/su;
/** At most this many words are looked at; a sample says as much as the whole file. */
const SAMPLE_WORDS = 2000;

/**
 * The legacy charset of a text (a cell, or many cells joined by blanks), or undefined when it is not one.
 *
 * @param text - characters as Windows-1252 shows the bytes
 * @param candidates - charsets to consider; VIQR looks like plain punctuation, so it is asked for expressly
 * @example
 * import { detectLegacyCharset } from 'tiemchung/values';
 * detectLegacyCharset('NguyÔn ThÞ Ph­îng')?.charset; // => 'TCVN3'
 * detectLegacyCharset('Nguyễn Thị Phượng'); // => undefined
 */
export function detectLegacyCharset(
  text: string,
  candidates: readonly LegacyCharset[] = ['TCVN3', 'VNI'],
): LegacyDetection | undefined {
  const words = (text.normalize('NFC').match(WORD) ?? []).slice(0, SAMPLE_WORDS);
  let best: { charset: LegacyCharset; score: number } | undefined;
  for (const charset of candidates) {
    const marked = words.filter((word) => (charset === 'VIQR' ? HAS_VIQR : HAS_HIGH).test(word));
    if (marked.length === 0 || marked.some((word) => MODERN_LETTER.test(word))) continue;
    const readable = marked.filter(isPossible).length / marked.length;
    const score = marked.filter((word) => isPossible(decodeLegacy(word, charset))).length / marked.length;
    if (score > Math.max(readable, best?.score ?? 0.5)) best = { charset, score };
  }
  return best && { ...best, decoded: decodeLegacy(text, best.charset) };
}

const isPossible = (word: string): boolean => isVietnameseSyllable(LETTERS_WITHIN.exec(word)?.[0] ?? '');
