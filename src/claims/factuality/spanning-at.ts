import type { Span } from '../../accounts/span.js';

/** Those of many spans in text order that begin at or before an offset and end at or after it, in their order. */
export function spanningAt<T extends Span>(spans: readonly T[], offset: number): T[] {
  const found: T[] = [];
  if (spans.length <= FEW) {
    for (const span of spans) if (span.start <= offset && span.end >= offset) found.push(span);
    return found;
  }
  const ends = farthestEnds(spans);
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0 && ends[i]! >= offset; i--) if (spans[i]!.end >= offset) found.push(spans[i]!);
  return found.reverse();
}

/** So few are looked through one by one. */
const FEW = 8;

/** The farthest end up to each span: kept as long as the list, which is asked of for every claim of its account. */
function farthestEnds(spans: readonly Span[]): Float64Array {
  let ends = kept.get(spans);
  if (!ends) {
    ends = new Float64Array(spans.length);
    let farthest = 0;
    for (let i = 0; i < spans.length; i++) {
      farthest = Math.max(farthest, spans[i]!.end);
      ends[i] = farthest;
    }
    kept.set(spans, ends);
  }
  return ends;
}

const kept = new WeakMap<readonly Span[], Float64Array>();
