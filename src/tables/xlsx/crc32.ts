/** The checksum of zip entries (ISO 3309), four bytes at a step. */

let tables: Int32Array | undefined;

/** CRC-32 of some bytes, continued from the one of the bytes before; 0 to begin with. */
export function crc32(bytes: Uint8Array, before: number): number {
  tables ??= makeTables();
  const table = tables;
  // In bounds by construction: every index is one byte plus the start of one of the four tables.
  const at = (index: number): number => table[index] ?? 0;
  const fours = bytes.length - (bytes.length % 4);
  let crc = ~before;
  let position = 0;
  while (position < fours) {
    crc ^=
      (bytes[position] ?? 0) |
      ((bytes[position + 1] ?? 0) << 8) |
      ((bytes[position + 2] ?? 0) << 16) |
      ((bytes[position + 3] ?? 0) << 24);
    crc = at(768 + (crc & 255)) ^ at(512 + ((crc >>> 8) & 255)) ^ at(256 + ((crc >>> 16) & 255)) ^ at(crc >>> 24);
    position += 4;
  }
  for (; position < bytes.length; position++) crc = (crc >>> 8) ^ at((crc ^ (bytes[position] ?? 0)) & 255);
  return ~crc >>> 0;
}

/** Table n gives the effect of a byte that is followed by n zero bytes. */
function makeTables(): Int32Array {
  const made = new Int32Array(1024);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    made[byte] = crc;
  }
  for (let index = 256; index < 1024; index++) {
    const before = made[index - 256] ?? 0;
    made[index] = (before >>> 8) ^ (made[before & 255] ?? 0);
  }
  return made;
}
