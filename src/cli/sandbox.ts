/** `tiemchung sandbox`: the practice platform, until Ctrl+C. */
import { startSandbox } from '../testing/server/index.ts';
import { isSdkError } from '../values/index.ts';
import type { CommandCall, Text } from './command.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { CliStop } from './misuse.ts';

const READY: Text = {
  vi: [
    'Nền tảng thử đang chạy tại {url} (chỉ máy này truy cập được). Nhấn Ctrl+C để dừng.',
    'Tài liệu lệnh gọi: {url}/gateway/v1/reference · OpenAPI: {url}/gateway/v1/openapi.json',
    'Tài khoản có sẵn: VAI-TRÒ:ĐƠN-VỊ (ví dụ organisation:MST-0312345673, site:CS-01), mật khẩu "sandbox".',
  ].join('\n'),
  en: [
    'The practice platform runs at {url}, for this machine only. Press Ctrl+C to stop it.',
    'Reference of the calls: {url}/gateway/v1/reference · OpenAPI: {url}/gateway/v1/openapi.json',
    'Accounts that are there: ROLE:UNIT (such as organisation:MST-0312345673, site:CS-01), secret "sandbox".',
  ].join('\n'),
};

export async function run(call: CommandCall): Promise<ExitCode> {
  const { io } = call;
  const port = numberOption(call, 'port', 65_535) ?? 0;
  const seed = numberOption(call, 'seed', Number.MAX_SAFE_INTEGER);
  const state = call.option('state');
  const server = await startSandbox({
    port,
    ...(seed === undefined ? {} : { seed }),
    ...(state === undefined ? {} : { state }),
  }).catch((error: unknown) => {
    if (isSdkError(error, 'SANDBOX_PORT_UNAVAILABLE')) throw new CliStop('CLI_PORT_UNAVAILABLE', { port });
    if (isSdkError(error, 'SANDBOX_STATE_IN_USE')) throw new CliStop('CLI_STATE_IN_USE');
    if (isSdkError(error, 'SANDBOX_STATE_UNREADABLE')) throw new CliStop('CLI_STATE_UNREADABLE');
    throw error;
  });
  // With --json one line, so that a program can wait for it.
  io.stdout.write(
    call.json ? `${JSON.stringify({ url: server.url })}\n` : `${READY[call.lang].replaceAll('{url}', server.url)}\n`,
  );
  await aborted(io.signal);
  await server.close();
  return EXIT.done;
}

function numberOption(call: CommandCall, name: string, most: number): number | undefined {
  const text = call.option(name);
  if (text === undefined) return undefined;
  const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value <= most)) throw new CliStop('CLI_OPTION_VALUE_INVALID', { option: `--${name}`, expected: `0–${most}` });
  return value;
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
