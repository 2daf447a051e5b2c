/** Names that lead nowhere: acts, products, conditions, settings, anchors; and ids used twice. */
import type { Finding } from '../../values/index.ts';
import { doseKinds } from '../compiled-pack.ts';
import type { RulePack } from '../rule-pack.ts';
import { type AuthoringCode, authoringFinding } from './codes.ts';
import { acceptPlaces, actPlaces, type Path, productPlaces, rowPlaces, whenPlaces } from './places.ts';
import { ANCHORS } from './words.ts';

type Found = Finding<AuthoringCode>;

/** What is quoted, named or asked for, and not there. */
export function danglingNames(pack: RulePack): Found[] {
  const acts = actPlaces(pack).filter(({ act }) => !Object.hasOwn(pack.acts, act));
  const products = productPlaces(pack).flatMap(({ path, products, ofPerson }) =>
    products
      .map((name, index) => ({ name, path: [...path, index] }))
      .filter(({ name }) => !Object.hasOwn(pack.products, name) && !(ofPerson && isOfPerson(name))),
  );
  return [
    ...acts.map(({ act, path }) => authoringFinding('PACK_ACT_UNKNOWN', { name: act }, path)),
    ...products.map(({ name, path }) => authoringFinding('PACK_PRODUCT_UNKNOWN', { name }, path)),
    ...tests(pack),
    ...waitsAndExclusions(pack),
    ...settingsOfRules(pack),
    ...anchorsNeverGiven(pack),
  ];
}

/** The product of the course, or the one given last. */
export const isOfPerson = (name: string): boolean => name === '@primary' || name === '@previous';

function tests(pack: RulePack): Found[] {
  return whenPlaces(pack).flatMap(({ path, when: { condition, above, below, setting } }) => {
    const numeric = above !== undefined || below !== undefined;
    const asked =
      condition === undefined
        ? []
        : conditionFaults(pack, condition, numeric ? 'number' : undefined, [...path, 'condition']);
    const unset = setting !== undefined && !Object.hasOwn(pack.settings, setting);
    return unset
      ? [...asked, authoringFinding('PACK_SETTING_UNKNOWN', { name: setting }, [...path, 'setting'])]
      : asked;
  });
}

function waitsAndExclusions(pack: RulePack): Found[] {
  const waits = pack.waits.flatMap(({ condition, period, untilWeeks }, index) => {
    const type = period !== undefined ? 'date' : untilWeeks !== undefined ? 'number' : 'flag';
    return conditionFaults(pack, condition, type, ['waits', index, 'condition']);
  });
  const exclusions = pack.exclusions.flatMap(({ productOf }, index) =>
    productOf === undefined ? [] : conditionFaults(pack, productOf, 'product', ['exclusions', index, 'productOf']),
  );
  return [...waits, ...exclusions];
}

function conditionFaults(pack: RulePack, name: string, expected: string | undefined, path: Path): Found[] {
  const condition = Object.hasOwn(pack.conditions, name) ? pack.conditions[name] : undefined;
  if (!condition) return [authoringFinding('PACK_CONDITION_UNKNOWN', { name }, path)];
  if (expected === undefined || condition.type === expected) return [];
  return [authoringFinding('PACK_CONDITION_TYPE', { name, expected }, path)];
}

function settingsOfRules(pack: RulePack): Found[] {
  return pack.rules.flatMap(({ anchor, earliest }, index) => [
    ...settingFaults(pack, anchor, 'choice', ['rules', index, 'anchor']),
    ...settingFaults(pack, earliest, 'number', ['rules', index, 'earliest']),
  ]);
}

const BY_SETTING = 'setting:';

function settingFaults(pack: RulePack, text: string | undefined, expected: string, path: Path): Found[] {
  if (text === undefined) return [];
  if (!text.startsWith(BY_SETTING)) {
    // An anchor that is a word is checked with the shape; the first day offered is left to a setting or not given.
    return expected === 'choice' ? [] : [authoringFinding('PACK_WORD_UNKNOWN', { expected: `${BY_SETTING}…` }, path)];
  }
  const name = text.slice(BY_SETTING.length);
  const setting = Object.hasOwn(pack.settings, name) ? pack.settings[name] : undefined;
  if (!setting) return [authoringFinding('PACK_SETTING_UNKNOWN', { name }, path)];
  if (setting.type !== expected) return [authoringFinding('PACK_SETTING_TYPE', { name, expected }, path)];
  if (expected !== 'choice') return [];
  return (setting.choices ?? []).flatMap((choice, index) =>
    ANCHORS.includes(choice)
      ? []
      : [
          authoringFinding('PACK_ANCHOR_UNKNOWN', { expected: ANCHORS.join(', ') }, [
            'settings',
            name,
            'choices',
            index,
          ]),
        ],
  );
}

function anchorsNeverGiven(pack: RulePack): Found[] {
  const kinds: readonly string[] = doseKinds;
  const given = new Set(pack.series.flatMap(({ targets }) => targets.map(({ dose }) => dose)));
  const places = [
    ...acceptPlaces(pack).map(({ path, accept }) => ({ path: [...path, 'anchor'], anchor: accept.anchor })),
    ...pack.rules.map(({ anchor }, index) => ({ path: ['rules', index, 'anchor'], anchor })),
    ...pack.waits.map(({ afterDose }, index) => ({ path: ['waits', index, 'afterDose'], anchor: afterDose })),
  ];
  return places.flatMap(({ path, anchor }) =>
    anchor === undefined || !kinds.includes(anchor) || given.has(anchor)
      ? []
      : [authoringFinding('PACK_ANCHOR_NEVER_GIVEN', { name: anchor }, path)],
  );
}

/** Ids that an earlier row has: rows of all lists share one set of ids, series have their own. */
export function duplicateIds(pack: RulePack): Found[] {
  const series = pack.series.map(({ id }, index) => ({ id, path: ['series', index] }));
  return [...repeated(rowPlaces(pack)), ...repeated(series)];
}

function repeated(rows: readonly { readonly id: string; readonly path: Path }[]): Found[] {
  const seen = new Set<string>();
  return rows.flatMap(({ id, path }) => {
    if (seen.has(id)) return [authoringFinding('PACK_ID_DUPLICATE', { id }, [...path, 'id'])];
    seen.add(id);
    return [];
  });
}
