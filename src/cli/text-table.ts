/** Lines and columns for people. No frames: they break when a line is copied into an e-mail. */
import { cutText, padText, textWidth } from './text-width.ts';

/** One column: where its text stands, and whether it may be cut when the line is too narrow. */
export interface TextColumn {
  readonly align?: 'left' | 'right';
  /** Takes what the others leave. At most one column. */
  readonly flexible?: boolean;
}

/** Rows as lines with straight columns, two blanks apart, none wider than `width`. */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  width: number,
  indent = 2,
): string[] {
  const widths = columns.map((_, index) => Math.max(0, ...rows.map((row) => textWidth(row[index] ?? ''))));
  const flexible = columns.findIndex((column) => column.flexible);
  if (flexible >= 0) {
    const others = widths.reduce((sum, each, index) => sum + (index === flexible ? 0 : each + 2), indent);
    widths[flexible] = Math.max(12, Math.min(widths[flexible] ?? 0, width - others));
  }
  return rows.map((row) => {
    const cells = columns.map((column, index) => {
      const room = widths[index] ?? 0;
      const text = column.flexible ? cutText(row[index] ?? '', room) : (row[index] ?? '');
      return padText(text, room, column.align === 'right' ? 'right' : 'left');
    });
    return `${' '.repeat(indent)}${cells.join('  ')}`.trimEnd();
  });
}
