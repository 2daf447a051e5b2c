/** `--condition`: facts about the person by the names that the pack declares, read by the type that it declares. */
import type { Conditions, ConditionValue, PackCondition, RulePack } from '../schedule/index.ts';
import type { CommandCall } from './command.ts';
import { DAY_EXPECTED, readDay } from './day.ts';
import { CliStop } from './misuse.ts';
import { namedValue, unknownValue } from './named-value.ts';
import { productOf } from './product.ts';

const YES = ['true', 'yes', 'có', 'co'];
const NO = ['false', 'no', 'không', 'khong'];
const NUMBER = /^\d{1,6}(?:[.,]\d{1,6})?$/;

/** The conditions of a call. @throws CliStop for a name that the pack does not declare, or a value of another type */
export function conditionsOf(call: CommandCall, pack: RulePack): Conditions {
  const conditions = new Map<string, ConditionValue>();
  for (const text of call.all('condition')) {
    const [name, value] = namedValue(text);
    const declared = Object.hasOwn(pack.conditions, name) ? pack.conditions[name] : undefined;
    if (!declared) throw unknownValue('--condition', name, Object.keys(pack.conditions));
    if (conditions.has(name)) throw new CliStop('CLI_CONDITION_TWICE', { name });
    conditions.set(name, conditionValue(name, value, declared, pack));
  }
  return Object.fromEntries(conditions);
}

function conditionValue(
  name: string,
  value: string | undefined,
  { type }: PackCondition,
  pack: RulePack,
): ConditionValue {
  const option = `--condition ${name}`;
  const refuse = (expected: string): CliStop => new CliStop('CLI_OPTION_VALUE_INVALID', { option, expected });
  if (type === 'flag') {
    const typed = (value ?? 'true').normalize('NFC').toLowerCase();
    if (YES.includes(typed)) return true;
    if (NO.includes(typed)) return false;
    throw refuse(`${name}, ${name}=true, ${name}=false`);
  }
  if (type === 'number') {
    const number = readNumber(value ?? '');
    if (number === undefined) throw refuse(`${name}=NUMBER`);
    return number;
  }
  if (type === 'date') {
    const day = readDay(value ?? '');
    if (!day) throw refuse(`${name}=DATE (${DAY_EXPECTED})`);
    return day;
  }
  if (type === 'product') {
    if (!value) throw refuse(`${name}=PRODUCT`);
    return productOf(option, value, pack);
  }
  // A text only says that something holds, and what: the bare name says that it holds.
  return value === undefined || value === '' ? true : value;
}

/** A number with point or comma, undefined for anything else. */
export function readNumber(text: string): number | undefined {
  return NUMBER.test(text) ? Number(text.replace(',', '.')) : undefined;
}
