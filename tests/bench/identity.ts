/** `npm run -s bench -- identity`: parsers of numbers, phones and names against their peers, clean and one in five dirty. */
import parsePhoneNumber from 'libphonenumber-js/max';
import { parse as parseMrz } from 'mrz';
import { stdnum } from 'stdnum';
import {
  formatCardMrz,
  nameKey,
  parseCardMrz,
  parseCccd,
  parsePhone,
  parseTaxCode,
  randomCccd,
  randomPhone,
  randomTaxCode,
} from '../../src/identity/index.ts';
import { seededRandom } from '../../src/testing/index.ts';
import { fromDayNumber } from '../../src/values/index.ts';
import { type Figure, perSecond } from './figure.ts';
import { doubling } from './identity/doubling.ts';

const COUNT = 2000;
const random = seededRandom(20210914);
const many = (make: () => string): string[] => Array.from({ length: COUNT }, make);

/** Every fifth value as people type it: blanks, a lost zero, a look-alike letter, a foreign character. */
function soiled(values: readonly string[]): string[] {
  return values.map((value, index) => {
    if (index % 5 !== 0) return value;
    const dirt = [` ${value} `, value.replace(/^0/, ''), value.replace('0', 'O'), `${value}x`];
    return dirt[(index / 5) % dirt.length] ?? value;
  });
}

function mixes(name: string, values: readonly string[]): [string, string[]][] {
  return [
    [`${name}, clean`, [...values]],
    [`${name}, 20 % dirty`, soiled(values)],
  ];
}

function people(): string[] {
  const family = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Huỳnh', 'Võ', 'Đặng'];
  const middle = ['Văn', 'Thị', 'Minh', 'Ngọc', 'Thanh', 'Hữu'];
  const given = ['An', 'Hoà', 'Thuý', 'Đức', 'Hương', 'Quý', 'Ưng', 'Yến'];
  const one = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  return many(() => `${one(family)} ${one(middle)} ${one(given)}`);
}

function cards(): string[] {
  return many(() => {
    const birthYear = 1950 + Math.floor(random() * 50);
    const birthDate = fromDayNumber(Math.floor(Date.UTC(birthYear, 5, 15) / 86_400_000));
    const expiry = fromDayNumber(22_000);
    return formatCardMrz({
      name: 'Nguyễn Văn An',
      birthDate,
      expiry,
      personalNumber: randomCccd(random, { birthYear }),
    });
  });
}

/** The figures of this area. */
export async function* figures(): AsyncIterable<Figure> {
  for (const [name, inputs] of mixes(
    'CCCD parse',
    many(() => randomCccd(random)),
  )) {
    yield perSecond<string>({
      name,
      inputs,
      ours: (text) => parseCccd(text),
      referenceName: 'bare /^\\d{12}$/ (physical limit)',
      reference: (text) => /^\d{12}$/.test(text),
      target: 'at least 5 million/s',
      holds: (ours) => ours >= 5e6,
    });
  }
  for (const [name, inputs] of mixes(
    'MST parse',
    many(() => randomTaxCode(random)),
  )) {
    yield perSecond<string>({
      name,
      inputs,
      ours: (text) => parseTaxCode(text),
      referenceName: 'stdnum VN.mst',
      reference: (text) => stdnum.VN?.mst?.validate(text),
      target: 'at least 30 x',
      holds: (_, ratio) => ratio >= 30,
    });
  }
  for (const [name, inputs] of mixes(
    'mobile phone parse',
    many(() => randomPhone(random)),
  )) {
    yield perSecond<string>({
      name,
      inputs,
      ours: (text) => parsePhone(text),
      referenceName: 'libphonenumber-js/max parse + isValid + type',
      reference: (text) => {
        const phone = parsePhoneNumber(text, 'VN');
        return phone?.isValid() && phone.getType();
      },
      target: 'at least 30 x',
      holds: (_, ratio) => ratio >= 30,
    });
  }
  yield perSecond<string>({
    name: 'MRZ TD1 parse',
    inputs: cards(),
    ours: (text) => parseCardMrz(text),
    referenceName: 'mrz',
    reference: (text) => parseMrz(text.split('\n')),
    target: 'at least 10 x',
    holds: (_, ratio) => ratio >= 10,
  });
  yield perSecond<string>({
    name: 'name key',
    inputs: people(),
    ours: (text) => nameKey(text),
    referenceName: 'normalize + lower case (physical limit)',
    reference: (text) => text.normalize('NFC').toLowerCase(),
    target: 'at least 1 million/s',
    holds: (ours) => ours >= 1e6,
  });
  yield* doubling();
}
