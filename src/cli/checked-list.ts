/** The work that `check` and `register` share: bytes, table, sheet, profile, findings of every row. */
import { type CampaignProfile, covid2021Adult } from '../catalogue/index.ts';
import { identityCodes } from '../identity/codes/index.ts';
import { checkRoster, type RosterReport, rosterCodes, selectSheet } from '../roster/index.ts';
import { readTable, type Sheet, type Table, tablesCodes } from '../tables/index.ts';
import type { CalendarDate, CodeTable, Finding } from '../values/index.ts';
import type { CommandCall, Text } from './command.ts';
import { referenceDateOf } from './date-option.ts';
import { CliStop } from './misuse.ts';
import { startProgress } from './progress.ts';
import { readSource } from './source.ts';

/** A list as far as it could be read. */
export interface CheckedList {
  /** Name of the file, without its folder. */
  readonly name: string;
  readonly profile: CampaignProfile;
  readonly referenceDate: CalendarDate;
  /** What was noticed about the file as a whole; the list's own findings stand in the report. */
  readonly fileFindings: readonly Finding[];
  /** Absent where the file itself is refused. */
  readonly report?: RosterReport;
}

/** Texts of every code that a checked list can hold. */
export const listCodes: readonly CodeTable[] = [rosterCodes, identityCodes, tablesCodes];

const PROFILES: readonly CampaignProfile[] = [covid2021Adult];
const LABEL: Text = { vi: 'Kiểm tra', en: 'Checking' };

/** Reads and checks the list that the call names. */
export async function checkedList(call: CommandCall, referenceDate = referenceDateOf(call)): Promise<CheckedList> {
  const profile = profileOf(call);
  const { bytes, name } = await readSource(call);
  const { signal } = call.io;
  const table = await readTable(bytes, { fileName: name, signal });
  const about = { name, profile, referenceDate, fileFindings: table.findings };
  if (!table.ok) return about;

  const sheet = await listSheet(call, table.value);
  if (!sheet) return about;
  const progress = startProgress(call.io, LABEL[call.lang]);
  try {
    const report = await checkRoster(sheet, {
      profile,
      referenceDate,
      date1904: table.value.date1904,
      signal,
      onProgress: ({ rows }) => progress.update(rows),
    });
    return { ...about, report };
  } finally {
    progress.end();
  }
}

// A cover sheet or a list of codes may come first. Where no sheet has a heading, the first one says so.
async function listSheet(call: CommandCall, { sheets }: Table): Promise<Sheet | undefined> {
  const wanted = call.option('sheet');
  if (wanted === undefined) return (await selectSheet(sheets)).sheet ?? sheets[0];
  const sheet = sheets.find(({ name }) => name.normalize('NFC') === wanted.normalize('NFC'));
  if (sheet) return sheet;
  const names = sheets.map(({ name }) => `"${name}"`).join(', ');
  throw new CliStop('CLI_SHEET_UNKNOWN', { count: sheets.length, names });
}

function profileOf(call: CommandCall): CampaignProfile {
  const id = call.option('profile') ?? covid2021Adult.id;
  const profile = PROFILES.find((candidate) => candidate.id === id);
  if (!profile) {
    const expected = PROFILES.map((candidate) => candidate.id).join(', ');
    throw new CliStop('CLI_OPTION_VALUE_INVALID', { option: '--profile', expected });
  }
  return profile;
}
