import type { Reading } from '../annotation.js';
import { tokenKey } from './place-words.js';
import { COMMON_WORD } from './tagger/document-marks.js';
import { GAP_LINE } from './tagger/gaps.js';
import { BEGIN_LOC, INSIDE_LOC, OUTSIDE } from './tagger/labels.js';
import { LIST_CITY, LIST_COUNTRY, LIST_DIVISION } from './tagger/list-marks.js';
import { spansOf } from './tagger/place-tagger.js';
import { ROLE_FIRST_NAME, ROLE_NEVER } from './tagger/roles.js';
import { isCapitalised } from './tagger/shapes.js';
import type { TokenFacts } from './tagger/token-facts.js';

/**
 * The labels with names that are a line of their own ([Sindh] above a section) or stand before its colon ([Koufroun:
 * 11,000 people]), where a list has them or the account elsewhere sets them where only places stand.
 */
export function withHeadingNames(reading: Reading, facts: TokenFacts, labels: Uint8Array): Uint8Array {
  const full = labels.slice();
  let known: Set<string> | undefined;
  for (const { from, to: last } of reading.sentences) {
    if (labels[from] !== OUTSIDE || !isCapitalised(facts.shape[from]!)) continue;
    let to = from + 1;
    while (to < last && isCapitalised(facts.shape[to]!) && facts.gap[to]! < GAP_LINE) to++;
    if (!isHeading(reading, facts, from, to) || !canBePlace(facts, labels, from, to)) continue;
    known ??= placesIn(reading, labels);
    if (isListed(facts, from, to) || known.has(keyOf(reading, from, to)))
      full.fill(INSIDE_LOC, from, to)[from] = BEGIN_LOC;
  }
  return full;
}

function isHeading({ tokens }: Reading, { gap }: TokenFacts, from: number, to: number): boolean {
  if (from > 0 && gap[from] !== GAP_LINE && gap[from] !== GAP_LINE + 1) return false;
  return to === tokens.length || gap[to] === GAP_LINE || gap[to] === GAP_LINE + 1 || tokens[to]!.text === ':';
}

function canBePlace(facts: TokenFacts, labels: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (labels[i] !== OUTSIDE || facts.role[i] === ROLE_NEVER || facts.role[i] === ROLE_FIRST_NAME)
      return false;
  return (facts.document[from]! & COMMON_WORD) === 0;
}

function isListed({ list }: TokenFacts, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if ((list[i]! & (LIST_COUNTRY | LIST_DIVISION | LIST_CITY)) === 0) return false;
  return true;
}

function placesIn(reading: Reading, labels: Uint8Array): Set<string> {
  const places = spansOf(labels).filter(({ label }) => label === 'LOC');
  return new Set(places.map(({ from, to }) => keyOf(reading, from, to)));
}

function keyOf({ tokens }: Reading, from: number, to: number): string {
  return tokens.slice(from, to).map(tokenKey).join(' ');
}
