import { describe, expect, it } from 'vitest';
import { identify, readingsOf } from './identify-run.ts';

const kindsOf = async (value: string) => (await readingsOf(value)).map((reading) => reading.kind);

describe('a birth date', () => {
  it.each([
    ['04/05/1990', '04/05/1990'],
    ['ngày 4 tháng 5 năm 1990', '04/05/1990'],
    ['1950', '1950'],
    ['05/1990', '05/1990'],
    ['04051990', '04/05/1990'],
    ['34912', '01/08/1995'],
  ])('is read from %s', async (value, expected) => {
    const [reading] = await readingsOf(value);
    expect(reading).toMatchObject({ kind: 'BIRTH_DATE', value: expected });
  });

  it('is said in words', async () => {
    expect((await identify(['34912'])).out).toContain(
      'Sinh ngày 1 tháng 8 năm 1995.\n    Ngày sinh ghi bằng số thứ tự',
    );
    expect((await identify(['1950', '--lang', 'en'])).out).toContain('✓ birth date: 1950\n    Born in 1950;');
  });

  it('may be the code of a commune instead, unless a zero stands in front', async () => {
    expect(await kindsOf('25270')).toEqual(['BIRTH_DATE', 'PLACE', 'PLACE']);
    expect(await kindsOf('00001')).toEqual(['PLACE']);
  });
});

describe('garbled text', () => {
  it.each([
    ['NguyÔn V¨n §øc', 'TCVN3', 'Nguyễn Văn Đức'],
    ['Nguyeãn Vaên Ñöùc', 'VNI', 'Nguyễn Văn Đức'],
    ["Nguye^~n Va(n DDu+'c", 'VIQR', 'Nguyễn Văn Đức'],
    ['NguyêÞn Vãn Ðýìc', 'windows-1258', 'Nguyễn Văn Đức'],
    ['Nguyá»…n VÄƒn An', 'UTF-8', 'Nguyễn Văn An'],
    ['Nguyeenx Vawn An', 'keystrokes', 'Nguyễn Văn An'],
    ['Nguye6n4 Va8n An', 'keystrokes', 'Nguyễn Văn An'],
  ])('%s is turned into Unicode', async (value, form, expected) => {
    expect(await readingsOf(value)).toMatchObject([{ kind: 'LEGACY', value: expected, details: { form } }]);
    const { code, out } = await identify([value, '--lang', 'en']);
    expect(code).toBe(0);
    expect(out).toContain(`✓ text in another charset: ${expected}\n    written in `);
  });

  it('is a name before it is keys where no tone was typed', async () => {
    expect(await kindsOf('Lee Min Ho')).toEqual(['NAME', 'LEGACY']);
  });
});

describe('a name', () => {
  it('is what a text is when it is nothing else', async () => {
    expect((await identify(['Nguyễn Văn An'])).out).toContain('✓ họ tên: Nguyễn Văn An\n    Họ: Nguyễn; chữ đệm: Văn;');
    expect(await kindsOf("H'Lan Niê")).toEqual(['NAME']);
    expect(await kindsOf('Hà Nội')).toEqual(['PLACE']);
    expect(await kindsOf('Hàn Quốc')).toEqual(['PLACE']);
    expect((await identify(['NGUYEN VAN AN', '--lang', 'en'])).out).toContain('! The name has no Vietnamese marks.');
  });

  it('may be the name of wards as well', async () => {
    expect(await kindsOf('Lê Lợi')).toEqual(['PLACE', 'PLACE', 'NAME']);
    expect(await kindsOf('Tân Thành')).toEqual(['PLACE', 'PLACE']);
  });

  it('is no long prose, no address of the net, no placeholder', async () => {
    for (const value of ['một '.repeat(20), 'a@b.example', 'không có', '***']) expect(await kindsOf(value)).toEqual([]);
  });
});

describe('a number of another country', () => {
  it('is checked against the plan of that country', async () => {
    const { code, out } = await identify(['+82 10 0000 5678']);
    expect(code).toBe(0);
    expect(out).toContain('✓ điện thoại: +821000005678\n    Số di động của Hàn Quốc;');
    expect(out).not.toContain('PHONE_FOREIGN_UNVERIFIED');
    expect((await identify(['+82 123 4567 8'])).out).toContain('[PHONE_PREFIX_UNKNOWN]');
    expect((await identify(['+800 1234 5678', '--lang', 'en'])).out).toContain('of no single country');
  });

  it('may look like a CCCD of the places 001 to 008: both are told, the likelier first', async () => {
    expect(await kindsOf('008221900567')).toEqual(['CCCD', 'PHONE']);
    expect(await kindsOf('0084912000678')).toEqual(['PHONE']);
    // Ten digits and a branch: the check digit agrees by chance.
    expect(await kindsOf('0084912345678')).toEqual(['PHONE', 'MST']);
    expect(await readingsOf('008491200067')).toMatchObject([
      { kind: 'PHONE', value: null },
      { kind: 'CCCD', value: null },
    ]);
    // No such number abroad.
    expect(await kindsOf('001090900456')).toEqual(['CCCD']);
  });
});
