/** What a file is known by: its hash, and ids for the people in it that the sender gave none. */

import { uuidOf } from '../model/index.ts';
import type { RosterRow } from '../roster/index.ts';
import { cellText } from '../tables/index.ts';

/**
 * SHA-256 of a file in hexadecimal digits. In browsers only in pages served over HTTPS or from this machine.
 *
 * @example
 * import { sha256Of } from 'tiemchung/registration';
 * (await sha256Of(new TextEncoder().encode('abc'))).slice(0, 8); // => 'ba7816bf'
 */
export async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The hash of a list whose file is not at hand: of its cells as they came. */
export function sha256OfRows(rows: readonly RosterRow[]): Promise<string> {
  const text = JSON.stringify(rows.map(({ record, raw }) => [record, ...raw.map(cellText)]));
  return sha256Of(new TextEncoder().encode(text));
}

/**
 * Ids for rows that carry neither an employee code nor a record id: a UUID for each, made of the file and the order of
 * asking, so that checking the same file again gives the same ids and registering it again doubles nobody. They are not
 * made of identity data. A corrected file keeps them only through the id column of the workbooks that this package
 * writes. Hand the function to `checkRoster` as `issueId`.
 *
 * @param file - content of the file
 * @param scope - whose file it is, such as the organisation id, so that two firms with one file share no ids
 * @example
 * import { recordIdsOf } from 'tiemchung/registration';
 * const file = new TextEncoder().encode('Họ và tên\nTrần Thị Hoa');
 * const [first, again] = [await recordIdsOf(file, 'MST-1'), await recordIdsOf(file, 'MST-1')];
 * first() === again(); // => true
 */
export async function recordIdsOf(file: Uint8Array, scope: string): Promise<() => string> {
  const seed = await sha256Of(new TextEncoder().encode(`record-id\n${scope}\n${await sha256Of(file)}`));
  const bytes = Uint8Array.from({ length: 16 }, (_, index) =>
    Number.parseInt(seed.slice(index * 2, index * 2 + 2), 16),
  );
  let count = 0;
  return () => {
    // The last four bytes number the rows; version and variant lie before them.
    new DataView(bytes.buffer).setUint32(12, count);
    count += 1;
    return uuidOf(bytes, 8);
  };
}
