import type { Span } from '../../accounts/span.js';
import type { Reading } from '../annotation.js';
import type { AttributionMention } from '../mention.js';
import type { TokenAttribution, TokenRange } from './attribution-tokens.js';
import { beforeAside } from './before-aside.js';
import { isModifier } from './is-modifier.js';
import { mergeAttributions } from './merge-attributions.js';
import { tagByModel } from './model/tag-by-model.js';
import { trainedModel } from './model/trained-model.js';
import { findQuotations } from './quotations.js';
import { resolveSources } from './resolve-sources.js';
import { tagByRules } from './tag-by-rules.js';
import { trimSource } from './trim-source.js';

/**
 * Who says what in an account: source, cue and content of every attribution, nested ones too, in text order of their
 * first character (the longer first). The source is also named as the account establishes it.
 */
export function tagAttributions(reading: Reading): AttributionMention[] {
  const quotations = findQuotations(reading);
  const byRules = tagByRules(reading, quotations);
  const tagged = trainedModel
    ? mergeAttributions(reading, tagByModel(reading, quotations, trainedModel), byRules, quotations)
    : byRules;
  const attributions = tagged
    .filter((attribution) => !isModifier(reading, attribution))
    .map((attribution) => withTrimmedSource(reading, attribution));
  const sources = resolveSources(reading, attributions);
  return attributions
    .map((attribution, index) => mentionOf(reading, attribution, sources[index]))
    .sort((a, b) => a.start - b.start || b.end - a.end || a.cue.start - b.cue.start);
}

function withTrimmedSource(reading: Reading, attribution: TokenAttribution): TokenAttribution {
  const { source, cue, contents } = attribution;
  if (!source) return attribution;
  const speaker = beforeAside(reading, source, cue);
  const trimmed = trimSource(reading, speaker ? { cue, source: speaker, contents } : attribution);
  return { cue, source: trimmed, contents };
}

function mentionOf(
  reading: Reading,
  attribution: TokenAttribution,
  described: { name: string; role?: string } | undefined,
): AttributionMention {
  const cue = spanOf(reading, attribution.cue);
  const source = attribution.source && spanOf(reading, attribution.source);
  const contents = attribution.contents.map((range) => spanOf(reading, range));
  const all = [cue, ...(source ? [source] : []), ...contents];
  return {
    kind: 'attribution',
    start: Math.min(...all.map((span) => span.start)),
    end: Math.max(...all.map((span) => span.end)),
    ...(source ? { source } : {}),
    cue,
    ...(contents.length > 0 ? { content: contents[0]! } : {}),
    ...(contents.length > 1 ? { contents } : {}),
    ...(described ? { name: described.name } : {}),
    ...(described?.role ? { role: described.role } : {}),
  };
}

function spanOf(reading: Reading, range: TokenRange): Span {
  return { start: reading.tokens[range.from]!.start, end: reading.tokens[range.to - 1]!.end };
}
