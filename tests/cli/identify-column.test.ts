/** Columns from the standard input, one kind for all of them, and input that means harm. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { optionOfKind, readingKinds } from '../../src/cli/readings/reading.ts';
import { cardZone, identify } from './identify-run.ts';

const ZONE = cardZone();

describe('a column', () => {
  it('of mixed lines is told line by line, with the lines of a zone together', async () => {
    const stdin = `Nguyễn Văn An\n\n001090900456\r\n${ZONE}\n0912000345\n`;
    const { out } = await identify(['-', '--json'], { stdin });
    const { values } = JSON.parse(out);
    expect(values.map((value: { line: number }) => value.line)).toEqual([1, 3, 4, 7]);
    expect(values.map((value: { readings: { kind: string }[] }) => value.readings[0]?.kind)).toEqual([
      'NAME',
      'CCCD',
      'MRZ',
      'PHONE',
    ]);
  });

  it('ends with counts', async () => {
    const { code, out } = await identify(['-'], { stdin: '0912000345\nkhông có\n' });
    expect(code).toBe(1);
    expect(out).toMatch(/\n\n2 giá trị: 1 nhận ra, 1 không nhận ra\n$/);
    expect((await identify(['-', '--lang', 'en'], { stdin: '1950\n1951' })).out).toContain('2 values: 2 identified');
  });

  it('of lines that only begin like a zone stays apart', async () => {
    const [first = '', second = ''] = ZONE.split('\n');
    const { out } = await identify(['-', '--json'], { stdin: `${first}\n${second}\nNguyễn Văn An\n${first}` });
    expect(JSON.parse(out).values).toHaveLength(4);
  });

  it('is read from UTF-16, and from the bytes of an old font file', async () => {
    const utf16 = Buffer.from('\uFEFFNguyễn Văn An\r\n', 'utf16le');
    expect((await identify(['-'], { stdin: utf16 })).out).toContain('✓ họ tên: Nguyễn Văn An');
    const tcvn3 = Buffer.from('NguyÔn V¨n §øc\n', 'latin1');
    expect((await identify(['-'], { stdin: tcvn3 })).out).toContain('✓ chữ sai bảng mã: Nguyễn Văn Đức');
  });

  it('with nothing in it is no failure', async () => {
    expect(await identify(['-'], { stdin: '\n \n\r\n' })).toEqual({ code: 0, out: '', err: '' });
  });
});

describe('--as', () => {
  it('offers every kind that there is', () => {
    const option = commands.find(({ name }) => name === 'identify')?.options.find(({ name }) => name === 'as');
    expect([...(option?.choices ?? [])].sort()).toEqual(readingKinds.map(optionOfKind).sort());
  });

  it.each([
    ['cccd', '1090900456', '001090900456'],
    ['CMND', '012900678', '012900678'],
    ['passport', 'C9000123', 'C9000123'],
    ['phone', '912000345', '0912000345'],
    ['mst', '001090900456', '001090900456'],
    ['mst', '0100112437', '0100112437'],
    ['bhyt', '0129006789', '0129006789'],
    ['bhyt', 'DN4970129006789', 'DN4970129006789'],
    ['bhxh', '0129006789', '0129006789'],
    ['qr', '001090900456||Nguyễn Văn An|04051990|Nam|Hà Nội|15042021', '001090900456'],
    ['mrz', ZONE, '001090900456'],
    ['name', 'Lê Lợi', 'Lê Lợi'],
    ['birth-date', '25270', '08/03/1969'],
    ['place', 'Quận Ba Đình', 'Quận Ba Đình, Hà Nội'],
    ['legacy', 'Nguyeãn', 'Nguyễn'],
  ])('%s reads %s as that and nothing else', async (kind, value, expected) => {
    const { code, out } = await identify(['--as', kind, value, '--json']);
    const { readings } = JSON.parse(out).values[0];
    expect(readings).toHaveLength(1);
    expect(readings[0]).toMatchObject({ kind: kind.toUpperCase().replace('-', '_'), value: expected });
    expect(code).toBe(0);
  });

  it.each(['vi', 'en'])('explains a failure of every kind (%s)', async (lang) => {
    for (const kind of readingKinds) {
      const { code, out, err } = await identify(['--as', optionOfKind(kind), '?', '--lang', lang]);
      expect([code, err]).toEqual([1, '']);
      expect(out.split('\n').length).toBeGreaterThan(3);
    }
  });

  it('keeps a column of names in its lines', async () => {
    const { out } = await identify(['-', '--as', 'name'], { stdin: `${ZONE}\n` });
    expect(out).toContain('3 giá trị');
  });

  it('of no kind is misuse, with a suggestion, and never repeats what was typed', async () => {
    const { code, out, err } = await identify(['--as', 'pasport', 'C9000123']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Có phải bạn muốn gõ "passport"? Giá trị hợp lệ: cccd, cmnd,');
    const other = await identify(['--as', '001090900456', 'x', '--lang', 'en']);
    expect(other.code).toBe(2);
    expect(other.err).toMatch(/^The value of "--as" cannot be used\. Accepted: cccd/);
    expect(other.err).not.toContain('001090900456');
  });
});

describe('input that means harm', () => {
  it('is shown without its control characters', async () => {
    const { out, err } = await identify([
      '\u001B[2J\u009B31m\u0007Nguyễn\u202E',
      '001090900456||Nguyễn Văn An|04051990|Nam|Hà\u001B[31m Nội|15042021',
    ]);
    expect(out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
    expect(out).toContain('Hà·[31m Nội');
    expect(err).toBe('');
  });

  it('may be 100 kB long', async () => {
    for (const letter of ['1', 'a', '<', '|', ',', 'Ô', ' a', '0084']) {
      const { code, out } = await identify(['-'], { stdin: letter.repeat(100_000 / letter.length) });
      expect(code).toBe(1);
      expect(out.length).toBeLessThan(1000);
      for (const kind of readingKinds)
        await identify(['-', '--as', optionOfKind(kind)], { stdin: letter.repeat(50_000) });
    }
  });

  it('never throws, and always gives one JSON document', async () => {
    const piece = fc.constantFrom(
      '001090900456',
      '|',
      'VNM',
      'P<',
      '<<',
      'Hà Nội',
      ', ',
      '+82',
      '0084',
      'Nguyeenx',
      '/',
      '19',
      'Ô',
      "a^'",
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 12 }).map((pieces) => pieces.join('')),
    );
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('vi', 'en'), async (stdin, lang) => {
        const { code, out, err } = await identify(['-', '--json', '--lang', lang], { stdin });
        expect([0, 1]).toContain(code);
        expect(err).toBe('');
        expect(JSON.parse(out).ok).toBe(code === 0);
        const people = await identify(['-', '--lang', lang], { stdin, terminal: true, columns: 60 });
        expect(people.code).toBe(code);
      }),
      { seed: 20210914, numRuns: 150 },
    );
  });
});

describe('a terminal', () => {
  it('gets sentences in its width, indented', async () => {
    const { out } = await identify(['1090900456'], { terminal: true, columns: 60 });
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
    expect(out).toMatch(/\n {6}\S.*\[ID_LEADING_ZERO_LOST\]\n$/);
  });
});
