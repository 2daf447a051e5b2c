/**
 * `npm run -s conformance -- <suite> <path> [--only GLOB]… [--as-of DATE] [--json]`: runs our code over a file of cases
 * in a published format, ours or somebody else's. Exit 1 when a case failed, 2 when the call or the path is wrong.
 */
import { existsSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { parseArgs } from 'node:util';
import { parseCalendarDate } from '../../src/values/index.ts';
import { type Note, type Outcome, type Suite, UnreadableInput } from './outcome.ts';

const USAGE = 'usage: conformance <suite> <path> [--only GLOB]… [--as-of YYYY-MM-DD] [--json]';

function misuse(text: string): never {
  console.error(text);
  process.exit(2);
}

function readCall() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        only: { type: 'string', multiple: true, default: [] },
        'as-of': { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const [name, path, ...rest] = positionals;
    if (name === undefined || path === undefined || rest.length > 0) misuse(USAGE);
    const asOf = values['as-of'] === undefined ? undefined : parseCalendarDate(values['as-of']);
    if (values['as-of'] !== undefined && !asOf) misuse(`--as-of expects a date YYYY-MM-DD\n${USAGE}`);
    return { name, path, only: values.only, asOf, json: values.json };
  } catch (error) {
    misuse(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

async function loadSuite(name: string): Promise<Suite> {
  const file = new URL(`./${name}.ts`, import.meta.url);
  const module: { suite?: Suite } = /^[a-z]+$/.test(name) && existsSync(file) ? await import(file.href) : {};
  return module.suite ?? misuse(`there is no conformance suite "${name}" yet`);
}

// A case id may hold slashes and a #, which glob matching treats as parts of a path or not at all.
const flat = (text: string): string => text.replaceAll('/', '\u0001');

/** Whether a case is asked for: by its kind, group or file, or by its id. */
function wanter(globs: readonly string[]): (id: string, group: string) => boolean {
  return (id, group) =>
    globs.length === 0 || globs.some((glob) => [id, group].some((text) => matchesGlob(flat(text), flat(glob))));
}

const call = readCall();
const suite = await loadSuite(call.name);
const wants = wanter(call.only);
const outcomes: Outcome[] = [];
const notes: Note[] = [];
try {
  for await (const item of suite.run(call.path, { wants, ...(call.asOf ? { asOf: call.asOf } : {}) })) {
    if (item.status === 'note') notes.push(item);
    else if (wants(item.id, item.group)) outcomes.push(item);
  }
} catch (error) {
  if (error instanceof UnreadableInput) misuse(error.message);
  throw error;
}

// A misspelt glob must not look like a clean run.
if (outcomes.length === 0) misuse(call.only.length > 0 ? `no case matches ${call.only.join(', ')}` : 'no case found');

const count = (items: readonly Outcome[], status: Outcome['status']) =>
  items.filter((item) => item.status === status).length;
const summary = (items: readonly Outcome[]) =>
  `${count(items, 'passed')} passed, ${count(items, 'failed')} failed, ${count(items, 'skipped')} skipped`;

if (call.json) {
  const counts = {
    passed: count(outcomes, 'passed'),
    failed: count(outcomes, 'failed'),
    skipped: count(outcomes, 'skipped'),
  };
  console.log(JSON.stringify({ suite: call.name, ...counts, cases: outcomes, notes }));
} else {
  for (const item of outcomes) {
    if (item.status === 'failed') console.log(`FAILED ${item.id}\n  expected ${item.expected}\n  got      ${item.got}`);
    if (item.status === 'skipped') console.log(`skipped ${item.id}: ${item.reason}`);
  }
  console.log('');
  for (const [group, items] of Map.groupBy(outcomes, (item) => item.group)) console.log(`${group}: ${summary(items)}`);
  for (const note of notes) console.log(`${note.group}: ${note.text}`);
  console.log('');
  console.log(summary(outcomes));
}
process.exitCode = count(outcomes, 'failed') > 0 ? 1 : 0;
