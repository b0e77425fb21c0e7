import type { Span } from '../../../accounts/span.js';
import type { PlaceMention } from '../../../language/mention.js';
import type { SourceRef } from '../../claim.js';
import { mentionsIn } from '../mentions-in.js';
import { namedSource } from './named-source.js';

/**
 * Who a sentence cites in brackets at its end, or right behind its full stop, with the day he said so: [900 fled (OCHA 08/11/2020).],
 * [900 fled. (Red Cross, 4 May 2024) Others stayed.]. Of several the first; undefined where nobody is cited. The manner of
 * secondary data reviews.
 */
export function citedBy(
  sentence: Span,
  text: string,
  places: readonly PlaceMention[],
): SourceRef | undefined {
  const around = text.slice(sentence.start, sentence.end + LONGEST);
  const length = sentence.end - sentence.start;
  const leading = leadingCitation(around);
  for (const match of around.matchAll(BRACKETS)) {
    const [written, cited] = match;
    const end = match.index + written.length;
    if (leading && match.index < leading.end) continue;
    const closes = end <= length && REST.test(around.slice(end, length));
    const follows = match.index >= length && around.slice(length, match.index).trim() === '';
    if (!closes && !follows) continue;
    const name = CITATION.exec(cited!)?.[1];
    if (name === undefined) return undefined;
    const start = sentence.start + match.index + written.indexOf(name);
    const span = { start, end: start + name.length };
    const isPlace = mentionsIn(places, span).some((place) => place.start === start && place.end >= span.end);
    return isPlace ? undefined : namedSource(span, text);
  }
  return undefined;
}

/** The citation a sentence begins with, which is of the sentence before it; its time is not this one's. */
export function citedBefore(sentence: Span, text: string): Span | undefined {
  const found = leadingCitation(text.slice(sentence.start, sentence.end));
  return found && { start: sentence.start, end: sentence.start + found.end };
}

function leadingCitation(text: string): { readonly end: number } | undefined {
  const match = OPENING.exec(text);
  return match && CITATION.test(match[1]!) ? { end: match[0].length } : undefined;
}

/** Characters of a citation. */
const LONGEST = 200;

/** [fled (OCHA 08/11/2020) (Red Cross 09/11/2020).] */
const REST = /^(?:[\s.;]|\([^()]{4,180}\))*$/;

const BRACKETS = /\(([^()]{4,180})\)/g;
const OPENING = /^\(([^()]{4,180})\)(?=\s+\p{Lu})/u;

const MONTH = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const DAY = String.raw`\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?:\d{1,2} )?(?:${MONTH})[a-z]*\.?,? (?:\d{1,2}, )?\d{4}|(?:19|20)\d{2}`;
const CITED = String.raw`(\p{Lu}[\p{L}&’'-]*(?: (?:of|for|the|and|on|de|\p{Lu}[\p{L}&’'-]*)){0,7}),? (?:${DAY})`;
const CITATION = new RegExp(`^${CITED}(?:;|$)`, 'u');

/** All who are so cited in a text. */
export const CITATIONS = new RegExp(`\\(${CITED}[;)]`, 'gu');
