/**
 * Needs Node. The queue of `tiemchung/outbox` in a SQLite file: business row and outgoing record commit together.
 *
 * @module
 */
export { machineClock } from './machine-clock.ts';
export { type SqliteOutbox, sqliteOutbox } from './sqlite-outbox.ts';
