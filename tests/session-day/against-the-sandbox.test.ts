import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import { closeSession, confirmDoses, type DoseLookup, type SessionRecords } from '../../src/session-day/index.ts';
import { createSandbox, fixedClock, type Sandbox } from '../../src/testing/index.ts';
import { openStore } from '../../src/testing/sandbox/state/store.ts';
import { sessionDay, uuid } from './days.ts';
import { clientOf, runDay, withAnswers } from './site.ts';

let folder = '';
let records: SessionRecords;
const stateFile = () => join(folder, 'platform.state');
const open = (): Sandbox =>
  createSandbox({ now: fixedClock(`${sessionDay}T02:00:00Z`).now, people: 0, state: stateFile() });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiemchung-'));
  const sandbox = open();
  records = await runDay(sandbox);
  await sandbox.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a session against the sandbox', () => {
  it('planned, run and closed: green, by the answers of the platform', () => {
    const report = closeSession(records);
    expect(report.differences).toEqual([]);
    expect(report.verdict).toBe('green');
    expect(report.people).toMatchObject({ planned: 8, injected: 6, deferred: 1, absent: 1, balanced: true });
    expect(report.doses).toEqual({ injected: 6, recorded: 6, acknowledged: 6, confirmed: 6 });
    expect(report.stock.map(({ lot, used, closing }) => [lot, used, closing])).toEqual([
      ['LOT-A', 4, 1],
      ['LOT-B', 2, 8],
    ]);
  });

  it('the network fails the next morning: not green, and it says so for each dose', async () => {
    const sandbox = open();
    sandbox.setFaults([{ route: '/gateway/v1/registrations/*/doses', fault: 'reset-before-commit' }]);
    const lookups = await confirmDoses(clientOf(sandbox, 'site', 'CS-1'), records.doses, { concurrency: 2 });
    await sandbox.close();
    expect(lookups.map(({ answer }) => answer)).toEqual(Array.from({ length: 6 }, () => 'no-answer'));
    const report = closeSession({ ...records, platform: { ...records.platform, lookups } });
    expect(report.verdict).toBe('not-green');
    expect(report.doses).toEqual({ injected: 6, recorded: 6, acknowledged: 6, confirmed: 0 });
    expect(new Set(report.findings.map(({ code }) => code))).toEqual(new Set(['CLOSE_DOSE_NO_ANSWER']));
  });

  it('an aborted look-up confirms nothing', async () => {
    const sandbox = open();
    const client = clientOf(sandbox, 'site', 'CS-1');
    const done: number[] = [];
    const lookups = await confirmDoses(client, records.doses, {
      signal: AbortSignal.abort(),
      onProgress: (progress) => done.push(progress.done),
    });
    await sandbox.close();
    expect(lookups.every((one) => one.answer === 'no-answer' && one.reason === 'PLATFORM_ABORTED')).toBe(true);
    expect(done.at(-1)).toBe(6);
    await expect(confirmDoses(client, [], { concurrency: 0 })).rejects.toThrow(RangeError);
    expect(await confirmDoses(client, [])).toEqual([]);
  });

  it('one dose deleted on the platform: not green, and it names the dose; sent again, green', async () => {
    const lost = records.doses[2]!;
    const store = openStore(stateFile());
    const state = await store.load();
    state.doses.delete(lost.id);
    await store.save(state);
    await store.close();

    const sandbox = open();
    const client = clientOf(sandbox, 'site', 'CS-1');
    const report = closeSession(await withAnswers(client, records));
    expect(report.verdict).toBe('not-green');
    expect(report.differences).toMatchObject([
      {
        subject: { kind: 'person', registrationId: lost.registrationId, doseId: lost.id },
        finding: { code: 'CLOSE_DOSE_NOT_ON_PLATFORM' },
        action: 'ACTION_SEND_DOSE',
      },
    ]);
    expect(report.injections.find(({ doseId }) => doseId === lost.id)).toMatchObject({
      recorded: true,
      acknowledged: true,
      confirmed: false,
    });

    await client.doses.record(lost);
    const again = closeSession(await withAnswers(client, records));
    await sandbox.close();
    expect(again.findings).toEqual([]);
    expect(again.verdict).toBe('green');
  });

  it('a dose that only the platform has is found by asking for the person', async () => {
    const sandbox = open();
    const [first, ...others] = records.doses;
    const stranger = { ...first!, id: uuid(9, 9) };
    const lookups = await confirmDoses(clientOf(sandbox, 'site', 'CS-1'), [stranger, ...others]);
    await sandbox.close();
    expect(lookups[0]).toEqual({ answer: 'not-found', registrationId: stranger.registrationId, doseId: stranger.id });
    expect(lookups[1]).toMatchObject({ answer: 'found', doseId: first?.id });
    expectTypeOf(lookups).toEqualTypeOf<readonly DoseLookup[]>();
  });
});
