import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { recordedIo } from './io.ts';

async function identify(args: readonly string[], stdin?: string): Promise<{ code: number; out: string; err: string }> {
  const io = recordedIo(stdin === undefined ? {} : { stdin });
  const code = await run(['identify', ...args, '--reference-date', '2021-09-20'], io);
  return { code, out: io.out(), err: io.err() };
}

describe('tiemchung identify', () => {
  it('tells what a number is, zeros and all', async () => {
    const { code, out } = await identify(['001090912345']);
    expect(code).toBe(0);
    expect(out).toBe(
      '001090912345\n  ✓ CCCD (số định danh cá nhân): 001090912345\n    nam, sinh năm 1990, đăng ký khai sinh tại Hà Nội\n',
    );
  });

  it('tells all readings of a number that may be several things', async () => {
    const { out } = await identify(['349000123', '0100112437', '--lang', 'en']);
    expect(out).toContain('✓ CMND (former identity card): 349000123');
    expect(out).toContain('✓ phone: 0349000123');
    expect(out).toContain('✓ tax code: 0100112437');
    expect(out).toContain('✓ social-insurance number, 10-digit insurance card: 0100112437');
  });

  it.each([
    ['M90001234', '✓ hộ chiếu: M90001234'],
    ['DN4010123456789', '✓ thẻ BHYT: DN4010123456789'],
    ['0912000345', '✓ điện thoại: 0912000345'],
    ['+82 10 1234 5678', '✓ điện thoại: +821012345678'],
    ['O87190912345', '[ID_LETTER_REPAIRED]'],
  ])('reads %s', async (value, expected) => {
    const { code, out } = await identify([value]);
    expect(out).toContain(expected);
    expect(code).toBe(0);
  });

  it.each([
    ['0870879194999', '✗ CCCD', 'ID_LENGTH'],
    ['088190912345', '✗ CCCD', 'ID_PROVINCE_UNKNOWN'],
    ['8.7E+10', '✗ CMND', 'ID_SCIENTIFIC'],
    ['349123', '✗ CMND', 'ID_LENGTH'],
    ['31/02/1990', '✗ ngày sinh', 'DOB_INVALID'],
    ['+82 123 4567 8', '✗ điện thoại', 'PHONE_PREFIX_UNKNOWN'],
    ['09120003456', '✗ điện thoại', 'PHONE_'],
    ['DN9010123456789', '✗ thẻ BHYT', 'BHYT_'],
    ['C12', '✗ hộ chiếu', 'PASSPORT_SHAPE'],
    ['không có', 'không giống loại dữ liệu nào đã biết', ''],
    ['khu nhà số 12 nào đó', 'không giống loại dữ liệu nào đã biết', ''],
  ])('says what is wrong with %s, with exit code 1', async (value, head, finding) => {
    const { code, out } = await identify([value]);
    expect(out).toContain(head);
    expect(out).toContain(finding);
    expect(code).toBe(1);
  });

  it('reads one value per line from the standard input', async () => {
    const { code, out } = await identify(['-'], '001090912345\r\n\n0912000345\n');
    expect(code).toBe(0);
    expect(out.match(/✓ (?:CCCD|điện thoại)/g)).toHaveLength(2);
  });

  it('writes one JSON document with --json', async () => {
    const { code, out } = await identify(['001090912345', 'x1', '--json', '--lang', 'en']);
    expect(code).toBe(1);
    const document = JSON.parse(out);
    expect(document.ok).toBe(false);
    expect(document.values[0].readings[0]).toEqual({
      kind: 'CCCD',
      value: '001090912345',
      explanation: 'male, born in 1990, birth registered in Hà Nội',
      findings: [],
    });
    expect(document.values[1].readings[0].value).toBeNull();
  });

  it('wants a reference date that exists', async () => {
    const io = recordedIo();
    expect(await run(['identify', '1', '--reference-date', '31/02/2021'], io)).toBe(2);
    expect(io.err()).toBe('Giá trị của "--reference-date" không dùng được. Giá trị hợp lệ: YYYY-MM-DD.\n');
  });
});
