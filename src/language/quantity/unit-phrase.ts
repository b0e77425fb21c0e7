import type { Token } from '../tokens/token.js';
import {
  amounts,
  cardinals,
  containers,
  currencies,
  durations,
  participles,
  people,
  stops,
  verbs,
} from './lexicon.js';
import { isPlural } from './plural.js';

const LONGEST = 9;

/**
 * End (exclusive) of the counted noun phrase that starts at token `from`, or `from` where none does. `one`: the number
 * before it is one, so its head is singular.
 */
export function phraseEnd(tokens: readonly Token[], from: number, to: number, one = false): number {
  if (from >= to || !mayOpen(tokens, from, to, one)) return from;
  const first = nounEnd(tokens, from, to, one);
  if (first === from) return from;
  const head = tokens[first - 1]!;
  if (currencies.has(head.text) || durations.has(head.lower))
    return withRate(tokens, withAge(tokens, first, to), to);
  const end = isPlural(head) ? coordinated(tokens, first, to) : one ? first : sharedHead(tokens, first, to);
  return withRate(tokens, withContents(tokens, end, to), to);
}

function mayOpen(tokens: readonly Token[], from: number, to: number, one: boolean): boolean {
  const { kind, lower } = tokens[from]!;
  if (kind !== 'word' || isStop(lower)) return false;
  // [500 lives], [3,558 returns]: right behind a number these are no verbs
  if (verbs.has(lower) && !participles.has(lower) && (one || !isPlural(tokens[from]!))) return false;
  // [312 departed to]: a lone participle counts nothing, save [48 injured]
  if (!/(ed|ing)$/.test(lower) || participles.has(lower)) return true;
  const next = tokens[from + 1];
  return from + 1 < to && next!.kind === 'word' && !isStop(next!.lower);
}

function isStop(lower: string): boolean {
  return stops.has(lower) || lower === 'and' || lower === 'or';
}

/** End of one noun phrase without coordination. */
function nounEnd(tokens: readonly Token[], from: number, to: number, one: boolean): number {
  let at = from;
  const limit = Math.min(to, from + LONGEST);
  while (at < limit) {
    const token = tokens[at]!;
    const { kind, lower } = token;
    if (kind !== 'word') {
      if (at > from && token.text === '(' && isAbbreviation(tokens, at, to)) {
        at += 3;
        if (isPlural(tokens[at - 4]!)) return at;
        continue;
      }
      if (at === from || !isJoint(tokens, at, to)) break;
      at += 2;
      continue;
    }
    if (lower === "'s") {
      at++;
      continue;
    }
    if (isStop(lower)) break;
    if (at > from) {
      if (verbs.has(lower) || (one && isVerbLike(tokens, at))) break;
      const before = tokens[at - 1]!;
      if (isPlural(before) && !continuesPlural(token)) break;
    }
    at++;
    if (currencies.has(token.text) || (durations.has(lower) && at === from + 1)) break;
  }
  return trimEnd(tokens, from, at);
}

/** A past tense behind a singular noun: [one organisation suspended activities], but [one heavily damaged school]. */
function isVerbLike(tokens: readonly Token[], at: number): boolean {
  return /ed$/.test(tokens[at]!.lower) && !/ly$/.test(tokens[at - 1]!.lower);
}

/** [persons (IDPs)], [households (HH)] */
function isAbbreviation(tokens: readonly Token[], open: number, to: number): boolean {
  if (open + 2 >= to || tokens[open + 2]!.text !== ')') return false;
  const { text, lower, kind } = tokens[open + 1]!;
  return (
    kind === 'word' && text.length <= 7 && text.slice(0, 2) !== lower.slice(0, 2) && /^[A-Z][A-Z]/.test(text)
  );
}

/** A hyphen or slash glued between two words. */
function isJoint(tokens: readonly Token[], at: number, to: number): boolean {
  const { text, start, end } = tokens[at]!;
  if ((text !== '-' && text !== '/' && text !== '’') || at + 1 >= to) return false;
  return tokens[at - 1]!.end === start && tokens[at + 1]!.start === end && tokens[at + 1]!.kind === 'word';
}

/** [women survivors]: a plural before another noun, told from [people killed] and [families fled]. */
function continuesPlural(token: Token): boolean {
  if (/(ed|ing|ly)$/.test(token.lower)) return false;
  return isPlural(token);
}

/** Without a possessive, an adverb or a participle left hanging at the end. */
function trimEnd(tokens: readonly Token[], from: number, end: number): number {
  let at = end;
  while (at > from) {
    const { lower } = tokens[at - 1]!;
    const hangs =
      lower === "'s" || /ly$/.test(lower) || (at - 1 > from && /ed$/.test(lower) && !participles.has(lower));
    if (!hangs || NOUNS_IN_LY.has(lower)) break;
    at--;
  }
  return at;
}

/** What looks like an adverb and is none. */
const NOUNS_IN_LY: ReadonlySet<string> = new Set(['elderly', 'family', 'assembly', 'supply', 'ally']);

/** [refugees and asylum-seekers], [women, girls and boys]: people go with people, things with things. */
function coordinated(tokens: readonly Token[], end: number, to: number): number {
  const human = people.has(tokens[end - 1]!.lower);
  let last = end;
  let at = end;
  for (let items = 0; items < 5 && at + 1 < to; items++) {
    const { lower, text } = tokens[at]!;
    const final = lower === 'and' || lower === 'or' || text === '&';
    if (!final && (text !== ',' || !human)) break;
    const start = at + 1;
    if (
      tokens[start]!.kind !== 'word' ||
      cardinals.has(tokens[start]!.lower) ||
      !mayOpen(tokens, start, to, true)
    )
      break;
    const stop = nounEnd(tokens, start, to, false);
    const head = tokens[stop - 1]!;
    if (stop === start || stop - start > 3 || !isPlural(head) || people.has(head.lower) !== human) break;
    if (stop - start === 1 && /ed$/.test(head.lower)) break;
    at = stop;
    if (final) {
      last = stop;
      break;
    }
  }
  return last;
}

/** [male and female students]: two adjectives share the head behind the second. */
function sharedHead(tokens: readonly Token[], end: number, to: number): number {
  const lower = tokens[end]?.lower;
  if (end + 1 >= to || (lower !== 'and' && lower !== 'or')) return end;
  const start = end + 1;
  if (cardinals.has(tokens[start]!.lower) || !mayOpen(tokens, start, to, true)) return end;
  const stop = nounEnd(tokens, start, to, false);
  return stop - start >= 2 && isPlural(tokens[stop - 1]!) ? stop : end;
}

/** [76,000 MT of wheat grain], [cases of cholera] */
function withContents(tokens: readonly Token[], end: number, to: number): number {
  const head = tokens[end - 2]?.lower === 'cubic' ? 'cubic' : tokens[end - 1]!.lower;
  if (end + 1 >= to || tokens[end]!.lower !== 'of' || !(amounts.has(head) || containers.has(head)))
    return end;
  const stop = nounEnd(tokens, end + 1, to, false);
  return stop > end + 1 ? stop : end;
}

/** [SYP per kg], [calls per week] */
function withRate(tokens: readonly Token[], end: number, to: number): number {
  if (end + 1 >= to || tokens[end]!.lower !== 'per' || tokens[end + 1]!.kind !== 'word') return end;
  return end + 2;
}

/** [years old], [years of age] */
function withAge(tokens: readonly Token[], end: number, to: number): number {
  const next = end < to ? tokens[end]!.lower : '';
  if (next === 'old' || next === 'olds') return end + 1;
  return next === 'of' && end + 1 < to && tokens[end + 1]!.lower === 'age' ? end + 2 : end;
}
