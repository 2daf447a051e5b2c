/** Measured values with options of their own. Each is a condition where the pack declares it, and misuse where not. */
import type { Conditions, RulePack } from '../schedule/index.ts';
import type { CommandCall } from './command.ts';
import { readNumber } from './conditions.ts';
import { CliStop } from './misuse.ts';

/** Option and the conditions that it fills, each by the names that packs may give it. */
const VITAL_SIGNS = [
  { option: 'temperature', conditions: [['temperature']] },
  { option: 'blood-pressure', conditions: [['systolic'], ['diastolic']] },
  { option: 'pulse', conditions: [['pulse']] },
  { option: 'respiratory-rate', conditions: [['respiratoryRate']] },
  { option: 'spo2', conditions: [['oxygenSaturation', 'spo2']] },
] as const;

/** The vital signs of a call as conditions. @throws CliStop for a value that is none, or one that no rule asks for */
export function vitalSignsOf(call: CommandCall, pack: RulePack, given: Conditions): Conditions {
  const found: Record<string, number> = {};
  for (const { option, conditions } of VITAL_SIGNS) {
    const text = call.option(option);
    if (text === undefined) continue;
    const names = conditions.map((known) => known.find((name) => pack.conditions[name]?.type === 'number'));
    const numbers = text.split('/').map((part) => readNumber(part.trim()));
    for (const [index, name] of names.entries()) {
      if (name === undefined) throw new CliStop('CLI_VITAL_SIGN_UNDECLARED', { option: `--${option}` });
      if (Object.hasOwn(given, name)) throw new CliStop('CLI_CONDITION_TWICE', { name });
      const number = numbers[index];
      if (number === undefined || numbers.length !== names.length) throw unreadable(option, names.length);
      found[name] = number;
    }
    // The upper pressure comes first; 80/120 is a slip of the pen, not a patient.
    const [first = 0, second = 0] = numbers;
    if (numbers.length === 2 && first <= second) throw unreadable(option, 2);
  }
  return found;
}

function unreadable(option: string, parts: number): CliStop {
  const expected = parts === 2 ? '120/80' : option === 'temperature' ? '36.8' : '97';
  return new CliStop('CLI_OPTION_VALUE_INVALID', { option: `--${option}`, expected });
}

/** Options of the vital signs of which a screening misses something. @param notGiven - names of conditions */
export function vitalSignsNotGiven(notGiven: readonly string[]): readonly string[] {
  return VITAL_SIGNS.filter(({ conditions }) => conditions.flat().some((name) => notGiven.includes(name))).map(
    ({ option }) => option,
  );
}
