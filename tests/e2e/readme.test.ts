/** What the front page promises is true: its program runs, its output is the real one, its entries and links exist. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import description from '../../package.json' with { type: 'json' };
import { commands } from '../../src/cli/commands.ts';

const root = new URL('../../', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const hooks = new URL('./package-from-source.mjs', import.meta.url).href;

const blocks = (page: string, language: string): string[] =>
  [...page.matchAll(/```(\w+)\n([\s\S]*?)```/g)].flatMap(([, name, body]) => (name === language && body ? [body] : []));

/** Runs a program in a folder of its own and returns what it printed. */
function runProgram(file: string, cwd: string): string {
  const run = spawnSync(process.execPath, ['--import', hooks, file], { cwd, encoding: 'utf8' });
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
  return run.stdout;
}

function inFolder(use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'tiemchung-readme-'));
  try {
    use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('README.md', () => {
  const page = text('README.md');

  it('has a program whose lines give what they say', () => {
    const programs = blocks(page, 'ts');
    expect(programs).toHaveLength(1);
    inFolder((folder) => {
      const checked = programs[0]!.replace(
        /^(.*); \/\/ => (.*)$/gm,
        (_, expression, value) => `assert.deepEqual(${expression}, ${value}); checks++;`,
      );
      const file = join(folder, 'program.ts');
      writeFileSync(
        file,
        `import assert from 'node:assert/strict';\nlet checks = 0;\n${checked}\nconsole.log(checks);\n`,
      );
      expect(runProgram(file, folder)).toBe('2\n');
    });
  });

  it('shows the real output of the main job', () => {
    const [shown] = blocks(page, 'text');
    inFolder((folder) => {
      expect(shown).toBe(runProgram(fileURLToPath(new URL('examples/main-job.ts', root)), folder));
    });
  });

  it('lists every entry of the package and no other', () => {
    const listed = [...page.matchAll(/^\| `(tiemchung[^`]*)` \|/gm)].map((match) => match[1]);
    const entries = Object.keys(description.exports).filter((path) => !path.endsWith('.json'));
    expect(listed.sort()).toEqual(entries.map((path) => path.replace('.', 'tiemchung')).sort());
  });

  it('fits on two screens and a half beside the table of entries', () => {
    const lines = page.split('\n').filter((line) => !line.startsWith('| `tiemchung'));
    expect(lines.length).toBeLessThanOrEqual(112);
  });
});

describe.each(['README.md', 'README.vi.md'])('%s', (name) => {
  const page = text(name);

  it('links to files that exist', () => {
    const links = [...page.matchAll(/\]\(([^)#]+)\)/g)].map((match) => match[1]!);
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((link) => !link.startsWith('https:') && !existsSync(new URL(link, root)))).toEqual([]);
  });

  it('names npm scripts, commands and options that exist', () => {
    for (const [, script] of page.matchAll(/npm (?:run )?(start|test|[a-z]+:[a-z]+)\b/g)) {
      expect(Object.keys(description.scripts)).toContain(script);
    }
    const calls = [...page.matchAll(/^npx tiemchung (\w+)(.*)$/gm)];
    expect(calls).toHaveLength(commands.length);
    for (const [, command, rest] of calls) {
      const spec = commands.find((each) => each.name === command);
      const options = [...(rest ?? '').matchAll(/--([a-z-]+)/g)].map((match) => match[1]);
      expect(spec?.options.map((option) => option.name)).toEqual(expect.arrayContaining(options));
    }
  });
});
