/** Accounts of a unit. */
import type * as z from 'zod';
import type { Account } from '../../model/index.ts';
import type { PlatformCall } from '../call.ts';
import { accountEndpoints } from './account-endpoints.ts';
import type { accountAnswerSchema } from './account-wire.ts';
import type { GatewayCaller, PageOptions, ReadOptions, WriteOptions } from './caller.ts';

/** Result of opening, changing or closing an account. */
export interface AccountAnswer extends z.output<typeof accountAnswerSchema> {}

/** Who one is, and the accounts of one's unit. */
export interface AccountCalls {
  /** The account behind the token. */
  own(options?: ReadOptions): PlatformCall<Account>;
  /** Opens, changes or closes an account; the secret is in the answer that opened it and nowhere afterwards. */
  put(account: Account, options?: WriteOptions): PlatformCall<AccountAnswer>;
  /** Every account of the unit. */
  list(options?: PageOptions): AsyncIterable<Account>;
}

export function accountCalls({ read, write, pages }: GatewayCaller): AccountCalls {
  const { getOwnAccount, putAccount, listAccounts } = accountEndpoints;
  return {
    own: (options) => read(getOwnAccount, {}, options),
    put: (account, options) =>
      write(putAccount, 'reporting', { params: { accountId: account.id }, body: { account } }, options),
    list: (options) => pages(options, (query, one) => read(listAccounts, { query }, one)),
  };
}
