/** `tiemchung screen`: verdict, reasons with their acts, and what was not asked. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { screeningConditions } from '../../src/cli/screening-conditions.ts';
import { vitalSignsOf } from '../../src/cli/vital-signs.ts';
import { vietnamCovid19 } from '../../src/schedule/vietnam/index.ts';
import { parseCalendarDate } from '../../src/values/index.ts';
import { type RecordedIo, recordedIo } from './io.ts';

const WHO = ['--birth-date', '1993-03-03', '--as-of', '2022-02-15'];
const WELL = ['--answer', '1-12=no', '--temperature', '36.8', '--blood-pressure', '120/80', '--pulse', '70'];
const ALL_WELL = [...WELL, '--respiratory-rate', '18', '--spo2', '97'];

async function screen(
  args: readonly string[],
  options: Parameters<typeof recordedIo>[0] = {},
): Promise<{ code: number; io: RecordedIo }> {
  const io = recordedIo(options);
  return { code: await run(['screen', ...args], io), io };
}

const outcomeOf = async (...args: readonly string[]) =>
  JSON.parse((await screen([...WHO, ...args, '--json'])).io.out());

describe('tiemchung screen', () => {
  it('says that nothing speaks against it, once everything was asked and measured', async () => {
    const { code, io } = await screen([...WHO, ...ALL_WELL]);
    expect(code).toBe(0);
    expect(io.err()).toBe('');
    expect(io.out()).toMatchInlineSnapshot(`
      "Kết luận: ĐỦ ĐIỀU KIỆN TIÊM (ngày xét 15/02/2022)
        Với những gì đã khai và đã đo, không có điều nào phải thận trọng.
      "
    `);
  });

  it('says what was not asked or not measured', async () => {
    const { io } = await screen([...WHO, '--lang', 'en', '--answer', '2-12=no', '--pulse', '70']);
    expect(io.out()).toMatchInlineSnapshot(`
      "Verdict: ELIGIBLE (day asked about 2022-02-15)
        Nothing that was declared or measured speaks against it; what stands below was not asked or not measured.

      Still to be asked, by number of the registration form (--answer):
         1. Anaphylaxis of grade 2 or above (if so, the agent)

      Not measured: --temperature --blood-pressure --respiratory-rate
      "
    `);
  });

  it('gives every reason with its act', async () => {
    const args = ['--temperature', '37,6', '--condition', 'pregnantWeeks=20', '--answer', '3,5=không', '--pulse', '70'];
    const { code, io } = await screen([...WHO, ...args]);
    expect(code).toBe(0);
    expect(io.out().split('\n\n')[0]).toMatchInlineSnapshot(`
      "Kết luận: THẬN TRỌNG (ngày xét 15/02/2022)
      Nơi tiêm: bệnh viện
        - Mang thai từ 13 tuần: tư vấn và tiêm tại bệnh viện có khả năng cấp cứu sản khoa. Theo 5785/QĐ-BYT.
        - Mang thai từ 13 tuần: thận trọng. Theo 5785/QĐ-BYT.
        - Thân nhiệt dưới 35,5 °C hoặc trên 37,5 °C: thận trọng. Theo 5785/QĐ-BYT."
    `);
  });

  it.each([
    [['--temperature', '37.5'], 'eligible'],
    [['--temperature', '37.6'], 'caution'],
    [['--blood-pressure', '141/80'], 'caution'],
    [['--spo2', '93'], 'eligible'],
    [['--condition', 'pregnantWeeks=20'], 'hospital'],
    [['--condition', 'acuteIllness'], 'defer'],
    [['--answer', '6=có'], 'defer'],
    [['--answer', '1-12=no', '--answer', 'acuteIllness=yes'], 'defer'],
    [['--condition', 'anaphylaxisTo=Pfizer', '--offered', 'PFZ'], 'contraindicated'],
  ])('%j: %s, and the exit code is 0', async (args, outcome) => {
    expect((await screen([...WHO, ...args])).code).toBe(0);
    expect((await outcomeOf(...args)).outcome).toBe(outcome);
  });

  it('is one JSON document with --json', async () => {
    expect(await outcomeOf(...ALL_WELL, '--temperature', '38', '--answer', '9=unknown', '--lang', 'en')).toMatchObject({
      ok: true,
      schedule: 'vietnam-covid-19',
      asOf: '2022-02-15',
      outcome: 'caution',
      verdict: 'caution',
      routing: 'ordinary-site',
      reasons: [
        {
          outcome: 'caution',
          rule: 'temperature',
          act: { number: '5785/QĐ-BYT' },
          message: 'Temperature under 35.5 °C or over 37.5 °C: caution. By 5785/QĐ-BYT.',
        },
      ],
      openStatements: [{ number: 9, name: 'pregnancyOrBreastfeeding', text: 'Pregnant or breastfeeding' }],
      findings: [],
    });
  });

  it.each([
    [[], 'Lệnh "screen" cần tùy chọn "--birth-date"'],
    [[...WHO, '--temperature', 'hot'], 'Giá trị hợp lệ: 36.8.'],
    [[...WHO, '--temperature', '36/37'], 'Giá trị hợp lệ: 36.8.'],
    [[...WHO, '--blood-pressure', '120'], 'Giá trị hợp lệ: 120/80.'],
    [[...WHO, '--blood-pressure', '80/120'], 'Giá trị hợp lệ: 120/80.'],
    [[...WHO, '--pulse', '70', '--condition', 'pulse=71'], 'Điều kiện "pulse" được ghi hai lần.'],
    [[...WHO, '--answer', '13=no'], 'Giá trị hợp lệ: 1-12.'],
    [[...WHO, '--answer', '5-2=no'], 'Giá trị hợp lệ: 1-12.'],
    [[...WHO, '--answer', '5'], '1=yes, 1-12=no'],
    [[...WHO, '--answer', 'acuteilness=no'], 'Có phải bạn muốn gõ "acuteIllness"?'],
    [[...WHO, '--tempratur', '37'], 'Có phải bạn muốn gõ "--temperature"?'],
  ])('%j is misuse', async (args, expected) => {
    const { code, io } = await screen(args);
    expect({ code, out: io.out() }).toEqual({ code: 2, out: '' });
    expect(io.err()).toContain(expected);
  });

  it('refuses a vital sign that the pack has no condition for', () => {
    const { oxygenSaturation: _, ...conditions } = vietnamCovid19.conditions;
    const call = {
      io: recordedIo(),
      spec: { name: 'screen', summary: { vi: '', en: '' }, options: [], examples: [], load: () => Promise.reject() },
      lang: 'vi' as const,
      json: false,
      values: [],
      option: (name: string) => (name === 'spo2' ? '97' : undefined),
      all: () => [],
    };
    expect(vitalSignsOf(call, vietnamCovid19, {})).toEqual({ oxygenSaturation: 97 });
    expect(() => vitalSignsOf(call, { ...vietnamCovid19, conditions }, {})).toThrow('CLI_VITAL_SIGN_UNDECLARED');
  });

  it('knows which conditions a screening depends on from the pack alone', () => {
    const [then, later] = [parseCalendarDate('2021-07-01'), parseCalendarDate('2022-02-15')];
    if (!then || !later) throw new Error('dates');
    expect(screeningConditions(vietnamCovid19, then)).toContain('oxygenSaturation');
    const names = screeningConditions(vietnamCovid19, later);
    // 2995/QĐ-BYT alone asked for it.
    expect(names).not.toContain('oxygenSaturation');
    expect(names).toEqual(expect.arrayContaining(['temperature', 'acuteIllness', 'anaphylaxisTo', 'infected']));
    expect(names).not.toContain('mixingConsent');
    expect(names).not.toContain('highRiskOccupation');
  });

  it('is never beaten by what is typed', async () => {
    const option = fc.constantFrom('temperature', 'blood-pressure', 'pulse', 'spo2', 'answer', 'condition', 'dose');
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.tuple(fc.nat(400), fc.nat(400)).map((parts) => parts.join('/')),
      fc.float().map(String),
      fc
        .tuple(fc.nat(14), fc.nat(14), fc.constantFrom('yes', 'no', 'rồi'))
        .map(([a, b, answer]) => `${a}-${b}=${answer}`),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(option, text), { maxLength: 4 }), async (given) => {
        const { code } = await screen([...WHO, ...given.map(([flag, typed]) => `--${flag}=${typed}`)]);
        expect([0, 2]).toContain(code);
      }),
      { seed: 20210914, numRuns: 400 },
    );
  });
});
