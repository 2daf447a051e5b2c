/** The codes of every folder in one list, for `render`: the front door and the command line hand them over. */
import { identityCodes } from './identity/codes/index.ts';
import { modelCodes } from './model/index.ts';
import { outboxCodes } from './outbox/index.ts';
// By its own file: the bundler would put the parser of pages beside the table, into every program.
import { backOfficeCodes } from './platform/back-office/codes.ts';
import { platformCodes } from './platform/index.ts';
import { registrationCodes } from './registration/index.ts';
import { rosterCodes } from './roster/index.ts';
import { authoringCodes } from './schedule/authoring/index.ts';
import { changesCodes } from './schedule/changes/index.ts';
import { scheduleCodes } from './schedule/explain/index.ts';
import { sessionDayCodes } from './session-day/index.ts';
import { tablesCodes } from './tables/index.ts';
import type { CodeTable } from './values/index.ts';

/**
 * Every code that the package knows, as `render` wants them. `docs/codes.md` shows them.
 *
 * @example
 * import { codeTables, parseCccd, render } from 'tiemchung';
 * const [finding] = parseCccd('003090900456').findings;
 * finding && render(finding, codeTables, 'en').length > 0; // => true
 */
export const codeTables: readonly CodeTable[] = [
  identityCodes,
  tablesCodes,
  modelCodes,
  rosterCodes,
  scheduleCodes,
  authoringCodes,
  changesCodes,
  platformCodes,
  backOfficeCodes,
  outboxCodes,
  registrationCodes,
  sessionDayCodes,
];
