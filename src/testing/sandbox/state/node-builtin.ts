/** Modules of Node without an import: what bundles the sandbox for a browser then finds nothing that it cannot resolve. */
import { SdkError } from '../../../values/index.ts';

/** The modules that a state file needs. */
interface Builtins {
  readonly 'node:fs': typeof import('node:fs');
  readonly 'node:path': typeof import('node:path');
  readonly 'node:sqlite': typeof import('node:sqlite');
}

/**
 * A module of Node. Node 22 and 23 print once that SQLite is experimental there; that line stays: to take it away one
 * would have to exchange a function of the host's process.
 *
 * @throws SdkError `SANDBOX_STATE_UNREADABLE` where there is no such module
 */
export function builtin<Name extends keyof Builtins>(name: Name): Builtins[Name] {
  const host: Partial<Pick<typeof process, 'getBuiltinModule'>> | undefined = globalThis.process;
  const found: Builtins[Name] | undefined = host?.getBuiltinModule?.(name);
  if (found) return found;
  throw new SdkError('SANDBOX_STATE_UNREADABLE', {
    message: 'A state file needs Node 22.13 or newer.',
    details: ["Elsewhere, leave the state in memory: createSandbox({ state: 'memory' })."],
    docsPath: 'sandbox.md',
  });
}
