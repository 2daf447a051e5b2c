/** Needs Node. Whether a folder lies on this machine: over a network neither the locks nor the log of SQLite hold. */
import { statfsSync } from 'node:fs';

/** `unknown`: the system does not say. */
type DriveKind = 'local' | 'network' | 'unknown';

/** A drive and what the system calls it. */
export interface Drive {
  readonly kind: DriveKind;
  readonly name: string;
}

/** Magic numbers of Linux (statfs(2), linux/magic.h). FUSE and 9p may be either, so they are not told. */
const NETWORK: ReadonlyMap<number, string> = /* @__PURE__ */ new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
  [0x564c, 'NCP'],
  [0x5346414f, 'AFS'],
  [0x73757245, 'Coda'],
  [0x00c36400, 'Ceph'],
  [0x01161970, 'GFS2'],
  [0x7461636f, 'OCFS2'],
  [0x0bd00bd0, 'Lustre'],
]);

const LOCAL: ReadonlyMap<number, string> = /* @__PURE__ */ new Map([
  [0xef53, 'ext4'],
  [0x58465342, 'XFS'],
  [0x9123683e, 'Btrfs'],
  [0xf2f52010, 'F2FS'],
  [0x2fc12fc1, 'ZFS'],
  [0x01021994, 'tmpfs'],
  [0x794c7630, 'overlayfs'],
  [0x4d44, 'FAT'],
  [0x2011bab0, 'exFAT'],
  [0x7366746e, 'NTFS'],
]);

/** The kind of a drive by its magic number. */
export function driveOfType(type: number): Drive {
  // Some systems hand the number over with a sign.
  const magic = type >>> 0;
  const network = NETWORK.get(magic);
  if (network) return { kind: 'network', name: network };
  const local = LOCAL.get(magic);
  return local ? { kind: 'local', name: local } : { kind: 'unknown', name: `type 0x${magic.toString(16)}` };
}

/** The drive of a folder. `\\server\share` is one of Windows that tells by its name. */
export function driveOf(folder: string, platform: string = process.platform, statfs = statfsSync): Drive {
  if (platform === 'win32' && /^[\\/]{2}[^?.\\/]/.test(folder)) return { kind: 'network', name: 'UNC' };
  if (platform !== 'linux') return { kind: 'unknown', name: platform };
  return driveOfType(statfs(folder).type);
}
