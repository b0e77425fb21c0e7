import type { Token } from '../tokens/token.js';
import { isDash, joined } from './joints.js';
import { cardinals, stops } from './lexicon.js';
import type { NumberPlace } from './number-place.js';
import { isPlural } from './plural.js';

/** Ordinals, times of day, slashed dates, footnote marks and list numbers: digits glued to other signs. */
export function isGlued(place: NumberPlace): boolean {
  return (
    isOrdinal(place) ||
    isClock(place) ||
    isSlashed(place) ||
    isDashed(place) ||
    isCalibre(place) ||
    isFootnote(place) ||
    isListNumber(place) ||
    isInlineItem(place)
  );
}

/** [84th], [the 1990s], [7th-14th June], [Annex 2B] */
function isOrdinal({ tokens, number, after }: NumberPlace): boolean {
  if (after?.kind !== 'word' || after.start !== tokens[number.to - 1]!.end) return false;
  return /^(st|nd|rd|th|s)(-|$)/.test(after.lower) || /^[A-KN-Z]$/.test(after.text);
}

function isClock({ tokens, number, before, after }: NumberPlace): boolean {
  const { from, to } = number;
  if (after?.text === ':' && after.start === number.end && isDigits(tokens[to + 1], after.end)) return true;
  if (before?.text === ':' && before.end === number.start && tokens[from - 2]?.kind === 'number')
    return tokens[from - 2]!.end === before.start;
  if (after === undefined) return false;
  if (/^(am|pm|a\.m\.|p\.m\.|gmt|utc|o'clock)$/.test(after.lower)) return true;
  // [at 6 hrs], [1830 hrs]; [for 6 hrs a day] is no time
  if (!/^hrs?$/.test(after.lower)) return false;
  return before?.lower === 'at' || /^\d{4}$|\d[.:]\d\d$/.test(tokens[to - 1]!.text);
}

function isDigits(token: { kind: string; start: number } | undefined, start: number): boolean {
  return token?.kind === 'number' && token.start === start;
}

/** [23/11/2019], [24/7], but not the [139 m3] of "37.2 MT/139 m3" */
function isSlashed({ tokens, number, before, after }: NumberPlace): boolean {
  const { from, to } = number;
  if (before?.text === '/' && before.end === number.start && tokens[from - 2]?.kind === 'number') return true;
  return after?.text === '/' && after.start === number.end && isDigits(tokens[to + 1], after.end);
}

/** [a .38 pistol] */
function isCalibre({ tokens, number, first, before }: NumberPlace): boolean {
  if (before?.text !== '.' || before.end !== number.start || number.from - 2 < first) return false;
  return tokens[number.from - 2]!.end < before.start;
}

/** [31-12-2019], [2020-03-31], [02-555-0134]: three numbers glued by dashes */
function isDashed({ tokens, number }: NumberPlace): boolean {
  if (tokens[number.from]!.text.length > 4) return false;
  let parts = number.ends ? 2 : 1;
  for (let at = number.from - 1; at > 0 && parts < 3 && isHinge(tokens, at); at -= 2) parts++;
  for (let at = number.to; at + 1 < tokens.length && isHinge(tokens, at) && parts < 3; at += 2) parts++;
  return parts > 2;
}

function isHinge(tokens: readonly Token[], at: number): boolean {
  if (!isDash(tokens[at]!.text) || !joined(tokens, at)) return false;
  return tokens[at - 1]!.kind === 'number' && tokens[at + 1]!.kind === 'number';
}

/** [forces.172 On], [grade;201 and], [trucks)8 .], [COVID- 19], [P>0.05] */
function isFootnote({ tokens, number, first, before, after }: NumberPlace): boolean {
  const small = /^\d{1,3}$/.test(tokens[number.from]!.text) && number.to === number.from + 1;
  if (!small) return false;
  const opener =
    after !== undefined &&
    after.text !== after.lower &&
    (stops.has(after.lower) || cardinals.has(after.lower));
  // [access. 23 According to], [a cause for concern. 37]: a mark carried over to the next sentence
  if (!before)
    return (
      opener || (after === undefined && tokens[number.from - 1]?.text === '.' && follows(tokens, number.from))
    );
  const second = number.from - 2 >= first ? tokens[number.from - 2] : undefined;
  const glued = before.end === number.start;
  if (glued && /^[.”"’)\]]$/.test(before.text) && second?.end === before.start) return true;
  // [grade;201 and]; [In May,10 aid workers] only lacks its space
  if (glued && /^[,;]$/.test(before.text) && second?.end === before.start && second.kind !== 'number')
    return after === undefined || !(isPlural(after) || isPluralNext(tokens, number.to));
  return before.text === '-' && second?.kind === 'word' && second.end === before.start;
}

/** [aid workers] */
function isPluralNext(tokens: readonly Token[], i: number): boolean {
  const first = tokens[i]!;
  const next = tokens[i + 1];
  return (
    first.kind === 'word' &&
    first.text === first.lower &&
    !stops.has(first.lower) &&
    next !== undefined &&
    isPlural(next)
  );
}

function follows(tokens: readonly Token[], i: number): boolean {
  return tokens[i]!.start - tokens[i - 1]!.end <= 1;
}

/** [2. Drugs], [3) Shelter], [7.2 A total of] */
function isListNumber({ tokens, number, first, to, after }: NumberPlace): boolean {
  const { from } = number;
  if (after === undefined || number.to !== from + 1) return false;
  if (/^\d{1,2}\.\d{1,2}$/.test(tokens[from]!.text)) {
    const capital = after.text !== after.lower;
    if (
      from === first
        ? capital || after.text === '.'
        : capital && (stops.has(after.lower) || cardinals.has(after.lower))
    )
      return true;
  }
  if (from !== first || tokens[from]!.text.length > 2 || after.start !== number.end) return false;
  return after.text === ')' || (after.text === '.' && number.to + 1 <= to);
}

/** [support: (1) food, (2) water], [to 1) feed and 2) house], [; 2. Drugs] */
function isInlineItem({ tokens, number, first, before, after }: NumberPlace): boolean {
  const { from, to } = number;
  if (number.high > 20 || to !== from + 1 || tokens[from]!.text.length > 2 || after === undefined)
    return false;
  if (after.start !== number.end || before === undefined) return false;
  if (after.text === '.')
    return /^[;•,:]$/.test(before.text) && tokens[to + 1]?.text !== tokens[to + 1]?.lower;
  if (after.text !== ')') return false;
  if (before.text !== '(') return !isInBrackets(tokens, from, first);
  const lead = from - 2 >= first ? tokens[from - 2]!.lower : ':';
  return /^([:;,.•]|and|or|to|are|is|include|including)$/.test(lead);
}

/** Tokens within brackets looked back over: [(Lomo – 7, Karu – 2, … and Bassa – 3)]. */
const LONGEST_LIST = 64;

function isInBrackets(tokens: readonly Token[], i: number, first: number): boolean {
  for (let at = i - 1; at >= first && at > i - LONGEST_LIST; at--) {
    if (tokens[at]!.text === ')') return false;
    if (tokens[at]!.text === '(') return true;
  }
  return false;
}
