/** Runs one gate in a folder and says how it went. */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import type { Gate } from './gates.ts';

/** The outcome of one gate. */
export interface GateResult {
  readonly gate: Gate;
  readonly ok: boolean;
  readonly seconds: number;
  readonly output: string;
}

/** Runs the gate's command with the project's own programs first in the path. */
export function runGate(gate: Gate, folder: string): Promise<GateResult> {
  const start = performance.now();
  const [program, ...args] = gate.command;
  const path = [join(folder, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, PATH: path, NO_COLOR: '1' },
    shell: process.platform === 'win32',
  });
  let output = '';
  child.stdout.on('data', (text) => (output += text));
  child.stderr.on('data', (text) => (output += text));
  return new Promise((resolve) => {
    const end = (ok: boolean) => resolve({ gate, ok, seconds: (performance.now() - start) / 1000, output });
    child.on('error', (error) => {
      output += error.message;
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}
