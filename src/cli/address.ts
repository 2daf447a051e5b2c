/** The address of a platform in `--url`. */
import type { CommandCall } from './command.ts';
import { CliStop } from './misuse.ts';

/** `--url`, else the given one. @throws CliStop for what is no http or https address */
export function addressOf(call: CommandCall, otherwise = ''): string {
  const text = call.option('url') ?? otherwise;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return text;
  throw new CliStop('CLI_OPTION_VALUE_INVALID', { option: '--url', expected: 'https://… , http://…' });
}

/** The same for calls that carry people's data or credentials: nothing of it travels unencrypted, save on this machine. */
export function guardedAddressOf(call: CommandCall, otherwise = ''): string {
  const text = addressOf(call, otherwise);
  const { protocol, username, password } = new URL(text);
  if ((protocol === 'https:' || isThisMachine(text)) && username === '' && password === '') return text;
  throw new CliStop('CLI_OPTION_VALUE_INVALID', { option: '--url', expected: 'https://… , http://127.0.0.1…' });
}

/** Whether an address leads back to this machine. */
export function isThisMachine(address: string): boolean {
  const { hostname } = new URL(address);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
