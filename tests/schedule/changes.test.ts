import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { DoseEvent } from '../../src/model/index.ts';
import {
  type Change,
  type ChangedField,
  changes,
  changesCodes,
  explainChanges,
} from '../../src/schedule/changes/index.ts';
import { packAtTurn } from '../../src/schedule/changes/turn-of-day.ts';
import { forecast, type RulePack } from '../../src/schedule/index.ts';
import { vietnamCovid19 } from '../../src/schedule/vietnam/index.ts';
import { addDays, fromDayNumber } from '../../src/values/index.ts';
import { asked, day, type Question } from './asking.ts';

type Asked = Omit<Question, 'asOf'> & { readonly from: string; readonly to: string };

function changed({ from, to, ...question }: Asked, pack: RulePack = vietnamCovid19): readonly Change[] {
  const { person, given, options } = asked({ ...question, asOf: from });
  const { asOf: _asOf, ...policy } = options;
  return changes(pack, person, given, { ...policy, from: day(from), to: day(to) });
}

/** `2021-12-17 +10722/BYT-DP -10225/BYT-DP: status earliest`. */
const brief = ({ date, acts, changed: fields }: Change): string =>
  `${date} ${acts.map(({ turn, number }) => `${turn === 'begins' ? '+' : '-'}${number}`).join(' ')}: ${fields.join(' ')}`;

const cases = {
  'the gap that a province chose': {
    doses: 'AZ@2021-09-01',
    settings: { azGapWeeks: 6 },
    from: '2021-09-01',
    to: '2021-10-01',
  },
  'the booster after 3 months, not 6': { doses: 'AZ@2021-07-01 AZ@2021-09-01', from: '2021-12-10', to: '2021-12-20' },
  'the end of the wait after infection': {
    doses: 'AZ@2021-09-01',
    conditions: { infected: '2021-09-20' },
    from: '2021-12-01',
    to: '2022-01-01',
  },
  'boosters in one act': { doses: 'PFZ@2021-09-01 PFZ@2021-10-01', from: '2022-03-01', to: '2022-06-23' },
  'a second booster': {
    birth: '1970-02-02',
    doses: 'AZ@2021-06-01 AZ@2021-08-01 MOD@2022-01-20',
    from: '2022-01-01',
    to: '2022-12-31',
  },
  'a child': { birth: '2010-07-02', from: '2021-06-30', to: '2022-12-31' },
  'other grounds, same dates': { doses: 'AZ@2021-06-01', from: '2021-07-20', to: '2021-07-31' },
  nothing: { birth: '2003-07-02', from: '2021-06-28', to: '2021-07-14' },
} as const satisfies Record<string, Asked>;

describe('changes', () => {
  it('tells what each act changed for a person', () => {
    expect(
      Object.fromEntries(Object.entries(cases).map(([name, question]) => [name, changed(question).map(brief)])),
    ).toMatchInlineSnapshot(`
      {
        "a child": [
          "2021-10-14 +8688/BYT-DP: earliest recommended reasons",
          "2022-03-28 +1535/BYT-DP: status earliest recommended products reasons",
          "2022-03-31 +phê duyệt Moderna cho trẻ 6-11 tuổi ngày 31/03/2022, chưa rõ số: products reasons",
        ],
        "a second booster": [
          "2022-01-15 +văn bản của Cục Quản lý Dược tháng 01/2022, chưa rõ số: volumesMl",
          "2022-05-10 +công văn của Bộ Y tế tháng 05/2022, chưa rõ số: status nextDose earliest recommended products reasons",
          "2022-06-23 +3309/BYT-DP -công văn của Bộ Y tế tháng 05/2022, chưa rõ số: reasons",
        ],
        "boosters in one act": [
          "2022-03-26 +công văn của Bộ Y tế ngày 26/03/2022, chưa rõ số: products reasons",
          "2022-06-23 +3309/BYT-DP -10722/BYT-DP -công văn của Bộ Y tế ngày 26/03/2022, chưa rõ số: reasons",
        ],
        "nothing": [],
        "other grounds, same dates": [
          "2021-07-26 +3588/QĐ-BYT -1734/BYT-DP: reasons",
        ],
        "the booster after 3 months, not 6": [
          "2021-12-17 +10722/BYT-DP -10225/BYT-DP: status earliest recommended reasons",
        ],
        "the end of the wait after infection": [
          "2021-12-21 +5785/QĐ-BYT -4355/QĐ-BYT: status earliest recommended reasons",
        ],
        "the gap that a province chose": [
          "2021-09-20 +7820/BYT-DP: earliest reasons",
        ],
      }
    `);
  });

  it('gives both answers for the same day', () => {
    const [province] = changed(cases['the gap that a province chose']);
    expect([province?.before.earliest, province?.after.earliest]).toEqual(['2021-10-27', '2021-10-13']);
    const [booster] = changed(cases['the booster after 3 months, not 6']);
    expect([booster?.before.earliest, booster?.after.earliest]).toEqual(['2022-03-01', '2021-12-01']);
    const [wait] = changed(cases['the end of the wait after infection']);
    expect([wait?.before.status, wait?.after.status]).toEqual(['DEFERRED', 'OVERDUE']);
    expect([wait?.before.earliest, wait?.after.earliest]).toEqual(['2022-03-20', '2021-10-27']);
  });

  it('leaves the day it starts from out and the day it ends with in', () => {
    const booster = cases['the booster after 3 months, not 6'];
    expect(changed({ ...booster, from: '2021-12-17' })).toEqual([]);
    expect(changed({ ...booster, to: '2021-12-17' })).toHaveLength(1);
    expect(changed({ ...booster, to: '2021-12-16' })).toEqual([]);
  });

  it('does not put an 18th birthday, a day that is reached or a late dose down to an act', () => {
    expect(changed({ birth: '2003-09-25', from: '2021-09-20', to: '2021-10-10' })).toEqual([]);
    expect(changed({ doses: 'AZ@2021-07-20', from: '2021-09-11', to: '2021-09-19' })).toEqual([]);
    // On the very day of an act, too: 7820 says nothing to who has not got a province that chose.
    expect(changed({ doses: 'AZ@2021-07-26', from: '2021-09-19', to: '2021-09-20' })).toEqual([]);
    expect(changed({ birth: '2003-09-20', from: '2021-09-19', to: '2021-09-20' })).toEqual([]);
  });

  it('refuses days that are none', () => {
    const person = { birthDate: day('1985-02-02') };
    const [from, to] = [day('2021-09-01'), day('2021-08-31')];
    expect(() => changes(vietnamCovid19, person, [], { from, to })).toThrow(RangeError);
    // A host without a compiler may hand anything over.
    const text = Object('2021-13-01').toString();
    expect(() => changes(vietnamCovid19, person, [], { from, to: text })).toThrow('"to" expected a date as YYYY-MM-DD');
  });

  it('knows a time in which no act was located', () => {
    const waits = vietnamCovid19.waits.map((wait) => ({ ...wait, acts: [] }));
    const [change] = changed(cases['the end of the wait after infection'], { ...vietnamCovid19, waits });
    expect(change?.acts).toEqual([]);
    expect(explainChanges(change ? [change] : [], 'en')[0]).toMatch(/no act was located/);
  });

  it('has types of its own', () => {
    expectTypeOf<Change['changed']>().toEqualTypeOf<readonly ChangedField[]>();
    expectTypeOf(changes).returns.toEqualTypeOf<readonly Change[]>();
  });
});

const doses = fc
  .tuple(
    fc.constantFrom('AZ', 'PFZ', 'MOD', 'VERO', 'ABD'),
    fc.integer({ min: 18_700, max: 19_000 }),
    fc.array(fc.integer({ min: 14, max: 130 }), { maxLength: 4 }),
  )
  .map(([product, start, gaps]): DoseEvent[] => {
    const days = [start];
    for (const gap of gaps) days.push((days.at(-1) ?? start) + gap);
    return days.map((date) => ({ product, date: fromDayNumber(date) }));
  });
const person = fc.record({
  birthDate: fc.integer({ min: -5000, max: 17_500 }).map(fromDayNumber),
  conditions: fc.record(
    { mixingConsent: fc.constant(true), infected: fc.integer({ min: 18_690, max: 19_200 }).map(fromDayNumber) },
    { requiredKeys: [] },
  ),
});

describe('changes of anybody', () => {
  const [from, to] = [day('2021-01-01'), day('2023-12-31')];

  it('end in the answer of the day, and differ in the fields they name', () => {
    fc.assert(
      fc.property(person, doses, (someone, history) => {
        for (const change of changes(vietnamCovid19, someone, history, { from, to })) {
          expect(change.after).toEqual(forecast(vietnamCovid19, someone, history, { asOf: change.date }));
          expect(change.changed.length).toBeGreaterThan(0);
          for (const field of change.changed) expect(change.before[field]).not.toEqual(change.after[field]);
          expect(change.acts.length).toBeGreaterThan(0);
        }
      }),
      { seed: 20210914, numRuns: 60 },
    );
  });

  it('are none where no act turns', () => {
    const turn = { eve: day('2022-06-22'), day: day('2022-06-23') };
    const { acts, ...frozen } = packAtTurn(vietnamCovid19, turn, () => true);
    const ever = Object.fromEntries(Object.entries(acts).map(([id, { from: _from, ...act }]) => [id, act]));
    const rows = <Row extends object>(list: readonly Row[]): Row[] =>
      list.map((row) => ({ ...row, from: '2000-01-01' }));
    const pack = {
      ...frozen,
      acts: ever,
      programmes: rows(frozen.programmes),
      rules: rows(frozen.rules),
      waits: rows(frozen.waits),
    };
    fc.assert(
      fc.property(person, doses, (someone, history) => {
        expect(changes(pack, someone, history, { from, to })).toEqual([]);
      }),
      { seed: 20210914, numRuns: 60 },
    );
  });

  it('rest on a pack of the day that answers as the whole pack does', () => {
    fc.assert(
      fc.property(person, doses, fc.integer({ min: 18_690, max: 19_600 }), (someone, history, number) => {
        const asOf = fromDayNumber(number);
        const pack = packAtTurn(vietnamCovid19, { eve: addDays(asOf, -1), day: asOf }, () => true);
        expect(forecast(pack, someone, history, { asOf })).toEqual(
          forecast(vietnamCovid19, someone, history, { asOf }),
        );
      }),
      { seed: 20210914, numRuns: 100 },
    );
  });
});

describe('explainChanges', () => {
  const told = (lang: 'vi' | 'en'): Record<string, readonly string[]> =>
    Object.fromEntries(
      Object.entries(cases).map(([name, question]) => [
        name,
        explainChanges(changed(question), lang, { pack: vietnamCovid19 }),
      ]),
    );

  it('reads well (Vietnamese)', () => {
    expect(told('vi')).toMatchSnapshot();
  });

  it('reads well (English)', () => {
    expect(told('en')).toMatchSnapshot();
  });

  it('leaves no placeholder open and no sentence unfinished', () => {
    for (const line of [...Object.values(told('vi')), ...Object.values(told('en'))].flat()) {
      expect(line).toMatch(/^\p{Lu}[^{}]*\.$/u);
      expect(line).not.toMatch(/undefined|NaN| {2}/);
    }
  });

  it('says so where nothing changed, and takes a host wording', () => {
    expect(explainChanges([], 'vi')).toEqual([changesCodes.CHANGE_NOTHING.vi]);
    expect(explainChanges([], 'en', { overrides: { CHANGE_NOTHING: { en: 'no news.' } } })).toEqual(['No news.']);
  });

  it('tells a vaccine that is allowed no more, and an act that ends without another', () => {
    const rules = vietnamCovid19.rules.filter(({ act }) => act !== '10722');
    const lines = explainChanges(
      changed(cases['the booster after 3 months, not 6'], { ...vietnamCovid19, rules }),
      'en',
    );
    expect(lines[0]).toBe('From 2021-12-17, this no longer applies: 10225/BYT-DP.');
    expect(lines).toContain('No longer allowed: AZ, PFZ, MOD.');
    expect(lines.at(-1)).toMatch(/^What 10225\/BYT-DP says: /);
  });
});
