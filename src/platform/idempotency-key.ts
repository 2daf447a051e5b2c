/**
 * Keys of writes (reference: users and rosters, section 6.2). A key is built from the ids of the record and the id of
 * the act, never from identity data and never anew per attempt: the same act repeated has the same key, a later act on
 * the same record another one, so that a value set back to what it was is not taken for a repetition.
 */

/**
 * The key of one act on some records. Ids are condensed to 16 hexadecimal digits, in their order; should two lists ever
 * condense alike within one act, the platform's comparison of payloads refuses the second (422), nothing is lost.
 *
 * @param endpoint - name of the call
 * @param operationId - id of the act, a UUID that the caller keeps to repeat it
 * @param recordIds - ids of the records that are written, in their order
 * @example
 * import { idempotencyKey } from 'tiemchung/platform';
 * const act = '6f1d8a6e-4d0c-4f0f-9c55-0d2a6b1f7e10';
 * idempotencyKey('putOrganization', act, ['MST-0312345673']) === idempotencyKey('putOrganization', act, ['MST-0312345673']); // => true
 */
export function idempotencyKey(endpoint: string, operationId: string, recordIds: readonly string[]): string {
  return `${endpoint}.${operationId}.${condense(recordIds)}`;
}

/** FNV-1a over UTF-16 units, twice with different starts: no secret is kept by it, it only tells lists apart. */
function condense(ids: readonly string[]): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  const feed = (unit: number) => {
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x01000193) ^ (b >>> 15);
  };
  for (const id of ids) {
    for (let index = 0; index < id.length; index += 1) feed(id.charCodeAt(index));
    feed(0);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
