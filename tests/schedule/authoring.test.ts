import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { render } from '../../src/messages/index.ts';
import { type AuthoringCode, authoringCodes, checkPack, rulePackSchema } from '../../src/schedule/authoring/index.ts';
import { forecast, type RulePack } from '../../src/schedule/index.ts';
import { vietnamCovid19 } from '../../src/schedule/vietnam/index.ts';
import { day } from './asking.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Path = readonly (string | number)[];

const clean = JSON.stringify(vietnamCovid19);

/** Index of a row of the pack. */
const at = (list: 'rules' | 'waits' | 'exclusions' | 'screening' | 'programmes' | 'series', id: string): number => {
  const index = vietnamCovid19[list].findIndex((row) => row.id === id);
  if (index < 0) throw new Error(`no row ${id}`);
  return index;
};

/** The Vietnamese pack with one value replaced, or taken out with `undefined`. */
function mutated(path: Path, value: Json | undefined): unknown {
  const pack: Json = JSON.parse(clean);
  let inner: Json | undefined = pack;
  for (const key of path.slice(0, -1)) inner = Reflect.get(Object(inner), key);
  const last = path.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(Object(inner), last);
  else Reflect.set(Object(inner), last, value);
  return pack;
}

const vero = at('rules', 'p2-vero-vero-3588');
const mixed = at('rules', 'p2-az-pfz-6030');
const booster = at('rules', 'b1-10722-homologous');
const covaxin = at('rules', 'p2-covx-covx');
const late = vietnamCovid19.rules.length;
const rule = (change: Record<string, Json>): Json => ({ ...JSON.parse(clean).rules[vero], ...change });

/** What is done, what must be found: each fault alone. The path of the fault is that of the change unless given. */
const faults: readonly [AuthoringCode, change: Path, value: Json | undefined, found?: Path][] = [
  ['PACK_FIELD_MISSING', ['rules', 3, 'products'], undefined],
  ['PACK_FIELD_MISSING', ['monthEnd'], undefined],
  ['PACK_FIELD_MISSING', ['settings', 'azGapWeeks', 'unit'], undefined],
  ['PACK_FIELD_MISSING', ['settings', 'boosterAnchor', 'choices'], undefined],
  ['PACK_FIELD_TYPE', ['rules', 3, 'products'], 'AZ'],
  ['PACK_FIELD_TYPE', ['waits'], null],
  ['PACK_FIELD_TYPE', ['products', 'AZ', 'doseMl'], '0.5'],
  ['PACK_FIELD_UNKNOWN', ['rules', vero, 'recomended'], { from: 'P3W' }],
  ['PACK_TEXT_EMPTY', ['acts', '3588', 'effect', 'vi'], ' '],
  ['PACK_SOURCE_MISSING', ['acts', '3588', 'source'], ''],
  ['PACK_SOURCE_MISSING', ['rules', 5, 'confidence'], undefined],
  ['PACK_WORD_UNKNOWN', ['monthEnd'], 'round'],
  ['PACK_WORD_UNKNOWN', ['series', 2, 'stage'], 'first'],
  ['PACK_WORD_UNKNOWN', ['screening', 0, 'outcome'], 'maybe'],
  ['PACK_WORD_UNKNOWN', ['settings', 'boosterAnchor', 'default'], 'last-dose'],
  ['PACK_WORD_UNKNOWN', ['rules', at('rules', 'p2-az-az-7820'), 'earliest'], 'P4W'],
  ['PACK_DOSE_UNKNOWN', ['rules', 0, 'dose'], 'P4'],
  ['PACK_DOSE_UNKNOWN', ['series', 0, 'targets', 1, 'dose'], 'p2'],
  ['PACK_PERIOD_INVALID', ['rules', vero, 'minimum'], '21 days'],
  ['PACK_PERIOD_INVALID', ['series', 0, 'targets', 1, 'accept', 0, 'minimum'], 'P'],
  ['PACK_PERIOD_INVALID', ['products', 'AZ', 'ages', 'from'], '18'],
  ['PACK_DATE_INVALID', ['rules', vero, 'from'], '2021-02-30'],
  ['PACK_DATE_INVALID', ['programmes', 0, 'opens'], '08/03/2021'],
  ['PACK_NUMBER_INVALID', ['products', 'PFZ', 'doseMl'], 0],
  ['PACK_LIST_EMPTY', ['rules', vero, 'products'], []],
  ['PACK_TEST_EMPTY', ['rules', mixed, 'when'], {}],
  ['PACK_TEST_EMPTY', ['rules', mixed, 'when'], { not: { all: [{}] } }, ['rules', mixed, 'when', 'not', 'all', 0]],
  ['PACK_SERIES_EMPTY', ['series', 0, 'targets'], []],
  ['PACK_ID_DUPLICATE', ['rules', vero, 'id'], 'p1-az'],
  ['PACK_ID_DUPLICATE', ['series', 1, 'id'], 'astrazeneca'],
  ['PACK_ACT_UNKNOWN', ['rules', vero, 'act'], '1939'],
  ['PACK_ACT_UNKNOWN', ['rules', vero, 'act'], 'toString'],
  ['PACK_ACT_UNKNOWN', ['waits', 0, 'acts', 1], '3446'],
  ['PACK_ACT_UNKNOWN', ['programmes', 1, 'act'], ''],
  ['PACK_PRODUCT_UNKNOWN', ['rules', vero, 'after', 0], 'NVX'],
  ['PACK_PRODUCT_UNKNOWN', ['rules', vero, 'after', 0], '@primary'],
  ['PACK_PRODUCT_UNKNOWN', ['series', 0, 'targets', 1, 'accept', 1, 'products', 1], 'constructor'],
  ['PACK_CONDITION_UNKNOWN', ['rules', mixed, 'when', 'condition'], 'rich'],
  ['PACK_CONDITION_UNKNOWN', ['waits', 0, 'condition'], 'rich'],
  ['PACK_CONDITION_TYPE', ['waits', 0, 'condition'], 'breastfeeding'],
  ['PACK_CONDITION_TYPE', ['exclusions', 0, 'productOf'], 'infected'],
  [
    'PACK_CONDITION_TYPE',
    ['rules', mixed, 'when'],
    { condition: 'infected', above: 1 },
    ['rules', mixed, 'when', 'condition'],
  ],
  ['PACK_SETTING_UNKNOWN', ['rules', booster, 'anchor'], 'setting:unknown'],
  ['PACK_SETTING_UNKNOWN', ['rules', mixed, 'when'], { setting: 'rich' }, ['rules', mixed, 'when', 'setting']],
  ['PACK_SETTING_TYPE', ['rules', booster, 'anchor'], 'setting:azGapWeeks'],
  ['PACK_ANCHOR_UNKNOWN', ['rules', vero, 'anchor'], 'first-dose'],
  ['PACK_ANCHOR_UNKNOWN', ['settings', 'boosterAnchor', 'choices', 1], 'last-additional'],
  ['PACK_ANCHOR_MISSING', ['rules', vero, 'anchor'], undefined, ['rules', vero]],
  [
    'PACK_ANCHOR_MISSING',
    ['series', 0, 'targets', 1, 'accept', 0, 'anchor'],
    undefined,
    ['series', 0, 'targets', 1, 'accept', 0],
  ],
  ['PACK_DATES_REVERSED', ['rules', vero, 'to'], '2021-07-26'],
  ['PACK_DATES_REVERSED', ['acts', '10225', 'to'], '2021-11-30'],
  ['PACK_AGES_REVERSED', ['rules', vero, 'ages'], { from: 'P18Y', below: 'P216M' }, ['rules', vero, 'ages']],
  ['PACK_AGES_REVERSED', ['programmes', 1, 'ages', 'below'], 'P12Y', ['programmes', 1, 'ages']],
  ['PACK_LIMITS_REVERSED', ['rules', mixed, 'when'], { condition: 'pulse', above: 100, below: 60 }],
  ['PACK_MINIMUM_OVER_RECOMMENDED', ['rules', vero, 'minimum'], 'P5W'],
  ['PACK_RECOMMENDED_REVERSED', ['rules', vero, 'recommended'], { from: 'P5W', to: 'P4W' }],
  ['PACK_MINIMUM_OVER_WINDOW', ['series', 11, 'targets', 0, 'accept', 0, 'minimum'], 'P5M'],
  ['PACK_RULES_OVERLAP', ['rules', late], rule({ id: 'again' })],
  ['PACK_OUTSIDE_ACT', ['rules', covaxin, 'from'], '2021-11-01', ['rules', covaxin, 'act']],
  [
    'PACK_OUTSIDE_ACT',
    ['rules', at('rules', 'b1-10225'), 'to'],
    '2021-12-18',
    ['rules', at('rules', 'b1-10225'), 'act'],
  ],
  [
    'PACK_PRODUCT_STARTS_NOTHING',
    ['products', 'NVX'],
    { name: 'Nuvaxovid', ages: {}, doseMl: 0.5, confidence: 'none' },
  ],
  [
    'PACK_TARGET_NOT_OFFERED',
    ['series', 9, 'targets', 3],
    { dose: 'P2', accept: [{ products: ['JAN'], anchor: 'last-dose', minimum: 'P14D' }] },
  ],
];

describe('checkPack', () => {
  it('finds nothing in the Vietnamese pack and hands it back', () => {
    const checked = checkPack(JSON.parse(clean));
    expect(checked.findings).toEqual([]);
    expect(checked.ok && checked.value).toEqual(vietnamCovid19);
    expectTypeOf(checked.ok ? checked.value : undefined).toEqualTypeOf<RulePack | undefined>();
  });

  it.each(faults)('finds %s at %j when it becomes %j', (code, change, value, found = change) => {
    const checked = checkPack(mutated(change, value));
    expect(checked.findings.map((finding) => [finding.code, finding.path])).toContainEqual([code, found]);
    // One fault, one finding, but where the fault takes something away that other rows rest on.
    if (!['series', 'settings', 'acts'].includes(String(change[0]))) {
      expect(checked.findings.filter(({ severity }) => severity !== 'info')).toHaveLength(
        authoringCodes[code].severity === 'info' ? 0 : 1,
      );
    }
    expect(checked.ok).toBe(authoringCodes[code].severity !== 'error');
  });

  it('knows no fault that the list above leaves out', () => {
    const shown = new Set<string>(faults.map(([code]) => code));
    expect(Object.keys(authoringCodes).filter((code) => !shown.has(code))).toEqual([
      'PACK_TOO_DEEP',
      'PACK_ANCHOR_NEVER_GIVEN',
    ]);
  });

  it('finds a booster counted from a dose that no series has', () => {
    const pack: RulePack = JSON.parse(clean);
    const series = pack.series.map((item) => ({ ...item, targets: item.targets.filter(({ dose }) => dose !== 'B1') }));
    const codes = checkPack({ ...pack, series }).findings.map(({ code }) => code);
    expect(codes).toContain('PACK_ANCHOR_NEVER_GIVEN');
  });

  it('finds faults of every kind in one go', () => {
    const pack: RulePack = JSON.parse(clean);
    const rules = pack.rules.map((row, index) => {
      if (index === 0) return { ...row, act: '1939', source: '' };
      return index === vero ? { ...row, minimum: 'P5W', notes: 'mistyped' } : row;
    });
    expect(
      checkPack({ ...pack, rules })
        .findings.map(({ code }) => code)
        .sort(),
    ).toEqual(['PACK_ACT_UNKNOWN', 'PACK_FIELD_UNKNOWN', 'PACK_MINIMUM_OVER_RECOMMENDED', 'PACK_SOURCE_MISSING']);
  });

  it('says each finding in both languages, without an open placeholder', () => {
    for (const [, change, value] of faults) {
      for (const finding of checkPack(mutated(change, value)).findings) {
        for (const lang of ['vi', 'en'] as const) {
          expect(render(finding, [authoringCodes], lang)).toMatch(/^\p{Lu}[^{}]*\.$/u);
        }
      }
    }
  });

  it('refuses what is no pack without a throw', () => {
    for (const value of [undefined, null, 1, 'pack', [], {}, Number.NaN]) expect(checkPack(value).ok).toBe(false);
    let deep: unknown = {};
    for (let i = 0; i < 100_000; i += 1) deep = { not: deep };
    expect(checkPack(deep).findings.map(({ code }) => code)).toEqual(['PACK_TOO_DEEP']);
    expect(checkPack(mutated(['rules', 0, 'when'], JSON.parse(`${'{"not":'.repeat(70)}{}${'}'.repeat(70)}`))).ok).toBe(
      false,
    );
  });

  it('never throws for JSON of any kind', () => {
    const options = { seed: 20210914, numRuns: 400 };
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const checked = checkPack(value);
        expect(checked.ok).toBe(false);
        expect(checked.findings.length).toBeGreaterThan(0);
      }),
      options,
    );
  });

  /** Paths to every value of the pack. */
  const paths: Path[] = [];
  const walk = (value: unknown, path: Path): void => {
    paths.push(path);
    if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value))
        walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  };
  walk(vietnamCovid19, []);

  it('never throws for a pack with anything anywhere; what it lets through, the engine takes', () => {
    const values = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('P3M', '2021-12-17', 'AZ', '@primary', 'infected', 'B1', 'setting:azGapWeeks', 'clamp', 'x'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths.slice(1)), fc.option(values, { nil: undefined }), (path, value) => {
        const checked = checkPack(mutated(path, value === undefined ? undefined : JSON.parse(JSON.stringify(value))));
        if (!checked.ok) return;
        const person = { birthDate: day('1985-02-02') };
        forecast(checked.value, person, [{ product: 'AZ', date: day('2021-05-01') }], { asOf: day('2021-10-01') });
      }),
      { seed: 20210914, numRuns: 300 },
    );
  });
});

describe('rulePackSchema', () => {
  it('is a schema of the rule pack', () => {
    expect(rulePackSchema.parse(vietnamCovid19)).toEqual(vietnamCovid19);
    expectTypeOf(rulePackSchema.parse).returns.toEqualTypeOf<RulePack>();
  });

  it('names the fault where it stands', () => {
    const issues = rulePackSchema.safeParse(mutated(['rules', vero, 'minimum'], '21 days')).error?.issues;
    expect(issues).toMatchObject([
      { path: ['rules', vero, 'minimum'], message: authoringCodes.PACK_PERIOD_INVALID.en },
    ]);
  });
});
