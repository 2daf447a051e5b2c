/** `--setting`: policy choices by the names that the pack declares, and the two that every pack knows. */
import type { PackSetting, RulePack, ScheduleSettings } from '../schedule/index.ts';
import type { CommandCall } from './command.ts';
import { CliStop } from './misuse.ts';
import { namedValue, unknownValue } from './named-value.ts';

// What the engine takes besides the settings of the pack (`ScheduleSettings`).
const ENGINE: Readonly<Record<string, Pick<PackSetting, 'type' | 'choices'>>> = {
  graceDays: { type: 'number' },
  monthEnd: { type: 'choice', choices: ['clamp', 'roll-forward'] },
};
const WHOLE = /^\d{1,3}$/;

/** The settings of a call. @throws CliStop for an unknown name or a value that the setting does not take */
export function settingsOf(call: CommandCall, pack: RulePack): ScheduleSettings {
  const known = { ...ENGINE, ...pack.settings };
  const settings = new Map<string, number | string>();
  for (const text of call.all('setting')) {
    const [name, value = ''] = namedValue(text);
    const setting = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!setting) throw unknownValue('--setting', name, Object.keys(known));
    const option = `--setting ${name}`;
    if (setting.type === 'number') {
      if (!WHOLE.test(value)) throw new CliStop('CLI_OPTION_VALUE_INVALID', { option, expected: `${name}=0…999` });
      settings.set(name, Number(value));
    } else {
      if (!setting.choices?.includes(value)) throw unknownValue(option, value, setting.choices ?? []);
      settings.set(name, value);
    }
  }
  return Object.fromEntries(settings);
}
