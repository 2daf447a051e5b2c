/** The page of the contract: whole, bilingual, harmless, and true to the document beside it. */
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { gatewayOpenApi } from '../../../src/platform/openapi/index.ts';
import { createSandbox } from '../../../src/testing/index.ts';
import { referencePage } from '../../../src/testing/sandbox/reference/reference-page.ts';
import { fieldWords, roleWords } from '../../../src/testing/sandbox/reference/words.ts';
import { document, operations } from './judge.ts';

const origin = 'http://127.0.0.1:4010';
const sandbox = createSandbox({ seed: 7 });
const get = (path: string) => sandbox.handle(new Request(`${origin}${path}`));
const response = await get('/gateway/v1/reference');
const page = await response.text();

describe('GET /gateway/v1/openapi.json', () => {
  it('is the document, served from where it was asked for', async () => {
    const answer = await get('/gateway/v1/openapi.json');
    expect(answer.headers.get('content-type')).toBe('application/json');
    const servers = [{ url: origin, description: 'The sandbox.' }];
    expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(gatewayOpenApi({ servers }))));
  });
});

describe('GET /gateway/v1/reference', () => {
  it('is HTML that a strict parser has no remark on', () => {
    const remarks: string[] = [];
    parse(page, { onParseError: ({ code, startLine }) => remarks.push(`${code} in line ${startLine}`) });
    expect(remarks).toEqual([]);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page).toContain('<html lang="vi">');
  });

  it('tells of every call in both languages, and who may make it', () => {
    for (const { operation } of operations) {
      const at = page.indexOf(`id="${operation.operationId}"`);
      const call = page.slice(page.lastIndexOf('<details', at), page.indexOf('</details>', at));
      const plain = call.replaceAll('&#39;', "'");
      expect(plain).toContain(operation.summary);
      expect(plain).toContain(operation['x-summary-vi']);
      for (const role of operation['x-roles'] ?? [])
        expect(call).toContain(`<b>${roleWords[role]}</b> <code>${role}</code>`);
      expect(call).toContain('<b>429</b>');
    }
  });

  it('leads nowhere that is not on the page', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBe(new Set(ids).size);
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
    expect(targets.length).toBeGreaterThan(300);
  });

  it('runs nothing and asks nobody else', () => {
    expect(page).not.toMatch(/<(?:script|iframe|img|link|object)|javascript:|\son\w+=|@import|url\(/i);
    expect([...page.matchAll(/https?:\/\/[^\s"'<]+/g)].filter(([url]) => !url.startsWith(origin))).toEqual([]);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
  });

  it('has a style that its own policy admits', async () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
    const hash = Buffer.from(digest).toString('base64');
    expect(response.headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}'`);
  });

  it('has a Vietnamese word for every field', () => {
    const fields = new Set<string>();
    JSON.stringify(document.components.schemas, (name, value) => {
      if (name === 'properties') for (const field of Object.keys(value)) fields.add(field);
      return value;
    });
    for (const { operation } of operations) {
      for (const parameter of operation.parameters ?? []) if ('name' in parameter) fields.add(parameter.name);
    }
    expect([...fields].filter((field) => !fieldWords[field])).toEqual([]);
  });

  it('takes no word of the document for markup', () => {
    const [path = '', item = {}] = Object.entries(document.paths)[0] ?? [];
    const [method = '', operation] = Object.entries(item)[0] ?? [];
    const summary = `<script>alert("1")</script> & '`;
    const paths = { [path]: { [method]: { ...operation, summary, 'x-summary-vi': summary } } };
    const written = referencePage({ ...document, paths }, origin);
    expect(written).not.toContain('<script');
    expect(written).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;');
  });
});
