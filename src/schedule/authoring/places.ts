/** Every place of a pack where something is named, with its path: what the cross checks walk over. */
import type { PackAges, PackValidity, PackWhen, RulePack } from '../rule-pack.ts';

/** Where in the pack. */
export type Path = readonly (string | number)[];

/** A row of one of the lists that have ids, days in force and acts. */
export interface RowPlace {
  readonly path: Path;
  readonly id: string;
  readonly validity: PackValidity;
}

/** Rows that are in force for a time, in the order of the pack. */
export function rowPlaces(pack: RulePack): RowPlace[] {
  const lists = {
    programmes: pack.programmes,
    rules: pack.rules,
    waits: pack.waits,
    exclusions: pack.exclusions,
    screening: pack.screening,
  };
  return Object.entries(lists).flatMap(([list, rows]) =>
    rows.map((row, index) => ({ path: [list, index], id: row.id, validity: row })),
  );
}

/** A product list; `@primary` and `@previous` stand only where a course came before. */
export interface ProductsPlace {
  readonly path: Path;
  readonly products: readonly string[];
  readonly ofPerson: boolean;
}

interface Audience {
  readonly path: Path;
  readonly ages?: PackAges | undefined;
  readonly when?: PackWhen | undefined;
}

function audiences(pack: RulePack): Audience[] {
  const listed = (list: string, rows: readonly Omit<Audience, 'path'>[]): Audience[] =>
    rows.map(({ ages, when }, index) => ({ path: [list, index], ages, when }));
  return [
    ...Object.entries(pack.products).map(([code, { ages }]) => ({ path: ['products', code], ages })),
    ...listed('programmes', pack.programmes),
    ...acceptPlaces(pack).map(({ path, accept }) => ({ path, ages: accept.ages, when: accept.when })),
    ...listed('rules', pack.rules),
    ...listed('waits', pack.waits),
    ...listed('exclusions', pack.exclusions),
    ...listed('screening', pack.screening),
  ];
}

/** Every way for a dose to count. */
export function acceptPlaces(pack: RulePack) {
  return pack.series.flatMap((series, s) =>
    series.targets.flatMap((target, t) =>
      target.accept.map((accept, a) => ({ path: ['series', s, 'targets', t, 'accept', a], series, target, accept })),
    ),
  );
}

/** Every test, those inside others included. */
export function whenPlaces(pack: RulePack): { readonly path: Path; readonly when: PackWhen }[] {
  return audiences(pack).flatMap(({ path, when }) => (when ? testsIn([...path, 'when'], when) : []));
}

function testsIn(path: Path, when: PackWhen): { path: Path; when: PackWhen }[] {
  return [
    { path, when },
    ...(when.all ?? []).flatMap((part, index) => testsIn([...path, 'all', index], part)),
    ...(when.any ?? []).flatMap((part, index) => testsIn([...path, 'any', index], part)),
    ...(when.not ? testsIn([...path, 'not'], when.not) : []),
  ];
}

/** Every age range. */
export function agePlaces(pack: RulePack): { readonly path: Path; readonly ages: PackAges }[] {
  const ranges = audiences(pack).flatMap(({ path, ages }) => (ages ? [{ path: [...path, 'ages'], ages }] : []));
  const tested = whenPlaces(pack).flatMap(({ path, when }) =>
    when.age ? [{ path: [...path, 'age'], ages: when.age }] : [],
  );
  return [...ranges, ...tested];
}

/** Every product list. */
export function productPlaces(pack: RulePack): ProductsPlace[] {
  const place = (path: Path, products: readonly string[] | undefined, ofPerson: boolean): ProductsPlace[] =>
    products ? [{ path, products, ofPerson }] : [];
  return [
    ...acceptPlaces(pack).flatMap(({ path, accept }) => place([...path, 'products'], accept.products, true)),
    ...pack.rules.flatMap((rule, index) => [
      ...place(['rules', index, 'products'], rule.products, true),
      ...place(['rules', index, 'after'], rule.after, false),
    ]),
    ...pack.exclusions.flatMap((row, index) => place(['exclusions', index, 'products'], row.products, false)),
    ...whenPlaces(pack).flatMap(({ path, when }) => place([...path, 'courseWithin'], when.courseWithin, false)),
  ];
}

/** Every act that is quoted. */
export function actPlaces(pack: RulePack): { readonly path: Path; readonly act: string }[] {
  const single = (list: string, rows: readonly { readonly act: string }[]) =>
    rows.map(({ act }, index) => ({ path: [list, index, 'act'], act }));
  const several = (list: string, rows: readonly { readonly acts: readonly string[] }[]) =>
    rows.flatMap(({ acts }, index) => acts.map((act, i) => ({ path: [list, index, 'acts', i], act })));
  return [
    ...single('programmes', pack.programmes),
    ...single('rules', pack.rules),
    ...several('waits', pack.waits),
    ...several('exclusions', pack.exclusions),
    ...several('screening', pack.screening),
  ];
}
