/** The packed tarball, installed from the registry with its dependencies, on each Node that the package supports. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  jestProgram,
  type PackedProject,
  packedProject,
  program,
  root,
  typesProgram,
} from '../consumers/packed-project.ts';

let project: PackedProject;
beforeAll(() => {
  project = packedProject();
});
afterAll(() => project.dispose());

describe.each(['22', '24', '26'])('Node %s', (version) => {
  const folder = `node-${version}`;
  const node = () => join(project.folder, folder, 'node_modules/node/bin/node');

  beforeAll(() => {
    project.write(
      `${folder}/package.json`,
      JSON.stringify({ name: folder, private: true, allowScripts: { node: true } }),
    );
    const tarball = project.run('sh', ['-c', 'ls "$PWD"/*.tgz']).output.trim();
    const install = project.run('npm', [
      'install',
      '--prefix',
      folder,
      '--no-audit',
      '--no-fund',
      `node@${version}`,
      tarball,
      'msw@3',
    ]);
    expect(install.status, install.output).toBe(0);
  });

  it('is that version', () => expect(project.run(node(), ['--version']).output).toMatch(`v${version}.`));

  it.each(['esm', 'cjs'] as const)('loads every entry as %s', (format) => {
    const file = project.write(`${folder}/all.${format === 'esm' ? 'mjs' : 'cjs'}`, program[format]);
    const run = project.run(node(), [file]);
    expect(JSON.parse(run.output)).toEqual({ empty: 0, place: 'Hà Nội', sameParser: true });
  });

  it('runs under Jest in its default CommonJS mode', () => {
    project.write(`${folder}/jest/package.json`, '{ "name": "jest-consumer", "jest": {} }');
    project.write(`${folder}/jest/roster.test.js`, jestProgram);
    const jest = join(root, 'node_modules/jest/bin/jest.js');
    const run = project.run(node(), [jest, '--rootDir', join(project.folder, folder, 'jest'), '--silent']);
    expect(run.status, run.output).toBe(0);
  });

  it.each([
    ['nodenext', 'mts'],
    ['nodenext', 'cts'],
    ['bundler', 'ts'],
  ])('has types for %s, a .%s file', (moduleResolution, extension) => {
    project.write(`${folder}/types.${extension}`, typesProgram);
    const module = moduleResolution === 'bundler' ? 'esnext' : moduleResolution;
    const options = [
      '--strict',
      '--noEmit',
      '--skipLibCheck',
      '--target',
      'es2023',
      '--lib',
      'es2023,dom,dom.iterable',
    ];
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const types = ['--typeRoots', join(root, 'node_modules/@types'), '--types', 'node'];
    const files = ['--module', module, '--moduleResolution', moduleResolution, join(folder, `types.${extension}`)];
    const run = project.run(node(), [tsc, ...options, ...types, ...files]);
    expect(run.output).toBe('');
  });

  it('runs the command', () => {
    const main = join(project.folder, folder, 'node_modules/tiemchung/dist/cli/main.js');
    const run = project.run(node(), [main, 'identify', '001090900456']);
    expect(run.output).toContain('Hà Nội');
  });
});
