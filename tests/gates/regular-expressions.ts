/**
 * Every regular expression of `src` under a checker for catastrophic backtracking. Verdicts are kept by source text in
 * `node_modules/.cache`, since a pattern that has not changed has not become dangerous.
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import ts from 'typescript';

interface Found {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

function expressionsOf(file: string): Found[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    const where = `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ where, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    } else if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') {
      const [pattern, flags] = node.arguments ?? [];
      if (pattern && ts.isStringLiteralLike(pattern)) {
        found.push({ where, source: pattern.text, flags: flags && ts.isStringLiteralLike(flags) ? flags.text : '' });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const folder = 'node_modules/.cache/tiemchung';
const cacheFile = `${folder}/regular-expressions.json`;
const cache = new Map<string, string>(readCache());

function readCache(): [string, string][] {
  try {
    return JSON.parse(readFileSync(cacheFile, 'utf8'));
  } catch {
    return [];
  }
}

let dangerous = 0;
for (const { where, source, flags } of globSync('src/**/*.ts').sort().flatMap(expressionsOf)) {
  const key = `/${source}/${flags}`;
  // The checker does not know the flag v; u reads the same patterns.
  const verdict = cache.get(key) ?? checkSync(source, flags.replace('v', 'u'), { timeout: 10_000 }).status;
  cache.set(key, verdict);
  if (verdict === 'safe') continue;
  dangerous++;
  console.error(`${where}: ${verdict}: ${key}`);
}
mkdirSync(folder, { recursive: true });
writeFileSync(cacheFile, JSON.stringify([...cache]));
process.exitCode = dangerous > 0 ? 1 : 0;
