import { contains, overlaps, type Span } from '../../accounts/span.js';
import { cueNoun, cuePhrases, cueVerb } from '../../language/attribution/cues.js';
import { describeSource } from '../../language/attribution/describe-source.js';
import type { AttributionMention } from '../../language/mention.js';
import type { Situation } from '../../situation/situation.js';
import type { SourceRef } from '../claim.js';
import { situationSource, sourceKind } from './source-kind.js';

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
  return attributions
    .filter((attribution) => covers(attribution, span) && isTold(attribution, text))
    .sort((a, b) => contentLength(b) - contentLength(a) || a.start - b.start);
}

/** The source of an attribution as a link of a chain; undefined where nobody is named. */
export function sourceRef(
  attribution: AttributionMention,
  text: string,
  situation?: Situation,
): SourceRef | undefined {
  const { source, name } = attribution;
  if (!source || name === undefined) return undefined;
  const words = text.slice(source.start, source.end);
  const known = situation && (situationSource(name, situation) ?? situationSource(words, situation));
  const role = attribution.role;
  return {
    name,
    ...(role ? { role } : {}),
    kind: known?.kind ?? sourceKind(name, role, describeSource(name).person),
    ...(known ? { id: known.id } : {}),
    start: source.start,
    end: source.end,
  };
}

function covers(attribution: AttributionMention, span: Span): boolean {
  if (attribution.source && overlaps(attribution.source, span)) return false;
  return pieces(attribution).some(
    (piece) => contains(piece, span) || (piece.start <= span.start && span.start < piece.end),
  );
}

/** [Gunmen attacked the convoy] tells nothing of the convoy, though words can attack: the cue says so, or the content. */
function isTold({ cue, content }: AttributionMention, text: string): boolean {
  // [the war has claimed 900 lives]
  if (content && /^(?:[\w,]+ ){1,5}lives\b/.test(text.slice(content.start, content.end))) return false;
  const words = text
    .slice(cue.start, cue.end)
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .split(/[^\p{L}'-]+/u);
  if (words.some((word) => cueVerb(word) ?? cueNoun(word) ?? cuePhrases(word))) return true;
  return (
    content !== undefined && /^(?:that\b|whether\b|["“'‘«])/.test(text.slice(content.start, content.end))
  );
}

function contentLength(attribution: AttributionMention): number {
  return pieces(attribution).reduce((sum, piece) => sum + piece.end - piece.start, 0);
}

function pieces(attribution: AttributionMention): readonly Span[] {
  return attribution.contents ?? (attribution.content ? [attribution.content] : []);
}
