import { describe, expect, it } from 'vitest';
import { cardZone, identify, readingsOf } from './identify-run.ts';

const QR = '001090900456|012900678|Nguyễn Văn An|04051990|Nam|Số 1, Hà Nội|15042021';

describe('the QR of a card', () => {
  it('is told field by field', async () => {
    const { code, out } = await identify([QR]);
    expect(code).toBe(0);
    expect(out.slice(out.indexOf('\n') + 1)).toMatchInlineSnapshot(`
      "  ✓ mã QR của thẻ căn cước: 001090900456
          họ tên                 Nguyễn Văn An
          ngày sinh              04/05/1990
          giới tính              nam
          nơi đăng ký khai sinh  Hà Nội
          CMND cũ                012900678
          nơi cư trú             Số 1, Hà Nội
          ngày cấp               15/04/2021
      "
    `);
    const english = await identify([QR, '--lang', 'en']);
    expect(english.out).toContain('✓ QR of an identity card: 001090900456');
    expect(english.out).toContain('residence            Số 1, Hà Nội');
  });

  it('has ISO dates for programs', async () => {
    const [reading] = await readingsOf(QR);
    expect(reading).toMatchObject({
      kind: 'QR',
      value: '001090900456',
      details: { name: 'Nguyễn Văn An', birthDate: '1990-05-04', sex: 'male', issueDate: '2021-04-15' },
    });
  });

  it.each([
    ['Telex', '001090900456||Nguyeenx Vawn An|04051990|Nam|Soos 1 phoos Hueej, Haf Nooij|15042021'],
    ['VNI', '001090900456||Nguye6n4 Va8n An|04051990|Nam|So61 1 pho61 Hue65, Ha2 No65i|15042021'],
  ])('is given back where a scanner typed it through %s', async (_, typed) => {
    const { code, out } = await identify([typed]);
    expect(code).toBe(0);
    expect(out).toContain('có lẽ là               Nguyễn Văn An');
    expect(out).toContain('có lẽ là               Số 1 phố Huệ, Hà Nội');
    expect(out).toContain('! Máy quét gõ qua bộ gõ tiếng Việt');
  });

  it.each([
    ['001090900456||Nguyễn Văn An', 'CARD_QR_LAYOUT'],
    ['001090900456||Nguyễn Văn An|31021990|Nam|Hà Nội|15042021', 'CARD_QR_FIELD'],
  ])('says what is wrong with %s', async (value, finding) => {
    const { code, out } = await identify([value]);
    expect(code).toBe(1);
    expect(out).toContain('✗ mã QR của thẻ căn cước');
    expect(out).toContain(finding);
  });
});

describe('the machine readable zone', () => {
  it('of a card is read from three lines of the standard input', async () => {
    const { code, out } = await identify(['-'], { stdin: `${cardZone().replaceAll('\n', '\r\n')}\r\n` });
    expect(code).toBe(0);
    expect(out).toContain('✓ dòng máy đọc (MRZ): 001090900456\n    thẻ căn cước, ba dòng; các chữ số kiểm tra đúng');
    expect(out).toContain('có giá trị đến  04/05/2030');
  });

  it('of a passport is read from two lines, as one argument or several', async () => {
    const lines = cardZone('C9000123');
    const [one, apart] = [await identify([lines, '--lang', 'en']), await identify([...lines.split('\n'), '--lang=en'])];
    expect(one).toEqual(apart);
    expect(one.out).toContain('✓ machine readable zone (MRZ): C9000123\n    passport, two lines; check digits right');
    expect(one.out).toContain('personal number or CMND  001090900456');
  });

  it('is refused where a check digit is wrong', async () => {
    const { code, out } = await identify([cardZone().replace('9005', '9006')]);
    expect(code).toBe(1);
    expect(out).toContain('MRZ_CHECK_DIGIT');
  });

  it('tells a program everything under names', async () => {
    const [reading] = await readingsOf(cardZone());
    expect(reading?.details).toEqual({
      name: 'NGUYEN VAN AN',
      birthDate: '1990-05-04',
      sex: 'male',
      nationality: 'VNM',
      documentNumber: '090900456',
      expiry: '2030-05-04',
    });
  });
});
