/** A column of a table for people. */
export interface Column<T> {
  readonly title: string;
  readonly text: (row: T) => string;
  /** Numbers stand to the right. */
  readonly right?: boolean;
  /** Widest the column may be; longer text is cut with an ellipsis. */
  readonly most?: number;
}

/** Rows as aligned text, headings first; as wide as its content. */
export function table<T>(rows: readonly T[], columns: readonly Column<T>[]): string {
  const cells = rows.map((row) => columns.map((column) => cut(column.text(row), column.most)));
  const widths = columns.map((column, i) =>
    Math.max(width(column.title), ...cells.map((line) => width(line[i]!))),
  );
  const line = (texts: readonly string[]) =>
    texts
      .map((text, i) => pad(text, widths[i]!, columns[i]!.right === true))
      .join('  ')
      .trimEnd();
  return [
    line(columns.map((column) => column.title)),
    line(widths.map((w) => '─'.repeat(w))),
    ...cells.map(line),
  ].join('\n');
}

function cut(text: string, most = 60): string {
  const single = text.replace(/\s+/g, ' ').trim();
  return [...single].length <= most ? single : `${[...single].slice(0, most - 1).join('')}…`;
}

function pad(text: string, to: number, right: boolean): string {
  const gap = ' '.repeat(Math.max(0, to - width(text)));
  return right ? gap + text : text + gap;
}

function width(text: string): number {
  return [...text].length;
}
