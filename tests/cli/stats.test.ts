/** `tiemchung stats` against the sandbox and a portal that leaves counters out, over HTTP. */
import { createServer } from 'node:http';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { callOfArguments } from '../../src/cli/call-of-arguments.ts';
import { commands } from '../../src/cli/commands.ts';
import { portalTrouble } from '../../src/cli/portal-trouble.ts';
import { run } from '../../src/cli/run.ts';
import { textWidth } from '../../src/cli/text-width.ts';
import { PlatformError } from '../../src/platform/index.ts';
import { PORTAL_BASE_URL } from '../../src/platform/portal/index.ts';
import { type RunningSandbox, startSandbox } from '../../src/testing/server/index.ts';
import { closedAddress } from './closed-port.ts';
import { recordedIo } from './io.ts';

const platform: RunningSandbox = await startSandbox({ seed: 11, now: () => new Date('2021-09-20T03:00:00Z') });
beforeEach(() => platform.sandbox.reset());
afterAll(() => platform.close());

async function stats(args: readonly string[], url = platform.url) {
  const io = recordedIo();
  const code = await run(['stats', '--url', url, ...args], io);
  return { code, err: io.err(), out: io.out().replaceAll(new URL(url).host, 'HOST') };
}

describe('tiemchung stats', () => {
  it('prints the country and the 63 provinces, grouped the Vietnamese way', async () => {
    const { code, out, err } = await stats([]);
    expect([code, err]).toEqual([0, '']);
    const lines = out.split('\n');
    const table = lines.findIndex((line) => line.trim().startsWith('mã'));
    expect(lines.slice(0, table + 4).join('\n')).toMatchInlineSnapshot(`
      "Toàn quốc
        tổng số vắc xin     73.252.564
        vắc xin đã phân bổ  64.219.014
        đăng ký tiêm        32.711.690
        đã tiêm             58.375.572

      Trạng thái gần nhất (2021-09-20T00:00:00Z)
        tổng số vắc xin         73.252.564
        vắc xin đã phân bổ      64.219.014
        đã tiêm                 58.375.572
        liều của ngày gần nhất     583.756
        tiêm 1 mũi              39.416.785
        tiêm 2 mũi              18.958.787

        mã  tỉnh               từ 18 tuổi  liều đã tiêm  ít nhất 1 mũi  đủ 2 mũi  phân bổ thực tế
        01  Hà Nội              1.325.423     1.254.815        829.295   425.520        1.468.328
        02  Hà Giang              390.174       345.345        244.021   101.324          378.501
        04  Cao Bằng            1.144.388       939.537        774.831   164.706          973.081"
    `);
    expect(lines.slice(table + 1).filter((line) => /^ {2}\d\d /.test(line))).toHaveLength(63);
    expect(new Set(lines.slice(table, table + 64).map(textWidth)).size).toBe(1);
    expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(100);
    expect(lines.at(-2)).toBe('Số liệu do HOST công bố, in nguyên như nhận được; không thiếu số nào.');
  });

  it.each(['87', 'dong thap', 'Tỉnh Đồng Tháp'])('prints one province for %s', async (name) => {
    const { code, out } = await stats(['--province', name, '--lang', 'en']);
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "Đồng Tháp (87)
        population      2,960,668
        18 and over     2,107,857
        doses given       850,148
        1 dose or more    566,973
        2 doses           283,175
        planned           982,077
        allocated         926,411
        sites                  27

      Figures published by HOST, printed as they came; none is absent.
      "
    `);
  });

  it('says what a province has become part of', async () => {
    expect((await stats(['--province', '77'])).out).toContain(
      'Bà Rịa - Vũng Tàu (77; từ 01/07/2025 thuộc Hồ Chí Minh)\n',
    );
  });

  it('is one document with --json', async () => {
    const { code, out } = await stats(['--json']);
    expect(code).toBe(0);
    const document = JSON.parse(out);
    expect(document).toMatchObject({
      ok: true,
      source: 'http://HOST',
      absent: { summary: [], latest: [], counters: {}, provinces: [] },
    });
    expect(document.provinces).toHaveLength(63);
    const [first] = document.provinces;
    expect(first).toMatchObject({ code: '01', province: { name: 'Hà Nội' }, figures: { provinceName: 'Hà Nội' } });
    expect(document.latest.dosesOfLastDay).toBeLessThan(document.summary.injected);
  });

  it.each([
    ['Đồng Thap1', 'Có phải bạn muốn gõ "Đồng Tháp"?'],
    ['Atlantis', 'Ghi tên tỉnh hoặc mã hai chữ số'],
    ['03', 'Ghi tên tỉnh hoặc mã hai chữ số'],
  ])('refuses the province %s before it asks the portal', async (name, sentence) => {
    const { code, err } = await stats(['--province', name]);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(platform.sandbox.log().filter(({ route }) => route.includes('/api/'))).toEqual([]);
  });

  it('ends with 3 when nobody answers', async () => {
    const { code, err, out } = await stats(['--json', '--lang', 'en'], await closedAddress());
    expect(code).toBe(3);
    expect(err).toBe(
      'The portal did not answer (PLATFORM_UNREACHABLE, ECONNREFUSED). Check the network and the address.\n' +
        'The figures could not be read. The command only reads, so it may be run again at any time.\n',
    );
    expect(JSON.parse(out)).toMatchObject({ ok: false, error: { code: 'CLI_STATS_UNAVAILABLE' } });
  });

  it('lives through one 500, and ends with 3 when they do not stop', async () => {
    const rule = { route: '/api/public/dashboard/**', fault: '500', retryAfter: 0 } as const;
    platform.sandbox.setFaults([{ ...rule, count: 1 }]);
    expect((await stats([])).code).toBe(0);
    platform.sandbox.setFaults([rule]);
    const { code, err, out } = await stats([]);
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('HTTP 500');
  });
});

describe('a portal that leaves counters out', () => {
  const answers: Readonly<Record<string, unknown>> = {
    all: [
      { provinceCode: '01', provinceName: 'Hà Nội', popOverEighteen: 5745728, totalInjected: 1234567 },
      { provinceCode: '87', provinceName: 'Đồng Tháp', popOverEighteen: 1234567 },
    ],
    summary: { totalVaccine: 42 },
    'get-detail-latest': {},
  };
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answers[request.url?.split('/').at(-1) ?? '']));
  }).listen(0, '127.0.0.1');
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  const url = async (): Promise<string> => {
    if (!server.listening) await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  };

  it('is printed with dashes, and one line says what is absent', async () => {
    const { code, out } = await stats([], await url());
    expect(code).toBe(0);
    expect(out.replace(/\d\d, (?:\d\d, )*\d\d/, 'MÃ')).toMatchInlineSnapshot(`
      "Toàn quốc
        tổng số vắc xin     42
        vắc xin đã phân bổ   –
        đăng ký tiêm         –
        đã tiêm              –

      Trạng thái gần nhất
        tổng số vắc xin         –
        vắc xin đã phân bổ      –
        đã tiêm                 –
        liều của ngày gần nhất  –
        tiêm 1 mũi              –
        tiêm 2 mũi              –

        mã  tỉnh          từ 18 tuổi  liều đã tiêm  ít nhất 1 mũi  đủ 2 mũi  phân bổ thực tế
        01  Hà Nội         5.745.728     1.234.567              –         –                –
        87  Đồng Tháp      1.234.567             –              –         –                –

      Số liệu do HOST công bố, in nguyên như nhận được; thiếu: toàn quốc (vắc xin đã phân bổ, đăng ký tiêm, đã tiêm), trạng thái gần nhất (tổng số vắc xin, vắc xin đã phân bổ, đã tiêm, liều của ngày gần nhất, tiêm 1 mũi, tiêm 2 mũi), dòng của tỉnh MÃ, dân số (2/2 tỉnh), liều đã tiêm (1/2 tỉnh), ít nhất 1 mũi (2/2 tỉnh), đủ 2 mũi (2/2 tỉnh), kế hoạch phân bổ (2/2 tỉnh), phân bổ thực tế (2/2 tỉnh), điểm tiêm (2/2 tỉnh).
      "
    `);
  });

  it('ends with 1 for a province without a row', async () => {
    const { code, out } = await stats(['--province', 'Cà Mau'], await url());
    expect([code, out]).toEqual([1, 'Cổng không công bố số liệu của tỉnh mã 96.\n']);
    const json = JSON.parse((await stats(['--province', '96', '--json'], await url())).out);
    expect(json).toMatchObject({ ok: false, provinces: [], error: { code: 'CLI_STATS_NO_ROW' } });
    expect((await stats(['--province', '87'], await url())).out).toContain('thiếu: dân số, liều đã tiêm,');
  });
});

describe('a portal that does not answer under its own address', () => {
  const error = new PlatformError('PLATFORM_TIMEOUT', {
    endpoint: 'requestOtp',
    method: 'GET',
    url: `${PORTAL_BASE_URL}/api?fullname=An`,
    attempts: 1,
  });
  const spec = commands.find(({ name }) => name === 'stats');

  it.each(['vi', 'en'] as const)('may be gone: that is said, and where to practise (%s)', (lang) => {
    if (!spec) throw new Error('no command');
    const io = recordedIo();
    const call = callOfArguments(['--json'], spec, io, lang);
    expect(portalTrouble(error, 'CLI_STATS_UNAVAILABLE', PORTAL_BASE_URL, call)).toBe(3);
    expect(io.err()).toContain(
      lang === 'vi'
        ? 'Chưa rõ cổng tiemchungcovid19.gov.vn hiện còn hoạt động hay không. Để tập, hãy chạy "tiemchung sandbox"'
        : 'Whether tiemchungcovid19.gov.vn still runs is not known. For practice run "tiemchung sandbox"',
    );
    expect(JSON.parse(io.out()).notes).toHaveLength(1);
  });
});
