import type { Reading } from '../annotation.js';
import type { PlaceModel } from '../gazetteer/place-model.js';
import type { WorldGazetteer } from '../gazetteer/world-gazetteer.js';
import type { Token } from '../tokens/token.js';
import { withEstablishedNames } from './established-names.js';
import { withFramedNames } from './framed-names.js';
import { withHeadingNames } from './heading-names.js';
import type { ListHit } from './list-hits.js';
import { personTokens } from './person-names.js';
import type { PlaceSpan } from './place-span.js';
import { withStormNames } from './storm-names.js';
import { SEEN_AFTER_PREPOSITION, SEEN_BEFORE_KIND } from './tagger/document-marks.js';
import { BEGIN_LOC, OUTSIDE } from './tagger/labels.js';
import { type LabelledSpan, labelTokens, spansOf } from './tagger/place-tagger.js';
import { ROLE_BODY, ROLE_NONE, ROLE_TITLE } from './tagger/roles.js';
import { SHAPE } from './tagger/shapes.js';
import { ARTICLE_NAME, tidySpans } from './tagger/tidy-spans.js';
import { factsOf, type TokenFacts } from './tagger/token-facts.js';

/**
 * What the tagger recognises, with the listed name in each span. Listed names are places whether it saw them or not:
 * it learnt from the reports of one trade and passes over countries that other texts set in other words.
 */
export function taggedSpans(
  reading: Reading,
  hits: readonly ListHit[],
  world: WorldGazetteer,
  model: PlaceModel,
): PlaceSpan[] {
  const { tokens } = reading;
  const spans: PlaceSpan[] = [];
  const facts = factsOf(reading, world, model);
  const tagged = withArticleNames(reading, facts, labelTokens(reading, facts, model));
  const framed = withEstablishedNames(reading, facts, withFramedNames(reading, facts, tagged));
  const labels = withHeadingNames(reading, facts, framed);
  const people = withStormNames(reading, facts, personTokens(reading, facts));
  let h = 0;
  for (const { from, to, label } of withoutPeople(
    tokens,
    people,
    tidySpans(tokens, facts, spansOf(labels)),
  )) {
    const start = tokens[from]!.start;
    const end = endOf(tokens[to - 1]!);
    for (; h < hits.length && hits[h]!.end <= start; h++) spans.push(spanOf(hits[h]!));
    const inside: ListHit[] = [];
    for (; h < hits.length && hits[h]!.start < end; h++) inside.push(hits[h]!);
    const own = inside.find((hit) => hit.ofSituation) ?? inside[0];
    // Two of the situation's places read as one
    if (inside.filter((hit) => hit.ofSituation).length > 1) for (const hit of inside) spans.push(spanOf(hit));
    else if (!own) spans.push({ from, to, start, end, label });
    // [US-backed] is one token; the place is only a part of it
    else if (to === from + 1 && (own.end < end || own.start > start))
      spans.push({ ...spanOf(own), label: 'AST' });
    else if (own.ofSituation || isWhole(own, from, to, facts))
      spans.push({
        from: Math.min(from, own.from),
        to: Math.max(to, own.to),
        start: Math.min(start, own.start),
        end: Math.max(end, own.end),
        label,
        hit: own,
      });
    // [Niger Delta] is not in Niger
    else spans.push({ from, to, start, end, label });
  }
  for (; h < hits.length; h++) spans.push(spanOf(hits[h]!));
  return spans;
}

/** Where a name ends: before the mark of a footnote in [Chad2]. */
function endOf({ text, end }: Token): number {
  return FOOTNOTED.test(text) ? end - /\d+$/.exec(text)![0].length : end;
}

const FOOTNOTED = /^\p{Lu}\p{Ll}{3,}\d{1,2}$/u;

/** [Lena Marsh of Vermont] is in Vermont. */
function withoutPeople(
  tokens: readonly Token[],
  people: Uint8Array,
  spans: readonly LabelledSpan[],
): LabelledSpan[] {
  return spans.flatMap((span) => {
    const last = people.subarray(span.from, span.to).lastIndexOf(1);
    if (last < 0) return span;
    let from = span.from + last + 1;
    if (from < span.to && tokens[from]!.lower === 'of') from++;
    return from < span.to ? { ...span, from } : [];
  });
}

/**
 * A name with its article in it ([al-Hol]) that the account sets after "in" or before "camp" is a place everywhere:
 * the reports the tagger learnt from write few such names.
 */
function withArticleNames(
  { tokens }: Reading,
  { shape, document }: TokenFacts,
  labels: Uint8Array,
): Uint8Array {
  return labels.map((label, i) =>
    label === OUTSIDE &&
    shape[i] === SHAPE.lowerWithCapital &&
    ARTICLE_NAME.test(tokens[i]!.text) &&
    (document[i]! & (SEEN_AFTER_PREPOSITION | SEEN_BEFORE_KIND)) !== 0
      ? BEGIN_LOC
      : label,
  );
}

function spanOf(hit: ListHit): PlaceSpan {
  return { from: hit.from, to: hit.to, start: hit.start, end: hit.end, hit };
}

/** Whether a span names nothing but the listed name: directions and kind words aside. */
function isWhole(hit: ListHit, from: number, to: number, facts: TokenFacts): boolean {
  for (let i = from; i < to; i++) {
    if (i >= hit.from && i < hit.to) continue;
    const role = facts.role[i]!;
    if (role === ROLE_NONE || role === ROLE_BODY || role === ROLE_TITLE) return false;
  }
  return true;
}
