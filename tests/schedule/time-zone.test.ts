import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('./answers.ts', import.meta.url));
const answersIn = (zone: string): string =>
  execFileSync(process.execPath, [program], { env: { ...process.env, TZ: zone }, encoding: 'utf8' });

describe('the zone of the process', () => {
  it('changes no answer', () => {
    const expected = answersIn('UTC');
    expect(expected).toMatch(/^[0-9a-f]{64}$/);
    for (const zone of ['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati'])
      expect(answersIn(zone)).toBe(expected);
  });
});
