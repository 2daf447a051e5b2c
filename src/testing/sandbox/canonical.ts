/** One text per content, whatever the order of keys: for comparing what was stored with what is sent. */

/** JSON with the keys of every object sorted and absent values left out. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );
}

/** SHA-256 of a request's content; who asked is not part of the content. */
export async function fingerprintOf(body: unknown): Promise<string> {
  const content = typeof body === 'object' && body !== null ? { ...body, context: undefined } : body;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(content ?? null)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
