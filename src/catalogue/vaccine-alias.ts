/**
 * Reads the names that rosters use for vaccines. Letters, digits and nothing else decide: `Astra Zeneca`,
 * `ASTRAZENECA` and `astra-zeneca` are one key, so the table below holds keys, not spellings
 * (reference: users-and-rosters, section 3.3). A name that fits two products, such as a bare "Sputnik", is no alias.
 */
import { foldedKey, tidyText } from '../values/index.ts';
import { type CatalogueVaccine, type VaccineCode, vaccines } from './vaccine.ts';

/** A vaccine found by name; `exact` when the text is its display name up to Unicode form and blanks. */
export interface VaccineMatch {
  readonly vaccine: CatalogueVaccine;
  readonly exact: boolean;
}

// Keys besides code, display name, trade name and Vietnamese name, which every vaccine answers to.
const ALIASES: Readonly<Record<VaccineCode, readonly string[]>> = {
  AZ: ['astra', 'vaxzevria', 'azd1222', 'covishield', 'oxfordastrazeneca', 'astrazenecavaxzevria'],
  PFZ: ['pfizerbiontech', 'biontech', 'bnt162b2', 'pfizercomirnaty', 'comirnatypfizer'],
  'PFZ-C': ['pfizer511', 'comirnatytreem', 'pfizer511tuoi', 'pfizerchotreem', 'pfizerbiontech511years'],
  MOD: ['mrna1273', 'modernaspikevax', 'spikevaxmoderna'],
  VERO: [
    'vero',
    'sinopharm',
    'bbibpcorv',
    'sinopharmverocell',
    'sinopharmbeijing',
    'sinopharmbibp',
    'bibp',
    'verocellinactivated',
  ],
  HAYAT: ['hayat'],
  SPUV: ['gamcovidvac', 'sputnikvgamcovidvac'],
  SPUL: [],
  JAN: ['jj', 'johnsonjohnson', 'jcovden', 'ad26cov2s', 'jnj', 'johnsonandjohnson', 'janssenjj'],
  ABD: ['cigb66'],
  COVX: ['bbv152'],
};

// "Vắc xin phòng COVID-19 AstraZeneca": words in front of a name that name no product.
const LEADING_WORDS = /* @__PURE__ */ new Set([
  'vac',
  'xin',
  'cin',
  'vaccine',
  'vaccin',
  'vacxin',
  'vacine',
  'phong',
  'ngua',
  'covid',
  '19',
  'covid19',
]);
const LONGEST_NAME = 120;

let byKey: ReadonlyMap<string, CatalogueVaccine> | undefined;

function joined(text: string): string {
  const words = foldedKey(text).split(' ');
  let first = 0;
  while (first < words.length - 1 && LEADING_WORDS.has(words[first] ?? '')) first += 1;
  return words.slice(first).join('');
}

function keys(): ReadonlyMap<string, CatalogueVaccine> {
  const table = new Map<string, CatalogueVaccine>();
  for (const vaccine of vaccines) {
    const names = [vaccine.code, vaccine.name, vaccine.tradeName, vaccine.vietnameseName].map(joined);
    for (const key of [...names, ...ALIASES[vaccine.code]]) table.set(key, vaccine);
  }
  return table;
}

/**
 * The vaccine that a text of a roster names; undefined when no alias rule reads it.
 *
 * @param text - a cell such as `AZ`, `Astra Zeneca`, `VeroCell`, `Vắc xin Pfizer`
 * @example
 * import { findVaccine } from 'tiemchung/catalogue';
 * findVaccine('AstraZeneca')?.exact; // => true
 * findVaccine('astra zeneca')?.vaccine.code; // => 'AZ'
 * findVaccine('Sinopharm')?.vaccine.name; // => 'Vero Cell'
 * findVaccine('Sputnik'); // => undefined
 */
export function findVaccine(text: string): VaccineMatch | undefined {
  if (text.length > LONGEST_NAME) return undefined;
  const tidy = tidyText(text);
  byKey ??= keys();
  const vaccine = byKey.get(joined(tidy));
  return vaccine && { vaccine, exact: tidy === vaccine.name };
}
