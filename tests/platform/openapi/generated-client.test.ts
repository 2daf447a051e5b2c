/**
 * A stranger's client: generated from the committed document by a public generator, type-checked against a program such as
 * its user would write, and run against the sandbox over HTTP. Nothing of it is ours but the document.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createClient } from '@hey-api/openapi-ts';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox } from '../../../src/testing/server/index.ts';
import { fits } from './judge.ts';

const PROGRAM = `
import { createClient } from './client/client/index.ts';
import {
  getRegistration,
  issueToken,
  type PeopleWrite,
  putOrganization,
  registerPeople,
  type WriteContext,
} from './client/index.ts';

const organizationId = 'MST-0312345673';
const context: WriteContext = {
  actor: { id: 'hr-01', role: 'organisation' },
  unit: organizationId,
  purpose: 'vaccination-registration',
};
const people: PeopleWrite = {
  context,
  campaignId: 'covid-2021-adult',
  items: [
    {
      id: 'MST-0312345673~NV007',
      subject: {
        fullName: 'Trần Thị Hoa',
        birthDate: '1990-05-04',
        sex: 'female',
        identity: { type: 'CCCD', number: '001190912345' },
        phone: '+84912000678',
      },
    },
    { id: 'MST-0312345673~NV008', subject: { fullName: 'Trần Văn Bình', birthDate: '31/02/1990' } },
  ],
};

export async function run(baseUrl: string) {
  let token: string | undefined;
  const client = createClient({
    baseUrl,
    // RFC 6749, section 2.3.1: id and secret are form-encoded before they are put together.
    auth: ({ scheme }) => (scheme === 'basic' ? \`\${encodeURIComponent(\`organisation:\${organizationId}\`)}:sandbox\` : token),
  });
  const stranger = await getRegistration({ client, path: { registrationId: 'MST-0312345673~NV007' } });
  const signedIn = await issueToken({ client, body: { grant_type: 'client_credentials' } });
  token = signedIn.data?.access_token;
  const organization = await putOrganization({
    client,
    path: { organizationId },
    headers: { 'Idempotency-Key': 'act-1' },
    body: { context, organization: { id: organizationId, name: 'Công ty TNHH May Mẫu Thử', taxCode: '0312345673' } },
  });
  const registered = await registerPeople({
    client,
    path: { organizationId },
    headers: { 'Idempotency-Key': 'act-2' },
    body: people,
  });
  const found = await getRegistration({ client, path: { registrationId: 'MST-0312345673~NV007' } });
  const missing = await getRegistration({ client, path: { registrationId: 'MST-0312345673~NV999' } });
  return {
    stranger: stranger.error?.code,
    organization: organization.data?.outcome,
    outcomes: registered.data?.items.map(({ id, outcome, findings }) => [id, outcome, findings.map(({ code }) => code)]),
    name: found.data?.subject.fullName,
    status: found.data?.status,
    missing: [missing.response?.status, missing.error?.code],
    answers: {
      TokenAnswer: signedIn.data,
      OrganizationAnswer: organization.data,
      PeopleAnswer: registered.data,
      RegistrationRecord: found.data,
      Problem: missing.error,
    },
  };
}
`;

/** A program that the types of the document must refuse. */
const WRONG = `
import { putOrganization } from './client/index.ts';
export const wrong = () =>
  putOrganization({
    path: { organizationId: 'MST-0312345673' },
    headers: { 'Idempotency-Key': 'act-1' },
    body: { context: { actor: { id: 'hr-01', role: 'employer' }, unit: 'A', purpose: 'vaccination' }, organization: { id: 'A' } },
  });
`;

let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tiemchung-client-'));
  await createClient({
    input: JSON.parse(readFileSync('docs/gateway.openapi.json', 'utf8')),
    output: { path: join(folder, 'client'), importFileExtension: '.ts' },
    plugins: ['@hey-api/typescript', '@hey-api/client-fetch', '@hey-api/sdk'],
    logs: { level: 'silent', file: false },
  });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'program.ts'), PROGRAM);
  writeFileSync(join(folder, 'wrong.ts'), WRONG);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the compiler says, by file. */
function remarks(): ReadonlyMap<string, string> {
  const files = ['program.ts', 'wrong.ts'];
  const program = ts.createProgram(
    files.map((file) => join(folder, file)),
    {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      allowImportingTsExtensions: true,
      lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      types: [],
    },
  );
  const all = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => ({
    name: basename(file?.fileName ?? ''),
    text: ts.flattenDiagnosticMessageText(messageText, '\n'),
  }));
  return new Map(
    Object.entries(Object.groupBy(all, ({ name }) => name)).map(([name, found = []]) => [
      name,
      found.map(({ text }) => text).join('\n'),
    ]),
  );
}

describe('a generated client', () => {
  it('has types that a program is checked by', () => {
    const found = remarks();
    expect([...found.keys()]).toEqual(['wrong.ts']);
    expect(found.get('wrong.ts')).toContain('"employer"');
    expect(found.get('wrong.ts')).toContain("Property 'name' is missing");
  });

  it('signs in, registers an organisation and a person, and reads the refusal of another', async () => {
    const sandbox = await startSandbox({ seed: 7 });
    try {
      const { run } = await import(join(folder, 'program.ts'));
      const { answers, ...seen } = await run(sandbox.url);
      expect(seen).toEqual({
        stranger: 'TOKEN_INVALID',
        organization: 'created',
        outcomes: [
          ['MST-0312345673~NV007', 'created', []],
          ['MST-0312345673~NV008', 'rejected', ['DATE_INVALID']],
        ],
        name: 'Trần Thị Hoa',
        status: 'submitted',
        missing: [404, 'NOT_FOUND'],
      });
      for (const [name, answer] of Object.entries(answers)) {
        expect([name, fits({ $ref: `#/components/schemas/${name}` })(answer)]).toEqual([name, true]);
      }
    } finally {
      await sandbox.close();
    }
  });
});
