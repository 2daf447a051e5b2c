import { describe, expect, it } from 'vitest';
import { startProgress } from '../../src/cli/progress.ts';
import { textWidth } from '../../src/cli/text-width.ts';
import { recordedIo } from './io.ts';

describe('startProgress', () => {
  it('draws on the standard error of a terminal, at most twenty times a second, and wipes its trace', () => {
    const io = recordedIo({ terminal: true, columns: 60 });
    let now = 0;
    const progress = startProgress(io, 'Đăng ký', () => now);
    for (let done = 1; done <= 300; done++) {
      now += 1;
      progress.update(done, 300);
    }
    progress.end();
    const frames = io.err().split('\r');
    expect(frames.length).toBeLessThan(12);
    expect(frames.at(-2)).toBe('\u001B[KĐăng ký ━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 300/300');
    expect(frames.at(-1)).toBe('\u001B[K');
    expect(io.out()).toBe('');
  });

  it('fits a narrow terminal and survives an empty list', () => {
    const io = recordedIo({ terminal: true, columns: 20 });
    const progress = startProgress(io, 'Đăng ký', () => 0);
    progress.update(0, 0);
    progress.end();
    for (const frame of io.err().split('\r')) expect(textWidth(frame.replace('\u001B[K', ''))).toBeLessThan(20);
  });

  it('is silent without a terminal', () => {
    const io = recordedIo();
    const progress = startProgress(io, 'Đăng ký');
    progress.update(1, 2);
    progress.end();
    expect(io.err()).toBe('');
  });
});
