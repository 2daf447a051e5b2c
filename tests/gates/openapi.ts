/**
 * The gateway contract as it is published: `docs/gateway.openapi.json` and the table of calls in `docs/gateway.md` are what
 * the definitions say, every call is described in both languages, no published pattern backtracks without bound in the
 * programs of others, and a linter that we did not write has no remark on the document. `--update` writes both files.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { checkSync } from 'recheck';
import { gatewayOpenApi, type OperationObject } from '../../src/platform/openapi/index.ts';

const file = 'docs/gateway.openapi.json';
const page = 'docs/gateway.md';
const BEGIN = '<!-- calls: node tests/gates/openapi.ts --update -->';
const END = '<!-- end of calls -->';
const update = process.argv.includes('--update');
const faults: string[] = [];

const document = gatewayOpenApi();
const text = `${JSON.stringify(document, undefined, 2)}\n`;

const calls = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
);
for (const { operation } of calls) {
  if (!operation['x-summary-vi']) faults.push(`${operation.operationId} has no Vietnamese summary (operationsVi)`);
  if (operation.tags[0] === 'other') faults.push(`${operation.operationId} belongs to no resource (resources)`);
  if (!operation['x-roles'] && operation.security.some((scheme) => 'bearer' in scheme)) {
    faults.push(`${operation.operationId} does not say who may call it`);
  }
}

const whoOf = ({ security, 'x-roles': roles = [] }: OperationObject): string =>
  security.some((scheme) => 'bearer' in scheme) ? roles.join(', ') : 'anybody';
const repeats: Readonly<Record<string, string>> = { safe: 'always', key: 'with its key', no: 'no' };
const table = document.tags
  .map(({ name, 'x-name-vi': vi }) => {
    const rows = calls
      .filter(({ operation }) => operation.tags[0] === name)
      .map(
        ({ path, method, operation }) =>
          `| \`${operation.operationId}\` | \`${method} ${path.replace('/gateway/v1', '')}\` | ${whoOf(operation)} | ${repeats[operation['x-idempotency']]} |`,
      );
    return `### ${name} · ${vi}\n\n| call | method and path | who | may be repeated |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  })
  .join('\n');

const written = readFileSync(page, 'utf8');
const [before = '', rest] = written.split(BEGIN);
const after = rest?.split(END)[1];
if (after === undefined) faults.push(`${page} has no place for the table of calls`);
const wanted = `${before}${BEGIN}\n\n${table}\n${END}${after ?? ''}`;

if (update) {
  writeFileSync(file, text);
  if (after !== undefined) writeFileSync(page, wanted);
} else {
  const stale = (name: string) =>
    faults.push(`${name} is not what the definitions say; run: node tests/gates/openapi.ts --update`);
  if (readFileSync(file, 'utf8') !== text) stale(file);
  if (written !== wanted) stale(page);
}

const patterns = new Set<string>();
JSON.parse(text, (name, value) => {
  if (name === 'pattern' && typeof value === 'string') patterns.add(value);
  return value;
});
for (const pattern of patterns) {
  const { status } = checkSync(pattern, 'u', { timeout: 10_000 });
  if (status !== 'safe') faults.push(`pattern ${pattern}: ${status}`);
}

const config = await createConfig({ extends: ['recommended'] });
const remarks = await lintFromString({ source: text, absoluteRef: file, config });
for (const { ruleId, severity, message, location } of remarks) {
  faults.push(`${severity} ${ruleId}: ${message} (${location[0]?.pointer ?? '#'})`);
}

for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
