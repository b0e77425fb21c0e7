import type { Reading } from '../annotation.js';
import type { PlaceModel } from '../gazetteer/place-model.js';
import type { WorldGazetteer } from '../gazetteer/world-gazetteer.js';
import type { ListHit } from './list-hits.js';
import type { PlaceSpan } from './place-span.js';
import { labelTokens, spansOf } from './tagger/place-tagger.js';
import { tidySpans } from './tagger/tidy-spans.js';
import { factsOf } from './tagger/token-facts.js';

/**
 * What the tagger recognises, with the listed name in each span. The situation's own names are places whether it
 * saw them or not; a country inside a hyphenated word ("US-backed") it cannot see is added as well.
 */
export function taggedSpans(
  reading: Reading,
  hits: readonly ListHit[],
  world: WorldGazetteer,
  model: PlaceModel,
): PlaceSpan[] {
  const { tokens } = reading;
  const spans: PlaceSpan[] = [];
  const facts = factsOf(reading, world, model.common);
  const labels = labelTokens(reading, facts, model);
  let h = 0;
  for (const { from, to, label } of tidySpans(tokens, facts, spansOf(labels))) {
    const start = tokens[from]!.start;
    const end = tokens[to - 1]!.end;
    for (; h < hits.length && hits[h]!.end <= start; h++) addUnseen(hits[h]!, reading, spans);
    let hit: ListHit | undefined;
    for (; h < hits.length && hits[h]!.start < end; h++) {
      if (!hit || (hits[h]!.ofSituation && !hit.ofSituation)) hit = hits[h]!;
    }
    // [US-backed] is one token; the place is only a part of it
    const part = hit && to === from + 1 && (hit.end < end || hit.start > start);
    if (part) spans.push({ from, to, start: hit!.start, end: hit!.end, label: 'AST', hit: hit! });
    else spans.push({ from, to, start, end, label, ...(hit && { hit }) });
  }
  for (; h < hits.length; h++) addUnseen(hits[h]!, reading, spans);
  return spans;
}

function addUnseen(hit: ListHit, { tokens }: Reading, spans: PlaceSpan[]): void {
  const inside = hit.start > tokens[hit.from]!.start || hit.end < tokens[hit.to - 1]!.end;
  if (!hit.ofSituation && !inside) return;
  spans.push({ from: hit.from, to: hit.to, start: hit.start, end: hit.end, hit });
}
