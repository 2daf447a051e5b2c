/** Provinces of before and since 2025-07-01, with what became of them; countries as nationality columns write them. */
import { countryByName, type Province, provinceByName, provinceSinceMerger, provinces } from '../../geography/index.ts';
import { calendarDate } from '../../values/index.ts';
import { type Detail, type Reading, type ReadingOptions, said } from './reading.ts';

type Lang = ReadingOptions['lang'];

/** The province that a whole text names. */
export function readProvince(text: string, { lang }: ReadingOptions): Reading | undefined {
  const old = provinceByName(text);
  const since = old && provinceSinceMerger(old.code);
  if (!old || !since) return undefined;
  const former = old.former
    ? said(lang, `${old.former} nhập vào ${old.name} năm 2008; `, `${old.former} became part of ${old.name} in 2008; `)
    : '';
  return {
    kind: 'PLACE',
    value: old.name,
    explanation: former + history(old, since, lang),
    details: [
      ...placeDetails('province', old),
      { key: 'provinceSince', value: since.name },
      { key: 'codeSince', value: since.code },
    ],
    findings: [],
  };
}

function history(old: Province, since: Province, lang: Lang): string {
  const joined = membersOf(since)
    .filter((member) => member.code !== old.code)
    .map((member) => member.name)
    .join(', ');
  if (old.name !== since.name && joined === '') {
    return said(
      lang,
      `tỉnh, thành phố, mã ${old.code}; nay là ${since.name}`,
      `province, code ${old.code}; now ${since.name}`,
    );
  }
  if (old.name !== since.name) {
    return said(
      lang,
      `tỉnh, thành phố, mã ${old.code} đến hết 30/06/2025; từ 01/07/2025 thuộc ${since.name} (mã ${since.code})`,
      `province, code ${old.code} until 30/06/2025; since 01/07/2025 part of ${since.name} (code ${since.code})`,
    );
  }
  if (joined === '') {
    return said(
      lang,
      `tỉnh, thành phố, mã ${old.code}; không sáp nhập năm 2025`,
      `province, code ${old.code}; not merged in 2025`,
    );
  }
  const codes =
    old.code === since.code
      ? said(lang, `mã ${old.code}`, `code ${old.code}`)
      : said(
          lang,
          `mã ${old.code} đến hết 30/06/2025, ${since.code} từ 01/07/2025`,
          `code ${old.code} until 30/06/2025, ${since.code} since 01/07/2025`,
        );
  return said(
    lang,
    `tỉnh, thành phố, ${codes}; từ 01/07/2025 gồm cả ${joined}`,
    `province, ${codes}; since 01/07/2025 with ${joined}`,
  );
}

function membersOf(since: Province): readonly Province[] {
  const day = calendarDate(2021, 1, 1);
  return day ? provinces(day).filter(({ code }) => provinceSinceMerger(code)?.code === since.code) : [];
}

/** What a program wants to know of a unit. */
export const placeDetails = (level: string, { code }: { readonly code: string }): Detail[] => [
  { key: 'level', value: level },
  { key: 'code', value: code },
];

/** A country; two letters alone are more often something else. */
export function readCountry(text: string, { lang }: ReadingOptions): Reading | undefined {
  const country = text.length > 3 ? countryByName(text) : undefined;
  if (!country) return undefined;
  const name = new Intl.DisplayNames([lang], { type: 'region' }).of(country) ?? country;
  return {
    kind: 'PLACE',
    value: name,
    explanation: said(lang, `nước, mã ISO ${country}`, `country, ISO code ${country}`),
    details: [
      { key: 'level', value: 'country' },
      { key: 'code', value: country },
    ],
    findings: [],
  };
}
