/** Spans that end before they begin: days in force, ages, limits, intervals; and rows that outlive their act. */
import type { Finding } from '../../values/index.ts';
import { doseKinds } from '../compiled-pack.ts';
import { addPeriod, parsePeriod } from '../period.ts';
import type { PackRule, PackValidity, RulePack } from '../rule-pack.ts';
import { type AuthoringCode, authoringFinding } from './codes.ts';
import { EVER, hasReadableDates } from './dates-of-rows.ts';
import { acceptPlaces, actPlaces, agePlaces, type Path, rowPlaces, whenPlaces } from './places.ts';

type Found = Finding<AuthoringCode>;

/** Every span of the pack that cannot be. */
export function reversedSpans(pack: RulePack): Found[] {
  const acts = Object.entries(pack.acts).map(([id, act]) => ({ path: ['acts', id], validity: act }));
  return [
    ...[...acts, ...rowPlaces(pack)]
      .filter(
        ({ validity: { from, to } }) =>
          from !== undefined && to !== undefined && hasReadableDates({ from, to }) && from >= to,
      )
      .map(({ path }) => authoringFinding('PACK_DATES_REVERSED', {}, [...path, 'to'])),
    ...agePlaces(pack)
      .filter(({ ages }) => isOver(ages.from, ages.below, true))
      .map(({ path }) => authoringFinding('PACK_AGES_REVERSED', {}, path)),
    ...whenPlaces(pack)
      .filter(({ when: { above, below } }) => above !== undefined && below !== undefined && above >= below)
      .map(({ path }) => authoringFinding('PACK_LIMITS_REVERSED', {}, path)),
    ...pack.rules.flatMap((rule, index) => intervalsOf(rule, ['rules', index])),
    ...acceptPlaces(pack).flatMap(({ path, accept: { anchor, minimum, window } }) => {
      const counted = minimum !== undefined || window !== undefined;
      return [
        ...(counted && anchor === undefined ? [authoringFinding('PACK_ANCHOR_MISSING', {}, path)] : []),
        ...(isOver(minimum, window) ? [authoringFinding('PACK_MINIMUM_OVER_WINDOW', {}, [...path, 'minimum'])] : []),
      ];
    }),
    ...outsideActs(pack),
  ];
}

function intervalsOf(rule: PackRule, path: Path): Found[] {
  const { minimum, recommended, dose, volumeOnly, anchor } = rule;
  const found: Found[] = [];
  if (isOver(recommended?.from, recommended?.to)) {
    found.push(authoringFinding('PACK_RECOMMENDED_REVERSED', {}, [...path, 'recommended']));
  }
  if (isOver(minimum, recommended?.from) || isOver(minimum, recommended?.to)) {
    found.push(authoringFinding('PACK_MINIMUM_OVER_RECOMMENDED', {}, [...path, 'minimum']));
  }
  if (isLater(dose) && !volumeOnly && anchor === undefined) {
    found.push(authoringFinding('PACK_ANCHOR_MISSING', {}, path));
  }
  return found;
}

function isLater(dose: string): boolean {
  const kinds: readonly string[] = doseKinds;
  return kinds.indexOf(dose) > 0;
}

/** Day number of 2021-01-01: periods are compared by where they lead from there. */
const NEW_YEAR = 18_628;

function isOver(longer: string | undefined, shorter: string | undefined, orEqual = false): boolean {
  const [a, b] = [longer, shorter].map((text) => (text === undefined ? undefined : parsePeriod(text)));
  if (!a || !b) return false;
  const [endOfA, endOfB] = [addPeriod(NEW_YEAR, a, 'clamp'), addPeriod(NEW_YEAR, b, 'clamp')];
  return orEqual ? endOfA >= endOfB : endOfA > endOfB;
}

// Rows with several acts quote whichever is in force, so only rows with one act can outlive it.
function outsideActs(pack: RulePack): Found[] {
  return actPlaces(pack).flatMap(({ act, path }) => {
    const [list, index, field] = path;
    if (field !== 'act' || typeof index !== 'number') return [];
    const row = list === 'rules' ? pack.rules[index] : pack.programmes[index];
    const own = Object.hasOwn(pack.acts, act) ? pack.acts[act] : undefined;
    return row && own && !isWithin(row, own) ? [authoringFinding('PACK_OUTSIDE_ACT', { name: act }, path)] : [];
  });
}

function isWithin(row: PackValidity, act: PackValidity): boolean {
  if (!hasReadableDates(row) || !hasReadableDates(act)) return true;
  return (row.from ?? '') >= (act.from ?? '') && (row.to ?? EVER) <= (act.to ?? EVER);
}
