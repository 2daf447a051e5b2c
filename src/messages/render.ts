/**
 * Turns findings into sentences. Knows no code itself: the folder that owns a code owns its texts, and the caller
 * hands the tables over, a host's own wording first.
 */
import type { CodeTable, Finding, FindingParams, Lang } from '../values/index.ts';

/** A host's own wording for some codes: text with `{name}` for parameters, per language. */
export type MessageOverrides = Readonly<Record<string, Partial<Readonly<Record<Lang, string>>>>>;

/** Settings of {@link render}. */
export interface RenderOptions {
  /** Host wording; a code or language that is absent falls back to the table. */
  readonly overrides?: MessageOverrides;
}

const PLACEHOLDER = /\{(\w+)\}/g;

/**
 * The sentence of a finding. A code that no table knows is shown as the code itself, never as an exception: an older
 * program may read the findings of a newer one.
 *
 * @param finding - what to say
 * @param tables - code tables, asked in order
 * @param lang - `vi` or `en`
 * @example
 * import { render } from 'tiemchung/messages';
 * const table = { LATE: { severity: 'warning', vi: 'Trễ {days} ngày.', en: '{days} days late.' } } as const;
 * const finding = { code: 'LATE', severity: 'warning', path: [], params: { days: 2 } } as const;
 * render(finding, [table], 'vi'); // => 'Trễ 2 ngày.'
 */
export function render(
  finding: Finding,
  tables: readonly CodeTable[],
  lang: Lang,
  options: RenderOptions = {},
): string {
  const own = Object.hasOwn(options.overrides ?? {}, finding.code)
    ? options.overrides?.[finding.code]?.[lang]
    : undefined;
  const table = tables.find((candidate) => Object.hasOwn(candidate, finding.code));
  const template = own ?? table?.[finding.code]?.[lang] ?? finding.code;
  return fill(template, finding.params);
}

function fill(template: string, params: FindingParams): string {
  return template.replace(PLACEHOLDER, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  );
}
