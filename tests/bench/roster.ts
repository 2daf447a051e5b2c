/** `npm run -s bench -- roster`: a list of 20,000 people, read and checked completely, against bare CSV readers. */
import { parse } from 'csv-parse/sync';
import { covid2021Adult } from '../../src/catalogue/index.ts';
import { randomCccd, randomPhone } from '../../src/identity/index.ts';
import { checkRoster } from '../../src/roster/index.ts';
import { readTable } from '../../src/tables/index.ts';
import { seededRandom } from '../../src/testing/index.ts';
import { calendarDate } from '../../src/values/index.ts';
import { type Figure, figure, median } from './figure.ts';

const PEOPLE = 20_000;
const ROUNDS = 5;

function list(): Uint8Array {
  const random = seededRandom(20210914);
  const lines = ['STT,Mã NV,Họ và tên,Ngày sinh,Giới tính,Số CCCD,Số điện thoại,Bộ phận,Nhóm ưu tiên'];
  for (let index = 1; index <= PEOPLE; index++) {
    const birthYear = 1960 + Math.floor(random() * 40);
    const number = randomCccd(random, { birthYear, sex: 'female' });
    lines.push(
      `${index},NV${index},Nguyễn Thị Hoa,${1 + (index % 28)}/05/${birthYear},Nữ,${number},${randomPhone(random)},Tổ ${index % 40},13`,
    );
  }
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

async function seconds(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** The figures of this area. */
export async function* figures(): AsyncIterable<Figure> {
  const bytes = list();
  const referenceDate = calendarDate(2021, 9, 20);
  if (!referenceDate) return;
  const read = async () => {
    const table = await readTable(bytes);
    let rows = 0;
    if (table.ok) for await (const _row of table.value.sheets[0]?.rows() ?? []) rows++;
    return rows;
  };
  const check = async () => {
    const table = await readTable(bytes);
    const sheet = table.ok ? table.value.sheets[0] : undefined;
    return sheet && (await checkRoster(sheet, { profile: covid2021Adult, referenceDate })).rows.length;
  };
  const peer = () => parse(Buffer.from(bytes)).length;
  const times: Record<'read' | 'check' | 'peer', number[]> = { read: [], check: [], peer: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    const [r, c, p] = [await seconds(read), await seconds(check), await seconds(peer)];
    // The first round warms the engine up.
    if (round === 0) continue;
    times.read.push(r);
    times.check.push(c);
    times.peer.push(p);
  }
  const rate = (key: keyof typeof times) => PEOPLE / median(times[key]);
  const about = { referenceName: 'csv-parse alone' };
  yield figure(
    { ...about, name: 'csv read', target: 'printed', holds: () => true },
    rate('read'),
    rate('peer'),
    'rows/s',
  );
  yield figure(
    { ...about, name: 'csv read and checked', target: 'at most 4 x the time', holds: (_, ratio) => ratio >= 0.25 },
    rate('check'),
    rate('peer'),
    'rows/s',
  );
}
