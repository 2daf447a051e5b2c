import { DatabaseSync } from 'node:sqlite';
import { memoryOutbox } from '../../src/outbox/index.ts';
import { sqliteOutbox } from '../../src/outbox/sqlite/index.ts';
import { conformance } from './conformance.ts';

conformance('memory', () => ({ store: memoryOutbox(), close: () => {} }));
conformance('sqlite', () => {
  const store = sqliteOutbox(new DatabaseSync(':memory:'));
  return { store, close: store.close };
});
