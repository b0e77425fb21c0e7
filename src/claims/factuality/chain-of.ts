import { contains, overlaps, type Span } from '../../accounts/span.js';
import type { AttributionMention } from '../../language/mention.js';
import type { Situation } from '../../situation/situation.js';
import type { SourceRef } from '../claim.js';
import { isTold, sourceRef } from './attribution-facts.js';
import { spanningAt } from './spanning-at.js';

/**
 * The attribution chain of a span, outermost first, without the publisher: every source whose content the span stands
 * in. Kinds come from the situation's own sources, then from the words of the name.
 */
export function chainOf(
  span: Span,
  attributions: readonly AttributionMention[],
  text: string,
  situation?: Situation,
): SourceRef[] {
  const chain: SourceRef[] = [];
  for (const attribution of attributionsOver(span, attributions, text)) {
    const ref = sourceRef(attribution, text, situation);
    if (ref && chain.at(-1)?.name !== ref.name) chain.push(ref);
  }
  return chain;
}

/** The attributions of the text whose content a span stands in, outermost (longest content) first. */
export function attributionsOver(
  span: Span,
  attributions: readonly AttributionMention[],
  text: string,
): AttributionMention[] {
  return spanningAt(attributions, span.start)
    .filter((attribution) => covers(attribution, span) && isTold(attribution, text))
    .sort((a, b) => contentLength(b) - contentLength(a) || a.start - b.start);
}

function covers(attribution: AttributionMention, span: Span): boolean {
  if (attribution.source && overlaps(attribution.source, span)) return false;
  return pieces(attribution).some(
    (piece) => contains(piece, span) || (piece.start <= span.start && span.start < piece.end),
  );
}

function contentLength(attribution: AttributionMention): number {
  return pieces(attribution).reduce((sum, piece) => sum + piece.end - piece.start, 0);
}

function pieces(attribution: AttributionMention): readonly Span[] {
  return attribution.contents ?? (attribution.content ? [attribution.content] : []);
}
