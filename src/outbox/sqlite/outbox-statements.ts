/** Needs Node. The statements of the engine, prepared once for a connection. */
import type { DatabaseSync } from 'node:sqlite';
import { LIFE } from './outbox-rows.ts';

const RECORD = `seq, key, grp, key_id, sealed, appended_at, ${LIFE}`;
const SET_LIFE = `${LIFE.split(', ')
  .map((column) => `${column} = ?`)
  .join(', ')}, place = ?`;
const FIRST = 'place = 2 AND due_at IS NOT NULL';

/** The statements. */
export type Statements = ReturnType<typeof prepareStatements>;

/** Prepares them. */
export function prepareStatements(database: DatabaseSync) {
  const one = (sql: string) => database.prepare(sql);
  return {
    append: one(`INSERT INTO tiemchung_outbox
      (key, grp, key_id, sealed, fingerprint, place, state, due_at, appended_at, changed_at)
      VALUES (?1, ?2, ?3, ?4, ?5, CASE WHEN EXISTS (SELECT 1 FROM tiemchung_outbox WHERE grp = ?2 AND place > 0) THEN 1 ELSE 2 END,
        'pending', 0, ?6, ?6) ON CONFLICT (key) DO NOTHING`),
    known: one('SELECT grp, fingerprint FROM tiemchung_outbox WHERE key = ?'),
    reanchor: one(`UPDATE tiemchung_outbox SET due_at = ?1 + max(0, due_at - due_since), due_since = ?1
      WHERE due_since > 0 AND due_since > ?1 AND due_at IS NOT NULL`),
    waited: one(
      `SELECT ${RECORD} FROM tiemchung_outbox WHERE ${FIRST} AND due_at > 0 AND due_at <= ? ORDER BY due_at, seq LIMIT ?`,
    ),
    fresh: one(`SELECT ${RECORD} FROM tiemchung_outbox WHERE ${FIRST} AND due_at = 0 ORDER BY seq LIMIT ?`),
    byKey: one(`SELECT ${RECORD}, sealed IS NOT NULL AS has_payload FROM tiemchung_outbox WHERE key = ?`),
    write: one(`UPDATE tiemchung_outbox SET ${SET_LIFE} WHERE seq = ?`),
    advance: one(`UPDATE tiemchung_outbox SET place = 2
      WHERE seq = (SELECT min(seq) FROM tiemchung_outbox WHERE grp = ? AND place > 0)`),
    replace: one('UPDATE tiemchung_outbox SET key_id = ?, sealed = ?, fingerprint = ? WHERE seq = ?'),
    nextDue: one(`SELECT min(due_at) AS due FROM tiemchung_outbox WHERE ${FIRST}`),
    purge: one('UPDATE tiemchung_outbox SET sealed = NULL WHERE place = 0 AND sealed IS NOT NULL AND changed_at < ?'),
    states: one('SELECT state, count(*) AS count FROM tiemchung_outbox GROUP BY state'),
    stopped: one('SELECT count(*) AS count FROM tiemchung_outbox WHERE place = 2 AND due_at IS NULL'),
    oldest: one('SELECT min(appended_at) AS at FROM tiemchung_outbox WHERE place > 0'),
    list: one(`SELECT key, grp, appended_at, ${LIFE}, sealed IS NOT NULL AS has_payload FROM tiemchung_outbox
      WHERE seq > coalesce((SELECT seq FROM tiemchung_outbox WHERE key = ?1), 0)
        AND (?2 IS NULL OR state IN (SELECT value FROM json_each(?2))) AND (?3 IS NULL OR grp = ?3)
      ORDER BY seq LIMIT ?4`),
  };
}
