/** What a question to the schedule takes besides the person. */
import type { ForecastOptions } from '../schedule/index.ts';
import { vietnamCovid19 as pack } from '../schedule/vietnam/index.ts';
import type { CalendarDate } from '../values/index.ts';
import type { CommandCall } from './command.ts';
import { productOf } from './product.ts';
import { settingsOf } from './schedule-settings.ts';

/** Day, settings and offered product of a call. @throws CliStop for names that do not exist */
export function forecastOptionsOf(call: CommandCall, asOf: CalendarDate): ForecastOptions {
  const offered = call.option('offered');
  return {
    asOf,
    settings: settingsOf(call, pack),
    ...(offered === undefined ? {} : { offered: productOf('--offered', offered, pack) }),
  };
}
