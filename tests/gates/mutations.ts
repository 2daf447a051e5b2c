/** One way to break each gate: what is done to the copy, which gate must notice, and what it must say. */
import { randomBytes } from 'node:crypto';
import type { ScratchCopy } from './scratch-copy.ts';

/** A deliberate fault. */
export interface Mutation {
  readonly fault: string;
  readonly gate: string;
  /** What the gate must say: one that is red for another reason has noticed nothing. */
  readonly says: RegExp;
  readonly apply: (copy: ScratchCopy) => void;
}

const append = (line: string) => (text: string) => `${text}${line}\n`;
const replace = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);

export const mutations: readonly Mutation[] = [
  {
    fault: 'an upward import',
    gate: 'floors',
    says: /floor-0-values/,
    apply: (copy) => copy.edit('src/values/today.ts', (text) => `import '../identity/index.ts';\n${text}`),
  },
  {
    fault: 'a sideways import',
    gate: 'floors',
    says: /floor-4-schedule/,
    apply: (copy) => copy.edit('src/schedule/period.ts', (text) => `import '../roster/index.ts';\n${text}`),
  },
  {
    fault: 'two files that import each other',
    gate: 'floors',
    says: /no-circles/,
    apply: (copy) => copy.edit('src/values/calendar-date.ts', (text) => `import './partial-date.ts';\n${text}`),
  },
  {
    fault: 'a test in the library',
    gate: 'floors',
    says: /src-stays-alone/,
    apply: (copy) => copy.edit('src/values/today.ts', (text) => `import '../../tests/setup/shared.ts';\n${text}`),
  },
  {
    fault: 'zod in a validator',
    gate: 'floors',
    says: /no-zod-below-the-model/,
    apply: (copy) => copy.edit('src/identity/sex.ts', (text) => `import 'zod';\n${text}`),
  },
  {
    fault: 'an unused export',
    gate: 'unused',
    says: /nobodyAsks/,
    apply: (copy) => copy.edit('src/values/redact.ts', append('export const nobodyAsks = 1;')),
  },
  {
    fault: 'an unused file',
    gate: 'unused',
    says: /forgotten\.ts/,
    apply: (copy) => copy.edit('src/values/forgotten.ts', () => 'export {};\n'),
  },
  {
    fault: 'a type error',
    gate: 'types',
    says: /today\.ts.*TS2322/,
    apply: (copy) => copy.edit('src/values/today.ts', append("export const wrong: number = 'text';")),
  },
  {
    fault: 'an explicit any',
    gate: 'lint',
    says: /noExplicitAny/,
    apply: (copy) => copy.edit('src/values/today.ts', append('export type Anything = any;')),
  },
  {
    fault: 'a source that does not build',
    gate: 'build',
    says: /today\.ts/,
    apply: (copy) => copy.edit('src/values/today.ts', append('export {')),
  },
  {
    fault: 'a shipped rule pack that quotes an act which it does not have',
    gate: 'build',
    says: /rules\.\d+\.act: PACK_ACT_UNKNOWN/,
    apply: (copy) => copy.edit('src/schedule/packs/vietnam-covid-19.json', replace('"act": "10722"', '"act": "10723"')),
  },
  {
    fault: 'a file of 400 lines',
    gate: 'file-size',
    says: /today\.ts: 4\d\d lines/,
    apply: (copy) => copy.edit('src/values/today.ts', append('// line\n'.repeat(400))),
  },
  {
    fault: 'an untranslated code',
    gate: 'codes',
    says: / is not translated/,
    apply: (copy) => copy.edit('src/identity/codes/cards.ts', replace(/vi: 'Không có dòng MRZ[^']*'/, "vi: ''")),
  },
  {
    fault: 'a code that names other parameters in one language',
    gate: 'codes',
    says: / names other parameters/,
    apply: (copy) => copy.edit('src/identity/codes/cards.ts', replace('MRZ có {characters} ký tự', 'MRZ có ký tự')),
  },
  {
    fault: 'a folder whose codes the front door forgets',
    gate: 'codes',
    says: /does not list scheduleCodes/,
    apply: (copy) => copy.edit('src/code-tables.ts', replace('  scheduleCodes,\n', '')),
  },
  {
    fault: 'an act whose end changes while its page stays',
    gate: 'acts',
    says: /docs\/acts\.md is not what the pack says/,
    apply: (copy) =>
      copy.edit('src/schedule/packs/vietnam-covid-19.json', replace('"to": "2021-12-17"', '"to": "2021-12-18"')),
  },
  {
    fault: 'a confidence that no page explains',
    gate: 'acts',
    says: /no page says what the confidence "heard of" means/,
    apply: (copy) =>
      copy.edit(
        'src/schedule/packs/vietnam-covid-19.json',
        replace('"confidence": "1 source"', '"confidence": "heard of"'),
      ),
  },
  {
    fault: 'a call that changes while the published contract stays',
    gate: 'openapi',
    says: /docs\/gateway\.openapi\.json is not what the definitions say/,
    apply: (copy) =>
      copy.edit(
        'src/platform/gateway/organization-endpoints.ts',
        replace('An organisation as it is registered.', 'An organisation.'),
      ),
  },
  {
    fault: 'a call that no Vietnamese reader is told of',
    gate: 'openapi',
    says: /getFacility has no Vietnamese summary/,
    apply: (copy) => copy.edit('src/platform/openapi/texts.ts', replace(/ {2}getFacility: .*\n/, '')),
  },
  {
    fault: 'a published pattern that backtracks without bound',
    gate: 'openapi',
    says: /pattern .*: vulnerable/,
    apply: (copy) =>
      copy.edit('src/platform/openapi/refinements.ts', replace("'^\\\\+\\\\d{7,15}$'", "'^\\\\+(\\\\d+)+$$'")),
  },
  {
    fault: 'a document that its linter does not take',
    gate: 'openapi',
    says: /operation-operationId-unique/,
    apply: (copy) =>
      copy.edit('src/platform/openapi/operation.ts', replace('operationId: endpoint.name', "operationId: 'call'")),
  },
  {
    fault: 'a pattern that backtracks without bound',
    gate: 'regular-expressions',
    says: /today\.ts:\d+: vulnerable/,
    apply: (copy) => copy.edit('src/values/today.ts', append('export const PATTERN = /^(a+)+$/;')),
  },
  {
    fault: 'such a pattern, put together from parts',
    gate: 'regular-expressions',
    says: /today\.ts:\d+: vulnerable/,
    apply: (copy) =>
      copy.edit(
        'src/values/today.ts',
        append(`const PART = '(a+)+';\nexport const PATTERN = new RegExp(\`^\${PART}$\`);`),
      ),
  },
  {
    fault: 'an export without a comment',
    gate: 'documentation',
    says: /silent/,
    apply: (copy) => {
      copy.edit('src/values/today.ts', append('export function silent(): void {}'));
      copy.edit('src/values/index.ts', append("export { silent } from './today.ts';"));
    },
  },
  {
    fault: 'a function without an example',
    gate: 'documentation',
    says: /dateInVietnam has no @example/,
    apply: (copy) => copy.edit('src/values/today.ts', replace(' * @example', ' * For example:')),
  },
  {
    fault: 'a changed export list',
    gate: 'exports',
    says: /new: tiemchung parseCccd/,
    apply: (copy) => copy.edit('tests/gates/exports.txt', replace('  parseCccd\n', '')),
  },
  {
    fault: 'a byte ceiling that is too low',
    gate: 'bytes',
    says: /OVER parseCccd alone/,
    // The first ceiling of the file is that of parseCccd.
    apply: (copy) => copy.edit('.size-limit.json', (text) => text.replace(/"limit": "[^"]+"/, '"limit": "1 kB"')),
  },
  {
    fault: 'an entry without a ceiling',
    gate: 'bytes',
    says: /values has no ceiling/,
    apply: (copy) => copy.edit('.size-limit.json', replace('dist/values/index.js', 'dist/messages/index.js')),
  },
  {
    fault: 'zod behind a validator',
    gate: 'bytes',
    says: /parseCccd alone asks for zod/,
    apply: (copy) => copy.edit('dist/index.js', (text) => `import 'zod';\n${text}`),
  },
  {
    fault: 'ballast in the tarball',
    gate: 'bytes',
    says: /OVER tarball/,
    apply: (copy) => copy.edit('dist/ballast.js', () => `// ${randomBytes(1_500_000).toString('base64')}\n`),
  },
  {
    fault: 'a missing file behind an entry',
    gate: 'publint',
    says: /nowhere\.js/,
    apply: (copy) => copy.edit('package.json', replaceAll('./dist/values/index.js', './dist/values/nowhere.js')),
  },
  {
    fault: 'a wrong types path in exports',
    gate: 'types-resolution',
    says: /tiemchung\/values/,
    apply: (copy) => copy.edit('package.json', replaceAll('./dist/values/index.d.cts', './dist/values/nowhere.d.cts')),
  },
];

function replaceAll(from: string, to: string) {
  return (text: string) => text.replaceAll(from, to);
}
