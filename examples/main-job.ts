/**
 * The main job: a messy factory list is checked, its organisation and accepted people are registered with a platform
 * that runs on this machine, over real HTTP, and each person's next dose is looked up. Run it twice: the second time
 * everybody is registered already, and nobody twice.
 *
 * Run: `npm start`, or `npm start -- OUT_FOLDER [WORKBOOK]`
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { render } from 'tiemchung/messages';
import { organizationIdOf } from 'tiemchung/model';
import { clientCredentials, createGatewayClient } from 'tiemchung/platform';
import { type RegistrationResult, registerRoster, rosterStatus } from 'tiemchung/registration';
import {
  callList,
  checkRoster,
  type RosterReport,
  rosterCodes,
  selectSheet,
  writeCallList,
  writeRejectWorkbook,
} from 'tiemchung/roster';
import { readTable, tablesCodes } from 'tiemchung/tables';
import { startSandbox } from 'tiemchung/testing/server';
import { type CalendarDate, parseCalendarDate } from 'tiemchung/values';
import { examplesOf, nextDoses } from './main-job/next-doses.ts';
import { startProgress } from './main-job/progress.ts';
import { reportLines } from './main-job/report.ts';
import { resultsDocument } from './main-job/results.ts';

const [out = 'out', workbook = fileURLToPath(new URL('./data/cong-ty-may-mau-thu.xlsx', import.meta.url))] =
  process.argv.slice(2);
const PLATFORM_STATE = 'nen-tang-thu.sqlite';
const taxCode = '1409999914';
const organization = { id: organizationIdOf(taxCode), name: 'Công ty TNHH May Mẫu Thử', taxCode };

async function main(): Promise<void> {
  // The list is of September 2021; with today's date every second dose would be long overdue.
  const day = parseCalendarDate('2021-09-20');
  if (!day) throw new Error('not a date');
  await mkdir(out, { recursive: true });

  const report = await check(day);
  if (!report) {
    process.exitCode = 1;
    return;
  }
  const registration = await register(report);
  const doses = nextDoses(report.rows, day);
  const files = [
    { name: 'dong-bi-tra-lai.xlsx', holds: 'dòng bị trả lại, kèm lý do, để sửa và gửi lại' },
    { name: 'can-goi-dien.xlsx', holds: 'ai cần gọi, hỏi gì' },
    { name: 'ket-qua-dang-ky.json', holds: 'kết quả đăng ký và mũi tiếp theo của từng mã nhân viên' },
    { name: PLATFORM_STATE, holds: 'sổ của nền tảng thử trên máy này; xóa đi để chạy lại từ đầu' },
  ].map(({ name, holds }) => ({ path: join(out, name), holds }));
  const [rejects, calls, results] = files.map(({ path }) => path);
  await writeFile(rejects!, await writeRejectWorkbook(report, { lang: 'vi' }));
  await writeFile(calls!, await writeCallList(report, { lang: 'vi' }));
  await writeFile(results!, resultsDocument(registration.result, doses));

  const lines = reportLines({
    organization: organization.name,
    day,
    workbook: basename(workbook),
    counts: report.counts,
    causes: causesOf(report),
    notes: report.findings.filter(({ severity }) => severity !== 'info').map((f) => render(f, [rosterCodes], 'vi')),
    toPhone: callList(report).length,
    registered: registration.result.counts,
    proof: registration,
    forecasts: doses.map(({ forecast }) => forecast),
    examples: examplesOf(doses),
    files,
  });
  console.log(lines.join('\n'));
  if (!registration.result.complete || registration.missing > 0) process.exitCode = 1;
}

async function check(referenceDate: CalendarDate): Promise<RosterReport | undefined> {
  const table = await readTable(await readFile(workbook), { fileName: basename(workbook) });
  const sheet = table.ok ? (await selectSheet(table.value.sheets)).sheet : undefined;
  if (table.ok && sheet) return checkRoster(sheet, { referenceDate, date1904: table.value.date1904 });
  for (const finding of table.findings) console.error(render(finding, [tablesCodes], 'vi'));
  if (table.ok) console.error('Không trang tính nào có danh sách người.');
  return undefined;
}

/** A registration, what the platform then says of everybody, and how often it misbehaved on the way. */
interface Registered {
  readonly result: RegistrationResult;
  readonly found: number;
  readonly missing: number;
  readonly troubles: number;
}

// What happened in 2021 and must not matter: an answer that is lost after the data was stored, a busy server, a crash.
const TROUBLES = [
  { route: 'POST /gateway/v1/organizations/*/people', fault: 'drop-answer-after-commit', count: 2 },
  { route: 'POST /gateway/v1/organizations/*/people', fault: '429', count: 1, retryAfter: 0 },
  { route: 'POST /gateway/v1/organizations/*/registrations/lookup', fault: '502-html', count: 1 },
] as const;

// The platform keeps its register in the folder, so that the next run finds the people again.
async function register(report: RosterReport): Promise<Registered> {
  const platform = await startSandbox({ state: join(out, PLATFORM_STATE) });
  platform.sandbox.setFaults(TROUBLES);
  const progress = startProgress('Đăng ký');
  try {
    const client = createGatewayClient({
      baseUrl: platform.url,
      auth: clientCredentials({ clientId: `organisation:${organization.id}`, clientSecret: 'sandbox' }),
      actor: { id: 'nhan-su-01', role: 'organisation' },
      unit: organization.id,
    });
    const result = await registerRoster(report, {
      client,
      organization,
      batchSize: 20,
      onProgress: ({ done, total }) => progress.update(done, total),
    });
    const statuses = await rosterStatus(result, { client });
    const missing = statuses.filter(({ status }) => status === 'missing').length;
    const troubles = platform.sandbox.log().filter(({ fault }) => fault !== undefined).length;
    return { result, found: statuses.length - missing, missing, troubles };
  } finally {
    progress.end();
    await platform.close();
  }
}

function causesOf(report: RosterReport): { field: string; code: string; rows: number }[] {
  const causes = new Map<string, { field: string; code: string; rows: number }>();
  for (const finding of report.rows.flatMap(({ findings }) => findings)) {
    if (finding.severity !== 'error') continue;
    const field = String(finding.path[0]);
    const cause = causes.get(`${field} ${finding.code}`) ?? { field, code: finding.code, rows: 0 };
    cause.rows += 1;
    causes.set(`${field} ${finding.code}`, cause);
  }
  return [...causes.values()].sort((a, b) => b.rows - a.rows);
}

await main();
