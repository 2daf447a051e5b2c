import { describe, expect, it } from 'vitest';
import { identify, readingsOf } from './identify-run.ts';

describe('a place', () => {
  it.each([
    ['Hà Nội', 'Hà Nội', 'không sáp nhập năm 2025'],
    ['Bắc Giang', 'Bắc Giang', 'mã 24 đến hết 30/06/2025; từ 01/07/2025 thuộc Bắc Ninh (mã 24)'],
    ['Bắc Ninh', 'Bắc Ninh', 'mã 27 đến hết 30/06/2025, 24 từ 01/07/2025; từ 01/07/2025 gồm cả Bắc Giang'],
    ['Hà Tây', 'Hà Nội', 'Hà Tây nhập vào Hà Nội năm 2008'],
    ['Thừa Thiên Huế', 'Thừa Thiên Huế', 'nay là Huế'],
    ['Hàn Quốc', 'Hàn Quốc', 'nước, mã ISO KR'],
    ['Phúc Xá, Ba Đình, Hà Nội', 'Phường Phúc Xá, Quận Ba Đình, Hà Nội', 'là Phường Hồng Hà, Hà Nội (mã 00097)'],
    ['phuc xa, ba dinh, ha noi', 'Phường Phúc Xá, Quận Ba Đình, Hà Nội', 'khớp khi bỏ dấu, hãy kiểm tra'],
    ['Số 12 ngõ 5, phường Trúc Bạch, quận Ba Đình, Hà Nội', 'Phường Trúc Bạch, Quận Ba Đình, Hà Nội', 'mã 00004'],
    ['Phường 5, Quận 3, TP.HCM', 'Phường 5, Quận 3, Hồ Chí Minh', 'đến hết 30/06/2025'],
    ['Phường Hồng Hà, Hà Nội', 'Phường Hồng Hà, Hà Nội', 'mã 00097, từ 01/07/2025'],
    ['Q.1, TP.HCM', 'Quận 1, Hồ Chí Minh', 'cấp huyện, mã 760; không còn từ 01/07/2025'],
    ['Phúc Xá, Đà Nẵng', 'Đà Nẵng', 'phần đứng trước không khớp huyện, xã nào của tỉnh'],
    ['Xóm 3, Bắc Giang', 'Bắc Giang', 'phần đứng trước không khớp'],
  ])('%s is told with what became of it', async (value, name, explanation) => {
    const [reading] = await readingsOf(value);
    expect(reading).toMatchObject({ kind: 'PLACE', value: name });
    expect(reading?.explanation).toContain(explanation);
  });

  it('of before the reform stands first where its district is written', async () => {
    const readings = await readingsOf('xã Tân Thành, huyện Phú Bình, Thái Nguyên');
    expect(readings.map(({ value }) => value)).toEqual([
      'Xã Tân Thành, Huyện Phú Bình, Thái Nguyên',
      'Xã Tân Thành, Thái Nguyên',
    ]);
  });

  it('that was split lists where it may be now', async () => {
    const { code, out } = await identify(['Xuân Đỉnh, Bắc Từ Liêm, Hà Nội', '--lang', 'en']);
    expect(code).toBe(0);
    expect(out).toContain('split among several units, ask for the hamlet, street or house number');
    expect(out).toContain('now in one of these:\n      Phường Đông Ngạc, Hà Nội   00602  part of it');
  });

  it('that several have says so, with exit code 1', async () => {
    const { code, out } = await identify(['Tân Thành']);
    expect(code).toBe(1);
    expect(out).toContain('? địa danh\n    9 nơi cùng tên, từ 01/07/2025; ghi thêm huyện hoặc tỉnh sau dấu phẩy:');
    expect(out).toContain('34 nơi cùng tên, đến hết 30/06/2025');
    expect(out).toContain('… và 30 nơi khác');
    const [since, before] = await readingsOf('Tân Thành', '--lang', 'en');
    expect(since).toMatchObject({ value: null });
    expect(since?.candidates).toHaveLength(9);
    expect(before?.candidates).toHaveLength(34);
  });

  it('of before may stand with its province of today', async () => {
    const [reading] = await readingsOf('Tân Thành, Đồng Nai');
    expect(reading?.candidates?.map(({ code }) => code)).toEqual(['25207', '25318']);
    expect((await readingsOf('Lộc Hưng, Đồng Nai'))[0]?.value).toContain('Lộc Hưng');
  });

  it.each([
    ['24', ['Bắc Ninh', 'Bắc Giang']],
    ['01', ['Hà Nội']],
    ['27', ['Bắc Ninh']],
    ['001', ['Hà Nội', 'Quận Ba Đình, Hà Nội']],
    ['175', expect.arrayContaining([expect.any(String)])],
    ['00004', ['Phường Ba Đình, Hà Nội', 'Phường Trúc Bạch, Quận Ba Đình, Hà Nội']],
  ])('is told from the code %s', async (code, names) => {
    expect((await readingsOf(code)).map(({ value }) => value)).toEqual(names);
  });

  it('that does not exist is said to, where a place was asked for', async () => {
    const { code, out } = await identify(['Nơi Không Có', '--as', 'place']);
    expect(code).toBe(1);
    expect(out).toContain('✗ địa danh\n    không có tỉnh, huyện, xã nào tên như vậy');
    expect((await identify(['99999', '--as', 'place', '--lang', 'en'])).out).toContain(
      'no province, district or commune',
    );
  });
});
