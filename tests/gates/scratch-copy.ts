/** A copy of the working tree in which things may be broken. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The copy. */
export interface ScratchCopy {
  readonly folder: string;
  /** Changes a file, or makes it when it is not there; every change is undone by `restore`. */
  edit(file: string, change: (text: string) => string): void;
  restore(): void;
  dispose(): void;
}

/** Copies what git knows or would know, and `dist`; `node_modules` is shared. */
export function scratchCopy(): ScratchCopy {
  const folder = mkdtempSync(join(tmpdir(), 'tiemchung-gates-'));
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const file of [...list.split('\0').filter(Boolean), 'dist']) {
    if (!existsSync(join(root, file))) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  // Two tools ask git which files are theirs.
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  const before = new Map<string, string | undefined>();
  return {
    folder,
    edit(file, change) {
      const path = join(folder, file);
      const text = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
      if (!before.has(path)) before.set(path, text);
      mkdirSync(dirname(path), { recursive: true });
      const changed = change(text ?? '');
      if (changed === text) throw new Error(`the change to ${file} changes nothing`);
      writeFileSync(path, changed);
    },
    restore() {
      for (const [path, text] of before) text === undefined ? rmSync(path) : writeFileSync(path, text);
      before.clear();
    },
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}
