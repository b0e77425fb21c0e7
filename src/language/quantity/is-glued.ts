import type { Token } from '../tokens/token.js';
import { cardinals, stops } from './lexicon.js';
import type { NumberPlace } from './number-place.js';
import { isPlural } from './plural.js';

/** Ordinals, times of day, slashed dates, footnote marks and list numbers: digits glued to other signs. */
export function isGlued(place: NumberPlace): boolean {
  return isOrdinal(place) || isClock(place) || isSlashed(place) || isFootnote(place) || isListNumber(place);
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
  return after !== undefined && /^(am|pm|a\.m\.|p\.m\.|gmt|utc|o'clock|hrs?)$/.test(after.lower);
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

/** [forces.172 On], [grade;201 and], [trucks)8 .], [COVID- 19], [P>0.05] */
function isFootnote({ tokens, number, first, before, after }: NumberPlace): boolean {
  const small = /^\d{1,3}$/.test(tokens[number.from]!.text) && number.to === number.from + 1;
  if (!small) return false;
  const opener = after !== undefined && after.text !== after.lower && stops.has(after.lower);
  // [access. 23 According to], [a cause for concern. 37]: a mark carried over to the next sentence
  if (!before)
    return (
      opener || (after === undefined && tokens[number.from - 1]?.text === '.' && follows(tokens, number.from))
    );
  const second = number.from - 2 >= first ? tokens[number.from - 2] : undefined;
  const glued = before.end === number.start;
  if (glued && /^[.”"’)\]]$/.test(before.text) && second?.end === before.start) return true;
  if (glued && /^[,;]$/.test(before.text) && second?.end === before.start && second.kind !== 'number')
    return after === undefined || !isPlural(after);
  return before.text === '-' && second?.kind === 'word' && second.end === before.start;
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
