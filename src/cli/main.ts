#!/usr/bin/env node
/**
 * The command `tiemchung`. Node only. What is imported here is loaded by every call, `--help` too: nothing but the help texts and the
 * dispatcher; each command is loaded when it is asked for.
 *
 * @module
 */
import { processIo } from './io.ts';
import { run } from './run.ts';

const io = processIo();
// Set instead of exit(): a pipe that reads slowly still gets everything.
process.exitCode = await run(process.argv.slice(2), io);
