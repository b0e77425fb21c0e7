import type { Reading } from '../annotation.js';
import { bodies, kindWords, locatives, pairKey, qualifiers, speech, tokenKey } from './place-words.js';
import { COMMON_WORD, SEEN_AFTER_TITLE, SEEN_LOWER } from './tagger/document-marks.js';
import { GAP_LINE } from './tagger/gaps.js';
import { BEGIN_LOC, INSIDE_LOC, OUTSIDE } from './tagger/labels.js';
import { spansOf } from './tagger/place-tagger.js';
import { ROLE_FIRST_NAME, ROLE_NEVER } from './tagger/roles.js';
import { isCapitalised, SHAPE } from './tagger/shapes.js';
import type { TokenFacts } from './tagger/token-facts.js';

/**
 * The labels with names that the account elsewhere sets before a kind of place or dates itself from: after [Zorava
 * prison], [the Lala site] and [MARRA, 6 June -], [Zorava], [Lala] and [Marra] are places wherever they stand alone.
 */
export function withEstablishedNames(reading: Reading, facts: TokenFacts, labels: Uint8Array): Uint8Array {
  const { tokens } = reading;
  const known = new Set<number>();
  for (const { from, to, label } of spansOf(labels)) {
    if (label !== 'LOC') continue;
    const inside = to - from > 1 && isNamingKind(tokens[to - 1]!);
    const after = to < tokens.length && (isFineKind(tokens[to]!) || isFineKindOfTwo(tokens, to));
    let end = inside ? to - 1 : to;
    // [Zorava Refugee Camp]
    while (inside && end - from > 1 && qualifiers.has(tokenKey(tokens[end - 1]!))) end--;
    const placed = from > 0 && locatives.has(tokenKey(tokens[from - 1]!));
    if ((inside || after || placed) && end - from === 1 && isOwnName(facts, from))
      known.add(tokenKey(tokens[from]!));
  }
  for (const name of datelines(reading, facts)) known.add(name);
  if (known.size === 0) return labels;
  for (let i = 1; i < tokens.length; i++)
    if (
      known.has(tokenKey(tokens[i]!)) &&
      isOfOthers(tokens, i) &&
      !(i + 1 < tokens.length && (isFineKind(tokens[i + 1]!) || labels[i + 1] === INSIDE_LOC))
    )
      known.delete(tokenKey(tokens[i]!));
  const full = labels.slice();
  for (const { from, to } of reading.sentences)
    for (let i = from; i < to; i++)
      if (
        labels[i] === OUTSIDE &&
        known.has(tokenKey(tokens[i]!)) &&
        isCapitalised(facts.shape[i]!) &&
        isAlone(reading, facts, i, from, to)
      )
        full[i] = BEGIN_LOC;
  return full;
}

/** [Zorava camp], [the Zorava islands] */
function isNamingKind(token: Reading['tokens'][number]): boolean {
  return isFineKind(token) || kindWords.get(tokenKey(token))?.kind === 'island';
}

function isFineKind(token: Reading['tokens'][number]): boolean {
  const kind = kindWords.get(tokenKey(token));
  return kind !== undefined && !kind.plural && (kind.precision === 'exact' || kind.precision === 'town');
}

/** [displacement site] */
function isFineKindOfTwo(tokens: Reading['tokens'], at: number): boolean {
  if (at + 1 >= tokens.length || tokens[at]!.kind !== 'word') return false;
  const kind = kindWords.get(pairKey(tokens[at]!, tokens[at + 1]!));
  return kind !== undefined && !kind.plural && kind.precision === 'exact';
}

/** Names in capitals that open a dateline, [MARRA, 6 June (Agency) -], and are written as names elsewhere, so no acronyms. */
function datelines({ tokens, sentences }: Reading, facts: TokenFacts): Set<number> {
  const opening = new Set<number>();
  for (const { from } of sentences)
    if (isDateline(tokens, facts, from) && isOwnName(facts, from)) opening.add(tokenKey(tokens[from]!));
  if (opening.size === 0) return opening;
  const written = new Set<number>();
  for (let i = 0; i < tokens.length; i++)
    if (facts.shape[i] === SHAPE.title && opening.has(tokenKey(tokens[i]!)))
      written.add(tokenKey(tokens[i]!));
  return written;
}

function isDateline(tokens: Reading['tokens'], { gap, shape }: TokenFacts, from: number): boolean {
  if (shape[from] !== SHAPE.capitals || !isLine(gap[from]!)) return false;
  if (shape[from + 1] !== SHAPE.comma && shape[from + 1] !== SHAPE.opening) return false;
  for (let i = from + 1; i < tokens.length && i < from + DATELINE && !isLine(gap[i]!); i++)
    if (shape[i] === SHAPE.dash) return true;
  return false;
}

/** Tokens of a dateline with its dash. */
const DATELINE = 10;

function isLine(gap: number): boolean {
  return gap === GAP_LINE || gap === GAP_LINE + 1;
}

/**
 * [12 Rohingya], [a Rohingya man], [Rohingya refugees]: a people's name, whatever its camps are called; [Kilo 16]: a name
 * only with its number.
 */
function isOfOthers(tokens: Reading['tokens'], i: number): boolean {
  const { kind, lower } = tokens[i - 1]!;
  if (kind === 'number' || lower === 'a' || lower === 'an' || lower === 'other') return true;
  const next = tokens[i + 1];
  return next !== undefined && (next.kind === 'number' || bodies.has(tokenKey(next)));
}

function isOwnName({ role, document }: TokenFacts, i: number): boolean {
  return (
    role[i] !== ROLE_NEVER &&
    role[i] !== ROLE_FIRST_NAME &&
    (document[i]! & (COMMON_WORD | SEEN_LOWER | SEEN_AFTER_TITLE)) === 0
  );
}

/** No part of a longer name, and nobody who speaks. */
function isAlone(
  { tokens }: Reading,
  { shape, role }: TokenFacts,
  i: number,
  from: number,
  to: number,
): boolean {
  if (i > from && isCapitalised(shape[i - 1]!) && i - 1 > from) return false;
  if (i > from && role[i - 1] === ROLE_FIRST_NAME) return false;
  if (i + 1 < to && isCapitalised(shape[i + 1]!)) return false;
  return !(i + 1 < to && speech.has(tokenKey(tokens[i + 1]!)));
}
