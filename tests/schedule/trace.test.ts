import { describe, expect, it } from 'vitest';
import { traceForecast } from '../../src/schedule/explain/index.ts';
import { vietnamCovid19 } from '../../src/schedule/vietnam/index.ts';
import { ask, type Question } from './asking.ts';

const traced = (question: Question) => traceForecast(ask(question));

describe('traceForecast', () => {
  it('names the dose, the rule, the act, and the sum of each date', () => {
    expect(traced({ doses: 'AZ@2021-06-05 AZ@2021-06-15 AZ@2021-09-01', asOf: '2021-10-01' })).toMatchInlineSnapshot(`
      [
        "dose AZ 2021-06-05: valid as P1",
        "dose AZ 2021-06-15: not-valid as P2 DOSE_TOO_EARLY not before 2021-07-03",
        "dose AZ 2021-09-01: valid as P2",
        "NOTHING_FURTHER: 2021-10-01",
        "NONE COMPLETE: – … – … –",
      ]
    `);
  });

  it('names the age that opens a programme, and what stands in the way', () => {
    expect(traced({ birth: '2015-01-01', asOf: '2021-08-01' })).toMatchInlineSnapshot(`
      [
        "PROGRAMME_AGE [programme-adults] 21/NQ-CP (confirmed): birth + P18Y = 2033-01-01",
        "P1 TOO_YOUNG: 2033-01-01 … 2033-01-01 … –",
      ]
    `);
    expect(traced({ asOf: '2021-09-15', conditions: { infected: '2021-07-20' } })).toMatchInlineSnapshot(`
      [
        "PROGRAMME_OPEN [programme-adults] 21/NQ-CP (confirmed): programme = 2021-03-08",
        "PRODUCTS [p1-az] 21/NQ-CP (confirmed): AZ",
        "PRODUCTS [p1-spuv] 1654/QĐ-BYT (confirmed): SPUV",
        "PRODUCTS [p1-vero] 2763/QĐ-BYT (general knowledge - unverified): VERO",
        "PRODUCTS [p1-pfz] 2908/QĐ-BYT (confirmed): PFZ",
        "PRODUCTS [p1-mod] 3122/QĐ-BYT (confirmed): MOD",
        "PRODUCTS [p1-hayat] 4361/QĐ-BYT (confirmed): HAYAT",
        "PRODUCTS [p1-jan] 3448/QĐ-BYT (confirmed): JAN",
        "WAIT_AFTER [wait-adults-6-months] 4355/QĐ-BYT (confirmed): infected 2021-07-20 + P6M = 2022-01-20",
        "P1 DEFERRED: 2022-01-20 … 2022-01-20 … –",
      ]
    `);
    expect(
      traced({ doses: 'AZ@2021-07-01', asOf: '2021-09-15', conditions: { anaphylaxisTo: 'AZ' } }),
    ).toMatchInlineSnapshot(`
      [
        "dose AZ 2021-07-01: valid as P1",
        "CONTRAINDICATED [anaphylaxis-same-vaccine] 4355/QĐ-BYT (confirmed): AZ",
        "P2 CONTRAINDICATED: – … – … –",
      ]
    `);
  });

  it('has a line for every dose and every reason, and one for the answer', () => {
    for (const doses of ['', 'PFZ@2021-08-01', 'ABD@2021-10-10 ABD@2021-10-24', 'VERO@2021-11-10 XXX@2021-12-01']) {
      const answer = ask({ ...(doses === '' ? {} : { doses }), asOf: '2021-12-28' });
      const lines = traceForecast(answer);
      expect(lines).toHaveLength(answer.doses.length + answer.reasons.length + 1);
      for (const { rule } of answer.reasons) if (rule) expect(lines.join()).toContain(`[${rule}]`);
    }
  });

  it('quotes acts of the pack only', () => {
    const numbers = new Set(Object.values(vietnamCovid19.acts).map(({ number }) => number));
    const lines = traced({ doses: 'AZ@2021-06-05 AZ@2021-09-01', asOf: '2022-03-01' });
    const quoted = lines.flatMap((line) => /\] (.+?) \(/.exec(line)?.[1] ?? []);
    expect(quoted.length).toBeGreaterThan(0);
    for (const act of quoted) expect(numbers).toContain(act);
  });
});
