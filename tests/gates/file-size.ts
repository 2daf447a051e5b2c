/** No file of `src` over 300 lines, unless its first comment says why it is one piece (with the word "lines"). */
import { globSync, readFileSync } from 'node:fs';

const LIMIT = 300;
const tooLong = globSync('src/**/*.ts')
  .filter((file) => !file.endsWith('.generated.ts'))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
  .filter(({ text }) => text.split('\n').length > LIMIT && !/^\/\*\*[^/]*\blines\b/.test(text));

for (const { file, text } of tooLong) console.error(`${file}: ${text.split('\n').length} lines; the limit is ${LIMIT}`);
process.exitCode = tooLong.length > 0 ? 1 : 0;
