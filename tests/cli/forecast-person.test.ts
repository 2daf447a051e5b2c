/** `tiemchung forecast` of one person by options. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { vietnamCovid19 } from '../../src/schedule/vietnam/index.ts';
import { type RecordedIo, recordedIo } from './io.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiemchung-forecast-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function forecast(
  args: readonly string[],
  options: Parameters<typeof recordedIo>[0] = {},
): Promise<{ code: number; io: RecordedIo }> {
  const io = recordedIo(options);
  return { code: await run(['forecast', ...args], io), io };
}

const ONE = ['--birth-date', '1985-02-02', '--dose', 'AZ@2021-04-10', '--as-of', '2021-06-20'];

describe('tiemchung forecast of one person', () => {
  it('says the next dose and the act behind every date', async () => {
    const { code, io } = await forecast(ONE);
    expect(code).toBe(0);
    expect(io.err()).toBe('');
    expect(io.out()).toMatchInlineSnapshot(`
      "Ngày xét       20/06/2021
      Mũi tiếp theo  mũi 2: đến lượt
      Sớm nhất       05/06/2021
      Nên tiêm       05/06/2021
      Chậm nhất      03/07/2021
      Vắc xin        AstraZeneca 0,5 ml

      Giải thích và căn cứ:
        - Đến lượt tiêm mũi 2, được tiêm từ ngày 05/06/2021.
        - Sớm nhất 8 tuần sau mũi 1 (ngày 10/04/2021), tức ngày 05/06/2021, theo 1734/BYT-DP, một nguồn.
        - Nên tiêm chậm nhất 12 tuần sau mũi 1 (ngày 10/04/2021), tức ngày 03/07/2021, theo 1734/BYT-DP, một nguồn.
        - Vắc xin được dùng: AstraZeneca (1734/BYT-DP, một nguồn).
      "
    `);
  });

  it('shows an expert the rule, the act and the sum behind each date', async () => {
    const { io } = await forecast([...ONE, '--trace']);
    expect(io.out()).toContain('Từng bước:\n  - dose AZ 2021-04-10: valid as P1');
    expect(io.out()).toMatch(/EARLIEST \[[\w-]+\] 1734\/BYT-DP \(1 source\): P1 2021-04-10 \+ P8W = 2021-06-05/);
    const json = JSON.parse((await forecast([...ONE, '--trace', '--json'])).io.out());
    expect(json.trace.at(-1)).toBe('P2 DUE: 2021-06-05 … 2021-06-05 … 2021-07-03');
    expect((await forecast(['danh-sach.csv', '--trace'])).code).toBe(2);
  });

  it('speaks English', async () => {
    expect((await forecast([...ONE, '--lang', 'en'])).io.out()).toMatchInlineSnapshot(`
      "Day asked about  2021-06-20
      Next dose        dose 2: due
      Earliest         2021-06-05
      Recommended      2021-06-05
      Latest           2021-07-03
      Vaccines         AstraZeneca 0.5 ml

      Explanation and acts:
        - Dose 2 is due; it may be given since 2021-06-05.
        - At the earliest 8 weeks after dose 1 (2021-04-10), that is 2021-06-05, by 1734/BYT-DP, one source.
        - At the latest 12 weeks after dose 1 (2021-04-10), that is 2021-07-03, by 1734/BYT-DP, one source.
        - Allowed vaccines: AstraZeneca (1734/BYT-DP, one source).
      "
    `);
  });

  it('reads dates and vaccines as people write them', async () => {
    const written = ['--birth-date', '02/02/1985', '--dose', 'Astra Zeneca@10.04.2021', '--as-of', '20/6/2021'];
    expect((await forecast(written)).io.out()).toBe((await forecast(ONE)).io.out());
    const again = await forecast(['--birth-date', '2/2/1985', '--dose', 'az@10/4/2021', '--as-of', '2021-06-20']);
    expect(again.io.out()).toBe((await forecast(ONE)).io.out());
  });

  it('is one JSON document with --json', async () => {
    const { io } = await forecast([...ONE, '--json']);
    expect(JSON.parse(io.out())).toMatchObject({
      ok: true,
      schedule: 'vietnam-covid-19',
      asOf: '2021-06-20',
      forecast: {
        status: 'DUE',
        nextDose: 'P2',
        earliest: '2021-06-05',
        latest: '2021-07-03',
        products: ['AZ'],
        doses: [{ dose: { product: 'AZ', date: '2021-04-10' }, status: 'valid', kind: 'P1' }],
      },
      findings: [],
      written: [],
    });
    expect(io.out()).not.toContain('1985');
  });

  it('takes conditions, settings, volumes and the offered vaccine', async () => {
    const asked = async (...args: readonly string[]) =>
      JSON.parse((await forecast([...args, '--json'])).io.out()).forecast;
    const waiting = await asked('--birth-date', '1985', '--condition', 'infected=20/07/2021', '--as-of', '2021-09-15');
    expect(waiting).toMatchObject({ status: 'DEFERRED', earliest: '2022-01-20' });
    const first = ['--birth-date', '1985-02-02', '--dose', 'AZ@2021-08-20', '--as-of', '2021-10-02'];
    expect(await asked(...first)).toMatchObject({ status: 'NOT_YET', earliest: '2021-10-15' });
    expect(await asked(...first, '--setting', 'azGapWeeks=6')).toMatchObject({ status: 'DUE', earliest: '2021-10-01' });
    expect(await asked(...first, '--offered', 'Pfizer')).toMatchObject({ status: 'NO_PROGRAMME' });
    const mixed = ['--condition', 'mixingConsent', '--offered', 'Pfizer'];
    expect(await asked(...first, ...mixed)).toMatchObject({ status: 'NOT_YET', products: ['AZ', 'PFZ', 'MOD'] });
    expect(await asked(...first, '--condition', 'mixingConsent=không', '--offered', 'AZ')).toMatchObject({
      products: ['AZ'],
    });
    const half = await asked('--birth-date', '1985', '--dose', 'MOD/0,25@2022-02-10', '--as-of', '2022-05-01');
    expect(half.doses[0].dose).toEqual({ product: 'MOD', date: '2022-02-10', volumeMl: 0.25 });
  });

  it('says what an incomplete birth date leaves open', async () => {
    const { code, io } = await forecast(['--birth-date', '2003', '--as-of', '2021-07-01']);
    expect(code).toBe(0);
    expect(io.out()).toContain('Ngày sinh chưa đầy đủ và ảnh hưởng đến kết quả');
    expect(io.out()).toMatch(/^ {2}! .*\.$/m);
  });

  it('keeps sentences within a terminal', async () => {
    const { io } = await forecast(ONE, { terminal: true, columns: 60 });
    expect(
      Math.max(
        ...io
          .out()
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(60);
  });

  it('writes the timeline', async () => {
    const path = join(folder, 'lich tiem.html');
    const { code, io } = await forecast([...ONE, '--html', path]);
    expect(code).toBe(0);
    expect(io.out()).toContain(`Đã ghi: ${path}`);
    const page = await readFile(path, 'utf8');
    expect(page).toMatch(/^<!doctype html>\n<html lang="vi">/);
    expect(page).toContain('05/06/2021 · sớm nhất');
    const document = await forecast([...ONE, '--html', path, '--json', '--lang', 'en']);
    expect(JSON.parse(document.io.out()).written).toEqual([path]);
    expect(await readFile(path, 'utf8')).toContain('<html lang="en">');
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    expect((await forecast([...ONE, '--html', join(file, 'x.html')])).code).toBe(2);
  });

  it.each([
    [[], 'cần một danh sách (FILE), hoặc ngày sinh'],
    [['f.csv', '--birth-date', '1985'], 'chỉ một trong hai'],
    [['f.csv', '--dose', 'AZ@2021-04-10'], 'Tùy chọn "--dose" chỉ dùng cho một người'],
    [['f.csv', '--html', 'a.html'], 'Tùy chọn "--html" chỉ dùng cho một người'],
    [[...ONE, '--profile', 'covid-2021-adult'], 'Tùy chọn "--profile" chỉ dùng cho danh sách'],
    [['--birth-date', '31/02/1985'], 'Ngày sinh ghi ở "--birth-date" không dùng được.'],
    [['--birth-date', '2022-01-01', '--as-of', '2021-09-20'], 'Ngày sinh ghi ở "--birth-date" không dùng được.'],
    [['--birth-date', '1985', '--as-of', '2021'], 'Giá trị của "--as-of" không dùng được.'],
    [['--birth-date', '1985', '--as-of', '04/13/2021'], 'Giá trị của "--as-of" không dùng được.'],
    [['--birth-date', '1985', '--as-of', '44444'], 'Giá trị của "--as-of" không dùng được.'],
    [['--birth-date', '1985', '--dose', 'AZ'], 'PRODUCT@DATE'],
    [['--birth-date', '1985', '--dose', 'AZ@2021'], 'PRODUCT@DATE'],
    [['--birth-date', '1985', '--dose', 'AZ/0@2021-05-01'], 'ML > 0'],
    [['--birth-date', '1985', '--dose', 'Modena@2021-05-01'], 'Có phải bạn muốn gõ "Moderna"?'],
    [['--birth-date', '1985', '--dose', 'Sputnik@2021-05-01'], 'Giá trị hợp lệ: AZ, AstraZeneca'],
    [['--birth-date', '1985', '--offered', 'PFX'], 'Có phải bạn muốn gõ "PFZ"?'],
    [['--birth-date', '1985', '--condition', 'infcted=2021-05-01'], 'Có phải bạn muốn gõ "infected"?'],
    [['--birth-date', '1985', '--condition', '__proto__'], 'Giá trị của "--condition" không dùng được.'],
    [['--birth-date', '1985', '--condition', 'infected'], 'infected=DATE'],
    [['--birth-date', '1985', '--condition', 'infected=2021-02-30'], 'infected=DATE'],
    [['--birth-date', '1985', '--condition', 'pregnantWeeks=x'], 'pregnantWeeks=NUMBER'],
    [['--birth-date', '1985', '--condition', 'breastfeeding=maybe'], 'breastfeeding=true'],
    [['--birth-date', '1985', '--condition', 'anaphylaxisTo'], 'anaphylaxisTo=PRODUCT'],
    [['--birth-date', '1985', '--condition', 'breastfeeding', '--condition', 'breastfeeding'], 'được ghi hai lần'],
    [['--birth-date', '1985', '--setting', 'azGapWeek=6'], 'Có phải bạn muốn gõ "azGapWeeks"?'],
    [['--birth-date', '1985', '--setting', 'azGapWeeks=-6'], 'azGapWeeks=0…999'],
    [['--birth-date', '1985', '--setting', 'monthEnd=clmp'], 'Có phải bạn muốn gõ "clamp"?'],
  ])('%j is misuse, and the sentence helps', async (args, expected) => {
    const { code, io } = await forecast(args);
    expect({ code, out: io.out() }).toEqual({ code: 2, out: '' });
    expect(io.err()).toContain(expected);
    const document = await forecast([...args, '--json', '--lang', 'en']);
    expect(JSON.parse(document.io.out()).ok).toBe(false);
  });

  it('does not repeat on the standard error what was typed as a birth date', async () => {
    expect((await forecast(['--birth-date', '31/02/1985'])).io.err()).not.toContain('1985');
  });

  it('is never beaten by what is typed', async () => {
    const name = fc.constantFrom(...Object.keys(vietnamCovid19.conditions), 'azGapWeeks', 'monthEnd', 'toString', '');
    const value = fc.oneof(fc.string(), fc.constantFrom('2021-05-01', '01/05/2021', 'true', '6', '-1', '9e99', 'AZ'));
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.tuple(name, value).map((parts) => parts.join('=')),
      fc.tuple(fc.constantFrom('AZ', 'Pfizer', 'MOD/0.25', ''), value).map((parts) => parts.join('@')),
    );
    const option = fc.constantFrom('dose', 'condition', 'setting', 'offered', 'as-of', 'birth-date', 'lang');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(option, text), { maxLength: 4 }), fc.boolean(), async (given, json) => {
        const args = given.flatMap(([flag, typed]) => [`--${flag}=${typed}`]);
        const { code, io } = await forecast(['--birth-date', '1985-02-02', ...args, ...(json ? ['--json'] : [])]);
        expect([0, 2]).toContain(code);
        if (json) expect(JSON.parse(io.out()).ok).toBe(code === 0);
        // biome-ignore lint/complexity/useRegexLiterals: an escape character in a literal is hard to see
        expect(io.out()).not.toMatch(new RegExp('[\u0000-\u0009\u000B-\u001F\u007F-\u009F]'));
      }),
      { seed: 20210914, numRuns: 400 },
    );
  });
});
