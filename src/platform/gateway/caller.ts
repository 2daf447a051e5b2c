/** What every group of the client does: a read, a write with its context and key, a list page after page. */
import { newRecordId, type WriteContext } from '../../model/index.ts';
import type { Finding } from '../../values/index.ts';
import { type CallOptions, type ConnectionOptions, call, type PlatformCall } from '../call.ts';
import type { Endpoint, EndpointInput, EndpointOutput } from '../endpoint.ts';
import { idempotencyKey } from '../idempotency-key.ts';

/** Where the client goes, and in whose name it writes. */
export interface GatewayClientOptions extends ConnectionOptions {
  /** Account and role; part of every write. */
  readonly actor: WriteContext['actor'];
  /** Unit that the actor writes for. */
  readonly unit: string;
  /** Purpose of the writes; default what each call is for, such as `vaccination-registration` or `withdrawal`. */
  readonly purpose?: WriteContext['purpose'];
}

/** Settings of one read. */
export type ReadOptions = Pick<CallOptions, 'signal' | 'deadlineMs'>;

/** Settings of one write. */
export interface WriteOptions extends ReadOptions {
  /** Id of this act, a UUID. Keep it to repeat the very same act later; default a new one. */
  readonly operationId?: string | undefined;
}

/** Settings of a list. */
export interface PageOptions extends ReadOptions {
  /** Items of one page, at most `GATEWAY_MAX_ITEMS`. Default 200. */
  readonly pageSize?: number | undefined;
}

/** What became of one item of a bulk request. */
export interface ItemAnswer<Outcome extends string> {
  readonly id: string;
  readonly outcome: Outcome;
  /** Why an item was rejected; warnings of one that was taken. */
  readonly findings: readonly Finding[];
}

/** The ids of a call, in the order of its path, and then what is written. */
type WriteInput<E extends Endpoint> =
  EndpointInput<E> extends { readonly body: infer Body }
    ? Omit<EndpointInput<E>, 'body'> & { readonly body: Body extends unknown ? Omit<Body, 'context'> : never }
    : never;

/** The three ways of calling. */
export interface GatewayCaller {
  read<E extends Endpoint>(
    endpoint: E,
    input: EndpointInput<E>,
    options?: ReadOptions,
  ): PlatformCall<EndpointOutput<E>>;
  /** @param ids - of the items written, beside those of the path: they become part of the key */
  write<E extends Endpoint>(
    endpoint: E,
    purpose: WriteContext['purpose'],
    input: WriteInput<E>,
    options?: WriteOptions,
    ids?: readonly string[],
  ): PlatformCall<EndpointOutput<E>>;
  pages<Item>(
    options: PageOptions | undefined,
    ask: (
      place: { readonly limit: number; readonly cursor?: string },
      read: ReadOptions,
    ) => Promise<{ readonly items: readonly Item[]; readonly next?: string | undefined }>,
  ): AsyncGenerator<Item, void, undefined>;
}

/** Calls over one connection. */
export function gatewayCaller(options: GatewayClientOptions): GatewayCaller {
  const { actor, unit } = options;
  return {
    read: (endpoint, input, read = {}) => call(options, endpoint, input, read),
    write<E extends Endpoint>(
      endpoint: E,
      purpose: WriteContext['purpose'],
      input: WriteInput<E>,
      { operationId, signal, deadlineMs }: WriteOptions = {},
      ids: readonly string[] = [],
    ) {
      // Every input has these two parts; the conditional type of E says which exactly.
      const given = input as { readonly params?: Readonly<Record<string, string>>; readonly body?: object };
      const context: WriteContext = { actor, unit, purpose: options.purpose ?? purpose };
      const keyed = idempotencyKey(endpoint.name, operationId ?? newRecordId(), [
        ...Object.values(given.params ?? {}),
        ...ids,
      ]);
      // WriteInput is EndpointInput less the context, which is put back here.
      const whole = { ...given, body: { context, ...given.body } } as unknown as EndpointInput<E>;
      return call(options, endpoint, whole, { signal, deadlineMs, idempotencyKey: keyed });
    },
    async *pages({ pageSize: limit = 200, ...read } = {}, ask) {
      let cursor: string | undefined;
      do {
        const page = await ask({ limit, ...(cursor === undefined ? {} : { cursor }) }, read);
        yield* page.items;
        // A cursor that does not move would turn the loop into an endless one.
        cursor = page.next === cursor ? undefined : page.next;
      } while (cursor !== undefined);
    },
  };
}
