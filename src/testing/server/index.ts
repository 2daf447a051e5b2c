/**
 * The sandbox as an HTTP server on this machine. Needs Node.
 *
 * @module
 */
export { type RunningSandbox, type StartSandboxOptions, startSandbox } from './start-sandbox.ts';
