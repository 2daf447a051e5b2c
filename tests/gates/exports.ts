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

const blocks: string[] = [];
for (const [path, target] of Object.entries(targets)) {
  if (typeof target === 'string') continue;
  blocks.push(`tiemchung${path.slice(1)}\n${(await namesOf(target)).map((name) => `  ${name}\n`).join('')}`);
}
const text = blocks.join('\n');

if (process.argv.includes('--update')) writeFileSync(list, text);
else {
  const committed = readFileSync(list, 'utf8').split('\n');
  const now = text.split('\n');
  for (const line of now.filter((name) => !committed.includes(name))) console.error(`new:  ${line}`);
  for (const line of committed.filter((name) => !now.includes(name))) console.error(`gone: ${line}`);
  if (committed.join('\n') !== text) {
    console.error(`the exports differ from ${list}; if that is meant: node tests/gates/exports.ts --update`);
    process.exitCode = 1;
  }
}
