/**
 * The one error base. Expected outcomes are values; what is thrown is transport trouble or misuse. Guards compare a
 * registered symbol, so that they work across two copies of the package in one process.
 */

const MARK = /* @__PURE__ */ Symbol.for('tiemchung.error');

/** What an {@link SdkError} is made of. None of the texts may hold personal data. */
export interface SdkErrorOptions {
  /** One sentence: what went wrong. */
  readonly message: string;
  /** Further lines: what was expected, what to do next. */
  readonly details?: readonly string[];
  /** Page of the documentation, relative to `docs/`. */
  readonly docsPath?: string;
  /** What caused it; printed only by name, since its text is not ours. */
  readonly cause?: unknown;
}

/**
 * Base of every error that the package throws.
 *
 * @example
 * import { SdkError, isSdkError } from 'tiemchung/values';
 * const error = new SdkError('STORE_LOCKED', { message: 'The store is locked.', details: ['Close the other window.'] });
 * isSdkError(error, 'STORE_LOCKED'); // => true
 * error.message; // => 'The store is locked.\n\n- Close the other window.\n\nCode: STORE_LOCKED'
 */
export class SdkError extends Error {
  override readonly name: string = 'SdkError';
  readonly code: string;
  /** The first sentence alone, for a person. */
  readonly shortMessage: string;
  readonly details: readonly string[];
  readonly docsPath: string | undefined;

  constructor(code: string, options: SdkErrorOptions) {
    super(layout(code, options), options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.shortMessage = options.message;
    this.details = options.details ?? [];
    this.docsPath = options.docsPath;
    // Not a field: a class with a computed name stays in every bundle that could do without errors.
    Object.defineProperty(this, MARK, { value: true });
  }
}

function layout(code: string, options: SdkErrorOptions): string {
  const blocks = [options.message];
  if (options.details?.length) blocks.push(options.details.map((line) => `- ${line}`).join('\n'));
  const tail = [`Code: ${code}`];
  if (options.docsPath) tail.push(`Docs: docs/${options.docsPath}`);
  blocks.push(tail.join('\n'));
  return blocks.join('\n\n');
}

/**
 * Whether a caught value is one of this package's errors, by code when given.
 *
 * @example
 * import { isSdkError } from 'tiemchung/values';
 * isSdkError(new Error('other')); // => false
 */
export function isSdkError<Code extends string = string>(
  value: unknown,
  code?: Code,
): value is SdkError & { readonly code: Code } {
  if (typeof value !== 'object' || value === null || !(MARK in value)) return false;
  return code === undefined || ('code' in value && value.code === code);
}
