/** How a command ends early: a finding of the command line with the exit code that goes with it. */
import { type Finding, type FindingParams, findingFactory } from '../values/index.ts';
import { type CliCode, cliCodes } from './codes.ts';
import { EXIT, type ExitCode } from './exit-code.ts';

/** Thrown inside `cli/` only; {@link run} turns it into text and an exit code. */
export class CliStop extends Error {
  readonly finding: Finding<CliCode>;
  readonly exitCode: ExitCode;
  /** The error underneath, whose own words may be shown: one of this package's, which hold no personal data. */
  readonly underlying: unknown;

  constructor(code: CliCode, params: FindingParams = {}, options: { exitCode?: ExitCode; underlying?: unknown } = {}) {
    super(code);
    this.finding = findingFactory<CliCode>(cliCodes)(code, params);
    this.exitCode = options.exitCode ?? EXIT.misuse;
    this.underlying = options.underlying;
  }
}
