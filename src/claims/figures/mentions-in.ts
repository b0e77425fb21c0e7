import type { Span } from '../../accounts/span.js';

/** Those of sorted, disjoint mentions that start within a span; logarithmic in their number. */
export function mentionsIn<T extends Span>(mentions: readonly T[], span: Span): readonly T[] {
  const from = firstAtOrAfter(mentions, span.start);
  let to = from;
  while (to < mentions.length && mentions[to]!.start < span.end) to++;
  return mentions.slice(from, to);
}

/** Index of the first mention that starts at or after an offset. */
export function firstAtOrAfter(mentions: readonly Span[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
