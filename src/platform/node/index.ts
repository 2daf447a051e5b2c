/**
 * What only Node can do for calls to a platform: a CA and a proxy that reach the socket, and a session in cookies.
 *
 * @module
 */
export { type CookieSession, type CookieSessionOptions, cookieSession } from '../transport/cookie-session.ts';
export { type NodeFetch, type NodeFetchOptions, nodeFetch, type ProxyOptions } from './node-fetch.ts';
export type { PemCertificates } from './trusted-roots.ts';
