/** One way to break each gate: what is done to the copy, and which gate must notice. */
import type { ScratchCopy } from './scratch-copy.ts';

/** A deliberate fault. */
export interface Mutation {
  readonly fault: string;
  readonly gate: string;
  readonly apply: (copy: ScratchCopy) => void;
}

const append = (line: string) => (text: string) => `${text}${line}\n`;
const replace = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);

export const mutations: readonly Mutation[] = [
  {
    fault: 'an upward import',
    gate: 'floors',
    apply: (copy) => copy.edit('src/values/today.ts', (text) => `import '../identity/index.ts';\n${text}`),
  },
  {
    fault: 'a sideways import',
    gate: 'floors',
    apply: (copy) => copy.edit('src/schedule/period.ts', (text) => `import '../roster/index.ts';\n${text}`),
  },
  {
    fault: 'zod in a validator',
    gate: 'floors',
    apply: (copy) => copy.edit('src/identity/sex.ts', (text) => `import 'zod';\n${text}`),
  },
  {
    fault: 'an unused export',
    gate: 'unused',
    apply: (copy) => copy.edit('src/values/redact.ts', append('export const nobodyAsks = 1;')),
  },
  {
    fault: 'an unused file',
    gate: 'unused',
    apply: (copy) => copy.edit('src/values/forgotten.ts', () => 'export {};\n'),
  },
  {
    fault: 'a type error',
    gate: 'types',
    apply: (copy) => copy.edit('src/values/today.ts', append("export const wrong: number = 'text';")),
  },
  {
    fault: 'an explicit any',
    gate: 'lint',
    apply: (copy) => copy.edit('src/values/today.ts', append('export type Anything = any;')),
  },
  {
    fault: 'a source that does not build',
    gate: 'build',
    apply: (copy) => copy.edit('src/values/today.ts', append('export {')),
  },
  {
    fault: 'a file of 400 lines',
    gate: 'file-size',
    apply: (copy) => copy.edit('src/values/today.ts', append('// line\n'.repeat(400))),
  },
  {
    fault: 'an untranslated code',
    gate: 'codes',
    apply: (copy) => copy.edit('src/identity/codes/cards.ts', replace(/vi: 'Không có dòng MRZ[^']*'/, "vi: ''")),
  },
  {
    fault: 'a code that names other parameters in one language',
    gate: 'codes',
    apply: (copy) => copy.edit('src/identity/codes/cards.ts', replace('MRZ có {characters} ký tự', 'MRZ có ký tự')),
  },
  {
    fault: 'a pattern that backtracks without bound',
    gate: 'regular-expressions',
    apply: (copy) => copy.edit('src/values/today.ts', append('export const PATTERN = /^(a+)+$/;')),
  },
  {
    fault: 'an export without a comment',
    gate: 'documentation',
    apply: (copy) => {
      copy.edit('src/values/today.ts', append('export function silent(): void {}'));
      copy.edit('src/values/index.ts', append("export { silent } from './today.ts';"));
    },
  },
  {
    fault: 'a changed export list',
    gate: 'exports',
    apply: (copy) => copy.edit('tests/gates/exports.txt', replace('  parseCccd\n', '')),
  },
  {
    fault: 'a byte ceiling that is too low',
    gate: 'bytes',
    apply: (copy) => copy.edit('.size-limit.json', replace('"limit": "5 kB"', '"limit": "1 kB"')),
  },
  {
    fault: 'a missing file behind an entry',
    gate: 'publint',
    apply: (copy) => copy.edit('package.json', replaceAll('./dist/values/index.js', './dist/values/nowhere.js')),
  },
  {
    fault: 'a wrong types path in exports',
    gate: 'types-resolution',
    apply: (copy) => copy.edit('package.json', replaceAll('./dist/values/index.d.cts', './dist/values/nowhere.d.cts')),
  },
];

function replaceAll(from: string, to: string) {
  return (text: string) => text.replaceAll(from, to);
}
