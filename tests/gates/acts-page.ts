/**
 * Every act of the Vietnamese pack as a page, in both languages: number, days in force, effect, source, confidence, and
 * the rows that quote it. The pages say what the pack says and nothing else. `--update` writes them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { PackAct, RulePack } from '../../src/schedule/index.ts';

const pack: RulePack = JSON.parse(readFileSync('src/schedule/packs/vietnam-covid-19.json', 'utf8'));
const faults: string[] = [];

type Lang = 'vi' | 'en';
type Text = Readonly<Record<Lang, string>>;

/** What the marks of the reference mean: schedule.md and identity.md, first lines; certificate-interop.md for A to C. */
const marks: Readonly<Record<string, Text>> = {
  confirmed: { en: 'two or more sources agree', vi: 'ít nhất hai nguồn khớp nhau' },
  '1 source': { en: 'one source', vi: 'chỉ có một nguồn' },
  'general knowledge - unverified': {
    en: 'general knowledge, no source located',
    vi: 'hiểu biết chung, chưa tìm được nguồn',
  },
  'confirmed (number: 1 source)': {
    en: 'two or more sources agree; the number of the act stands in one of them only',
    vi: 'ít nhất hai nguồn khớp nhau; riêng số văn bản chỉ có một nguồn',
  },
  A: { en: 'read in the primary document', vi: 'đọc trong văn bản gốc' },
  'A for approval month, B for decision number': {
    en: 'month of approval read in the primary document; number of the decision from secondary sources that agree',
    vi: 'tháng phê duyệt đọc trong văn bản gốc; số quyết định lấy từ các nguồn thứ cấp khớp nhau',
  },
};

const lists = {
  programmes: { en: 'programmes', vi: 'chương trình' },
  rules: { en: 'rules', vi: 'quy tắc' },
  waits: { en: 'waits', vi: 'thời gian chờ' },
  exclusions: { en: 'exclusions', vi: 'chống chỉ định' },
  screening: { en: 'screening', vi: 'khám sàng lọc' },
} as const satisfies Record<string, Text>;

const words = {
  en: {
    date: 'Date',
    force: 'In force',
    from: 'from',
    until: 'until',
    open: 'no end known',
    always: 'no day known',
    effect: 'Effect',
    source: 'Source',
    rowSources: 'Sources of its rows',
    confidence: 'Confidence',
    quoted: 'Quoted by',
    nobody: 'no row: it stands for the record',
    without: 'Rows without an act',
    withoutWhy: 'Conventions of the reference; no act was located for them, and answers say so.',
  },
  vi: {
    date: 'Ngày ban hành',
    force: 'Hiệu lực',
    from: 'từ',
    until: 'đến hết',
    open: 'chưa rõ ngày hết hiệu lực',
    always: 'không rõ ngày',
    effect: 'Nội dung',
    source: 'Nguồn',
    rowSources: 'Nguồn của các dòng',
    confidence: 'Mức tin cậy',
    quoted: 'Được dẫn ở',
    nobody: 'không dòng nào: ghi lại để tra cứu',
    without: 'Các dòng không có văn bản',
    withoutWhy: 'Quy ước của tài liệu tham khảo; không tìm được văn bản, và câu trả lời nói rõ điều đó.',
  },
} as const;

interface Row {
  readonly id: string;
  readonly confidence?: string;
  readonly source?: string;
}

/** The rows of a list that quote an act. */
function quoting(list: keyof typeof lists, act: string): readonly Row[] {
  if (list === 'programmes' || list === 'rules') return pack[list].filter((row) => row.act === act);
  return pack[list].filter((row) => row.acts.includes(act));
}

const dateText = (date: string, lang: Lang): string => (lang === 'en' ? date : date.split('-').reverse().join('/'));

/** `to` is the first day no longer in force; a reader wants the last day that is. */
function lastDay(to: string): string {
  const date = new Date(`${to}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

function force({ from, to }: PackAct, lang: Lang): string {
  const text = words[lang];
  if (from === undefined && to === undefined) return text.always;
  const start = from === undefined ? [] : [`${text.from} ${dateText(from, lang)}`];
  return [...start, to === undefined ? text.open : `${text.until} ${dateText(lastDay(to), lang)}`].join(', ');
}

function mark(confidence: string, lang: Lang): string {
  const meaning = marks[confidence];
  if (!meaning) faults.push(`no page says what the confidence "${confidence}" means`);
  return lang === 'en' ? confidence : (meaning?.vi ?? confidence);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function section(id: string, act: PackAct, lang: Lang): string {
  const text = words[lang];
  if (!act.source || !act.confidence) faults.push(`the act "${id}" has no source or no confidence`);
  const kinds = Object.entries(lists).map(([list, name]) => ({ name, rows: quoting(list as keyof typeof lists, id) }));
  const rows = kinds.flatMap((kind) => kind.rows);
  const quoted = kinds
    .filter((kind) => kind.rows.length > 0)
    .map(({ name, rows: of }) => {
      // A row may be less sure than its act.
      const shown = of.map(({ id: row, confidence = act.confidence }) =>
        confidence === act.confidence ? `\`${row}\`` : `\`${row}\` (${mark(confidence, lang)})`,
      );
      return `${name[lang]} ${shown.join(', ')}`;
    });
  const sources = [...new Set(rows.flatMap(({ source }) => source?.split('; ') ?? []))].filter(
    (source) => source !== act.source,
  );
  return [
    `## ${capital(act.title?.[lang] ?? act.number)}`,
    '',
    ...(act.date === undefined ? [] : [`- **${text.date}**: ${dateText(act.date, lang)}`]),
    `- **${text.force}**: ${force(act, lang)}`,
    `- **${text.effect}**: ${act.effect[lang]}`,
    `- **${text.confidence}**: ${mark(act.confidence, lang)}`,
    `- **${text.source}**: ${act.source}`,
    ...(sources.length > 0 ? [`- **${text.rowSources}**: ${sources.map((source) => `\`${source}\``).join(', ')}`] : []),
    `- **${text.quoted}**: ${quoted.length > 0 ? quoted.join('; ') : text.nobody}`,
    '',
  ].join('\n');
}

/** Rows for which no act was located: a convention of the schedule, and shown as one. */
function rowsWithoutAct(lang: Lang): string {
  const rows = [...pack.waits, ...pack.exclusions, ...pack.screening].filter(({ acts }) => acts.length === 0);
  if (rows.length === 0) return '';
  const lines = rows.map(({ id, source, confidence }) => `- \`${id}\`: ${source} (${mark(confidence, lang)})`);
  return `\n## ${words[lang].without}\n\n${words[lang].withoutWhy}\n\n${lines.join('\n')}\n`;
}

// In the order in which they came into force; those without a day first.
const acts = Object.entries(pack.acts).sort(([, a], [, b]) => (a.from ?? '').localeCompare(b.from ?? ''));

const heads: Text = {
  en: `# Acts behind the schedule

The ${acts.length} acts and other authorities of the rule pack \`${pack.id}\` (${pack.name.en}), by the day they came into force: what each
changed, and which rows of \`src/schedule/packs/vietnam-covid-19.json\` quote it. Nothing is said here that the pack does not say.
Sources that begin with "reference:" are the documents that the pack was written from. Where no number could be established, the
act goes by its title. Vietnamese: [acts.vi.md](acts.vi.md). Generated by \`node tests/gates/acts-page.ts --update\`.

How sure the reference is of an act, or of a row where it differs:
`,
  vi: `# Các văn bản đứng sau lịch tiêm

${acts.length} văn bản và căn cứ khác của bộ quy tắc \`${pack.id}\` (${pack.name.vi}), xếp theo ngày có hiệu lực: mỗi văn bản
thay đổi điều gì và những dòng nào của \`src/schedule/packs/vietnam-covid-19.json\` dẫn văn bản đó. Trang này chỉ ghi lại điều có trong
bộ quy tắc. Nguồn bắt đầu bằng "reference:" là tài liệu đã dùng để soạn bộ quy tắc. Văn bản chưa xác định được số thì gọi theo tên.
Tiếng Anh: [acts.md](acts.md). Trang được tạo bằng \`node tests/gates/acts-page.ts --update\`.

Mức tin cậy của một văn bản, hoặc của một dòng khi khác với văn bản:
`,
};

const legend = (lang: Lang): string =>
  Object.entries(marks)
    .map(([confidence, meaning]) =>
      lang === 'en' ? `- **${confidence}**: ${meaning.en}` : `- **${meaning.vi}** (\`${confidence}\`)`,
    )
    .join('\n');

const pages = { 'docs/acts.md': 'en', 'docs/acts.vi.md': 'vi' } as const;
for (const [page, lang] of Object.entries(pages)) {
  const text = `${heads[lang]}\n${legend(lang)}\n\n${acts.map(([id, act]) => section(id, act, lang)).join('\n')}${rowsWithoutAct(lang)}`;
  if (process.argv.includes('--update')) writeFileSync(page, text);
  else if (readFileSync(page, 'utf8') !== text) {
    faults.push(`${page} is not what the pack says; run: node tests/gates/acts-page.ts --update`);
  }
}
for (const fault of new Set(faults)) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
