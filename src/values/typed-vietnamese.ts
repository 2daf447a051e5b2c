/**
 * Vietnamese as its keys were typed. A scanner that works as a keyboard sends letters while an input method is active,
 * and the keystrokes arrive instead of the letters: `Nguyeenx` (Telex), `Nguye6n4` (VNI). Turning them back is a
 * suggestion for a person to confirm, never a silent repair (reference: identity, section 1.7).
 */
import { isVietnameseSyllable } from './vietnamese-syllable.ts';
import { placeTones } from './vietnamese-tone.ts';

/** Input methods whose keystrokes are recognised. */
export type TypingMethod = 'telex' | 'vni';

interface Keys {
  /** Keystrokes of one letter, longest first. */
  readonly letters: readonly (readonly [keys: RegExp, letter: string])[];
  /** Keys of the tones, in the order acute, grave, hook, tilde, dot below. */
  readonly tones: string;
}

const ACUTE_TO_DOT = '\u0301\u0300\u0309\u0303\u0323';
const HAT = '$1\u0302';
const BREVE = '$1\u0306';
const HORN = '$1\u031B';

const METHODS: Readonly<Record<TypingMethod, Keys>> = {
  telex: {
    letters: [
      [/dd/g, 'đ'],
      [/(u)(o)w/g, 'u\u031Bo\u031B'],
      [/([aeo])\1/g, HAT],
      [/([ou])w/g, HORN],
      [/(a)w/g, BREVE],
      [/w/g, 'u\u031B'],
    ],
    tones: 'sfrxj',
  },
  vni: {
    letters: [
      [/d9/g, 'đ'],
      [/uo7/g, 'u\u031Bo\u031B'],
      [/([aeo])6/g, HAT],
      [/([ou])7/g, HORN],
      [/(a)8/g, BREVE],
    ],
    tones: '12345',
  },
};

const WORD = /[A-Za-z0-9]+/g;

/**
 * The text that was meant, when keystrokes of an input method stand in it; undefined when no word needs them, or when a
 * word does not become a possible syllable.
 *
 * @param text - words in ASCII letters (and digits, for VNI)
 * @example
 * import { decodeKeystrokes } from 'tiemchung/values';
 * decodeKeystrokes('Nguyeenx Vawn An'); // => 'Nguyễn Văn An'
 * decodeKeystrokes('Nguye6n4 Va8n An'); // => 'Nguyễn Văn An'
 * decodeKeystrokes('Nguyen Van An'); // => undefined
 */
export function decodeKeystrokes(
  text: string,
  methods: readonly TypingMethod[] = ['telex', 'vni'],
): string | undefined {
  for (const method of methods) {
    let possible = true;
    const decoded = text.replace(WORD, (word) => {
      const typed = isVietnameseSyllable(word) ? word : decodeWord(word, METHODS[method]);
      possible &&= isVietnameseSyllable(typed);
      return typed;
    });
    if (possible && decoded !== text) return decoded;
  }
  return undefined;
}

function decodeWord(word: string, { letters, tones }: Keys): string {
  let typed = word.toLowerCase();
  // The tone key is the last one that follows a vowel; Telex users type it at the end or right after the vowel.
  let tone = '';
  for (let at = typed.length - 1; at > 0 && tone === ''; at--) {
    const index = tones.indexOf(typed.charAt(at));
    if (index < 0 || !/[aeiouyw\d]/.test(typed.slice(0, at))) continue;
    tone = ACUTE_TO_DOT.charAt(index);
    typed = typed.slice(0, at) + typed.slice(at + 1);
  }
  for (const [keys, letter] of letters) typed = typed.replace(keys, letter);
  const vowels = /^(.*[aeiouy](?:\p{M})*)/u.exec(typed)?.[1] ?? typed;
  const toned = placeTones((vowels + tone + typed.slice(vowels.length)).normalize('NFC'));
  return word === word.toUpperCase() ? toned.toUpperCase() : matchCase(word, toned);
}

const matchCase = (typed: string, decoded: string): string =>
  typed.charAt(0) === typed.charAt(0).toUpperCase() ? decoded.charAt(0).toUpperCase() + decoded.slice(1) : decoded;
