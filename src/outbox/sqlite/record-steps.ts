/** Needs Node. The steps of a record, each within a transaction: what follows is decided by `record-life.ts`. */
import type { LeasedRecord, SealedEntry } from '../outbox-record.ts';
import { isDelivered } from '../outbox-state.ts';
import type { LeaseRequest, ResendOutcome, Settlement } from '../outbox-store.ts';
import { leasedLife, resentLife, settledLife } from '../record-life.ts';
import { lifeOf, lifeValues, sealedOf } from './outbox-rows.ts';
import type { Statements } from './outbox-statements.ts';

/** Due records, those that waited first. */
export function leaseRecords(statements: Statements, request: LeaseRequest): LeasedRecord[] {
  const { leaseMs, limit } = request;
  const now = request.now();
  statements.reanchor.run(now);
  const waited = statements.waited.all(now, limit);
  const rows = waited.length < limit ? [...waited, ...statements.fresh.all(limit - waited.length)] : waited;
  return rows.map((row) => {
    const life = leasedLife(lifeOf(row), now, leaseMs);
    statements.write.run(...lifeValues(life), Number(row.seq));
    const { state, token, attempts, revision } = life;
    return {
      ...{ key: String(row.key), group: String(row.grp), keyId: String(row.key_id), sealed: sealedOf(row) },
      ...{ state, token, attempts, revision, leaseUntil: now + leaseMs, appendedAt: Number(row.appended_at) },
    };
  });
}

/** Whether the outcome was written. */
export function settleRecord(statements: Statements, settlement: Settlement, now: number): boolean {
  const row = statements.byKey.get(settlement.key);
  const life = row && settledLife(lifeOf(row), settlement, now);
  if (!life) return false;
  statements.write.run(...lifeValues(life), Number(row.seq));
  if (isDelivered(life.state)) statements.advance.run(String(row.grp));
  return true;
}

/** A stopped record on its way again. */
export function resendRecord(statements: Statements, key: string, now: number, fixed?: SealedEntry): ResendOutcome {
  const row = statements.byKey.get(key);
  if (!row) return 'not-found';
  if (fixed && (fixed.key !== key || fixed.group !== row.grp)) return 'other-record';
  const life = resentLife(lifeOf(row), now, fixed !== undefined);
  if (!life) return 'not-stopped';
  statements.write.run(...lifeValues(life), Number(row.seq));
  if (fixed) statements.replace.run(fixed.keyId, fixed.sealed, fixed.fingerprint, Number(row.seq));
  return 'queued';
}
