/** Wards, communes and townships of before 2025-07-01 and the units since, each with what it became or was made of. */
import { type Commune, type CommuneTables, convertCommune, type Succession } from '../../geography/index.ts';
import { placeDetails } from './place-province.ts';
import { type Candidate, type Reading, type ReadingOptions, said } from './reading.ts';

type Lang = ReadingOptions['lang'];

/** `Phường Phúc Xá, Quận Ba Đình, Hà Nội`. */
function addressOf({ type, name, district, province }: Commune): string {
  const unit = `${type.charAt(0).toUpperCase()}${type.slice(1)} ${name}`;
  return [unit, district?.name, province.name].filter(Boolean).join(', ');
}

export const candidateOf = (commune: Commune, note?: string): Candidate => ({
  code: commune.code,
  name: addressOf(commune),
  ...(note === undefined ? {} : { note }),
});

const HOW: Readonly<Record<Succession, { readonly vi: string; readonly en: string } | undefined>> = {
  whole: undefined,
  kept: undefined,
  unstated: undefined,
  part: { vi: 'một phần', en: 'part of it' },
  'land-only': { vi: 'chỉ phần đất không có dân', en: 'land without residents' },
  'all-residents': { vi: 'toàn bộ dân cư', en: 'all residents' },
};

const folded = (match: 'exact' | 'folded', lang: Lang): string =>
  match === 'exact' ? '' : said(lang, '; khớp khi bỏ dấu, hãy kiểm tra', '; found without its marks, please check');

/** A unit of before the reform. Land without residents is left out: addresses are of people. */
export function readOldCommune(
  commune: Commune,
  tables: CommuneTables,
  { lang }: ReadingOptions,
  match: 'exact' | 'folded' = 'exact',
): Reading {
  const now = convertCommune(tables, commune.code, { residentsOnly: true });
  const until = said(lang, `mã ${commune.code}, đến hết 30/06/2025`, `code ${commune.code}, until 30/06/2025`);
  const base = { kind: 'PLACE', value: addressOf(commune), findings: [] } as const;
  const details = placeDetails('commune-before-2025-07-01', commune);
  if (now.kind === 'unknown') return { ...base, explanation: until + folded(match, lang), details };
  if (now.kind === 'one') {
    const became = said(
      lang,
      `; từ 01/07/2025 là ${addressOf(now.commune)} (mã ${now.commune.code})`,
      `; since 01/07/2025 ${addressOf(now.commune)} (code ${now.commune.code})`,
    );
    return {
      ...base,
      explanation: until + became + folded(match, lang),
      details: [...details, { key: 'codeSince', value: now.commune.code }],
    };
  }
  const split = said(
    lang,
    '; từ 01/07/2025 bị chia cho nhiều đơn vị, phải hỏi thôn, tổ dân phố hoặc số nhà',
    '; since 01/07/2025 split among several units, ask for the hamlet, street or house number',
  );
  return {
    ...base,
    explanation: until + split + folded(match, lang),
    details,
    candidates: {
      title: said(lang, 'nay thuộc một trong các nơi sau', 'now in one of these'),
      items: now.candidates.map(({ commune: unit, how }) => candidateOf(unit, HOW[how]?.[lang])),
    },
  };
}

let madeOf: { readonly tables: CommuneTables; readonly byCode: ReadonlyMap<string, readonly Commune[]> } | undefined;

function predecessors(tables: CommuneTables, code: string): readonly Commune[] {
  if (madeOf?.tables !== tables) {
    const byCode = new Map<string, Commune[]>();
    for (const [old, targets] of tables.successors) {
      const commune = tables.before.get(old);
      for (const [target] of commune ? targets : []) {
        const known = byCode.get(target);
        if (known) known.push(...(commune ? [commune] : []));
        else if (commune) byCode.set(target, [commune]);
      }
    }
    madeOf = { tables, byCode };
  }
  return madeOf.byCode.get(code) ?? [];
}

/** A unit of today. */
export function readNewCommune(
  commune: Commune,
  tables: CommuneTables,
  { lang }: ReadingOptions,
  match: 'exact' | 'folded' = 'exact',
): Reading {
  const old = predecessors(tables, commune.code);
  return {
    kind: 'PLACE',
    value: addressOf(commune),
    explanation:
      said(lang, `mã ${commune.code}, từ 01/07/2025`, `code ${commune.code}, since 01/07/2025`) + folded(match, lang),
    details: placeDetails('commune-since-2025-07-01', commune),
    ...(old.length > 0
      ? {
          candidates: {
            title: said(lang, 'gồm toàn bộ hoặc một phần của', 'made of all or part of'),
            items: old.map((each) => candidateOf(each)),
          },
        }
      : {}),
    findings: [],
  };
}
