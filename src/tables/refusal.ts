/** How code deep inside a reader says that the file is not to be read on: caught by `readTable`, never by a caller. */
import { type Finding, type FindingParams, findingFactory } from '../values/index.ts';
import { type TablesCode, tablesCodes } from './codes.ts';

/** One finding of this folder. */
export function tablesFinding(
  code: TablesCode,
  params: FindingParams = {},
  path: Finding['path'] = [],
): Finding<TablesCode> {
  return findingFactory<TablesCode>(tablesCodes)(code, params, path);
}

/** Unwinds a reader with the one finding that stopped it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly finding: Finding<TablesCode>;

  constructor(code: TablesCode, params: FindingParams = {}, path: Finding['path'] = []) {
    super(code);
    this.finding = tablesFinding(code, params, path);
  }
}
