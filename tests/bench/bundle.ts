/** `npm run -s bench -- bundle`: gzip bytes that a web page pays for what it imports, beside the peer that does the nearest thing. */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { type Figure, figure } from './figure.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Bytes after bundling, minifying and gzip; `zod` is the host's own copy unless it is what is weighed. */
function bytesOf(program: string, external: readonly string[] = ['zod']): number {
  const built = buildSync({
    stdin: { contents: program, resolveDir: root },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    external: [...external, 'node:*'],
    write: false,
    logLevel: 'silent',
  });
  return gzipSync(built.outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length;
}

const importing = (names: string, from: string): string =>
  `import { ${names} } from '${from}';\nconsole.log(${names});`;
const front = `${root}dist/index.js`;

interface Weighing {
  readonly name: string;
  readonly program: string;
  readonly referenceName: string;
  readonly reference: string;
  readonly target: string;
  readonly holds: (ours: number, ratio: number) => boolean;
}

const weighings: readonly Weighing[] = [
  {
    name: 'parseCccd',
    program: importing('parseCccd', front),
    referenceName: 'stdnum (no peer reads a CCCD)',
    reference: `import { stdnum } from 'stdnum';\nconsole.log(stdnum.VN.mst);`,
    target: 'at most 5,000 bytes',
    holds: (ours) => ours <= 5000,
  },
  {
    name: 'parsePhone',
    program: importing('parsePhone', front),
    referenceName: 'libphonenumber-js/max',
    reference: `import parsePhoneNumber from 'libphonenumber-js/max';\nconsole.log(parsePhoneNumber);`,
    target: 'less than the peer',
    holds: (_, ratio) => ratio < 1,
  },
  {
    name: 'every parser of identity',
    program: `import * as identity from '${root}dist/identity/index.js';\nconsole.log(identity);`,
    referenceName: 'libphonenumber-js/max + mrz + stdnum',
    reference: `import parsePhoneNumber from 'libphonenumber-js/max';\nimport { parse } from 'mrz';\nimport { stdnum } from 'stdnum';\nconsole.log(parsePhoneNumber, parse, stdnum);`,
    target: 'at most 24,000 bytes',
    holds: (ours) => ours <= 24_000,
  },
  {
    name: 'forecast with the rules of Vietnam',
    program: importing('forecast, vietnamCovid19', front),
    referenceName: 'date-fns, which a schedule by hand would stand on (no peer forecasts)',
    reference: `import * as fns from 'date-fns';\nconsole.log(fns);`,
    target: 'printed',
    holds: () => true,
  },
];

/** The figures of this area. */
export function* figures(): Iterable<Figure> {
  for (const { name, program, referenceName, reference, target, holds } of weighings) {
    yield figure({ name, referenceName, target, holds }, bytesOf(program), bytesOf(reference), 'bytes');
  }
}
