/** `tiemchung stats`: what the public portal publishes of the country and its provinces. */
import { type Province, provinceByName, provinces } from '../geography/index.ts';
import { isPlatformError } from '../platform/index.ts';
import { createPortalClient, PORTAL_BASE_URL } from '../platform/portal/index.ts';
import { calendarDate, foldedKey } from '../values/index.ts';
import { addressOf } from './address.ts';
import type { CommandCall } from './command.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { writeJson } from './json.ts';
import { CliStop } from './misuse.ts';
import { nearest } from './nearest.ts';
import { portalTrouble, sentenceOf } from './portal-trouble.ts';
import { absentCounters, type PortalFigures } from './stats-counters.ts';
import { statsText } from './stats-text.ts';

export async function run(call: CommandCall): Promise<ExitCode> {
  const { io } = call;
  const baseUrl = addressOf(call, PORTAL_BASE_URL);
  const asked = askedProvince(call);
  let figures: PortalFigures;
  try {
    figures = await figuresOf(baseUrl, asked, io.signal);
  } catch (error) {
    if (!isPlatformError(error)) throw error;
    return portalTrouble(error, 'CLI_STATS_UNAVAILABLE', baseUrl, call);
  }
  const isMissing = asked !== undefined && figures.provinces.length === 0;
  const missing = isMissing ? { code: 'CLI_STATS_NO_ROW', message: noRow(asked, call) } : undefined;
  if (call.json) {
    const { summary, latest, absent } = figures;
    const rows = figures.provinces.map(({ progress, ...places }) => ({ ...places, figures: progress ?? null }));
    writeJson(io, {
      ok: !missing,
      source: baseUrl,
      summary,
      latest,
      provinces: rows,
      absent,
      ...(missing ? { error: missing } : {}),
    });
  } else io.stdout.write(missing ? `${missing.message}\n` : statsText(figures, asked !== undefined, call));
  return missing ? EXIT.findings : EXIT.done;
}

const noRow = ({ code }: Province, call: CommandCall): string => sentenceOf('CLI_STATS_NO_ROW', call, { code });

async function figuresOf(baseUrl: string, asked: Province | undefined, signal: AbortSignal): Promise<PortalFigures> {
  // Somebody sits and waits: three attempts within about a second say enough.
  const portal = createPortalClient({ baseUrl, retries: 2 });
  const [rows, summary, latest] = await Promise.all([
    portal.statistics({ signal }),
    portal.summary({ signal }),
    portal.latest({ signal }),
  ]);
  const wanted = rows.filter(({ code }) => asked === undefined || code === asked.code);
  const expected = asked ? [asked] : provincesOf2021();
  return {
    host: new URL(baseUrl).host,
    summary,
    latest,
    provinces: wanted,
    absent: absentCounters({ summary, latest, provinces: wanted }, expected),
  };
}

/** @throws CliStop for a text that names none of the 63 */
function askedProvince(call: CommandCall): Province | undefined {
  const text = call.option('province')?.trim();
  if (text === undefined) return undefined;
  const all = provincesOf2021();
  const code = /^\d{1,2}$/.test(text) ? text.padStart(2, '0') : provinceByName(text)?.code;
  const province = all.find((each) => each.code === code);
  if (province) return province;
  const names = new Map(all.map(({ name }) => [foldedKey(name), name]));
  const near = nearest(foldedKey(text), [...names.keys()]);
  const suggestion = near === undefined ? undefined : names.get(near);
  throw suggestion === undefined
    ? new CliStop('CLI_PROVINCE_UNKNOWN')
    : new CliStop('CLI_PROVINCE_MISTYPED', { suggestion });
}

/** The portal counts by the provinces of its time. */
function provincesOf2021(): readonly Province[] {
  const day = calendarDate(2021, 9, 14);
  return day ? provinces(day) : [];
}
