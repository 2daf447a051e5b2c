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

/** The text of a string, of a template, or of a constant of the same file that is one; undefined when it is made at run time. */
function textOf(node: ts.Expression, constants: ReadonlyMap<string, ts.Expression>): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isIdentifier(node)) {
    const value = constants.get(node.text);
    return value && textOf(value, constants);
  }
  if (!ts.isTemplateExpression(node)) return undefined;
  let text = node.head.text;
  for (const { expression, literal } of node.templateSpans) {
    const part = textOf(expression, constants);
    if (part === undefined) return undefined;
    text += part + literal.text;
  }
  return text;
}

function constantsOf(source: ts.SourceFile): Map<string, ts.Expression> {
  const declarations = source.statements
    .filter(ts.isVariableStatement)
    .flatMap((each) => each.declarationList.declarations);
  return new Map(declarations.flatMap(({ name, initializer }) => (initializer ? [[name.getText(), initializer]] : [])));
}

function expressionsOf(file: string): Found[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const constants = constantsOf(source);
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    const where = `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ where, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    } else if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp') {
      const [pattern, flags] = node.arguments ?? [];
      const text = pattern && textOf(pattern, constants);
      if (text === undefined) fault(`${where}: made at run time, so that nobody can check it`);
      else found.push({ where, source: text, flags: (flags && textOf(flags, constants)) ?? '' });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function fault(text: string): void {
  process.exitCode = 1;
  console.error(text);
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

/**
 * The checker confirms an attack by the time that it takes, which a busy machine lengthens: a verdict against a pattern
 * counts when it is found again and again.
 */
function verdictOn(source: string, flags: string): string {
  let verdict = '';
  for (let round = 0; round < 3 && verdict !== 'safe'; round += 1) {
    verdict = checkSync(source, flags, { timeout: 10_000 }).status;
  }
  return verdict;
}

for (const { where, source, flags } of globSync('src/**/*.ts').sort().flatMap(expressionsOf)) {
  const key = `/${source}/${flags}`;
  // The checker does not know the flag v; u reads the same patterns.
  const verdict = cache.get(key) ?? verdictOn(source, flags.replace('v', 'u'));
  // A checker that ran out of time on a busy machine may decide the next time.
  if (verdict !== 'unknown') cache.set(key, verdict);
  if (verdict !== 'safe') fault(`${where}: ${verdict}: ${key}`);
}
mkdirSync(folder, { recursive: true });
writeFileSync(cacheFile, JSON.stringify([...cache]));
