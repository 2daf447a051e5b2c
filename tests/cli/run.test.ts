import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { run } from '../../src/cli/run.ts';
import { textWidth } from '../../src/cli/text-width.ts';
import { recordedIo } from './io.ts';

describe('help', () => {
  it('is printed in Vietnamese, and in English on request', async () => {
    const io = recordedIo();
    expect(await run(['--help'], io)).toBe(0);
    expect(io.out()).toMatchInlineSnapshot(`
      "tiemchung: kiểm tra và đăng ký danh sách tiêm chủng

      Cách dùng: tiemchung LỆNH …

      Lệnh:
        check FILE       kiểm tra một danh sách, không gửi đi đâu
        register FILE    kiểm tra rồi đăng ký tổ chức và những người hợp lệ; chạy lại không trùng
        forecast [FILE]  mũi tiếp theo, ngày nào, vắc xin nào, theo văn bản nào: một người hoặc cả danh sách
        screen           khám sàng lọc một người: đủ điều kiện, thận trọng, hoãn, tiêm tại bệnh viện, chống chỉ định
        identify VALUE…  cho biết một giá trị là gì: số giấy tờ, điện thoại, QR, MRZ, họ tên, ngày sinh, địa danh, chữ lỗi
        lookup [-]       tra cứu các mũi đã tiêm của một người trên cổng, bằng mã OTP gửi tới điện thoại
        stats            số liệu tiêm chủng mà cổng công bố: toàn quốc và từng tỉnh (63 tỉnh của năm 2021)
        sandbox          chạy nền tảng thử trên máy này (chỉ máy này truy cập được)

      Tùy chọn chung:
        --json        in đúng một tài liệu JSON, không in gì khác
        --lang vi|en  ngôn ngữ, mặc định vi
        --help        in trợ giúp này

      Trợ giúp của một lệnh: tiemchung LỆNH --help
      Mã thoát: 0 xong · 1 có lỗi trong dữ liệu · 2 gọi sai · 3 nền tảng không trả lời
      "
    `);
    const english = recordedIo();
    expect(await run(['--lang', 'en', '--help'], english)).toBe(0);
    expect(english.out()).toContain('Exit codes: 0 done');
  });

  it.each(commands.map((spec) => [spec.name, spec] as const))(
    'of %s names every option, on lines that fit',
    async (name, spec) => {
      for (const lang of ['vi', 'en']) {
        const io = recordedIo();
        expect(await run([name, '--help', '--lang', lang], io)).toBe(0);
        for (const option of spec.options) expect(io.out()).toContain(`--${option.name}`);
        expect(Math.max(...io.out().split('\n').map(textWidth))).toBeLessThanOrEqual(120);
      }
      const other = recordedIo();
      await run(['help', name], other);
      expect(other.out()).toContain(`tiemchung ${name}: `);
    },
  );

  it('comes with exit code 2 when no command is named', async () => {
    const io = recordedIo();
    expect(await run([], io)).toBe(2);
    expect(io.out()).toContain('tiemchung LỆNH --help');
  });

  it('prints the version', async () => {
    const io = recordedIo();
    expect(await run(['--version'], io)).toBe(0);
    expect(io.out()).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('misuse', () => {
  it.each([
    [['chekc', 'f.csv'], 'Không có lệnh "chekc". Có phải bạn muốn gõ "check"?'],
    [['vaccinate'], 'Không có lệnh "vaccinate". Gõ "tiemchung --help" để xem các lệnh.'],
    [
      ['check'],
      'Lệnh "check" cần FILE (danh sách .xlsx hoặc .csv; "-" đọc từ đầu vào chuẩn). Cách dùng: tiemchung check FILE',
    ],
    [['check', 'a', 'b'], 'Lệnh "check" chỉ nhận 1 đối số. Tên có dấu cách phải đặt trong dấu ngoặc kép.'],
    [['check', 'a', '--ot', 'x'], 'Lệnh "check" không có tùy chọn "--ot". Có phải bạn muốn gõ "--out"?'],
    [
      ['check', 'a', '--frobnicate'],
      'Lệnh "check" không có tùy chọn "--frobnicate". Gõ "tiemchung check --help" để xem các tùy chọn.',
    ],
    [['check', 'a', '--out'], 'Tùy chọn "--out" cần một giá trị, ví dụ: --out ket-qua.'],
    [['check', 'a', '--out', '--sheet', 'x'], 'Tùy chọn "--out" cần một giá trị, ví dụ: --out ket-qua.'],
    [['check', 'a', '--json=yes'], 'Tùy chọn "--json" không nhận giá trị; chỉ gõ "--json".'],
    [['check', 'a', '--lang', 'fr'], 'Giá trị của "--lang" không dùng được. Giá trị hợp lệ: vi, en.'],
    [['register', 'a'], 'Lệnh "register" cần tùy chọn "--url", ví dụ: --url http://127.0.0.1:8787.'],
    [['sandbox', 'x'], 'Lệnh "sandbox" chỉ nhận 0 đối số. Tên có dấu cách phải đặt trong dấu ngoặc kép.'],
  ])('%j is answered with a sentence and exit code 2', async (args, sentence) => {
    const io = recordedIo();
    expect(await run(args, io)).toBe(2);
    expect(io.err()).toBe(`${sentence}\n`);
    expect(io.out()).toBe('');
  });

  it('is one JSON document with --json', async () => {
    const io = recordedIo();
    expect(await run(['chekc', '--json', '--lang', 'en'], io)).toBe(2);
    expect(JSON.parse(io.out())).toEqual({
      ok: false,
      error: { code: 'CLI_COMMAND_MISTYPED', message: 'There is no command "chekc". Did you mean "check"?' },
    });
  });
});
