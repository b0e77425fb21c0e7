import type { Token } from '../tokens/token.js';
import { aboutWhat, hedgesAfter, hedgesBefore } from './lexicon.js';
import type { Hedge } from './schemas.js';

/** Words that bound a number: tokens `from` to `to` (exclusive), the one nearest the number first. */
export interface HedgeReading {
  readonly from: number;
  readonly to: number;
  readonly hedges: readonly Hedge[];
}

const LONGEST = 5;

/** The hedges that end right before token `i`, none before token `first`: "at least", "a total of some". */
export function readHedgesBefore(
  tokens: readonly Token[],
  i: number,
  first: number,
): HedgeReading | undefined {
  const hedges: Hedge[] = [];
  let from = i;
  for (;;) {
    // [approximately, 2,345 people]
    const end = from - 1 > first && tokens[from - 1]!.text === ',' ? from - 1 : from;
    const [hedge, start] = longestBefore(tokens, end, first);
    if (!hedge) break;
    hedges.push(hedge);
    from = start;
  }
  return hedges.length > 0 ? { from, to: i, hedges } : undefined;
}

/** The hedge that starts at token `i`: "or more", "or so". */
export function readHedgeAfter(tokens: readonly Token[], i: number, to: number): HedgeReading | undefined {
  for (let end = Math.min(to, i + 3); end > i; end--) {
    const hedge = hedgesAfter.get(phrase(tokens, i, end));
    if (hedge) return { from: i, to: end, hedges: [hedge] };
  }
  return undefined;
}

function longestBefore(tokens: readonly Token[], end: number, first: number): [Hedge | undefined, number] {
  for (let from = Math.max(first, end - LONGEST); from < end; from++) {
    const words = phrase(tokens, from, end);
    const hedge = hedgesBefore.get(words);
    // [alarmed about two boats]: what they are alarmed about
    if (hedge && words === 'about' && aboutWhat.has(tokens[from - 1]?.lower ?? '')) continue;
    if (hedge) return [hedge, from];
  }
  return [undefined, end];
}

function phrase(tokens: readonly Token[], from: number, to: number): string {
  let words = from < to ? tokens[from]!.lower : '';
  for (let i = from + 1; i < to; i++) words += ` ${tokens[i]!.lower}`;
  return words;
}
