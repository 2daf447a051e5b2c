/**
 * Finds the examples that the project shows: after `@example` in comments of `src`, and in `ts` blocks of Markdown. Turns
 * each into a module whose lines `expression; // => value` are checks.
 */
import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** An example as it stands in its file. */
export interface Example {
  /** `src/identity/cccd.ts:42`. */
  readonly where: string;
  readonly code: string;
}

const COMMENT = /\/\*\*[\s\S]*?\*\//g;
const BLOCK = /^```ts([^\n]*)\n([\s\S]*?)^```$/gm;
/** A block that cannot run says why: `ts no-run: needs a camera`. */
const EXEMPT = /^ no-run: \S/;

const CLAIM = /\/\/ =>/g;

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

/** Examples of comments. */
export function examplesOfSource(pattern = 'src/**/*.ts'): Example[] {
  return globSync(pattern)
    .sort()
    .flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      return [...text.matchAll(COMMENT)].flatMap((comment) => {
        const inner = comment[0].slice(3, -2);
        const lines = inner.split('\n').map((line) => line.replace(/^\s*\* ?/, ''));
        return lines.flatMap((line, index) => {
          // A title may stand behind the tag; the code begins on the next line.
          if (!/^\s*@example\b/.test(line)) return [];
          const rest = lines.slice(index + 1);
          const end = rest.findIndex((other) => other.startsWith('@'));
          const code = (end < 0 ? rest : rest.slice(0, end)).join('\n').trim();
          return [{ where: `${file}:${lineAt(text, comment.index) + index + 1}`, code }];
        });
      });
    });
}

/** Examples of documents. */
export function examplesOfDocuments(patterns: readonly string[] = ['README*.md', 'docs/**/*.md']): Example[] {
  return patterns
    .flatMap((pattern) => globSync(pattern))
    .sort()
    .flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      return [...text.matchAll(BLOCK)].flatMap((block) => {
        const [, info = '', code = ''] = block;
        if (EXEMPT.test(info)) return [];
        return [{ where: `${file}:${lineAt(text, block.index)}`, code }];
      });
    });
}

/**
 * The module of an example, and how many checks it makes.
 *
 * @throws Error when a claim stands behind anything but a statement of its own: it would look checked, and is not
 */
export function moduleOf({ code, where }: Example): { readonly text: string; readonly checks: number } {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true);
  const imports: string[] = [];
  const body: string[] = [];
  let checks = 0;
  for (const statement of source.statements) {
    const text = statement.getText();
    const tail = code.slice(statement.end).split('\n', 1)[0] ?? '';
    const expected = /^\s*\/\/ => (.+)$/.exec(tail)?.[1];
    if (ts.isImportDeclaration(statement)) imports.push(text);
    else if (expected !== undefined && ts.isExpressionStatement(statement)) {
      checks++;
      body.push(`expect(${statement.expression.getText()}).toEqual(${expected});`);
    } else body.push(text);
  }
  const claims = code.match(CLAIM)?.length ?? 0;
  if (claims !== checks) throw new Error(`${where}: ${claims} lines claim a result, ${checks} of them can be checked`);
  const text = `// ${where}\nimport { expect } from 'vitest';\n${imports.join('\n')}\nexport default async function example(): Promise<void> {\n${body.join('\n')}\n}\n`;
  return { text, checks };
}
