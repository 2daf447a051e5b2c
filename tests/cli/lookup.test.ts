/** `tiemchung lookup` against the sandbox over HTTP. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Lines } from '../../src/cli/lines.ts';
import { run } from '../../src/cli/run.ts';
import type { FaultRule, PortalPerson } from '../../src/testing/index.ts';
import { type RunningSandbox, startSandbox } from '../../src/testing/server/index.ts';
import { closedAddress } from './closed-port.ts';
import { linesOf, type RecordedIo, recordedIo } from './io.ts';

const platform: RunningSandbox = await startSandbox({ seed: 11 });
beforeEach(() => platform.sandbox.reset());
afterAll(() => platform.close());

const OTP_SEARCH = '/api/vaccination/public/otp-search';
const CERTIFICATE = '/api/vaccination/public/patient-vaccinated';

function person(index = 0): PortalPerson {
  const found = platform.sandbox.people()[index];
  if (!found) throw new Error('nobody');
  return found;
}

/** What somebody types; the sex in the words of the command. */
const typedOf = ({ fullname, birthday, genderId, personalPhoneNumber }: PortalPerson) => ({
  name: fullname,
  birthDate: birthday.split('-').reverse().join('/'),
  sex: genderId === 1 ? 'nam' : 'nữ',
  phone: personalPhoneNumber,
});
const otp = (): string => platform.sandbox.messages().at(-1)?.otp ?? '';
const control = (path: string, body: unknown) =>
  fetch(`${platform.url}/__sandbox/${path}`, { method: 'POST', body: JSON.stringify(body) });
const calls = (route: string): number => platform.sandbox.log().filter((entry) => entry.route.includes(route)).length;

interface Talk {
  fields?: object;
  args?: readonly string[];
  typed?: Lines;
  answers?: readonly (string | (() => string | Promise<string>))[];
  env?: Record<string, string>;
  url?: string;
  signal?: AbortSignal;
}

/** A call that reads its person from the standard input, as JSON. */
async function lookup({ fields = typedOf(person()), args = [], typed, answers = [], env = {}, url, signal }: Talk) {
  const lines = linesOf([JSON.stringify(fields), ...answers]);
  const io = recordedIo({ lines, env, ...(typed ? { typed } : {}), ...(signal ? { signal } : {}) });
  const code = await run(['lookup', '-', '--url', url ?? platform.url, ...args], io);
  return { code, io };
}

function expectNothingPersonal(
  io: RecordedIo,
  { fullname, birthday, personalPhoneNumber, identification }: PortalPerson,
) {
  const texts = [
    fullname,
    birthday,
    birthday.split('-').reverse().join('/'),
    personalPhoneNumber,
    identification,
    otp(),
  ];
  for (const text of texts.filter((each) => each !== '')) expect(io.err()).not.toContain(text);
  expect(io.err()).not.toContain(personalPhoneNumber.slice(1));
}

describe('tiemchung lookup', () => {
  it('prints the doses as a table, with numbers masked', async () => {
    const { code, io } = await lookup({ fields: typedOf(person(1)), answers: [otp] });
    expect(code).toBe(0);
    expect(io.out().replace(platform.url.slice(7), 'HOST')).toMatchInlineSnapshot(`
      "Tiêm chủng COVID-19 theo HOST
        Họ tên      Ngô Thu Cúc
        Ngày sinh   01/05/1962
        Điện thoại  •••••••081
        Số giấy tờ  •••••••••773

      2 mũi, xếp theo ngày (cổng không ghi là mũi thứ mấy):
        ngày tiêm   vắc xin  số lô     nơi tiêm
        04/07/2021  Pfizer   THU-6702  Trạm y tế mẫu thử
        29/08/2021  Pfizer   THU-6815  Trạm y tế mẫu thử

      Số đã được che, nơi ở không được in; thêm --show để in đủ.
      "
    `);
    expect(io.err()).toBe('Cổng đã gửi mã OTP tới số điện thoại đã đăng ký.\n');
    expectNothingPersonal(io, person(1));
  });

  it('finds who was born in 1962, with one message, and again by the code of a former run', async () => {
    const fields = { ...typedOf(person(1)), birthDate: '1962-05-01' };
    const first = await lookup({ fields, answers: ['000001'] });
    expect(first.code).toBe(1);
    expect(platform.sandbox.messages()).toHaveLength(1);
    const again = await lookup({ fields, env: { TIEMCHUNG_OTP: otp() }, args: ['--json'] });
    expect(again.code).toBe(0);
    expect(JSON.parse(again.io.out()).holder.birthDate).toBe('1962-05-01');
    expect(platform.sandbox.messages()).toHaveLength(1);
  });

  it('is one document with --json, masked until --show', async () => {
    const masked = JSON.parse((await lookup({ answers: [otp], args: ['--json'] })).io.out());
    expect(masked).toMatchObject({
      ok: true,
      source: platform.url,
      masked: true,
      holder: { fullName: person().fullname },
    });
    expect(Object.keys(masked.holder).sort()).toEqual(
      expect.arrayContaining(['birthDate', 'fullName', 'identification', 'phone']),
    );
    expect(masked.holder.phone).toMatch(/^•+\d{3}$/);
    expect(masked).not.toHaveProperty('qrText');
    expect(masked.holder).not.toHaveProperty('ward');
    expect(masked.doses.map(({ date }: { date: string }) => date)).toEqual(
      person().vaccinatedInfoes.map(({ injectionDate }) => injectionDate),
    );
    const whole = JSON.parse((await lookup({ answers: [otp], args: ['--json', '--show'] })).io.out());
    expect(whole).toMatchObject({ masked: false, holder: { identification: person().identification } });
    expect(whole.qrText).toMatch(/^SANDBOX-/);
  });

  it('asks a person at a terminal for what is missing, and again for a slip in the code', async () => {
    const { name, birthDate, sex, phone } = typedOf(person());
    const io = recordedIo({ typed: linesOf([name, birthDate, sex, phone, '12', otp]) });
    expect(await run(['lookup', '--url', platform.url, '--lang', 'en', '--show'], io)).toBe(0);
    expect(io.err()).toMatchInlineSnapshot(`
      "Full name, with its marks: Birth date (dd/MM/yyyy): Sex (male, female): Phone given at registration: The portal has sent a code to the phone given at registration.
      Code (6 digits): Code (6 digits): "
    `);
    expect(io.out()).toContain(person().identification);
    expect(calls(CERTIFICATE)).toBe(1);
    expectNothingPersonal(io, person());
  });

  it('takes a person by options, and of a year alone sends 1 January', async () => {
    const { name, sex, phone } = typedOf(person());
    const options = ['--name', name, '--sex', sex, '--phone', `+84${phone.slice(1)}`, '--url', platform.url];
    const env = { TIEMCHUNG_OTP: '123456' };
    const io = recordedIo({ env });
    const year = person().birthday.slice(0, 4);
    expect(await run(['lookup', ...options, '--birth-date', year], io)).toBe(1);
    expect(calls(OTP_SEARCH)).toBe(0);
    const typed = recordedIo({ typed: linesOf([otp]) });
    expect(
      await run(['lookup', ...options, '--birth-date', person().birthday, '--id', person().identification], typed),
    ).toBe(0);
  });

  it.each(['http-400', 'code-on-200'] as const)('tells a stranger from a wrong code (%s)', async (refusals) => {
    platform.sandbox.setPortal({ refusals });
    const stranger = await lookup({ fields: { ...typedOf(person()), name: 'Người Thử Lạ' }, answers: [otp] });
    expect([stranger.code, stranger.io.err(), platform.sandbox.messages().length]).toEqual([1, '', 0]);
    expect(stranger.io.out()).toContain(
      'không có ai khớp với thông tin này; theo hiểu biết hiện nay thì chưa có tin nhắn nào được gửi',
    );
    expect(stranger.io.out()).toContain('Lời của cổng: Không tìm thấy');

    const wrong = await lookup({ answers: [() => (otp() === '000000' ? '000001' : '000000')], args: ['--json'] });
    expect(wrong.code).toBe(1);
    expect(JSON.parse(wrong.io.out())).toMatchObject({
      ok: false,
      error: { code: 'CLI_OTP_REFUSED', portalText: 'Mã OTP không đúng.' },
    });
    expectNothingPersonal(wrong.io, person());
  });

  it('says that a code has expired', async () => {
    const late = async () => {
      await control('clock', { advanceMs: 6 * 60_000 });
      return otp();
    };
    const { code, io } = await lookup({ answers: [late], args: ['--lang', 'en'] });
    expect(code).toBe(1);
    expect(io.out()).toContain('it is wrong or expired');
    expect(io.out()).toContain('In the words of the portal: Mã OTP đã hết hiệu lực.');
  });

  it('sends no message when nobody could give the code', async () => {
    const { code, io } = await lookup({});
    expect(code).toBe(2);
    expect(io.err()).toContain('Không có cách nào nhận mã OTP, nên chưa gửi tin nhắn nào.');
    const options = Object.entries(typedOf(person())).flatMap(([name, value]) => [
      `--${name === 'birthDate' ? 'birth-date' : name}`,
      value,
    ]);
    expect(await run(['lookup', ...options, '--url', platform.url], recordedIo({ stdin: '123456\n' }))).toBe(2);
    expect((await lookup({ env: { TIEMCHUNG_OTP: '12' } })).code).toBe(2);
    expect(platform.sandbox.log().filter(({ route }) => route.includes('/api/'))).toEqual([]);
  });

  it('says that the message is out when no code comes after all', async () => {
    const stop = new AbortController();
    const cut: Lines = { next: async () => undefined, hasEnded: async () => false, close: () => undefined };
    const { code, io } = await lookup({ typed: cut });
    expect([code, platform.sandbox.messages().length]).toEqual([2, 1]);
    expect(io.err()).toContain('đặt biến TIEMCHUNG_OTP rồi chạy lại: sẽ không gửi thêm tin nhắn');
    const interrupted = { ...cut, next: () => Promise.resolve(stop.abort()).then(() => undefined) };
    expect((await lookup({ typed: interrupted, signal: stop.signal })).code).toBe(3);
    expect((await lookup({ answers: ['một hai ba'] })).code).toBe(2);
  });

  it.each([
    [{ phone: '12' }, 'Giá trị của "--phone" không dùng được, nên chưa gửi gì.'],
    [{ phone: '+81312345678' }, 'Cổng chỉ gửi mã OTP tới số điện thoại Việt Nam.'],
    [{ name: 'Trần 123' }, 'Giá trị của "--name"'],
    [{ birthDate: '31/02/1990' }, 'Giá trị của "--birth-date"'],
    [{ birthDate: '04/05/90' }, 'Hãy ghi đủ ngày, tháng và năm bốn chữ số'],
    [{ birthDate: '05/1990' }, 'hoặc chỉ năm.'],
    [{ sex: '1' }, 'Giá trị của "--sex"'],
    [{ id: '0870909' }, 'Giá trị của "--id"'],
    [{ bhyt: 'XX' }, 'Giá trị của "--bhyt"'],
    [{ name: '' }, 'Lệnh "lookup" cần tùy chọn "--name"'],
    [
      { phone: 912000345 },
      'mỗi giá trị là một chuỗi trong ngoặc kép. Các trường: name, birthDate, sex, phone, id, bhyt.',
    ],
    [{ hoTen: 'Trần' }, 'Các trường: name'],
  ])('refuses %j without repeating it, and sends nothing', async (wrong, sentence) => {
    const { code, io } = await lookup({ fields: { ...typedOf(person()), ...wrong }, answers: [otp] });
    expect(code).toBe(2);
    expect(io.err()).toContain(sentence);
    expect(io.err() + io.out()).not.toContain(typedOf(person()).name);
    expect(platform.sandbox.log().filter(({ route }) => route.includes('/api/'))).toEqual([]);
  });

  it.each([['[]'], ['Trần Văn An'], ['{"name":'], ['']])('refuses %j as input', async (text) => {
    const io = recordedIo({ stdin: text });
    expect(await run(['lookup', '-', '--url', platform.url], io)).toBe(2);
    expect(io.err()).toContain('Đầu vào chuẩn phải bắt đầu bằng một đối tượng JSON');
  });

  it('reads an object over several lines', async () => {
    const lines = linesOf([...JSON.stringify(typedOf(person()), null, 2).split('\n'), otp]);
    expect(await run(['lookup', '-', '--url', platform.url], recordedIo({ lines }))).toBe(0);
  });

  it.each(['http://portal.example', 'https://a:b@portal.example', 'ftp://x'])('sends nobody to %s', async (url) => {
    const { code, io } = await lookup({ url, answers: [otp] });
    expect(code).toBe(2);
    expect(io.err()).toContain('Giá trị của "--url" không dùng được.');
  });

  it('takes nothing but "-" as an argument', async () => {
    const io = recordedIo();
    expect(await run(['lookup', '0912000345'], io)).toBe(2);
    expect(io.err()).not.toContain('0912000345');
  });

  it('says that no message went out when nobody answers', async () => {
    const { code, io } = await lookup({ url: await closedAddress(), answers: [otp], args: ['--json'] });
    expect(code).toBe(3);
    expect(JSON.parse(io.out())).toMatchObject({
      ok: false,
      error: { code: 'CLI_LOOKUP_NOT_SENT', cause: { code: 'PLATFORM_UNREACHABLE', reason: 'ECONNREFUSED' } },
      notes: [],
    });
    expect(io.err()).toContain('Chưa có tin nhắn nào được gửi; có thể chạy lại lệnh.');
    expectNothingPersonal(io, person());
  });

  it.each([
    [OTP_SEARCH, '500', 'Chưa rõ tin nhắn có được gửi hay không.', 0],
    [OTP_SEARCH, 'drop-answer-after-commit', 'Chưa rõ tin nhắn có được gửi hay không.', 1],
    [CERTIFICATE, '500', 'chạy lại với mã đã có', 1],
    [CERTIFICATE, 'login-page-200', 'chạy lại với mã đã có', 1],
  ] as const)('on %s under %s says what is known, and repeats nothing', async (route, fault, sentence, messages) => {
    const rule: FaultRule = { route, fault, count: 1 };
    await control('faults', [rule]);
    const { code, io } = await lookup({ answers: [otp] });
    expect(code).toBe(3);
    expect(io.err()).toContain(sentence);
    expect(io.out()).toBe('');
    expect([calls(route), platform.sandbox.messages().length]).toEqual([1, messages]);
    expectNothingPersonal(io, person());
    if (route === CERTIFICATE) expect((await lookup({ env: { TIEMCHUNG_OTP: otp() } })).code).toBe(0);
  });
});
