/** Names by their frequency in Vietnam, with the minority, double and foreign-lettered ones that a checker must not doubt. */

/** Surname and its share of 1,000 people: reference identity, section 7.5. The rest is {@link OTHER_FAMILIES}. */
const FAMILIES: readonly (readonly [name: string, perThousand: number])[] = [
  ['Nguyễn', 384],
  ['Trần', 121],
  ['Lê', 95],
  ['Phạm', 70],
  ['Hoàng', 26],
  ['Huỳnh', 25],
  ['Phan', 45],
  ['Vũ', 20],
  ['Võ', 19],
  ['Đặng', 21],
  ['Bùi', 20],
  ['Đỗ', 14],
  ['Hồ', 13],
  ['Ngô', 13],
  ['Dương', 10],
  ['Lý', 5],
];
// Minority surnames of section 7.5, then double ones and a surname that is also a plain English word.
const OTHER_FAMILIES = [
  ...['Vi', 'Lữ', 'Moong', 'Cụt', 'Xồng', 'Lò', 'Lường', 'Quàng', 'Tòng', 'Cà', 'Cao', 'Kim', 'Thạch', 'Châu', 'Quách'],
  ...['Nguyễn Phúc', 'Trần Lê', 'Tôn Nữ', 'Tôn Thất', 'Lê Phạm', 'Công Tằng Tôn Nữ', 'Âu Dương', 'Sơn', 'Mai', 'Đinh'],
];
const MIDDLES = {
  male: ['Văn', 'Hữu', 'Minh', 'Quốc', 'Đức', 'Thanh', 'Công', 'Xuân', 'Quý', 'Hoài', 'Anh', '', 'Thế Anh', 'Đình'],
  female: ['Thị', 'Ngọc', 'Thị Kim', 'Thu', 'Bích', 'Mỹ', 'Thị Thúy', 'Khánh', 'Hoài', 'Minh', '', 'Thị Mỹ', 'Quỳnh'],
};
const GIVEN = {
  male: 'An Bình Cường Dũng Hải Khoa Lộc Mẫn Nhân Phúc Tài Thắng Hòa Quý Thụy Tuấn Nghĩa Trường Khuê Ưng Ý Kỳ Luân Hoan Thuận Giang Quyền Uy'.split(
    ' ',
  ),
  female:
    'Cúc Duyên Hạnh Hoa Hương Lan Mai Nga Quyên Thảo Tuyết Yến Thúy Hòe Loan Oanh Ly Vy Thùy Hiền Khuyên Nguyệt Xuyến Mỹ Ý Ngoan Trang Quỳnh'.split(
      ' ',
    ),
};
// Whole names: apostrophes, a one-letter part, letters from outside the alphabet, a single word.
const WHOLE = {
  male: ['Y Moan Ênuôl', "K'Brêu", "K'Tien", 'Y Ƀhiăm Niê', 'Sùng A Pó', 'Giàng A Chu', 'Đinh Jôn', 'Sùng'],
  female: ["H'Lan Niê", "H'Wiêt Byă", 'Giàng Thị Mỷ', "K'Thủy", 'Vừ Y Dí', 'Ka Fim', 'Zơrâm Thị Bé', 'Mùa'],
};
const WHOLE_PER_THOUSAND = 12;

const pick = <Item>(random: () => number, items: readonly Item[]): Item => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('"items" expected at least one');
  return item;
};

/** A name in its registered spelling: title case, NFC, tone marks in the older place (*Hòa*, *Thúy*). */
export function randomName(random: () => number, sex: 'male' | 'female'): string {
  if (random() * 1000 < WHOLE_PER_THOUSAND) return pick(random, WHOLE[sex]);
  let left = random() * 1000;
  const common = FAMILIES.find(([, perThousand]) => {
    left -= perThousand;
    return left < 0;
  });
  const family = common?.[0] ?? pick(random, OTHER_FAMILIES);
  return [family, pick(random, MIDDLES[sex]), pick(random, GIVEN[sex])].filter((part) => part !== '').join(' ');
}

// Written by hand, so that the check of the tone placement does not lean on what it checks.
const OTHER_TONE_PLACE: Readonly<Record<string, string>> = {
  Hòa: 'Hoà',
  Hòe: 'Hoè',
  Thúy: 'Thuý',
  Thùy: 'Thuỳ',
  Thụy: 'Thuỵ',
  Thủy: 'Thuỷ',
  Quý: 'Qúy',
};
const WITH_I: Readonly<Record<string, string>> = { Lý: 'Lí', Ly: 'Li', Mỹ: 'Mĩ', Mỷ: 'Mỉ', Vy: 'Vi', Kỳ: 'Kì' };

const eachWord = (name: string, table: Readonly<Record<string, string>>): string =>
  name
    .split(' ')
    .map((word) => table[word] ?? word)
    .join(' ');

/** The same name with the tone on the other vowel, as other keyboards put it. */
export const withOtherTonePlace = (name: string): string => eachWord(name, OTHER_TONE_PLACE);

/** The name with i for y, which in law is another name. */
export const withI = (name: string): string => eachWord(name, WITH_I);

/** Without marks, as a form without Vietnamese letters has it. *Ƀ* and *Đ* lose their stroke, which is no mark in Unicode. */
export const withoutMarks = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐƀɃ]/g, (letter) => ({ đ: 'd', Đ: 'D', ƀ: 'b', Ƀ: 'B' })[letter] ?? letter);
