/** One call of `tiemchung identify`, on a day that does not move. */
import { run } from '../../src/cli/run.ts';
import { formatCardMrz } from '../../src/identity/index.ts';
import { calendarDate } from '../../src/values/index.ts';
import { recordedIo } from './io.ts';

export interface Identified {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export async function identify(
  args: readonly string[],
  options: { stdin?: string | Uint8Array; terminal?: boolean; columns?: number } = {},
): Promise<Identified> {
  const io = recordedIo(options);
  const code = await run(['identify', ...args, '--reference-date', '2026-01-01'], io);
  return { code, out: io.out(), err: io.err() };
}

/** The readings of one value, as `--json` has them. */
export async function readingsOf(value: string, ...more: readonly string[]): Promise<readonly JsonReading[]> {
  const { out } = await identify([value, '--json', ...more]);
  return JSON.parse(out).values[0].readings;
}

export interface JsonReading {
  readonly kind: string;
  readonly value: string | null;
  readonly explanation: string | null;
  readonly details?: Readonly<Record<string, string>>;
  readonly candidates?: readonly { readonly code: string; readonly name: string; readonly note?: string }[];
  readonly findings: readonly { readonly code: string; readonly message: string }[];
}

/** The zone of a made-up card, or of a passport where its number is given. */
export function cardZone(passportNumber?: string): string {
  const [birthDate, expiry] = [calendarDate(1990, 5, 4), calendarDate(2030, 5, 4)];
  if (!birthDate || !expiry) throw new Error('the dates of the fixture do not exist');
  const person = { name: 'Nguyễn Văn An', birthDate, sex: 'male', expiry, personalNumber: '001090900456' } as const;
  return formatCardMrz(passportNumber ? { ...person, passportNumber } : person);
}
