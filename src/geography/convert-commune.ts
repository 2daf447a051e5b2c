/** From a commune of before 2025-07-01 to the unit of today, without guessing where a commune was split. */
import { type CalendarDate, calendarDate } from '../values/index.ts';
import { type Commune, type CommuneTables, communeByCode } from './commune.ts';

/**
 * How an old commune went into a new unit, as the statistics office's table says: `whole`, `kept` (unchanged),
 * `part`, `land-only` (area without residents), `all-residents` (part of the area, everybody who lived there), or
 * `unstated` where only one of the two sources has the pair.
 */
export type Succession = 'whole' | 'kept' | 'part' | 'land-only' | 'all-residents' | 'unstated';

/** A unit that an old commune went to. */
export interface Successor {
  readonly commune: Commune;
  readonly how: Succession;
}

/** `one`: the whole commune; `split`: street or house number decides, ask the person; `unknown`: no such old code. */
export type CommuneConversion =
  | { readonly kind: 'one'; readonly commune: Commune; readonly how: Succession }
  | { readonly kind: 'split'; readonly candidates: readonly Successor[] }
  | { readonly kind: 'unknown' };

/** Settings of {@link convertCommune}. */
export interface ConvertCommuneOptions {
  /** Whether units that received land but no residents are left out: right for a person's address. Default false. */
  readonly residentsOnly?: boolean;
  /** The day whose names and types are wanted. Default: after the change of Đồng Nai, 2026-04-30. */
  readonly on?: CalendarDate;
}

const HOW: Readonly<Record<string, Succession>> = {
  w: 'whole',
  k: 'kept',
  p: 'part',
  a: 'land-only',
  r: 'all-residents',
};

/**
 * The unit or units that a commune of before 2025-07-01 went to. A split commune gives candidates, never one.
 *
 * @param code - five digits; the three-digit code of an island district without communes is read too
 * @example
 * import { convertCommune, loadCommunes } from 'tiemchung/geography';
 * const communes = await loadCommunes();
 * const phucXa = convertCommune(communes, '00001');
 * phucXa.kind === 'one' && phucXa.commune.name; // => 'Hồng Hà'
 * convertCommune(communes, '00112').kind; // => 'split'
 * convertCommune(communes, '00112', { residentsOnly: true }).kind; // => 'one'
 */
export function convertCommune(
  communes: CommuneTables,
  code: string,
  options: ConvertCommuneOptions = {},
): CommuneConversion {
  const on = options.on ?? calendarDate(2026, 4, 30);
  const candidates: Successor[] = [];
  for (const [target, letter] of communes.successors.get(code) ?? []) {
    const commune = on && communeByCode(communes, target, on);
    const how = HOW[letter] ?? 'unstated';
    if (commune && !(options.residentsOnly && how === 'land-only')) candidates.push({ commune, how });
  }
  const [only, ...others] = candidates;
  if (!only) return { kind: 'unknown' };
  return others.length > 0 ? { kind: 'split', candidates } : { kind: 'one', ...only };
}
