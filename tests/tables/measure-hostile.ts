/**
 * Time and memory of reading files, each alone in this process when one is given: `node measure-hostile.ts FILE…`
 * reads and prints one line of JSON per file; without files it makes every hostile file and measures each in a child.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cellText, readTable } from '../../src/tables/index.ts';
import { hostileFiles } from './hostile-files.ts';

const MB = 1024 * 1024;

/** What reading one file cost. */
export interface Measured {
  readonly codes: readonly string[];
  readonly texts: number;
  readonly milliseconds: number;
  readonly grownMegabytes: number;
}

async function measure(path: string): Promise<Measured> {
  const file = new Uint8Array(readFileSync(path));
  const before = process.memoryUsage.rss();
  const start = performance.now();
  const parsed = await readTable(file);
  let texts = 0;
  for (const sheet of parsed.ok ? parsed.value.sheets : []) {
    for await (const row of sheet.rows()) texts += row.cells.filter((cell) => cellText(cell) !== '').length;
  }
  return {
    codes: parsed.findings.filter((finding) => finding.severity !== 'info').map((finding) => finding.code),
    texts,
    milliseconds: Math.round(performance.now() - start),
    grownMegabytes: Math.round((peakMemory() - before) / MB),
  };
}

/** The highest memory of this process in bytes. The figure of `resourceUsage` is no use: a child inherits its parent's. */
function peakMemory(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const kilobytes = /VmHWM:\s+(\d+)/.exec(status)?.[1];
  return kilobytes === undefined ? process.memoryUsage.rss() : Number(kilobytes) * 1024;
}

/** Reads files in a child process of their own. */
export function measureInChild(paths: readonly string[]): Measured[] {
  const output = execFileSync(process.execPath, [fileURLToPath(import.meta.url), ...paths], { encoding: 'utf8' });
  // The child prints what `measure` returned, line by line.
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Measured);
}

async function main(paths: readonly string[]): Promise<void> {
  for (const path of paths) console.log(JSON.stringify(await measure(path)));
  if (paths.length > 0) return;
  const folder = mkdtempSync(join(tmpdir(), 'tiemchung-hostile-'));
  try {
    for (const [name, { make }] of Object.entries(hostileFiles)) {
      if (process.env.ONLY !== undefined && !name.includes(process.env.ONLY)) continue;
      const path = join(folder, 'file');
      const file = make();
      writeFileSync(path, file);
      const [measured] = measureInChild([path]);
      const { codes, milliseconds, grownMegabytes } = measured ?? { codes: [], milliseconds: 0, grownMegabytes: 0 };
      const columns = [
        `${milliseconds} ms`,
        `${grownMegabytes} MB`,
        `${(file.length / MB).toFixed(1)} MB`,
        codes.join(' '),
      ];
      console.log(`${name} | ${columns.join(' | ')}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
