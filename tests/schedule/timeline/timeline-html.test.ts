/** The page of one person: what it shows, that nothing covers anything, that no text becomes markup. */
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Forecast } from '../../../src/model/index.ts';
import { forecast } from '../../../src/schedule/index.ts';
import { doseName, timelineHtml } from '../../../src/schedule/timeline/index.ts';
import { vietnamCovid19 as pack } from '../../../src/schedule/vietnam/index.ts';
import { type CalendarDate, fromDayNumber, type Lang, parseCalendarDate } from '../../../src/values/index.ts';

const day = (text: string): CalendarDate => {
  const date = parseCalendarDate(text);
  if (!date) throw new Error(text);
  return date;
};
const BIRTH = day('1965-02-02');

interface Shown {
  readonly doses?: string;
  readonly asOf: string;
  readonly lang?: Lang;
  readonly conditions?: Parameters<typeof forecast>[1]['conditions'];
}

function page({ doses = '', asOf, lang = 'vi', conditions = {} }: Shown): string {
  const history = doses
    .split(' ')
    .filter(Boolean)
    .map((text) => ({ product: text.split('@')[0] ?? '', date: day(text.split('@')[1] ?? '') }));
  const next = forecast(pack, { birthDate: BIRTH, conditions }, history, { asOf: day(asOf) });
  return timelineHtml(next, { asOf: day(asOf), birthDate: BIRTH, lang, pack });
}

const CASES: readonly Shown[] = [
  { asOf: '2021-09-20' },
  { asOf: '2021-02-01' },
  { doses: 'AZ@2021-04-10', asOf: '2021-06-20' },
  { doses: 'AZ@2021-05-01 AZ@2021-05-20 AZ@2021-07-10 PFZ@2022-01-10', asOf: '2022-03-01' },
  {
    doses: 'VERO@2021-05-01 PFZ@2021-05-03 PFZ@2021-06-22 NVX@2021-08-01 PFZ@2021-08-01 PFZ@2022-02-01 MOD@2022-08-01',
    asOf: '2022-06-01',
  },
  { doses: 'AZ@2021-04-10', asOf: '2021-06-20', conditions: { acuteIllness: true } },
  { doses: 'AZ@2021-08-20 PFZ@2021-08-20 MOD@2021-08-20 VERO@2021-08-20', asOf: '2021-08-20' },
];
const EVERY = CASES.flatMap((shown) => (['vi', 'en'] as const).map((lang) => ({ ...shown, lang })));

/** Elements of the page, which is written so that an XML reader can read it. */
function elements(html: string, tag: string): { text: string; attribute: (name: string) => string }[] {
  const xml = html
    .replace('<!doctype html>', '')
    .replace(/<meta ([^>]*)>/g, '<meta $1/>')
    .replace(/<style>[\s\S]*?<\/style>/, '');
  const document = new DOMParser({
    onError: (level, message) => {
      // A character that was replaced is meant to be one.
      if (level !== 'warning') throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml, 'text/xml');
  return [...document.getElementsByTagName(tag)].map((element) => ({
    text: element.textContent ?? '',
    attribute: (name) => element.getAttribute(name) ?? '',
  }));
}

describe('timelineHtml', () => {
  it.each(EVERY)('is a whole document with title, description and table: $doses on $asOf, $lang', (shown) => {
    const html = page(shown);
    expect(html).toMatch(/^<!doctype html>\n<html lang="(?:vi|en)">/);
    expect(elements(html, 'title').map(({ text }) => text)).toHaveLength(2);
    expect(elements(html, 'desc')).toHaveLength(1);
    expect(elements(html, 'svg')[0]?.attribute('aria-labelledby')).toBe('drawing-title drawing-text');
    expect(html).not.toMatch(/<script|javascript:|\son\w+=|https?:|undefined|NaN|Infinity/i);
    const rows = elements(html, 'tr').slice(1);
    const doses = (shown.doses ?? '').split(' ').filter(Boolean).length;
    expect(rows.length).toBeGreaterThan(doses);
  });

  it.each(EVERY)('lets no label cover another, nor leave the drawing: $doses on $asOf, $lang', (shown) => {
    const html = page(shown);
    const texts = elements(html, 'text').filter(({ attribute }) => attribute('class') !== 'tick');
    const lines = texts.map(({ attribute }) => Number(attribute('y')));
    for (const [index, y] of lines.entries()) {
      if (index > 0) expect(y - (lines[index - 1] ?? 0)).toBeGreaterThanOrEqual(17.9);
    }
    expect(Math.max(...lines)).toBeLessThan(Number(elements(html, 'svg')[0]?.attribute('height')));
    // A narrow telephone holds this many letters behind the line of time.
    for (const { text } of texts) expect(text.length).toBeLessThanOrEqual(32);
    const ticks = elements(html, 'text').filter(({ attribute }) => attribute('class') === 'tick');
    const heights = ticks.map(({ attribute }) => Number(attribute('y')));
    for (const [index, y] of heights.entries())
      if (index > 0) expect(y - (heights[index - 1] ?? 0)).toBeGreaterThan(14);
  });

  it('shows each dose with its verdict, the window, the day asked about and the acts', () => {
    const html = page({ doses: 'AZ@2021-04-10 AZ@2021-04-20', asOf: '2021-06-01' });
    const cells = elements(html, 'tr').map(({ text }) => text);
    expect(cells).toMatchInlineSnapshot(`
      [
        "NgàyNội dungVắc xin",
        "10/04/2021mũi 1: được tínhAstraZeneca",
        "20/04/2021không được tính: trước khoảng cách tối thiểuAstraZeneca",
        "01/06/2021ngày xét",
        "15/06/2021mũi 2: sớm nhất, nên tiêmAstraZeneca",
        "13/07/2021mũi 2: chậm nhấtAstraZeneca",
      ]
    `);
    expect(elements(html, 'li').map(({ text }) => text)).toMatchInlineSnapshot(`
      [
        "được tính",
        "không được tính",
        "khoảng ngày của mũi tiếp theo",
        "ngày xét",
        "Chưa đến ngày tiêm mũi 2: sớm nhất ngày 15/06/2021.",
        "Sớm nhất 8 tuần sau mũi tiêm gần nhất (ngày 20/04/2021), tức ngày 15/06/2021, theo 1734/BYT-DP, một nguồn.",
        "Nên tiêm chậm nhất 12 tuần sau mũi tiêm gần nhất (ngày 20/04/2021), tức ngày 13/07/2021, theo 1734/BYT-DP, một nguồn.",
        "Vắc xin được dùng: AstraZeneca (1734/BYT-DP, một nguồn).",
        "Mũi AstraZeneca ngày 20/04/2021 không được tính: tiêm trước khoảng cách tối thiểu (từ ngày 08/05/2021).",
      ]
    `);
    expect(html).toContain('<title>Lịch tiêm của một người, ngày xét 01/06/2021</title>');
  });

  it('shows the same in English', () => {
    const html = page({ doses: 'AZ@2021-04-10', asOf: '2021-06-20', lang: 'en' });
    expect(elements(html, 'tr').map(({ text }) => text)).toMatchInlineSnapshot(`
      [
        "DateWhatVaccine",
        "2021-04-10dose 1: countsAstraZeneca",
        "2021-06-05dose 2: earliest, recommendedAstraZeneca",
        "2021-06-20day asked about",
        "2021-07-03dose 2: latestAstraZeneca",
      ]
    `);
  });

  it('says nothing of a birth that it is not told, and no age of one that is not known', () => {
    const asOf = day('2021-09-20');
    const next = forecast(pack, { birthDate: BIRTH }, [], { asOf });
    expect(timelineHtml(next, { asOf, lang: 'vi' })).not.toMatch(/1965|tuổi vào/i);
    const birthDate = day('1990-02-02');
    expect(timelineHtml(next, { asOf, lang: 'en', birthDate })).toContain('31 years');
    // A year alone.
    const year = birthDate.slice(0, 4) as CalendarDate;
    expect(timelineHtml(next, { asOf, lang: 'en', birthDate: year })).not.toContain('years');
  });

  it('shows product codes without a pack', () => {
    const asOf = day('2021-06-20');
    const next = forecast(pack, { birthDate: BIRTH }, [{ product: 'AZ', date: day('2021-04-10') }], { asOf });
    const html = timelineHtml(next, { asOf, lang: 'vi' });
    expect(elements(html, 'td').map(({ text }) => text)).toContain('AZ');
    expect(html).not.toContain('<footer>');
  });

  it('refuses a date that is none', () => {
    const next = forecast(pack, { birthDate: BIRTH }, [], { asOf: day('2021-06-20') });
    // A program without types may hand in anything.
    expect(() => timelineHtml(next, { asOf: 'soon' as CalendarDate, lang: 'vi' })).toThrow(RangeError);
  });

  it('draws any forecast, however far its days lie apart, and never lets a text become markup', () => {
    const date = fc.integer({ min: -719_162, max: 2_932_896 }).map(fromDayNumber);
    const near = fc.integer({ min: 18_700, max: 19_500 }).map(fromDayNumber);
    const anyDay = fc.oneof({ weight: 4, arbitrary: near }, date);
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        "' onload='x",
        ']]>',
        '&lt;',
        '\u202Ex\0',
      ),
      fc.string({ maxLength: 3 }).map((text) => `</text><script>${text}</script>`),
    );
    const evaluation = fc.record(
      {
        dose: fc.record({ product: nasty, date: anyDay }),
        status: fc.constantFrom('valid', 'not-valid', 'extraneous', 'ignored'),
        kind: fc.constantFrom('P1', 'P2', 'P3', 'ADD', 'B1', 'B2'),
        reason: fc.oneof(fc.constantFrom('DOSE_TOO_EARLY', 'toString'), nasty),
      },
      { requiredKeys: ['dose', 'status'] },
    );
    const reason = fc.record(
      {
        code: fc.oneof(fc.constantFrom('PRODUCTS', 'SCREENING', 'WAIT_OPEN'), nasty),
        label: fc.record({ vi: nasty, en: nasty }),
        products: fc.array(nasty),
      },
      { requiredKeys: ['code'] },
    );
    const anyForecast: fc.Arbitrary<Forecast> = fc.record(
      {
        status: fc.constantFrom('DUE', 'NOT_YET', 'DEFERRED'),
        nextDose: fc.constantFrom('P1', 'B2', 'NONE'),
        earliest: anyDay,
        recommended: anyDay,
        latest: anyDay,
        products: fc.array(nasty, { maxLength: 3 }),
        primaryComplete: fc.boolean(),
        doses: fc.array(evaluation, { maxLength: 9 }),
        reasons: fc.array(reason, { maxLength: 3 }),
      },
      { requiredKeys: ['status', 'nextDose', 'products', 'primaryComplete', 'doses', 'reasons'] },
    );
    const plain = new Set(page({ asOf: '2021-09-20' }).match(/<\/?[a-z0-9]+/g));
    const known = new Set([...plain, '<path', '<circle', '<rect', '<line']);
    fc.assert(
      fc.property(anyForecast, anyDay, fc.constantFrom<Lang>('vi', 'en'), nasty, (next, asOf, lang, name) => {
        const html = timelineHtml(next, { asOf, lang, pack: { ...pack, name: { vi: name, en: name } } });
        for (const tag of html.match(/<\/?[a-z0-9]+/gi) ?? []) expect(known).toContain(tag);
        expect(elements(html, 'tr').length).toBeGreaterThan(next.doses.length);
        expect(html).not.toMatch(/NaN|Infinity/);
      }),
      { seed: 20210914, numRuns: 200 },
    );
  });
});

describe('doseName', () => {
  it('keeps the third dose and the additional dose apart', () => {
    const kinds = ['P1', 'P2', 'P3', 'ADD', 'B1', 'B2', 'NONE'] as const;
    for (const lang of ['vi', 'en'] as const) {
      expect(new Set(kinds.map((kind) => doseName(kind, lang))).size).toBe(kinds.length);
    }
  });
});
