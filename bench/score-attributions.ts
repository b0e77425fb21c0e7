import type { Span } from '../src/accounts/span.js';
import type { GoldAttribution } from './polnear.js';

export interface Tally {
  readonly hits: number;
  readonly gold: number;
  readonly found: number;
}

/**
 * Matches of cue, source and content, exact and by overlap, and of whole attributions: cue and source overlap and the
 * contents' intersection over union is at least one half. One-to-one, in text order.
 */
export function scoreDocuments(
  documents: readonly {
    readonly gold: readonly GoldAttribution[];
    readonly found: readonly GoldAttribution[];
  }[],
): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  const add = (name: string, hits: number, gold: number, found: number) => {
    const sum = tallies.get(name) ?? { hits: 0, gold: 0, found: 0 };
    tallies.set(name, { hits: sum.hits + hits, gold: sum.gold + gold, found: sum.found + found });
  };
  for (const { gold, found } of documents) {
    for (const role of ['cue', 'source', 'content'] as const) {
      const a = gold.map((item) => item[role]).filter((spans) => spans.length > 0);
      const b = found.map((item) => item[role]).filter((spans) => spans.length > 0);
      add(`${role} exact`, match(a, b, same), a.length, b.length);
      add(`${role} overlap`, match(a, b, touching), a.length, b.length);
    }
    add(
      'whole',
      match(gold, found, sameAttribution, (item) => item.cue),
      gold.length,
      found.length,
    );
  }
  return tallies;
}

export function f1({ hits, gold, found }: Tally): number {
  return (2 * hits) / (gold + found);
}

/** One-to-one matches in text order. */
function match<T>(
  gold: readonly T[],
  found: readonly T[],
  fits: (a: T, b: T) => boolean,
  spans: (item: T) => readonly Span[] = (item) => item as readonly Span[],
): number {
  const inOrder = (a: T, b: T) =>
    spans(a)[0]!.start - spans(b)[0]!.start || spans(a)[0]!.end - spans(b)[0]!.end;
  const left = [...found].sort(inOrder);
  let hits = 0;
  for (const item of [...gold].sort(inOrder)) {
    const at = left.findIndex((other) => fits(item, other));
    if (at < 0) continue;
    left.splice(at, 1);
    hits++;
  }
  return hits;
}

function same(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every((span, i) => span.start === b[i]!.start && span.end === b[i]!.end);
}

/** Whether two marks share a character. */
export function touching(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some((one) => b.some((other) => one.start < other.end && other.start < one.end));
}

export function sameAttribution(a: GoldAttribution, b: GoldAttribution): boolean {
  if (!touching(a.cue, b.cue)) return false;
  if (a.source.length > 0 || b.source.length > 0) if (!touching(a.source, b.source)) return false;
  let shared = 0;
  for (const one of a.content)
    for (const other of b.content)
      shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  const length = (spans: readonly Span[]) => spans.reduce((sum, span) => sum + span.end - span.start, 0);
  return shared / (length(a.content) + length(b.content) - shared) >= 0.5;
}
