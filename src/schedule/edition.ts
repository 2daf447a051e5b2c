/**
 * An edition is the pack as it stood on one day under one set of settings: the rules then in force, with the choices
 * filled in. Asking a hundred thousand people about the same day builds it once.
 */
import type { ActReference } from '../model/index.ts';
import { type CalendarDate, type MonthEnd, SdkError, toDayNumber } from '../values/index.ts';
import {
  type Anchor,
  type CompiledPack,
  doseKinds,
  type InForce,
  type Programme,
  type Quoting,
  type Rule,
} from './compiled-pack.ts';
import type { Conditions, ScheduleSettings } from './context.ts';
import { anchorOf } from './pack-terms.ts';
import { type Period, parsePeriod } from './period.ts';
import type { PackExclusion, PackScreening, PackSetting, PackWait } from './rule-pack.ts';

/** A rule in force, with anchor and first day settled. */
export interface RuleInForce {
  readonly rule: Rule;
  readonly anchor: Anchor;
  /** First day offered, after the anchor. */
  readonly earliest: Period | undefined;
}

/** The pack on one day. */
export interface Edition {
  readonly compiled: CompiledPack;
  readonly asOf: CalendarDate;
  readonly day: number;
  readonly settings: ScheduleSettings;
  readonly monthEnd: MonthEnd;
  readonly graceDays: number;
  readonly programmes: readonly Programme[];
  /** By dose kind: highest precedence first, then the order of the pack. */
  readonly rules: readonly (readonly RuleInForce[])[];
  readonly volumes: readonly Rule[];
  readonly waits: readonly Quoting<PackWait>[];
  readonly exclusions: readonly Quoting<PackExclusion>[];
  readonly screening: readonly Quoting<PackScreening>[];
}

const NO_SETTINGS: ScheduleSettings = {};
const KEPT = 256;
const editions = /* @__PURE__ */ new WeakMap<CompiledPack, Map<string, Edition>>();
const latest = /* @__PURE__ */ new WeakMap<CompiledPack, Edition>();

/**
 * The pack on a day; kept for the next question about that day.
 *
 * @throws SdkError `SETTING_INVALID` for a setting that the pack does not declare or a value it does not take
 */
export function editionOf(compiled: CompiledPack, asOf: CalendarDate, settings = NO_SETTINGS): Edition {
  const last = latest.get(compiled);
  if (last && last.asOf === asOf && last.settings === settings) return last;
  const kept = editions.get(compiled) ?? new Map<string, Edition>();
  editions.set(compiled, kept);
  const key = `${asOf} ${settings === NO_SETTINGS ? '' : JSON.stringify(settings)}`;
  const known = kept.get(key);
  const edition = known ? { ...known, settings } : build(compiled, asOf, settings);
  if (!known) {
    if (kept.size >= KEPT) kept.clear();
    kept.set(key, edition);
  }
  latest.set(compiled, edition);
  return edition;
}

/** Whether something is in force on a day. */
function isInForce(validity: InForce, day: number): boolean {
  return validity.from <= day && day < validity.to;
}

/** The act that a row quotes on a day; undefined when none of its acts was in force. */
export function quotedAct(row: Quoting<unknown>, day: number): ActReference | undefined {
  return row.acts.find((act) => isInForce(act, day))?.act;
}

function build(compiled: CompiledPack, asOf: CalendarDate, settings: ScheduleSettings): Edition {
  const day = toDayNumber(asOf);
  if (!Number.isFinite(day)) throw new RangeError('"asOf" expected a date as YYYY-MM-DD');
  checkSettings(compiled, settings);
  const current = compiled.rules.filter(
    (rule) =>
      isInForce(rule, day) && (rule.earliestSetting === undefined || settings[rule.earliestSetting] !== undefined),
  );
  const offers = current.filter((rule) => !rule.source.volumeOnly);
  const precedence = (rule: Rule): number => rule.source.precedence ?? 0;
  return {
    compiled,
    asOf,
    day,
    settings,
    monthEnd:
      settings.monthEnd === 'roll-forward' || settings.monthEnd === 'clamp' ? settings.monthEnd : compiled.monthEnd,
    graceDays: Number(settings.graceDays ?? 0),
    programmes: compiled.programmes.filter((programme) => isInForce(programme, day)),
    rules: doseKinds.map((_, kind) =>
      offers
        .filter((rule) => rule.kind === kind)
        .sort((a, b) => precedence(b) - precedence(a))
        .map((rule) => settle(compiled, rule, settings)),
    ),
    volumes: current.filter((rule) => rule.source.volumeOnly),
    waits: compiled.waits.filter((wait) => isInForce(wait, day)),
    exclusions: compiled.exclusions.filter((exclusion) => isInForce(exclusion, day)),
    screening: compiled.screening.filter((line) => isInForce(line, day)),
  };
}

function settle(compiled: CompiledPack, rule: Rule, settings: ScheduleSettings): RuleInForce {
  let { anchor } = rule;
  if (typeof anchor === 'string') {
    const chosen = settings[anchor] ?? compiled.pack.settings[anchor]?.default;
    anchor = anchorOf(compiled.names, `settings.${rule.anchor}`, String(chosen));
  }
  let earliest = rule.recommendedFrom ?? rule.minimum;
  if (rule.earliestSetting !== undefined) {
    const unit = compiled.pack.settings[rule.earliestSetting]?.unit;
    const letter = unit === 'months' ? 'M' : unit === 'weeks' ? 'W' : 'D';
    const chosen = parsePeriod(`P${settings[rule.earliestSetting]}${letter}`);
    // A province may shorten the gap, never under the minimum that makes the dose count.
    if (chosen) earliest = rule.minimum && isShorter(chosen, rule.minimum) ? rule.minimum : chosen;
  }
  return { rule, anchor, earliest };
}

function isShorter(a: Period, b: Period): boolean {
  return a.months !== b.months ? a.months < b.months : a.days < b.days;
}

const ENGINE_SETTINGS: Readonly<Record<string, PackSetting>> = {
  graceDays: { type: 'number', unit: 'days', vi: 'Số ngày châm chước', en: 'Days of grace' },
  monthEnd: { type: 'choice', choices: ['clamp', 'roll-forward'], vi: 'Cuối tháng', en: 'Month end' },
};

function checkSettings(compiled: CompiledPack, settings: ScheduleSettings): void {
  for (const [name, value] of Object.entries(settings)) {
    if (value === undefined) continue;
    const own = Object.hasOwn(compiled.pack.settings, name) ? compiled.pack.settings[name] : undefined;
    const setting = own ?? (Object.hasOwn(ENGINE_SETTINGS, name) ? ENGINE_SETTINGS[name] : undefined);
    const accepted = [...Object.keys(ENGINE_SETTINGS), ...Object.keys(compiled.pack.settings)];
    if (!setting) throw misuse('SETTING_INVALID', `"settings" has no "${name}".`, `Accepted: ${accepted.join(', ')}.`);
    if (
      setting.type === 'number' &&
      !(typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 1000)
    ) {
      throw misuse('SETTING_INVALID', `"settings.${name}" expected a whole number of ${setting.unit}, 0 to 999.`);
    }
    if (setting.type === 'choice' && !setting.choices?.some((choice) => choice === value)) {
      throw misuse('SETTING_INVALID', `"settings.${name}" expected one of: ${setting.choices?.join(', ')}.`);
    }
  }
}

/** Checks the names and types of conditions. @throws SdkError `CONDITION_INVALID` */
export function checkConditions(compiled: CompiledPack, conditions: Conditions): void {
  for (const name in conditions) {
    const value = conditions[name];
    if (value === undefined) continue;
    const condition = Object.hasOwn(compiled.pack.conditions, name) ? compiled.pack.conditions[name] : undefined;
    if (!condition) {
      const accepted = Object.keys(compiled.pack.conditions).join(', ');
      throw misuse('CONDITION_INVALID', `"conditions" has no "${name}".`, `Accepted: ${accepted}.`);
    }
    if (!fits(condition.type, value)) {
      throw misuse('CONDITION_INVALID', `"conditions.${name}" expected a value of type ${condition.type}.`);
    }
  }
}

function fits(type: string, value: Conditions[string]): boolean {
  if (type === 'flag') return typeof value === 'boolean';
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value);
  if (type === 'product') return typeof value === 'string' || Array.isArray(value);
  if (type === 'date') return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  return typeof value === 'string' || value === true;
}

function misuse(code: string, message: string, ...details: readonly string[]): SdkError {
  return new SdkError(code, { message, details });
}
