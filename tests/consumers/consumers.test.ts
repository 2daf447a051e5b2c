/** The packed tarball in the projects that people have: ESM, CommonJS, Jest, TypeScript, the command line. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PackedProject, packedProject, program, root } from './packed-project.ts';

let project: PackedProject;
beforeAll(() => {
  project = packedProject();
});
afterAll(() => project.dispose());

const node = process.execPath;
const expected = { empty: 0, place: 'Hà Nội', sameParser: true };

describe('the tarball', () => {
  it('is at most 1.5 MB and holds nothing but what a user needs', () => {
    expect(project.bytes).toBeLessThanOrEqual(1_500_000);
    const odd = project.files.filter(
      (file) =>
        !/^(?:dist\/.+\.(?:js|cjs|d\.ts|d\.cts)|LICENSE|NOTICE|README(?:\.vi)?\.md|CHANGELOG\.md|package\.json)$/.test(
          file,
        ),
    );
    expect(odd).toEqual([]);
  });
});

describe('programs', () => {
  it('ESM: imports every entry', () => {
    const run = project.run(node, [project.write('esm.mjs', program.esm)]);
    expect(run.output.trim()).toBe(JSON.stringify(expected));
  });

  it('CommonJS: requires every entry', () => {
    const run = project.run(node, [project.write('cjs.cjs', program.cjs)]);
    expect(run.output.trim()).toBe(JSON.stringify(expected));
  });

  it('knows its errors across the two formats in one process', () => {
    const file = project.write(
      'both.mjs',
      `import { createRequire } from 'node:module';
import { SdkError } from 'tiemchung/values';
const { isSdkError, SdkError: Other } = createRequire(import.meta.url)('tiemchung/values');
console.log(SdkError === Other, isSdkError(new SdkError('A', { message: 'a' }), 'A'));`,
    );
    expect(project.run(node, [file]).output.trim()).toBe('false true');
  });

  it('Jest in its default CommonJS mode', () => {
    project.write('jest/package.json', '{ "name": "jest-consumer", "jest": {} }');
    project.write(
      'jest/roster.test.js',
      `const { checkRoster, covid2021Adult, parseCccd, readTable, writeWorkbook, createGatewayClient } = require('tiemchung');
test('reads a number', () => expect(parseCccd('001090900456').ok).toBe(true));
test('writes and reads a workbook', async () => {
  const bytes = await writeWorkbook({ sheets: [{ name: 'A', rows: [['Họ và tên', 'Ngày sinh', 'Số CCCD'], ['Nguyễn Văn An', '04/05/1990', '001090900456']] }] });
  const table = await readTable(bytes);
  const report = await checkRoster(table.value.sheets[0], { profile: covid2021Adult, referenceDate: '2021-09-20' });
  expect(report.rows[0].values.idNumber).toBe('001090900456');
});
test('makes a client', () => expect(typeof createGatewayClient).toBe('function'));
`,
    );
    const jest = join(root, 'node_modules/jest/bin/jest.js');
    const run = project.run(node, [jest, '--rootDir', join(project.folder, 'jest'), '--silent']);
    expect(run.status, run.output).toBe(0);
  });
});

describe('a bundle for browsers', () => {
  it('of parseCccd alone has at most 5 kB and neither zod nor a sentence of any message', () => {
    const entry = project.write(
      'browser.mjs',
      "import { parseCccd } from 'tiemchung';\nglobalThis.answer = parseCccd;",
    );
    const built = buildSync({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      write: false,
      logLevel: 'silent',
    });
    const text = built.outputFiles[0]?.text ?? '';
    expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(5000);
    expect(text).not.toMatch(/zod|ZodError|Hãy|libphonenumber/);
    expect(text).toMatch(/H\\xE0 N\\u1ED9i|Hà Nội/);
  });
});

describe('TypeScript', () => {
  it.each([
    ['nodenext', 'nodenext', 'mts'],
    ['nodenext', 'nodenext', 'cts'],
    ['esnext', 'bundler', 'ts'],
  ])('module %s, resolution %s, a .%s file', (module, moduleResolution, extension) => {
    const file = `types-${extension}.${extension}`;
    project.write(
      file,
      `import { forecast, isCccd, parseCccd, vietnamCovid19, calendarDate, type Forecast } from 'tiemchung';
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
`,
    );
    project.write(
      `tsconfig-${extension}.json`,
      JSON.stringify({
        compilerOptions: {
          module,
          moduleResolution,
          target: 'es2023',
          lib: ['es2023', 'dom', 'dom.iterable'],
          strict: true,
          noEmit: true,
          types: ['node'],
          exactOptionalPropertyTypes: true,
          skipLibCheck: false,
        },
        files: [file],
      }),
    );
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const run = project.run(node, [tsc, '-p', `tsconfig-${extension}.json`]);
    // The declarations of other packages are theirs to mend.
    const ours = run.output
      .split('\n')
      .filter((line) => line.includes('error TS') && !/^node_modules\/(?!tiemchung)|^\.\.\//.test(line));
    expect(ours).toEqual([]);
  });
});

describe('the command', () => {
  const main = () => join(project.folder, 'node_modules/tiemchung/dist/cli/main.js');

  it('explains a number', () => {
    const run = project.run(node, [main(), 'identify', '001090900456', '--lang', 'en']);
    expect(run.status).toBe(0);
    expect(run.output).toContain('Hà Nội');
  });

  it('helps', () => {
    const run = project.run(node, [main(), '--help']);
    expect(run.status).toBe(0);
    expect(run.output).toContain('check FILE');
  });
});
