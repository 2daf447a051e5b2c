/**
 * Packs the ward tables of `../shared/reference/data` into two modules of `src/geography`. Run it after the tables
 * change: `node tests/setup/pack-wards.ts`. Sources are credited in NOTICE; a test compares every row with the tables.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { readShared } from './shared.ts';

type Row = Readonly<Record<string, string>>;
const rowsOf = (file: string): readonly Row[] => parse(readShared(`reference/data/${file}`), { columns: true });
const types: Readonly<Record<string, string>> = { phường: 'P', xã: 'X', 'thị trấn': 'T', 'đặc khu': 'D' };
const relations: Readonly<Record<string, string>> = {
  whole: 'w',
  kept: 'k',
  part: 'p',
  part_area: 'a',
  part_area_all_people: 'r',
};

/** `Phường Ba Đình` → `PBa Đình`. */
function shortName(fullName: string): string {
  const type = Object.keys(types).find((word) => fullName.toLowerCase().startsWith(`${word} `));
  if (!type) throw new Error(`no type of unit in ${fullName}`);
  return types[type] + fullName.slice(type.length + 1);
}

function groups<Value>(items: readonly Value[], key: (item: Value) => string): [string, Value[]][] {
  const map = new Map<string, Value[]>();
  for (const item of items) map.set(key(item), [...(map.get(key(item)) ?? []), item]);
  return [...map];
}

function packWards(): string {
  const byProvince = groups(rowsOf('wards-2025.csv'), (row) => row.province_gso_code ?? '');
  return byProvince
    .map(([code, wards]) => `${code}:${wards.map((ward) => ward.gso_code + shortName(ward.full_name ?? '')).join('|')}`)
    .join('\n');
}

/** A line per district: code, name, then its communes with the codes they went to. */
function packMapping(): string {
  const target = (row: Row) => row.new_ward + (relations[row.nso_relation ?? ''] ?? 'u');
  return groups(
    rowsOf('ward-mapping-2025.csv'),
    (row) => `${row.old_province}${row.old_district}${row.old_district_name}`,
  )
    .map(([district, rows]) => {
      const communes = groups(rows, (row) => (row.old_ward ? row.old_ward + shortName(row.old_ward_name ?? '') : ''));
      return `${district}:${communes.map(([commune, pairs]) => `${commune}>${pairs.map(target).join('+')}`).join('|')}`;
    })
    .join('\n');
}

function write(file: string, comment: string, name: string, text: string): void {
  const path = fileURLToPath(new URL(`../../src/geography/${file}`, import.meta.url));
  writeFileSync(path, `/** ${comment} Made by tests/setup/pack-wards.ts. */\nexport const ${name} =\n  \`${text}\`;\n`);
}

write(
  'ward-table.generated.ts',
  'The 3,321 units below the province since 2025-07-01: province, then code, type (P, X, D) and name.',
  'WARD_TABLE',
  packWards(),
);
write(
  'ward-successors.generated.ts',
  'Communes of before 2025-07-01 by district, with the units that they went to and how (w whole, k kept, p part, a land only, r land in part and all residents, u not stated).',
  'WARD_SUCCESSORS',
  packMapping(),
);
