/** What a call returns: a promise of the data that can also give the answer it came in. */

/** The answer behind a result, for diagnosis and for what the schemas drop. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** `X-Request-Id` of the answer, to be quoted to the operator. */
  readonly requestId: string | undefined;
  /** Without query values and long numbers. */
  readonly url: string;
  /** Times the request was put on the wire. */
  readonly attempts: number;
  /** The whole body as it came, parsed. It may name a person: never log it. A call, so that no print shows it. */
  body(): unknown;
}

/** Data and the answer that it was read from. */
export interface WithResponse<Data> {
  readonly data: Data;
  readonly response: RawAnswer;
}

/** The promise of a call's data; {@link PlatformCall.withResponse} gives the answer as well, without a second call. */
export interface PlatformCall<Data> extends Promise<Data> {
  /** Data and answer of the same one call; asked for as often as one likes. */
  withResponse(): Promise<WithResponse<Data>>;
}

/**
 * The two views of one running call. A failure is reported as unhandled once, whichever view the caller leaves alone.
 *
 * @example
 * import { createPortalClient } from 'tiemchung/platform/portal';
 * const answer = { totalInjected: 5, totalBooster: 1 };
 * const portal = createPortalClient({ baseUrl: 'https://proxy.example', fetch: async () => Response.json(answer) });
 * const { data, response } = await portal.summary().withResponse();
 * [data.injected, response.status, response.attempts]; // => [5, 200, 1]
 * response.body(); // => { totalInjected: 5, totalBooster: 1 }
 */
export function platformCall<Data>(running: Promise<WithResponse<Data>>): PlatformCall<Data> {
  const data = running.then((both) => both.data);
  return Object.assign(data, {
    withResponse: () => {
      // Whoever takes this view handles the failure there.
      data.catch(() => undefined);
      return running.then((both) => both);
    },
  });
}

/** The same call with its data in another form. */
export function mapCall<From, To>(running: PlatformCall<From>, form: (data: From) => To): PlatformCall<To> {
  return platformCall(running.withResponse().then(({ data, response }) => ({ data: form(data), response })));
}
