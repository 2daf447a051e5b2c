/** How much a file from a stranger may cost before it is refused. */

/** Ceilings of {@link readTable}; a file above any of them is refused with a finding, never cut. */
export interface TableLimits {
  /** Size of the file in bytes. */
  readonly bytes: number;
  /** Entries of the zip directory of a workbook. */
  readonly entries: number;
  /** Bytes of all entries together, once inflated. */
  readonly inflatedBytes: number;
  /** Inflated bytes per compressed byte, looked at when the file inflates to 32 MB or more. */
  readonly ratio: number;
  /** Bytes of the shared-string part once inflated; it is the only part that is held in memory. */
  readonly sharedStringBytes: number;
  /** Cells of one sheet, blank ones between filled ones included. */
  readonly cells: number;
  /** Columns of one row up to its last filled cell. */
  readonly columns: number;
  /** Characters of one cell; 32,767 is the limit of Excel. */
  readonly textLength: number;
  /** Milliseconds that {@link readTable} may take before it gives up. */
  readonly deadlineMs: number;
}

/**
 * The ceilings in force where a caller names none.
 *
 * @example
 * import { defaultTableLimits } from 'tiemchung/tables';
 * defaultTableLimits.columns; // => 512
 */
export const defaultTableLimits: TableLimits = {
  bytes: 256 * 1024 * 1024,
  entries: 2000,
  inflatedBytes: 384 * 1024 * 1024,
  ratio: 100,
  sharedStringBytes: 64 * 1024 * 1024,
  cells: 20_000_000,
  columns: 512,
  textLength: 32_767,
  deadlineMs: 30_000,
};
