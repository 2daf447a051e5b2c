/**
 * Prefixes of Vietnamese numbers. Sources: reference `mobile-prefixes.csv`, `phone-migration-2018.csv` (Decision
 * 798/QĐ-BTTTT) and `landline-2017.csv` (Decision 2036/QĐ-BTTTT); the tests compare every row.
 */

/** To whom a block was given. Since 2018 a number can move with its owner, so this is the first carrier, not the present one. */
export type Carrier =
  | 'Viettel'
  | 'VinaPhone'
  | 'MobiFone'
  | 'Vietnamobile'
  | 'Gmobile'
  | 'iTel'
  | 'Wintel'
  | 'Indochina Telecom'
  | 'VSAT';

/** What is known of a mobile block of three digits. */
interface MobileBlock {
  /** Absent where the block has no single carrier, see `byFourthDigit`, or is out of service (095). */
  readonly carrier?: Carrier;
  /** Fourth digits in use; absent = all ten. */
  readonly opened?: string;
  readonly byFourthDigit?: Readonly<Record<string, Carrier>>;
}

// Two digits after the zero, by carrier.
const WHOLE_BLOCKS: readonly (readonly [Carrier, string])[] = [
  ['Viettel', '32 33 34 35 36 37 38 39 86 96 97 98'],
  ['VinaPhone', '81 82 83 84 85 88 91 94'],
  ['MobiFone', '70 76 77 78 79 90 93'],
  ['Vietnamobile', '56 58 92'],
  ['Gmobile', '59'],
  ['iTel', '87'],
];

const PARTIAL_BLOCKS: Readonly<Record<string, MobileBlock>> = {
  52: { carrier: 'Vietnamobile', opened: '238' },
  55: { carrier: 'Wintel', opened: '9' },
  89: { carrier: 'MobiFone', opened: '6789' },
  // S-Fone, out of service: kept because old files hold such numbers, and reported.
  95: { opened: '' },
  99: {
    opened: '013456789',
    byFourthDigit: {
      2: 'VSAT',
      3: 'Gmobile',
      4: 'Gmobile',
      5: 'Gmobile',
      6: 'Gmobile',
      7: 'Gmobile',
      8: 'Indochina Telecom',
      9: 'Indochina Telecom',
    },
  },
};

let blocks: readonly (MobileBlock | undefined)[] | undefined;

/** Blocks by the two digits after the zero: `mobileBlocks()[91]` is 091. */
export function mobileBlocks(): readonly (MobileBlock | undefined)[] {
  if (blocks) return blocks;
  const table: (MobileBlock | undefined)[] = new Array(100).fill(undefined);
  for (const [carrier, prefixes] of WHOLE_BLOCKS) {
    for (const prefix of prefixes.split(' ')) table[Number(prefix)] = { carrier };
  }
  for (const [prefix, block] of Object.entries(PARTIAL_BLOCKS)) table[Number(prefix)] = block;
  blocks = table;
  return table;
}

// Old and new prefixes, without their zero. Packed, since these tables are a good part of what phones weigh.
const MOBILE_2018 =
  '120:70 121:79 122:77 123:83 124:84 125:85 126:76 127:81 128:78 129:82 162:32 163:33 164:34 165:35 166:36 ' +
  '167:37 168:38 169:39 186:56 188:58 199:59';
const AREAS_2017 =
  '4:24 8:28 20:214 22:212 25:205 26:206 27:207 29:216 30:229 31:225 33:203 36:227 37:237 38:238 39:239 52:232 ' +
  '53:233 54:234 55:255 56:256 57:257 58:258 59:269 60:260 61:251 62:252 63:263 64:254 66:276 67:277 68:259 ' +
  '70:270 72:272 73:273 74:294 75:275 76:296 77:297 79:299 210:210 211:211 218:218 219:219 230:215 231:213 ' +
  '240:204 241:222 280:208 281:209 320:220 321:221 350:228 351:226 500:262 501:261 510:235 511:236 650:274 ' +
  '651:271 710:292 711:293 780:290 781:291';

const unpacked = (packed: string): ReadonlyMap<string, string> =>
  new Map(packed.split(' ').map((pair) => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]));

let mobiles: ReadonlyMap<string, string> | undefined;

/** Old prefix of three digits behind the zero → new one of two; the last seven digits stay (Decision 798/QĐ-BTTTT, from 2018-09-15). */
export const mobileMigration2018 = (): ReadonlyMap<string, string> => (mobiles ??= unpacked(MOBILE_2018));

let areas: ReadonlyMap<string, string> | undefined;

/**
 * Area codes without their zero, old → new; equal where nothing changed (Vĩnh Phúc, Phú Thọ, Hòa Bình, Hà Giang).
 * Subscriber digits stayed: eight in Hà Nội and Hồ Chí Minh City, seven elsewhere (Decision 2036/QĐ-BTTTT, 2017).
 */
export const areaMigration2017 = (): ReadonlyMap<string, string> => (areas ??= unpacked(AREAS_2017));
