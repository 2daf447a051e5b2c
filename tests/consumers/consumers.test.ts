/** The packed tarball in the projects that people have: ESM, CommonJS, Jest, TypeScript, the command line. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jestProgram, type PackedProject, packedProject, program, root, typesProgram } from './packed-project.ts';

let project: PackedProject;
beforeAll(() => {
  project = packedProject();
});
afterAll(() => project.dispose());

const node = process.execPath;
const expected = { empty: 0, place: 'Hà Nội', sameParser: true };

describe('the tarball', () => {
  it('is at most 1.6 MB and holds nothing but what a user needs', () => {
    expect(project.bytes).toBeLessThanOrEqual(1_600_000);
    const odd = project.files.filter(
      (file) =>
        !/^(?:dist\/.+\.(?:js|cjs|d\.ts|d\.cts)|docs\/gateway\.openapi\.json|LICENSE|NOTICE|README(?:\.vi)?\.md|CHANGELOG\.md|package\.json)$/.test(
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

  it('the contract as a file, in both formats', () => {
    const file = project.write(
      'contract.mjs',
      `import { createRequire } from 'node:module';
import contract from 'tiemchung/gateway.openapi.json' with { type: 'json' };
const required = createRequire(import.meta.url)('tiemchung/gateway.openapi.json');
console.log(contract.openapi, Object.keys(contract.paths).length === Object.keys(required.paths).length);`,
    );
    expect(project.run(node, [file]).output.trim()).toBe('3.1.1 true');
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
    project.write('jest/roster.test.js', jestProgram);
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
    project.write(file, typesProgram);
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
