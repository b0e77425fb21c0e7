import type { Token } from '../tokens/token.js';
import { isAddress } from './is-address.js';
import { currencies, hedgesBefore, labels, numbered, people, stops, verbs } from './lexicon.js';
import type { NumberPlace } from './number-place.js';
import { isPlural } from './plural.js';

/** Numbers that are part of a name or refer to a part of the text: [Phase 3], [Figures 14 and 15], [Camp 4], [[26]]. */
export function isNamed(place: NumberPlace): boolean {
  const { tokens, number, before, after } = place;
  if (!/^\d{1,4}$/.test(tokens[number.from]!.text)) return false;
  if (before?.text === '[' && after?.text === ']')
    return (
      tokens[number.from - 2]?.end === before.start ||
      !(goesOn(tokens[number.to + 1]) || endsList(tokens, number.from))
    );
  if (before?.text === '#' || before?.text === '§') return true;
  // [e(cid:29)ort]: a letter that a file had no name for
  if (before?.text === ':' && tokens[number.from - 2]?.lower === 'cid') return true;
  // [WHZ<-2], a bound and no count
  if (before?.text === '-' && /^[<>≤≥]$/.test(tokens[number.from - 2]?.text ?? '')) return true;
  return isLabelled(place) || isListed(place) || followsName(place) || isAddress(place);
}

/** [Adamawa [13], Borno [82] and]: counts in square brackets, not references */
function goesOn(next: Token | undefined): boolean {
  return next !== undefined && (next.text === ',' || next.lower === 'and');
}

/** [Borno [82] and Adamawa [13]] */
function endsList(tokens: readonly Token[], i: number): boolean {
  for (let at = i - 2; at >= 1 && at > i - 6; at--) {
    const { text, lower } = tokens[at]!;
    if (/^(and|&)$/.test(lower)) return at < i - 2 && tokens[at - 1]!.text === ']';
    if (text[0] === lower[0]) return false;
  }
  return false;
}

function isLabelled({ tokens, number, first, before, after }: NumberPlace): boolean {
  let label = before;
  if (label && /^[.:]$/.test(label.text) && number.from - 2 >= first) label = tokens[number.from - 2];
  // [Regions 1, 2 and 7]
  for (let at = number.from - 1, steps = 0; at > first && steps < 5; at -= 2, steps++) {
    if (!/^(,|and|or|to|&|-|–|\+)$/.test(tokens[at]!.lower)) break;
    if (tokens[at - 1]!.kind !== 'number' || tokens[at - 1]!.text.length > 3) break;
    if (at - 2 >= first) label = tokens[at - 2];
  }
  if (!label || !labels.has(label.lower)) return false;
  // [Last week 620 new cases]
  if (
    label === before &&
    /^(?:last|this|past|next|each|every|previous)$/.test(tokens[number.from - 2]?.lower ?? '')
  )
    return false;
  return label.text !== label.lower || after === undefined || !isPlural(after);
}

/** [villages 11 to 14], [Gates 3 and 4]: more than one of things that go by numbers; [Tower 6 fell]. */
function isListed({ tokens, number, first, to, before, after }: NumberPlace): boolean {
  if (before && before.text !== before.lower && numbered.has(before.lower))
    return after === undefined || !isPlural(after);
  let from = number.from;
  let end = number.to;
  while (from - 2 > first && isJoint(tokens[from - 1]!) && isShort(tokens[from - 2]!)) from -= 2;
  while (end + 1 < to && isJoint(tokens[end]!) && isShort(tokens[end + 1]!)) end += 2;
  const label = from > first ? tokens[from - 1]! : undefined;
  if ((end - from < 3 && !number.ends) || !label || !isPlural(label)) return false;
  if (people.has(label.lower) || verbs.has(label.lower)) return false;
  const lead = from - 2 >= first ? tokens[from - 2]!.lower : 'the';
  const next = end < to ? tokens[end] : undefined;
  return NOUN_AFTER.has(lead) && (next === undefined || !isPlural(next)) && next?.text !== '%';
}

function isJoint({ lower }: Token): boolean {
  return /^(?:,|and|to|&|-|–)$/.test(lower);
}

function isShort({ text }: Token): boolean {
  return /^\d{1,3}$/.test(text);
}

const NOUN_AFTER: ReadonlySet<string> = new Set([
  'the',
  'these',
  'in',
  'of',
  'at',
  'by',
  'for',
  'from',
  'to',
  'on',
  'near',
  'between',
  'and',
]);

/** [Organization 2], [Dalori 1 camp]: a single digit behind a capitalised word inside a sentence */
function followsName({ tokens, number, first, before, after }: NumberPlace): boolean {
  if (number.high > 9 || before?.kind !== 'word' || number.from - 1 === first) return false;
  if (before.text === before.lower || stops.has(before.lower) || hedgesBefore.has(before.lower)) return false;
  if (currencies.has(before.text) || tokens[number.from - 2]?.text === '(') return false;
  // [In La Paz 9 out of 10 homes], [in Belo 1 in 6]
  if (isOutOf(tokens, number.to)) return false;
  return after === undefined || !isPlural(after);
}

/** Whether a number stands as a part of another: [out of 10], [in every 6]. */
function isOutOf(tokens: readonly Token[], at: number): boolean {
  const words = [0, 1, 2].map((step) => tokens[at + step]);
  const [first, second, third] = words;
  if (first?.lower === 'in')
    return second?.kind === 'number' || (second?.lower === 'every' && third?.kind === 'number');
  return first?.lower === 'out' && second?.lower === 'of';
}
