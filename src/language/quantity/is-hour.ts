import type { Token } from '../tokens/token.js';
import { cardinals, dayParts, durations } from './lexicon.js';
import type { NumberPlace } from './number-place.js';

/** Hours and stretches of time said without their noun: [at seven this morning], [half past four], [a week or two], [between 6.30 and 9.15]. */
export function isHour(place: NumberPlace): boolean {
  return isOfDay(place) || isPast(place) || isAnotherStretch(place) || isBetweenHours(place);
}

/** [at seven this morning], [by eight last night], but not [at seven camps]. */
function isOfDay({ tokens, number, before, to }: NumberPlace): boolean {
  if (!before || !HOUR_BEFORE.has(before.lower) || number.high > 24 || number.ends) return false;
  const words: string[] = [];
  for (let at = number.to; at < Math.min(to, number.to + 3); at++) words.push(tokens[at]!.lower);
  const [first = '', second = '', third = ''] = words;
  if (first === 'tonight' || first === "o'clock") return true;
  if (/^(?:this|last|yesterday|tomorrow|the)$/.test(first) && dayParts.has(second)) return true;
  return first === 'in' && second === 'the' && dayParts.has(third);
}

const HOUR_BEFORE: ReadonlySet<string> = new Set([
  'at',
  'by',
  'until',
  'till',
  'since',
  'before',
  'after',
  'around',
]);

/** [half past four], [a quarter to nine], [ten past six] */
function isPast({ tokens, number, first, before, after, to }: NumberPlace): boolean {
  const lead = number.from - 2 >= first ? tokens[number.from - 2] : undefined;
  if (before?.lower === 'past' && lead) return isPart(lead) && number.high <= 24;
  if (before?.lower === 'to') return number.high <= 12 && lead?.lower === 'quarter';
  const next = number.to + 1 < to ? tokens[number.to + 1] : undefined;
  return after?.lower === 'past' && next !== undefined && isCardinal(next) && number.high <= 60;
}

function isPart(token: Token): boolean {
  return token.lower === 'half' || token.lower === 'quarter' || isCardinal(token);
}

function isCardinal({ kind, lower }: Token): boolean {
  return kind === 'number' || cardinals.has(lower);
}

/** [in a week or two] */
function isAnotherStretch({ tokens, number, first, before }: NumberPlace): boolean {
  if (before?.lower !== 'or' || number.from - 3 < first || number.high > 12) return false;
  return (
    durations.has(tokens[number.from - 2]!.lower) && /^(?:an?|one)$/.test(tokens[number.from - 3]!.lower)
  );
}

/** [between 6.30 and 9.15] */
function isBetweenHours({ tokens, number, before }: NumberPlace): boolean {
  if (!number.ends || !before || !/^(?:between|from)$/.test(before.lower)) return false;
  return number.ends.every(({ from, to }) => to === from + 1 && TIME.test(tokens[from]!.text));
}

const TIME = /^(?:[01]?\d|2[0-3])\.[0-5]\d$/;
