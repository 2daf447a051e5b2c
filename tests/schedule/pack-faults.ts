/**
 * Cross checks of a rule pack that compiling does not make: overlapping periods, minimum over maximum, acts that were
 * not in force, products nobody may start with. `./schedule/authoring` will offer them to authors.
 */
import { addPeriod, type PackRule, parsePeriod, type RulePack } from '../../src/schedule/index.ts';

const EVER = '9999-12-31';

/** One sentence per fault; empty for a sound pack. */
export function packFaults(pack: RulePack): string[] {
  const faults: string[] = [];
  const ids = [...pack.rules, ...pack.waits, ...pack.exclusions, ...pack.screening, ...pack.programmes].map(
    (row) => row.id,
  );
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push(`id "${id}" is used twice`);
  for (const rule of pack.rules) faults.push(...ruleFaults(pack, rule));
  for (const [index, rule] of pack.rules.entries()) {
    for (const other of pack.rules.slice(index + 1)) {
      if (overlap(rule, other)) faults.push(`${rule.id} and ${other.id} overlap in time for one audience and product`);
    }
  }
  const firsts = pack.series.flatMap((series) => (series.stage === 'primary' ? (series.targets[0]?.accept ?? []) : []));
  for (const product of Object.keys(pack.products)) {
    if (!firsts.some((accept) => accept.products.includes(product))) faults.push(`no course begins with ${product}`);
  }
  return faults;
}

function ruleFaults(pack: RulePack, rule: PackRule): string[] {
  const faults: string[] = [];
  const length = (text: string | undefined): number | undefined => {
    const period = text === undefined ? undefined : parsePeriod(text);
    return period && addPeriod(18_628, period, 'clamp');
  };
  const [minimum, from, to] = [length(rule.minimum), length(rule.recommended?.from), length(rule.recommended?.to)];
  if (minimum !== undefined && from !== undefined && minimum > from)
    faults.push(`${rule.id}: minimum after recommended`);
  if (from !== undefined && to !== undefined && from > to) faults.push(`${rule.id}: recommended window is empty`);
  if (minimum !== undefined && to !== undefined && minimum > to) faults.push(`${rule.id}: minimum over maximum`);
  const act = pack.acts[rule.act];
  if (act?.from !== undefined && (rule.from ?? '') < act.from) faults.push(`${rule.id}: before its act`);
  if (act?.to !== undefined && (rule.to ?? EVER) > act.to) faults.push(`${rule.id}: after its act`);
  if (rule.dose !== 'P1' && !rule.volumeOnly && rule.anchor === undefined) faults.push(`${rule.id}: no anchor`);
  if (!rule.source || !rule.confidence) faults.push(`${rule.id}: no source`);
  return faults;
}

function overlap(a: PackRule, b: PackRule): boolean {
  if ((a.from ?? '') >= (b.to ?? EVER) || (b.from ?? '') >= (a.to ?? EVER)) return false;
  const audience = (rule: PackRule): string =>
    JSON.stringify([rule.dose, rule.ages, rule.when, rule.after, rule.precedence ?? 0, rule.volumeOnly ?? false]);
  return audience(a) === audience(b) && a.products.some((product) => b.products.includes(product));
}
