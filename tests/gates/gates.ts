/** Every static gate, once. `check.ts` runs them all; `break-each.ts` proves that each can fail. */

/** A gate is a command: green when it exits 0. */
export interface Gate {
  readonly name: string;
  /** What it holds, for the reader of a failure. */
  readonly holds: string;
  readonly command: readonly [program: string, ...args: string[]];
  /** Looks at `dist`, so it runs after `build`. */
  readonly afterBuild?: true;
}

export const gates: readonly Gate[] = [
  {
    name: 'build',
    holds: 'both formats and their declarations build',
    command: ['node', 'tests/setup/build-if-needed.ts', '--types'],
  },
  { name: 'lint', holds: 'format and lint rules', command: ['biome', 'ci', '--colors=off', '.'] },
  { name: 'types', holds: 'the compiler agrees, tests and examples included', command: ['tsc', '--noEmit', '-p', '.'] },
  {
    name: 'floors',
    holds: 'no import goes up, sideways or in circles',
    command: ['depcruise', 'src', '--config', '.dependency-cruiser.mjs'],
  },
  { name: 'unused', holds: 'no file, export or dependency is unused', command: ['knip', '--no-progress'] },
  {
    name: 'file-size',
    holds: 'no file of src is over 300 lines without a reason',
    command: ['node', 'tests/gates/file-size.ts'],
  },
  {
    name: 'codes',
    holds: 'every code speaks both languages and stands in docs/codes.md',
    command: ['node', 'tests/gates/codes-page.ts'],
  },
  {
    name: 'acts',
    holds: 'docs/acts.md lists every act of the pack, its source and what quotes it',
    command: ['node', 'tests/gates/acts-page.ts'],
  },
  {
    name: 'openapi',
    holds: 'docs/gateway.openapi.json is what the definitions say, and a linter of others has no remark on it',
    command: ['node', 'tests/gates/openapi.ts'],
  },
  {
    name: 'regular-expressions',
    holds: 'no pattern backtracks without bound',
    command: ['node', 'tests/gates/regular-expressions.ts'],
  },
  {
    name: 'documentation',
    holds: 'every export is documented, every function has an example',
    command: ['node', 'tests/gates/documentation.ts'],
  },
  {
    name: 'exports',
    holds: 'the names of each entry are the committed ones',
    command: ['node', 'tests/gates/exports.ts'],
    afterBuild: true,
  },
  {
    name: 'bytes',
    holds: 'each entry has a byte ceiling and stays under it',
    command: ['node', 'tests/gates/bytes.ts'],
    afterBuild: true,
  },
  {
    name: 'publint',
    holds: 'package.json says what the files are',
    command: ['publint', '--strict'],
    afterBuild: true,
  },
  {
    name: 'types-resolution',
    holds: 'types resolve for ESM, CommonJS and bundlers',
    command: ['attw', '--pack', '.', '--no-emoji', '--no-color', '--profile', 'node16'],
    afterBuild: true,
  },
];

/** The gate of a name. */
export function gateNamed(name: string): Gate {
  const gate = gates.find((candidate) => candidate.name === name);
  if (!gate) throw new Error(`there is no gate "${name}"; gates: ${gates.map((each) => each.name).join(', ')}`);
  return gate;
}
