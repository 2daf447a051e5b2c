/** What a command is: how it is called, and the function behind it, loaded when it is asked for. */
import type { Lang } from '../values/index.ts';
import type { ExitCode } from './exit-code.ts';
import type { CliIo } from './io.ts';

/** A text in both languages. */
export type Text = Readonly<Record<Lang, string>>;

export interface OptionSpec {
  readonly name: string;
  /** Placeholder of the value in the help, such as `DIR`; absent for a switch. */
  readonly value?: string;
  /** Shown where the value is missing. */
  readonly example?: string;
  readonly required?: boolean;
  /** May be given several times; elsewhere the last one counts. */
  readonly repeats?: boolean;
  readonly choices?: readonly string[];
  readonly text: Text;
}

export interface CommandSpec {
  readonly name: string;
  /** Placeholder and meaning of what stands after the command, where something may stand there. */
  readonly argument?: {
    readonly placeholder: string;
    readonly text: Text;
    readonly repeats?: boolean;
    /** The command can do without it. */
    readonly optional?: boolean;
  };
  readonly summary: Text;
  readonly options: readonly OptionSpec[];
  readonly examples: readonly string[];
  readonly load: () => Promise<{ readonly run: CommandRun }>;
}

/** One call of a command. */
export interface CommandCall {
  readonly io: CliIo;
  readonly spec: CommandSpec;
  readonly lang: Lang;
  /** One JSON document on the standard output, and nothing else there. */
  readonly json: boolean;
  readonly values: readonly string[];
  /** The value of an option; undefined where it was not given. */
  option(name: string): string | undefined;
  /** Every value of an option that may be given several times, in order. */
  all(name: string): readonly string[];
}

type CommandRun = (call: CommandCall) => Promise<ExitCode>;
