/**
 * The names that each entry exports, against the committed list: a name that comes or goes is a decision, not an
 * accident. `--update` writes the list.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

interface Target {
  readonly import: { readonly default: string; readonly types: string };
}

const list = 'tests/gates/exports.txt';
const { exports: targets }: { exports: Record<string, Target | string> } = JSON.parse(
  readFileSync('package.json', 'utf8'),
);

const declarations = Object.values(targets).filter((target) => typeof target !== 'string');
const program = ts.createProgram(
  declarations.map((target) => join(process.cwd(), target.import.types)),
  { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, skipLibCheck: true },
);
const checker = program.getTypeChecker();

/** Names of values as the module has them, names of types as its declarations have them. */
async function namesOf(target: Target): Promise<string[]> {
  const module: Record<string, unknown> = await import(join(process.cwd(), target.import.default));
  const source = program.getSourceFile(join(process.cwd(), target.import.types));
  const symbol = source && checker.getSymbolAtLocation(source);
  const declared = symbol ? checker.getExportsOfModule(symbol).map(({ name }) => name) : [];
  return declared.map((name) => (name in module ? name : `type ${name}`)).sort();
}

/** `tiemchung/values` → its lines. */
type Names = ReadonlyMap<string, readonly string[]>;

const now: Names = new Map(
  await Promise.all(
    Object.entries(targets).flatMap(([path, target]) =>
      typeof target === 'string'
        ? []
        : [namesOf(target).then((names) => [`tiemchung${path.slice(1)}`, names] as const)],
    ),
  ),
);
const text = [...now].map(([entry, names]) => `${entry}\n${names.map((name) => `  ${name}\n`).join('')}`).join('\n');

/** The names of a written list, entry by entry. */
function readNames(written: string): Names {
  return new Map(
    written.split('\n\n').map((block) => {
      const [entry = '', ...names] = block.trimEnd().split('\n');
      return [entry, names.map((name) => name.trim())];
    }),
  );
}

function compare(kind: 'new' | 'gone', has: Names, lacks: Names): void {
  for (const [entry, names] of has) {
    for (const name of names) if (!lacks.get(entry)?.includes(name)) console.error(`${kind}: ${entry} ${name}`);
  }
}

if (process.argv.includes('--update')) writeFileSync(list, text);
else {
  const committed = readFileSync(list, 'utf8');
  compare('new', now, readNames(committed));
  compare('gone', readNames(committed), now);
  if (committed !== text) {
    console.error(`the exports differ from ${list}; if that is meant: node tests/gates/exports.ts --update`);
    process.exitCode = 1;
  }
}
