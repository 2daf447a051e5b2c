/**
 * One definition per endpoint: method, path, request and response schemas, auth, idempotent or not, where it is known
 * from and how sure that is. Client, sandbox and mock handlers are made of it (design decision 5).
 */
import type * as z from 'zod';
import type { Role } from '../catalogue/index.ts';

/** How sure the reference is of an endpoint (platform-api, "How to read confidence"); `own`: our open contract. */
export type Confidence = 'A' | 'B' | 'C' | 'D' | 'own';

/** What a call must present: nothing, a token, or the cookies of a session. */
export type EndpointAuth = 'none' | 'bearer' | 'session';

/** Names between braces of a path template. */
export type PathParameter<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PathParameter<Rest>
  : never;

/** What describes one call. */
export interface Endpoint<
  Path extends string = string,
  Query extends z.ZodType | undefined = z.ZodType | undefined,
  Body extends z.ZodType | undefined = z.ZodType | undefined,
  Answer extends z.ZodType = z.ZodType,
> {
  /** Name in clients, logs and errors. */
  readonly name: string;
  /** One sentence for the reference page. */
  readonly summary: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Template such as `/things/{thingId}`; each parameter is one segment. */
  readonly path: Path;
  readonly request: { readonly query?: Query; readonly body?: Body };
  /** How `request.body` travels: as JSON, or as a form of names and values. Default `json`. */
  readonly encoding?: 'json' | 'form';
  readonly response: Answer;
  /** What the answer is: JSON, or a text (HTML too) that the response schema gets as one string. Default `json`. */
  readonly reads?: 'json' | 'text';
  /** The answer may be the login page itself, which is otherwise taken for the end of a session. */
  readonly showsLoginPage?: boolean;
  /** Names of optional fields of the answer whose wrong type is an error all the same. Default `next`, the cursor of lists. */
  readonly essential?: readonly string[];
  /** For platforms that refuse with a 2xx: a short reason without personal data when this body says no. */
  readonly refused?: (body: unknown) => string | undefined;
  readonly auth: EndpointAuth;
  /**
   * `safe`: changes nothing; `key`: a repetition with the same `Idempotency-Key` changes nothing more; `no`: never
   * sent twice by the transport.
   */
  readonly idempotent: 'safe' | 'key' | 'no';
  /** Who may make the call, in our own contract; without it whoever has what `auth` asks for. */
  readonly roles?: readonly Role[];
  /** Keys of the reference's evidence table, or of the design. */
  readonly evidence: readonly string[];
  readonly confidence: Confidence;
}

/** The schema that a definition holds there; `never` where it holds none. */
type SchemaOf<E extends Endpoint, Part extends 'query' | 'body'> = Exclude<E['request'][Part], undefined>;

/** What a caller hands in: path parameters, query and body in domain form. */
export type EndpointInput<E extends Endpoint> = ([PathParameter<E['path']>] extends [never]
  ? { readonly params?: undefined }
  : { readonly params: Readonly<Record<PathParameter<E['path']>, string>> }) &
  ([SchemaOf<E, 'query'>] extends [never]
    ? { readonly query?: undefined }
    : { readonly query?: z.output<SchemaOf<E, 'query'>> }) &
  ([SchemaOf<E, 'body'>] extends [never]
    ? { readonly body?: undefined }
    : { readonly body: z.output<SchemaOf<E, 'body'>> });

/** What a call answers, in domain form. */
export type EndpointOutput<E extends Endpoint> = z.output<E['response']>;

/**
 * Keeps the exact types of a definition. Wire values that differ from domain values are zod codecs in the schemas.
 *
 * @example
 * import { defineEndpoint } from 'tiemchung/platform';
 * import * as z from 'zod';
 * const ping = defineEndpoint({
 *   name: 'ping',
 *   summary: 'Whether the platform answers.',
 *   method: 'GET',
 *   path: '/ping/{word}',
 *   request: {},
 *   response: z.object({ word: z.string() }),
 *   auth: 'none',
 *   idempotent: 'safe',
 *   evidence: ['example'],
 *   confidence: 'own',
 * });
 * ping.path; // => '/ping/{word}'
 */
export function defineEndpoint<
  const Path extends string,
  Answer extends z.ZodType,
  Query extends z.ZodType | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
>(definition: Endpoint<Path, Query, Body, Answer>): Endpoint<Path, Query, Body, Answer> {
  return definition;
}

const PARAMETER = /\{(\w+)\}/g;

/**
 * A path with its parameters filled in, each as exactly one segment.
 *
 * @throws RangeError when a parameter is absent, empty, `.` or `..`
 * @example
 * import { fillPath } from 'tiemchung/platform';
 * fillPath('/a/{id}', { id: 'x y/z' }); // => '/a/x%20y%2Fz'
 */
export function fillPath(path: string, params: Readonly<Record<string, string>> = {}): string {
  return path.replace(PARAMETER, (_, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    // A dot segment would climb to another resource once the URL is normalised.
    if (!value || value === '.' || value === '..') throw new RangeError(`"${name}" expected a path segment`);
    return encodeURIComponent(value);
  });
}

/**
 * The parameters of a path that fits a template, undefined when it does not.
 *
 * @example
 * import { matchPath } from 'tiemchung/platform';
 * matchPath('/a/{id}', '/a/x%20y'); // => { id: 'x y' }
 * matchPath('/a/{id}', '/a/b/c'); // => undefined
 */
export function matchPath(template: string, path: string): Record<string, string> | undefined {
  const wanted = template.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const value = given[index] ?? '';
    const name = /^\{(\w+)\}$/.exec(segment)?.[1];
    if (name === undefined) {
      if (segment !== value) return undefined;
      continue;
    }
    try {
      params[name] = decodeURIComponent(value);
    } catch {
      return undefined;
    }
    if (params[name] === '') return undefined;
  }
  return params;
}
