import { existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { driveOf, driveOfType } from '../../src/outbox/sqlite/drive.ts';
import { openDatabase } from '../../src/outbox/sqlite/open-database.ts';
import { isSdkError } from '../../src/values/index.ts';

describe('driveOfType', () => {
  it.each([
    [0x6969, 'network', 'NFS'],
    [0xff534d42, 'network', 'CIFS'],
    [-11317950, 'network', 'CIFS'],
    [0xfe534d42, 'network', 'SMB2'],
    [0xef53, 'local', 'ext4'],
    [0x65735546, 'unknown', 'type 0x65735546'],
  ])('tells %i', (type, kind, name) => expect(driveOfType(type)).toEqual({ kind, name }));
});

describe('driveOf', () => {
  it('says what cannot be told', () => {
    expect(driveOf('C:\\du-lieu', 'win32')).toEqual({ kind: 'unknown', name: 'win32' });
    expect(driveOf('\\\\may-chu\\tiem', 'win32').kind).toBe('network');
    expect(driveOf('\\\\?\\C:\\du-lieu', 'win32').kind).toBe('unknown');
    expect(driveOf('/Users', 'darwin').kind).toBe('unknown');
    expect(driveOf(tmpdir(), 'linux', () => ({ ...statfsSync(tmpdir()), type: 0x6969 }) as never).kind).toBe('network');
  });

  it('keeps the queue off a network drive, before any file is made', () => {
    const path = join(tmpdir(), 'never-made.sqlite');
    try {
      openDatabase(path, () => ({ kind: 'network', name: 'NFS' }));
      expect.fail('it was opened');
    } catch (error) {
      expect(isSdkError(error, 'OUTBOX_NETWORK_DRIVE') && error.shortMessage).toContain('(NFS)');
    }
    expect(existsSync(path)).toBe(false);
  });
});
