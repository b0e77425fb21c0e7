import type { Token } from '../tokens/token.js';
import { cardinals, currencies, percents, plurals, stops, verbs } from './lexicon.js';

/** The noun phrase of the thing counted or measured: tokens `from` to `to` (exclusive). */
export interface UnitReading {
  readonly from: number;
  readonly to: number;
  /** Token of its head noun. */
  readonly head: number;
}

const LONGEST = 9;

/** The counted noun phrase behind a number that ends before token `i`. */
export function readUnit(tokens: readonly Token[], i: number, to: number): UnitReading | undefined {
  let from = skipPartitive(tokens, i, to);
  // [20 (80%) households]: a remark in brackets stands between
  if (from < to && tokens[from]!.text === '(')
    from = skipPartitive(tokens, skipBrackets(tokens, from, to), to);
  let end = phraseEnd(tokens, from, to);
  if (end === from) return undefined;
  let head = end - 1;
  for (;;) {
    const next = coordinated(tokens, end, to, head);
    if (next === undefined || next - from > LONGEST * 2) break;
    end = next;
    head = end - 1;
  }
  return { from, to: end, head };
}

/** [of], [of the], [of its own], [of these]: between a number and what it is part of. */
function skipPartitive(tokens: readonly Token[], i: number, to: number): number {
  if (i >= to || tokens[i]!.lower !== 'of') return i;
  let at = i + 1;
  while (at < to && PARTITIVE.has(tokens[at]!.lower)) at++;
  return at;
}

const PARTITIVE = new Set([
  'the',
  'all',
  'these',
  'those',
  'its',
  'their',
  'his',
  'her',
  'our',
  'own',
  'both',
  'total',
]);

function skipBrackets(tokens: readonly Token[], open: number, to: number): number {
  for (let at = open + 1; at < to && at < open + 8; at++) if (tokens[at]!.text === ')') return at + 1;
  return open;
}

function phraseEnd(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  const stop = Math.min(to, from + LONGEST);
  while (at < stop) {
    const token = tokens[at]!;
    if (token.kind !== 'word') {
      if (!isJoint(tokens, at, to) || at === from) break;
      at += 2;
      continue;
    }
    if (token.lower === "'s") {
      at++;
      continue;
    }
    if (stops.has(token.lower) || token.lower === 'and' || token.lower === 'or') break;
    if (at > from && verbs.has(token.lower)) break;
    if (at > from && isPlural(tokens[at - 1]!) && !continuesPlural(tokens, at, to)) break;
    at++;
  }
  while (at > from && (tokens[at - 1]!.lower === "'s" || /ly$/.test(tokens[at - 1]!.lower))) at--;
  return at;
}

/** A hyphen or slash glued between two words. */
function isJoint(tokens: readonly Token[], at: number, to: number): boolean {
  const { text, start, end } = tokens[at]!;
  if ((text !== '-' && text !== '/' && text !== '’') || at + 1 >= to) return false;
  return tokens[at - 1]!.end === start && tokens[at + 1]!.start === end && tokens[at + 1]!.kind === 'word';
}

/** [women survivors]: a plural before another noun, told from [people killed] and [families fled]. */
function continuesPlural(tokens: readonly Token[], at: number, to: number): boolean {
  const { lower } = tokens[at]!;
  if (/(ed|ing|ly)$/.test(lower) || verbs.has(lower)) return false;
  return at < to && isPlural(tokens[at]!);
}

/** End of "and NOUNS" behind a plural, where what follows is another counted noun phrase. */
function coordinated(tokens: readonly Token[], end: number, to: number, head: number): number | undefined {
  if (end + 1 >= to) return undefined;
  const { lower, text } = tokens[end]!;
  if (lower !== 'and' && lower !== 'or' && text !== '&') return undefined;
  if (!isPlural(tokens[head]!)) return undefined;
  const next = tokens[end + 1]!;
  if (next.kind !== 'word' || cardinals.has(next.lower) || verbs.has(next.lower)) return undefined;
  const stop = phraseEnd(tokens, end + 1, to);
  if (stop === end + 1) return undefined;
  const last = tokens[stop - 1]!;
  return isPlural(last) ? stop : undefined;
}

/** Whether a word looks like a plural noun. */
export function isPlural(token: Token): boolean {
  const { lower, text } = token;
  if (plurals.has(lower)) return true;
  if (token.kind !== 'word' || lower.length < 4 || !lower.endsWith('s') || lower === "'s") return false;
  if (/(ss|us|is|ous)$/.test(lower)) return false;
  // [ISIS] is no plural, [IDPs] is
  return text.endsWith('s');
}

/** Whether a token names money ("$", "US$", "SYP"). */
export function isCurrency(token: Token): boolean {
  return currencies.has(token.text);
}

export function isPercent(token: Token): boolean {
  return percents.has(token.lower);
}
