/** What stands between a call and the wire. */

/** Anything that works like `fetch`. */
export type FetchLike = (request: Request) => Promise<Response>;

/**
 * A layer around every attempt. It may look at the request, change it (`new Request(request, { headers })`), wait while it
 * obeys `request.signal`, answer by itself, or call `next` again. It does not see credentials. What it throws by itself
 * reaches the caller as it is.
 */
export type Middleware = (request: Request, next: (request: Request) => Promise<Response>) => Promise<Response>;
