import type { TokenRange } from '../attribution-tokens.js';
import { KIND, type WordTable } from './word-table.js';

/** Pieces of a content with no more words than this between them are one. */
const GAP = 2;

/** A piece of a quotation becomes the whole of it, and near pieces become one; none grows over the cue or source. */
export function snapContents(
  table: WordTable,
  pieces: readonly TokenRange[],
  taken: readonly TokenRange[],
): TokenRange[] {
  const { quotation, kind } = table;
  const own = quotation[taken[0]!.from]!;
  const isTaken = (i: number) => taken.some((range) => range.from <= i && i < range.to);
  const joined: TokenRange[] = [];
  for (const piece of pieces) {
    let { from, to } = piece;
    const first = quotation[from]!;
    const last = quotation[to - 1]!;
    if (first !== 0 && first !== own)
      while (from > 0 && quotation[from - 1] === first && !isTaken(from - 1)) from--;
    if (last !== 0 && last !== own)
      while (to < quotation.length && quotation[to] === last && !isTaken(to)) to++;
    const before = joined.at(-1);
    if (before && from - before.to <= GAP && !blocked(before.to, from))
      joined[joined.length - 1] = { from: before.from, to: Math.max(before.to, to) };
    else joined.push({ from, to });
  }
  return joined;

  function blocked(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (isTaken(i) || kind[i] === KIND.stop) return true;
    return false;
  }
}
