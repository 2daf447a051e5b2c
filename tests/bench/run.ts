/** `npm run -s bench -- <area> [--json]`: prints every figure of an area; a missed target is shown, never an exit code. */
import { existsSync } from 'node:fs';
import { arch, availableParallelism, cpus, platform } from 'node:os';
import { parseArgs } from 'node:util';
import type { Figure } from './figure.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const [area = ''] = positionals;
const file = new URL(`./${area}.ts`, import.meta.url);
if (!/^[a-z]+$/.test(area) || !existsSync(file) || ['run', 'figure'].includes(area)) {
  console.error(`there is no benchmark of the area "${area}" yet; usage: bench <area> [--json]`);
  process.exit(2);
}

const { figures }: { figures: () => AsyncIterable<Figure> | Iterable<Figure> } = await import(file.href);
const machine = `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} threads, ${platform()} ${arch()}, Node ${process.versions.node}`;
const number = (value: number) => value.toLocaleString('en-US', { maximumSignificantDigits: 4 });
const all: Figure[] = [];
for await (const figure of figures()) {
  all.push(figure);
  if (values.json) continue;
  console.log(`${figure.holds ? 'holds ' : 'MISSED'} ${figure.name}: ${number(figure.ours)} ${figure.unit}`);
  console.log(
    `       ${figure.referenceName}: ${number(figure.reference)}; ratio ${number(figure.ratio)}; target: ${figure.target}`,
  );
}
console.log(values.json ? JSON.stringify({ figures: all, machine }) : `\n${machine}`);
