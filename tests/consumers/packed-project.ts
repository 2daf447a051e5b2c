/**
 * An empty project with the packed tarball in it: what a user has after `npm install tiemchung`. Only the declared
 * dependencies are linked beside it, so that a forgotten one is missing here as it would be there.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

interface Manifest {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

const manifest: Manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Every entry as a user writes it: `tiemchung`, `tiemchung/values` … */
const entries = Object.keys(manifest.exports)
  .filter((path) => !path.endsWith('.json'))
  .map((path) => `tiemchung${path.slice(1)}`);

/** Packs the checkout and returns the path of the tarball and its size in bytes. */
function pack(into: string): {
  readonly file: string;
  readonly bytes: number;
  readonly files: readonly string[];
} {
  const out = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', into], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const report: unknown = JSON.parse(out);
  const [first] = Array.isArray(report) ? report : Object.values(report as Record<string, unknown>);
  const { filename, size, files } = first as { filename: string; size: number; files: { path: string }[] };
  return { file: join(into, filename), bytes: size, files: files.map(({ path }) => path) };
}

/** A scratch project that is removed by `dispose`. */
export interface PackedProject {
  readonly folder: string;
  readonly bytes: number;
  readonly files: readonly string[];
  /** Writes a file of the project. */
  write(path: string, text: string): string;
  /** Runs a program in the project; stdout and stderr together when it fails. */
  run(
    program: string,
    args: readonly string[],
    input?: string,
  ): { readonly status: number | null; readonly output: string };
  dispose(): void;
}

/** Makes the project. */
export function packedProject(): PackedProject {
  const folder = mkdtempSync(join(tmpdir(), 'tiemchung-consumer-'));
  const { file, bytes, files } = pack(folder);
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, 'tiemchung'), { recursive: true });
  execFileSync('tar', ['-xzf', file, '-C', join(modules, 'tiemchung'), '--strip-components=1']);
  for (const name of [
    ...Object.keys(manifest.dependencies),
    ...Object.keys(manifest.peerDependencies),
    '@types/node',
  ]) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(modules, name), 'dir');
  }
  const project: PackedProject = {
    folder,
    bytes,
    files,
    write(path, text) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
      return join(folder, path);
    },
    run(program, args, input) {
      const done = spawnSync(program, args, {
        cwd: folder,
        encoding: 'utf8',
        ...(input === undefined ? {} : { input }),
      });
      return { status: done.status, output: done.stdout + (done.status === 0 ? '' : done.stderr) };
    },
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
  project.write('package.json', '{ "name": "consumer", "private": true }');
  return project;
}

/** A program in either module system that uses every entry and prints one line. */
export const program = {
  esm: `${entries.map((entry, index) => `import * as e${index} from '${entry}';`).join('\n')}
import { parseCccd } from 'tiemchung';
const empty = [${entries.map((_, index) => `e${index}`).join(', ')}].filter((entry) => Object.keys(entry).length === 0).length;
const cccd = parseCccd('001090900456');
console.log(JSON.stringify({ empty, place: cccd.ok && cccd.value.place.name, sameParser: e${entries.indexOf('tiemchung/identity')}.parseCccd === parseCccd }));
`,
  cjs: `const all = [${entries.map((entry) => `require('${entry}')`).join(', ')}];
const { parseCccd } = require('tiemchung');
const cccd = parseCccd('001090900456');
console.log(JSON.stringify({
  empty: all.filter((entry) => Object.keys(entry).length === 0).length,
  place: cccd.ok && cccd.value.place.name,
  sameParser: require('tiemchung/identity').parseCccd === parseCccd,
}));
`,
};

/** A test for Jest in its default CommonJS mode: reads a number, a workbook, makes a client. */
export const jestProgram = `const { checkRoster, covid2021Adult, parseCccd, readTable, writeWorkbook, createGatewayClient } = require('tiemchung');
test('reads a number', () => expect(parseCccd('001090900456').ok).toBe(true));
test('writes and reads a workbook', async () => {
  const bytes = await writeWorkbook({ sheets: [{ name: 'A', rows: [['Họ và tên', 'Ngày sinh', 'Số CCCD'], ['Nguyễn Văn An', '04/05/1990', '001090900456']] }] });
  const table = await readTable(bytes);
  const report = await checkRoster(table.value.sheets[0], { profile: covid2021Adult, referenceDate: '2021-09-20' });
  expect(report.rows[0].values.idNumber).toBe('001090900456');
});
test('makes a client', () => expect(typeof createGatewayClient).toBe('function'));
`;

/** A program whose types must be right for every resolution. */
export const typesProgram = `import { forecast, isCccd, parseCccd, vietnamCovid19, calendarDate, type Forecast } from 'tiemchung';
import type { Cell } from 'tiemchung/tables';
import { vietnamCovid19 as pack } from 'tiemchung/schedule/vietnam';
import { startSandbox } from 'tiemchung/testing/server';
import { sandboxHandlers } from 'tiemchung/testing/msw';
import { registerRoster } from 'tiemchung/registration';
const cccd = parseCccd('001090900456');
export const year: number | undefined = cccd.ok ? cccd.value.birthYear : undefined;
const [birthDate, asOf] = [calendarDate(1990, 5, 4), calendarDate(2021, 9, 20)];
export const due: Forecast | undefined = birthDate && asOf && forecast(vietnamCovid19, { birthDate }, [], { asOf });
export const cells: readonly Cell[] = [];
// @ts-expect-error a number is no text
isCccd(1);
export const used = [pack, startSandbox, sandboxHandlers, registerRoster];
`;
