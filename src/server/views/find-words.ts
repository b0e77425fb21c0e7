/** Where a text holds the words searched for. */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

const LONGEST = 120;

/**
 * The first stretch of a text that holds words searched for, the quoted ones whole; its beginning where none is found as
 * it stands (a word may be written otherwise).
 */
export function findWords(text: string, query: string): Hit {
  for (const words of termsOf(query)) {
    const pattern = words.join('[^\\p{L}\\p{N}]+');
    const found = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'iu').exec(text);
    if (found) return { start: found.index, end: found.index + found[0].length };
  }
  const first = /\S[^\n]*/.exec(text);
  const start = first?.index ?? 0;
  return { start, end: Math.min(text.length, start + Math.min(LONGEST, first?.[0].length ?? 0)) };
}

/** What stands around a hit, to the ends of its line. */
export function around(text: string, { start, end }: Hit): { before: string; words: string; after: string } {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const stop = text.indexOf('\n', end);
  const from = Math.max(line, start - LONGEST);
  const to = Math.min(stop < 0 ? text.length : stop, end + LONGEST);
  return {
    before: (from > line ? '…' : '') + text.slice(from, start),
    words: text.slice(start, end),
    after: text.slice(end, to) + (to < (stop < 0 ? text.length : stop) ? '…' : ''),
  };
}

/** Longest first: a phrase says more than a word. */
function termsOf(query: string): string[][] {
  return (query.match(/-?"[^"]*"|-?[\p{L}\p{N}]+/gu) ?? [])
    .filter((part) => !part.startsWith('-'))
    .map((part) => part.match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((words) => words.length > 0)
    .sort((a, b) => b.join(' ').length - a.join(' ').length);
}
