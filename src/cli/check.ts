/** `tiemchung check FILE`: what is right and wrong with a list. Nothing leaves the machine. */
import { writeCallList, writeRejectWorkbook } from '../roster/index.ts';
import { checkDocument, isClean } from './check-document.ts';
import { checkText } from './check-text.ts';
import { type CheckedList, checkedList } from './checked-list.ts';
import type { CommandCall, Text } from './command.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { writeJson } from './json.ts';
import { type ResultFile, writeResults } from './results-folder.ts';

const WRITTEN: Text = { vi: 'Đã ghi', en: 'Written' };

export async function run(call: CommandCall): Promise<ExitCode> {
  const { io, lang } = call;
  const list = await checkedList(call);
  const document = checkDocument(list, lang);
  const out = call.option('out');
  const written = out === undefined ? [] : await writeResults(out, await checkFiles(list, call));
  if (call.json) writeJson(io, { ...document, written });
  else {
    io.stdout.write(checkText(list, { lang, output: io.stdout, hasFiles: out !== undefined }));
    if (written.length > 0) io.stdout.write(`\n${written.map((path) => `${WRITTEN[lang]}: ${path}`).join('\n')}\n`);
  }
  return isClean(list) ? EXIT.done : EXIT.findings;
}

/** The files of a checked list: rejected rows and people to phone where there are any, and the report. */
export async function checkFiles(list: CheckedList, { lang }: CommandCall): Promise<ResultFile[]> {
  const { report } = list;
  const json = `${JSON.stringify(checkDocument(list, lang), null, 2)}\n`;
  return [
    ...(report ? [{ name: 'dong-bi-tra-lai.xlsx', content: await writeRejectWorkbook(report, { lang }) }] : []),
    ...(report ? [{ name: 'can-goi-dien.xlsx', content: await writeCallList(report, { lang }) }] : []),
    { name: 'bao-cao.json', content: json },
  ];
}
