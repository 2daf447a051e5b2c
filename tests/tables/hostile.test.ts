import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { render } from '../../src/messages/index.ts';
import { cellText, defaultTableLimits, readTable, tablesCodes } from '../../src/tables/index.ts';
import { type HostileFile, hostileFiles } from './hostile-files.ts';
import { measureInChild } from './measure-hostile.ts';
import { makeWorkbook, makeZip, sheetXml } from './zip-maker.ts';

const light = Object.entries(hostileFiles).filter(([, file]) => !file.heavy);

async function read(file: Uint8Array) {
  const parsed = await readTable(file);
  const texts: string[] = [];
  for (const sheet of parsed.ok ? parsed.value.sheets : []) {
    for await (const row of sheet.rows()) texts.push(...row.cells.map(cellText).filter((text) => text !== ''));
  }
  return { ok: parsed.ok, texts, said: parsed.findings.filter((finding) => finding.severity !== 'info') };
}

describe('a hostile file gives one clear finding and nothing crashes', () => {
  it.each(light)('%s', async (_, file: HostileFile) => {
    const { ok, texts, said } = await read(file.make());
    expect(said.map((finding) => finding.code)).toEqual(file.code === undefined ? [] : [file.code]);
    for (const finding of said) {
      const sentence = render(finding, [tablesCodes], 'vi');
      expect(sentence).not.toContain('{');
      expect(sentence.length).toBeGreaterThan(20);
      expect(ok).toBe(finding.severity !== 'error');
    }
    if (file.texts) expect(texts).toEqual(file.texts);
  });
});

describe('memory', () => {
  const costly = [
    'a zip bomb that lies about its size',
    'one shared text of 30 MB',
    '1,048,576 rows, all blank but two',
    'a CSV with one cell of 50 MB',
    'a CSV of blank lines',
  ];

  it('stays within a few hundred megabytes, all in one process', { timeout: 120_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'tiemchung-hostile-'));
    try {
      const paths = costly.map((name, index) => {
        const path = join(folder, String(index));
        writeFileSync(path, hostileFiles[name]?.make() ?? '');
        return path;
      });
      const measured = measureInChild(paths);
      expect(measured.map(({ codes }) => codes)).toEqual(costly.map((name) => [hostileFiles[name]?.code]));
      for (const { grownMegabytes } of measured) expect(grownMegabytes).toBeLessThan(300);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('what a refusal leaves untouched', () => {
  it('does not let a sheet named __proto__ change anything', async () => {
    await read(makeWorkbook({ sheetName: '__proto__', sheet: sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>') }));
    expect({}).not.toHaveProperty('name');
  });

  it('refuses cut files at every length without an exception', async () => {
    const whole = makeWorkbook({ sheet: sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>') });
    for (let length = 4; length < whole.length; length += 7) {
      const parsed = await readTable(whole.subarray(0, length));
      expect(parsed.ok, `${length} bytes`).toBe(false);
      expect(parsed.findings).toHaveLength(1);
    }
  });

  it('never throws on flipped bytes', async () => {
    const whole = makeWorkbook({
      sheet: sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1</v></c></row>'),
      sharedStrings: '<sst><si><t>Hoa</t></si></sst>',
    });
    for (let at = 0; at < whole.length; at += 3) {
      const damaged = Uint8Array.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
      const { ok, texts, said } = await read(damaged);
      if (ok) expect(texts).toEqual(['Hoa', '1']);
      else expect(said).toHaveLength(1);
    }
  });
});

describe('limits', () => {
  const small = makeWorkbook({ sheet: sheetXml('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>') });
  it.each([
    [{ bytes: 10 }, 'FILE_TOO_LARGE'],
    [{ entries: 2 }, 'FILE_TOO_MANY_PARTS'],
    [{ inflatedBytes: 100 }, 'FILE_TOO_LARGE'],
    [{ columns: 1 }, 'SHEET_TOO_WIDE'],
    [{ cells: 1 }, 'SHEET_TOO_LARGE'],
    [{ deadlineMs: -1 }, 'FILE_TOO_SLOW'],
  ] as const)('%o', async (limits, code) => {
    const parsed = await readTable(small, { limits });
    expect(parsed.findings.map((finding) => finding.code)).toEqual([code]);
  });

  it('counts the cells of delimited text too', async () => {
    const parsed = await readTable(new TextEncoder().encode('a,b\nc,d\n'), { limits: { cells: 3 } });
    expect(parsed.findings[0]?.code).toBe('SHEET_TOO_LARGE');
  });

  it('are sane by themselves', () => {
    for (const limit of Object.values(defaultTableLimits)) expect(limit).toBeGreaterThan(0);
  });
});

describe('abort', () => {
  it('stops before anything is read', async () => {
    const reason = new Error('closed');
    await expect(readTable(makeZip([]), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  it('stops a survey that is under way', async () => {
    const controller = new AbortController();
    const file = new TextEncoder().encode('a,b,c\n'.repeat(3_000_000));
    setTimeout(() => controller.abort(new Error('closed')), 0);
    await expect(readTable(file, { signal: controller.signal })).rejects.toThrow('closed');
  });

  it('stops the reading of rows', async () => {
    const controller = new AbortController();
    const file = new TextEncoder().encode('a,b,c\n'.repeat(200_000));
    const parsed = await readTable(file, { signal: controller.signal });
    const reading = async () => {
      if (!parsed.ok) return;
      for await (const _ of parsed.value.sheets[0]?.rows() ?? []) controller.abort(new Error('closed'));
    };
    await expect(reading()).rejects.toThrow('closed');
  });
});
