import type { Account } from '../../accounts/account.js';
import type { Span } from '../../accounts/span.js';

/**
 * Paragraphs of an account, in text order, furniture left out. A blank line ends a paragraph, unless it cuts a sentence as
 * in text taken from PDFs ("38,600 people are", then "registered"); a single line break does where the next line looks like a new one (a bullet, a table line, a line after a short or closed one),
 * since text taken from PDFs is wrapped with single breaks.
 */
export function splitBlocks(account: Pick<Account, 'text' | 'furniture' | 'tables'>): Span[] {
  const { text } = account;
  const blocks: Span[] = [];
  let start = -1;
  let lineStart = 0;
  let previous: Span | undefined;
  let blank = false;
  const close = (end: number) => {
    if (start >= 0) pushTrimmed(text, start, end, blocks);
    start = -1;
  };
  while (lineStart <= text.length) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline < 0 ? text.length : newline;
    const line = trim(text, lineStart, lineEnd);
    if (line.start >= line.end) blank = true;
    else {
      if (previous && (blank ? !goesOn(text, previous, line) : startsAnew(text, previous, line)))
        close(previous.end);
      if (start < 0) start = line.start;
      previous = line;
      blank = false;
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

/** Whether a line in small letters behind a blank line goes on with a line that cannot have been the end. */
function goesOn(text: string, previous: Span, line: Span): boolean {
  if (!/^\p{Ll}/u.test(text.slice(line.start, line.start + 2))) return false;
  const end = text.slice(Math.max(previous.start, previous.end - 16), previous.end);
  if (UNFINISHED.test(end)) return true;
  return previous.end - previous.start < 16 && BARE_NUMBER.test(text.slice(previous.start, previous.end));
}

const UNFINISHED =
  /(?:^|\s)(?:a|an|the|and|or|of|to|in|on|at|by|for|from|with|are|is|was|were|be|been|have|has|had|that|which|who)$/;

/** [2.8 M], [$1.05 billion], [62%] */
const BARE_NUMBER = /^(?:US)?[$€£]?\s?\d[\d,. ]*(?:%|[KMB]|million|billion|thousand)?$/i;

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
