import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { isVaccineCode, vaccineByCode } from '../../src/catalogue/index.ts';
import { checkPack } from '../../src/schedule/authoring/index.ts';
import { scheduleCodes } from '../../src/schedule/explain/index.ts';
import { evaluate, forecast, type PackRule, type RulePack } from '../../src/schedule/index.ts';
import { vietnamCovid19 } from '../../src/schedule/vietnam/index.ts';
import { addDays, isSdkError } from '../../src/values/index.ts';
import { hasShared, readShared } from '../setup/shared.ts';
import { ask, day } from './asking.ts';

const RULES = 'reference/data/dose-rules.csv';

describe('the Vietnamese pack', () => {
  it('has no fault', () => {
    expect(checkPack(vietnamCovid19).findings).toEqual([]);
  });

  it('names the vaccines of the catalogue', () => {
    for (const [code, product] of Object.entries(vietnamCovid19.products)) {
      expect(isVaccineCode(code)).toBe(true);
      expect(product).toMatchObject({ name: vaccineByCode(code)?.name, doseMl: vaccineByCode(code)?.doseMl });
    }
  });

  it('gives each course as many doses as the catalogue does', () => {
    for (const series of vietnamCovid19.series.filter((item) => item.stage === 'primary')) {
      const code = series.targets[0]?.accept[0]?.products[0] ?? '';
      expect([code, series.targets.length]).toEqual([code, vaccineByCode(code)?.dosesPrimary]);
    }
  });

  it('quotes every act with effect, source and confidence', () => {
    for (const act of Object.values(vietnamCovid19.acts)) {
      expect(act.effect.vi && act.effect.en && act.source && act.confidence).toBeTruthy();
      expect(act.title !== undefined || /^\d+\/(QĐ-BYT|BYT-DP|NQ-CP)$/.test(act.number)).toBe(true);
    }
  });

  it('leaves nobody in the middle of a course without a rule while the product is in use', () => {
    for (const [product, opens] of [
      ['AZ', '2021-03-08'],
      ['PFZ', '2021-06-12'],
      ['MOD', '2021-06-28'],
      ['VERO', '2021-06-03'],
      ['HAYAT', '2021-09-10'],
      ['SPUV', '2021-03-23'],
      ['ABD', '2021-09-17'],
      ['COVX', '2021-11-10'],
    ] as const) {
      for (let date = day(opens); date < day('2023-12-31'); date = addDays(date, 1)) {
        const answer = ask({ birth: '1980-01-01', doses: `${product}@${opens}`, asOf: date });
        if (answer.nextDose !== 'P2' || answer.earliest === undefined)
          expect([product, date, answer.status]).toBeUndefined();
      }
    }
  });
});

describe.skipIf(!hasShared(RULES))('the pack and the table of rules', () => {
  const rows: Record<string, string>[] = hasShared(RULES) ? parse(readShared(RULES), { columns: true }) : [];
  const years = (text: string | undefined): string | undefined => (text ? `P${text}Y` : undefined);
  const anchors: Readonly<Record<string, readonly (string | undefined)[]>> = {
    '': [undefined],
    last_dose: ['last-dose'],
    last_primary: ['last-primary', 'setting:boosterAnchor'],
    last_primary_or_additional: ['last-primary-or-additional'],
    booster1: ['B1'],
  };
  const products = (text: string): string[] =>
    text.split('|').map((item) => (item === 'same as B1' ? '@previous' : item.startsWith('same') ? '@primary' : item));

  /** Whether a rule of the pack says what a row of the table says. */
  function says(rule: PackRule, row: Record<string, string>): boolean {
    const listed = products(row.vaccine ?? '');
    const window = [rule.recommended?.from ?? '', rule.recommended?.to ?? ''];
    return (
      rule.dose === row.dose_kind &&
      (rule.from ?? '') === row.effective_from &&
      (rule.to ?? '') === row.effective_to &&
      // The table writes the youngest audience of the second booster into its note.
      rule.ages?.from === years(row.age_min_years) &&
      rule.ages?.below === years(row.age_max_years_exclusive) &&
      rule.products.every((product) => listed.includes(product)) &&
      (rule.products.length === listed.length || row.act === '7820/BYT-DP') &&
      (anchors[row.anchor ?? ''] ?? []).includes(rule.volumeOnly ? 'last-primary' : rule.anchor) &&
      (rule.volumeOnly || (rule.minimum ?? '') === row.min_interval_iso) &&
      (rule.volumeOnly || (window[0] === row.recommended_min && window[1] === row.recommended_max)) &&
      rule.source === row.source &&
      rule.confidence === row.confidence
    );
  }

  const doses = rows.filter((row) => ['P1', 'P2', 'P3', 'ADD', 'B1', 'B2'].includes(row.dose_kind ?? ''));

  it.each(doses.map((row) => [row.dose_kind, row.act, row.audience, row.previous_vaccines, row.vaccine, row] as const))(
    '%s by %s for %s after "%s" with %s is a rule',
    (_kind, _act, _audience, _previous, _vaccine, row) => {
      const found = vietnamCovid19.rules.filter((rule) => says(rule, row));
      expect(found.length).toBeGreaterThanOrEqual(1);
    },
  );

  it('have no further rule but those that say why', () => {
    const extra = vietnamCovid19.rules.filter((rule) => !doses.some((row) => says(rule, row)));
    expect(extra.map((rule) => rule.id)).toEqual([
      'add-10225-sinopharm-az',
      'b1-10225-sinopharm-az',
      'add-10722-sinopharm-az',
      'add-3309-sinopharm-az',
      'p2-az-manufacturer',
      'p2-vero-manufacturer',
      'p2-pfz-manufacturer',
      'p2-mod-manufacturer',
      'p2-abd-manufacturer',
      'p3-abd-manufacturer',
    ]);
    for (const rule of extra) expect(rule.note).toBeTruthy();
  });

  it.each(rows.filter((row) => row.dose_kind === 'DEFER').map((row) => [row.act, row.audience, row] as const))(
    'the wait by %s for %s is a wait of the pack',
    (_act, _audience, row) => {
      const found = vietnamCovid19.waits.filter(
        (wait) =>
          wait.from === row.effective_from &&
          (wait.to ?? '') === row.effective_to &&
          wait.period === row.min_interval_iso &&
          wait.ages?.from === years(row.age_min_years) &&
          wait.ages?.below === years(row.age_max_years_exclusive) &&
          wait.source === row.source,
      );
      expect(found).toHaveLength(1);
    },
  );
});

describe('a pack that cannot be used', () => {
  const first = vietnamCovid19.rules[0];
  const changed = (change: Partial<RulePack>): RulePack => ({ ...vietnamCovid19, ...change });
  const ruled = (change: Partial<PackRule>): RulePack => changed({ rules: first ? [{ ...first, ...change }] : [] });

  it.each<[string, RulePack]>([
    ['month end', changed({ monthEnd: 'round' })],
    ['product', ruled({ products: ['NVX'] })],
    ['act', ruled({ act: '1939' })],
    ['act by a name of Object', ruled({ act: 'toString' })],
    ['dose kind', ruled({ dose: 'P4' })],
    ['date', ruled({ from: '2021-02-30' })],
    ['days in force', ruled({ from: '2021-03-08', to: '2021-03-08' })],
    ['period', ruled({ minimum: '28 days' })],
    ['anchor', ruled({ anchor: 'first-dose' })],
    ['setting', ruled({ anchor: 'setting:unknown' })],
    ['kind of setting', ruled({ earliest: 'setting:boosterAnchor' })],
    ['condition', ruled({ when: { condition: 'rich' } })],
    ['setting asked for', ruled({ when: { setting: 'rich' } })],
    ['course', ruled({ when: { course: 'any' } })],
    ['empty test', ruled({ when: {} })],
    ['test within a test', ruled({ when: { not: { all: [{}] } } })],
    ['age', ruled({ ages: { from: '18' } })],
    ['stage', changed({ series: [{ id: 'x', stage: 'first', targets: [] }] })],
    [
      'screening outcome',
      changed({ screening: vietnamCovid19.screening.map((line) => ({ ...line, outcome: 'maybe' })) }),
    ],
    ['condition of a wait', changed({ waits: vietnamCovid19.waits.map((wait) => ({ ...wait, condition: 'rich' })) })],
    [
      'kind of condition of a wait',
      changed({ waits: vietnamCovid19.waits.map((wait) => ({ ...wait, condition: 'breastfeeding' })) }),
    ],
    [
      'condition of an exclusion',
      changed({ exclusions: vietnamCovid19.exclusions.map((row) => ({ ...row, productOf: 'rich' })) }),
    ],
  ])('has an unknown %s', (_what, pack) => {
    let caught: unknown;
    try {
      evaluate(pack, { birthDate: day('1990-01-01') }, [], { asOf: day('2021-05-01') });
    } catch (error) {
      caught = error;
    }
    expect(isSdkError(caught, 'PACK_INVALID')).toBe(true);
    expect(String(caught)).toMatch(/expected/);
  });

  it('may nest tests', () => {
    const pack = ruled({
      when: { all: [{ not: { condition: 'infected' } }, { setting: 'azGapWeeks', course: 'homologous' }] },
    });
    const products = (settings: Record<string, number>, infected?: string): readonly string[] =>
      forecast(pack, { birthDate: day('1990-01-01'), conditions: { infected } }, [], {
        asOf: day('2021-05-01'),
        settings,
      }).products;
    expect(products({})).toEqual([]);
    expect(products({ azGapWeeks: 6 })).toEqual(['AZ']);
    expect(products({ azGapWeeks: 6 }, '2020-01-01')).toEqual([]);
    expect(ruled({ when: { course: 'mixed' } })).toBeDefined();
  });
});

describe('scheduleCodes', () => {
  it('have both languages with the same parameters', () => {
    const parameters = (text: string): string[] =>
      [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();
    for (const entry of Object.values(scheduleCodes)) expect(parameters(entry.vi)).toEqual(parameters(entry.en));
  });
});
