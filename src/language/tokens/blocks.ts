import type { Account } from '../../accounts/account.js';
import type { Span } from '../../accounts/span.js';

/**
 * Paragraphs of an account, in text order, furniture left out. A blank line always ends a paragraph; a single line
 * break does where the next line looks like a new one (a bullet, a table line, a line after a short or closed one),
 * since text taken from PDFs is wrapped with single breaks.
 */
export function splitBlocks(account: Pick<Account, 'text' | 'furniture' | 'tables'>): Span[] {
  const { text } = account;
  const blocks: Span[] = [];
  let start = -1;
  let lineStart = 0;
  let previous: Span | undefined;
  const close = (end: number) => {
    if (start >= 0) pushTrimmed(text, start, end, blocks);
    start = -1;
  };
  while (lineStart <= text.length) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline < 0 ? text.length : newline;
    const line = trim(text, lineStart, lineEnd);
    if (line.start >= line.end) {
      close(lineStart);
      previous = undefined;
    } else {
      if (previous && startsAnew(text, previous, line)) close(previous.end);
      if (start < 0) start = line.start;
      previous = line;
    }
    if (newline < 0) break;
    lineStart = newline + 1;
  }
  close(text.length);
  const cut = [...account.furniture, ...account.tables.flatMap((table) => table.cells)];
  return cut.length === 0 ? blocks : cutAt(text, blocks, account);
}

const SHORT_LINE = 48;

function startsAnew(text: string, previous: Span, line: Span): boolean {
  const first = text[line.start]!;
  if (/[•●▪◦*·–—\-#|►✓]/.test(first) && /\s/.test(text[line.start + 1] ?? ' ')) return true;
  if (/^\d{1,2}[.)]\s/.test(text.slice(line.start, line.start + 5))) return true;
  const last = text[previous.end - 1]!;
  if (/[.!?:;"”’)\]]/.test(last) && /[\p{Lu}\d"“‘([]/u.test(first)) return true;
  return previous.end - previous.start < SHORT_LINE && /[\p{Lu}\d"“‘]/u.test(first);
}

/** Blocks cut at furniture (which goes) and at table cells (each a block of its own). */
function cutAt(
  text: string,
  blocks: readonly Span[],
  account: Pick<Account, 'furniture' | 'tables'>,
): Span[] {
  const cells = account.tables
    .flatMap((table) => table.cells)
    .map((cell) => ({ start: cell.start, end: cell.end, keep: true }));
  const out = account.furniture.map((piece) => ({ start: piece.start, end: piece.end, keep: false }));
  const cuts = [...cells, ...out].sort((a, b) => a.start - b.start || b.end - a.end);
  const result: Span[] = [];
  let next = 0;
  for (const block of blocks) {
    let at = block.start;
    while (next > 0 && cuts[next - 1]!.end > block.start) next--;
    for (; next < cuts.length && cuts[next]!.start < block.end; next++) {
      const cut = cuts[next]!;
      if (cut.end <= at) continue;
      if (cut.start > at) pushTrimmed(text, at, cut.start, result);
      if (cut.keep) pushTrimmed(text, Math.max(at, cut.start), Math.min(cut.end, block.end), result);
      at = Math.max(at, Math.min(cut.end, block.end));
    }
    if (at < block.end) pushTrimmed(text, at, block.end, result);
  }
  return result;
}

function pushTrimmed(text: string, start: number, end: number, into: Span[]): void {
  const span = trim(text, start, end);
  if (span.start < span.end) into.push(span);
}

function trim(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && text.charCodeAt(from) <= 32) from++;
  while (to > from && text.charCodeAt(to - 1) <= 32) to--;
  return { start: from, end: to };
}
