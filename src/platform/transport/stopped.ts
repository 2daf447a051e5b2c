import type { PlatformErrorCode } from '../platform-error.ts';

/** Why the transport itself ended an attempt; thrown inside it only, and turned into a `PlatformError` at its edge. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
  readonly code: PlatformErrorCode;
  readonly reason: string;
  /** Whether another attempt may fare better. */
  readonly transient: boolean;
  readonly retryAfterMs: number | undefined;

  constructor(
    code: PlatformErrorCode,
    reason: string,
    more: { readonly transient?: boolean; readonly retryAfterMs?: number } = {},
  ) {
    super(reason);
    this.code = code;
    this.reason = reason;
    this.transient = more.transient ?? false;
    this.retryAfterMs = more.retryAfterMs;
  }
}
