/**
 * Whether a word can be a Vietnamese syllable: onset, rime, tone. A possible word is no proof of a name, but text in a
 * wrong charset almost never consists of possible words, which is what the charset detection asks.
 */

const ONSETS = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x';

/** Rimes without their tone; vowel quality (ă â ê ô ơ ư) is part of the rime. */
const RIMES =
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu ' +
  'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ' +
  'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uên uênh uêu ui um un ung uôc uôi uôm uôn uông uôt uơ up ut ' +
  'uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu ' +
  'y yêm yên yêng yêt yêu ym yn ynh yt';

/** Rimes that close with a stop carry only the acute or the dot below. */
const STOPPED = /(?:ch|[cpt])$/;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const ACUTE_OR_DOT = /[\u0301\u0323]/;

let onsets: ReadonlySet<string> | undefined;
let rimes: ReadonlySet<string> | undefined;

/**
 * Whether one word can be a Vietnamese syllable; case does not matter, both tone placements pass.
 *
 * @param word - one word, without blanks
 * @example
 * import { isVietnameseSyllable } from 'tiemchung/values';
 * isVietnameseSyllable('Nguyễn'); // => true
 * isVietnameseSyllable('NguyÔn'); // => false
 */
export function isVietnameseSyllable(word: string): boolean {
  if (word.length === 0 || word.length > 12) return false;
  onsets ??= new Set(ONSETS.split(' '));
  rimes ??= new Set(RIMES.split(' '));
  const decomposed = word.normalize('NFC').toLowerCase().normalize('NFD');
  const tones = decomposed.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const bare = decomposed.replace(TONES, '').normalize('NFC');
  for (let cut = 0; cut <= 3 && cut < bare.length; cut++) {
    const rime = bare.slice(cut);
    if ((cut === 0 || onsets.has(bare.slice(0, cut))) && rimes.has(rime)) {
      return tones.length === 0 || !STOPPED.test(rime) || ACUTE_OR_DOT.test(tones[0] ?? '');
    }
  }
  // After `gi` the i of the rime is written once: gìn, giếng.
  return bare.startsWith('gi') && rimes.has(bare.slice(1));
}
