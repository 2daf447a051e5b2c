import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  type AnswerColumns,
  createAnswerColumns,
  forecastColumns,
  NO_DAY,
  type PopulationColumns,
  type PopulationForecast,
  populationColumns,
  readAnswer,
} from '../../../src/schedule/columns/index.ts';
import { vietnamCovid19 } from '../../../src/schedule/vietnam/index.ts';
import { isSdkError, parsePartialDate } from '../../../src/values/index.ts';
import { day } from '../asking.ts';

const asOf = day('2022-08-01');
const born = 7000;

/** Two people: one dose of the first product on 2021-05-01, and none. */
function twoPeople(): PopulationColumns {
  return {
    birthDay: Int32Array.of(born, born),
    doseStart: Uint32Array.of(0, 1, 1),
    doseDay: Uint16Array.of(120),
    doseProduct: Uint8Array.of(0),
    dayOrigin: 18_628,
  };
}

function faultOf(people: PopulationColumns, into?: AnswerColumns, pack = vietnamCovid19): unknown {
  try {
    forecastColumns(pack, people, { asOf, ...(into ? { into } : {}) });
    return undefined;
  } catch (error) {
    return isSdkError(error) ? `${error.code}: ${error.shortMessage}` : error;
  }
}

describe('a population', () => {
  it('may be nobody, or one person', () => {
    const nobody = forecastColumns(vietnamCovid19, populationColumns(vietnamCovid19, []), { asOf });
    expect(nobody.status).toHaveLength(0);
    const one = populationColumns(vietnamCovid19, [{ birthDate: day('1990-05-04'), history: [] }]);
    expect(readAnswer(forecastColumns(vietnamCovid19, one, { asOf }), 0)).toEqual({
      status: 'DUE',
      nextDose: 'P1',
      earliest: '2021-03-08',
      recommended: '2021-03-08',
      products: ['AZ', 'PFZ', 'MOD', 'VERO', 'HAYAT', 'SPUV', 'SPUL', 'JAN', 'ABD', 'COVX'],
      primaryComplete: false,
      validDoses: [],
      leading: { rule: 'programme-adults', act: vietnamCovid19.programmes[0] && expect.anything() },
    });
  });

  it('ignores doses after the day asked about, wherever they stand', () => {
    const people = populationColumns(vietnamCovid19, [
      {
        birthDate: day('1990-05-04'),
        history: ['2022-08-02', '2021-05-01', '2021-08-01'].map((date) => ({ product: 'AZ', date: day(date) })),
      },
    ]);
    const answer = readAnswer(forecastColumns(vietnamCovid19, people, { asOf }), 0);
    expect(answer).toMatchObject({ validDoses: [1, 2], primaryComplete: true, nextDose: 'B1' });
  });

  it('holds a product that the pack lacks as a dose that does not count', () => {
    const people = populationColumns(vietnamCovid19, [
      { birthDate: day('1990-05-04'), history: [{ product: 'NVX', date: day('2021-05-01') }] },
    ]);
    expect(people.productCodes?.at(-1)).toBe('NVX');
    expect(readAnswer(forecastColumns(vietnamCovid19, people, { asOf }), 0)).toMatchObject({ validDoses: [] });
  });

  it('takes the last day of a partial birth date, and days far apart', () => {
    const partial = parsePartialDate('1990');
    if (!partial) throw new Error('no date');
    const people = populationColumns(vietnamCovid19, [
      { birthDate: partial, history: [] },
      {
        birthDate: day('1950-01-01'),
        history: [
          { product: 'AZ', date: day('1980-01-01') },
          { product: 'AZ', date: day('2199-01-01') },
        ],
      },
    ]);
    expect(people.birthDay[0]).toBe(7669);
    expect(people.doseDay).toBeInstanceOf(Int32Array);
    expect(readAnswer(forecastColumns(vietnamCovid19, people, { asOf }), 1)).toMatchObject({ validDoses: [0] });
  });

  it('is answered into columns of the caller, at 21 bytes and less per person', () => {
    const into = createAnswerColumns(2, { shared: true });
    const answer = forecastColumns(vietnamCovid19, twoPeople(), { asOf, into });
    expect(answer.status).toBe(into.status);
    expect(into.status.buffer).toBeInstanceOf(SharedArrayBuffer);
    const bytes = Object.values(into).reduce((sum, column: Uint8Array) => sum + column.byteLength, 0);
    expect(bytes / 2).toBeLessThanOrEqual(21);
    expect(answer.latest[1]).toBe(NO_DAY);
    expectTypeOf(answer).toEqualTypeOf<PopulationForecast>();
  });

  it('is the same in every zone', () => {
    const program = fileURLToPath(new URL('./answers.ts', import.meta.url));
    const answersIn = (zone: string): string =>
      execFileSync(process.execPath, [program], { env: { ...process.env, TZ: zone }, encoding: 'utf8' });
    const expected = answersIn('UTC');
    expect(expected).toMatch(/^[0-9a-f]{64}$/);
    for (const zone of ['Asia/Ho_Chi_Minh', 'America/Los_Angeles']) expect(answersIn(zone)).toBe(expected);
  });
});

describe('columns that do not fit', () => {
  it.each<[string, (people: PopulationColumns) => PopulationColumns, string]>([
    [
      'too few starts',
      (people) => ({ ...people, doseStart: Uint32Array.of(0, 1) }),
      'COLUMNS_INVALID: "doseStart" expected one element more than "birthDay": 3, got 2.',
    ],
    [
      'starts that go back',
      (people) => ({ ...people, doseStart: Uint32Array.of(1, 0, 1) }),
      'COLUMNS_INVALID: "doseStart" expected places within "doseDay" that never go back, at 1.',
    ],
    [
      'starts beyond the doses',
      (people) => ({ ...people, doseStart: Uint32Array.of(0, 1, 2) }),
      'COLUMNS_INVALID: "doseStart" expected places within "doseDay" that never go back, at 2.',
    ],
    [
      'fewer products than days',
      (people) => ({ ...people, doseProduct: new Uint8Array() }),
      'COLUMNS_INVALID: "doseProduct" expected as many elements as "doseDay": 1, got 0.',
    ],
    [
      'an unknown product',
      (people) => ({ ...people, doseProduct: Uint8Array.of(11) }),
      'COLUMNS_INVALID: "doseProduct" expected an index below 11, the number of products, at 0.',
    ],
    [
      'sixteen doses of one person',
      (people) => ({
        ...people,
        doseStart: Uint32Array.of(0, 16, 16),
        doseDay: new Uint16Array(16),
        doseProduct: new Uint8Array(16),
      }),
      'COLUMNS_INVALID: "doseStart" expected at most 15 doses of one person, got 16 at 0.',
    ],
    [
      'a birth out of reach',
      (people) => ({ ...people, birthDay: Int32Array.of(born, NO_DAY) }),
      'COLUMNS_INVALID: "birthDay" expected a day within the years 1800 to 2199, at 1.',
    ],
    [
      'a dose out of reach',
      (people) => ({ ...people, dayOrigin: -1_000_000 }),
      'COLUMNS_INVALID: "doseDay" expected a day within the years 1800 to 2199, at 0.',
    ],
    [
      'half a day as origin',
      (people) => ({ ...people, dayOrigin: 0.5 }),
      'COLUMNS_INVALID: "dayOrigin" expected a whole day number.',
    ],
    [
      'a condition that the pack lacks',
      (people) => ({ ...people, flags: { names: ['moonPhase'], bits: new Uint8Array(2) } }),
      'COLUMNS_INVALID: "flags" has no "moonPhase".',
    ],
    [
      'a condition of another type',
      (people) => ({ ...people, dates: { pregnantWeeks: new Int32Array(2) } }),
      'COLUMNS_INVALID: "dates" has no "pregnantWeeks".',
    ],
    [
      'a property that all objects have',
      (people) => ({ ...people, numbers: { toString: new Int8Array(2) } }),
      'COLUMNS_INVALID: "numbers" has no "toString".',
    ],
    [
      'flags of other people',
      (people) => ({ ...people, flags: { names: ['breastfeeding'], bits: new Uint8Array(3) } }),
      'COLUMNS_INVALID: "flags.bits" expected as many elements as "birthDay": 2, got 3.',
    ],
    [
      'more flags than bits',
      (people) => ({ ...people, flags: { names: Array(9).fill('breastfeeding'), bits: new Uint8Array(2) } }),
      'COLUMNS_INVALID: "flags.names" expected at most 8 names for its "bits".',
    ],
    [
      'an infection out of reach',
      (people) => ({ ...people, dates: { infected: Int32Array.of(NO_DAY, 90_000) } }),
      'COLUMNS_INVALID: "dates.infected" expected a day within the years 1800 to 2199, at 1.',
    ],
    [
      'a product of no bit',
      (people) => ({ ...people, productSets: { anaphylaxisTo: Uint16Array.of(0, 1 << 11) } }),
      'COLUMNS_INVALID: "productSets.anaphylaxisTo" expected bits of the pack\'s products, at 1.',
    ],
    [
      'too many product codes',
      (people) => ({ ...people, productCodes: Array(256).fill('AZ') }),
      'COLUMNS_INVALID: "productCodes" expected at most 255 codes.',
    ],
  ])('%s', (_, broken, expected) => {
    expect(faultOf(twoPeople())).toBeUndefined();
    expect(faultOf(broken(twoPeople()))).toBe(expected);
  });

  it('answers of another length', () => {
    expect(faultOf(twoPeople(), createAnswerColumns(3))).toBe(
      'COLUMNS_INVALID: "into.status" expected as many elements as "birthDay": 2, got 3.',
    );
  });

  it('settings and days that are none, as one person is refused', () => {
    const people = twoPeople();
    expect(() => forecastColumns(vietnamCovid19, people, { asOf, settings: { moonPhase: 1 } })).toThrow('"moonPhase"');
    // @ts-expect-error a text that is no date
    expect(() => forecastColumns(vietnamCovid19, people, { asOf: 'tomorrow' })).toThrow('"asOf" expected a date');
  });

  it('a row that is not there', () => {
    const answer = forecastColumns(vietnamCovid19, twoPeople(), { asOf });
    expect(() => readAnswer(answer, 2)).toThrow('"at" expected a place below 2.');
  });

  it('people whose facts have no column', () => {
    const birthDate = day('1990-05-04');
    const asked = (conditions: Record<string, number | string | boolean>) => () =>
      populationColumns(vietnamCovid19, [{ birthDate, history: [], conditions }]);
    expect(asked({ pregnantWeeks: -1 })).toThrow('"conditions.pregnantWeeks" expected no negative number.');
    expect(asked({ anaphylaxisTo: 'XYZ' })).toThrow('"conditions.anaphylaxisTo" expected products of the pack.');
    expect(asked({ moonPhase: true })).toThrow('"conditions" has no "moonPhase".');
    // Asthma is a matter of the screening, which the columns do not answer.
    const { flags } = asked({ chronicDisease: 'asthma', mixingConsent: true, breastfeeding: false })();
    expect(flags?.names).toEqual(['mixingConsent']);
    const all = Object.entries(vietnamCovid19.conditions).filter(([, { type }]) => type === 'flag' || type === 'text');
    const everything = Object.fromEntries(all.map(([name, { type }]) => [name, type === 'flag' || 'asthma']));
    expect(asked(everything)().flags?.names.length).toBeGreaterThan(5);
  });

  it('a pack of too many products, of ages too close, of too many questions', () => {
    const { products } = vietnamCovid19;
    const [product] = Object.values(products);
    if (!product) throw new Error('no product');
    const many = Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`X${index}`, product]));
    const refused = expect.stringMatching(/^COLUMNS_UNSUPPORTED: This rule pack cannot be compiled to columns\.$/);
    expect(faultOf(twoPeople(), undefined, { ...vietnamCovid19, products: { ...products, ...many } })).toEqual(refused);
    const close = { ...products, AZ: { ...product, ages: { from: 'P6573D' } } };
    expect(faultOf(twoPeople(), undefined, { ...vietnamCovid19, products: close })).toEqual(refused);
    const names = Array.from({ length: 13 }, (_, index) => `f${index}`);
    const asking = {
      ...vietnamCovid19,
      conditions: {
        ...vietnamCovid19.conditions,
        ...Object.fromEntries(names.map((name) => [name, { type: 'flag', vi: 'a', en: 'a' }])),
      },
      rules: vietnamCovid19.rules.map((rule) => ({
        ...rule,
        when: { any: names.map((condition) => ({ condition })) },
      })),
    };
    const flags = { names, bits: new Uint16Array(2) };
    expect(faultOf({ ...twoPeople(), flags }, undefined, asking)).toEqual(refused);
  });
});
