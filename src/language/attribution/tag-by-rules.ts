import type { Reading } from '../annotation.js';
import type { Sentence } from '../tokens/token.js';
import type { TokenAttribution, TokenRange } from './attribution-tokens.js';
import {
  afterCue,
  contentAfter,
  contentBefore,
  contentStandsBefore,
  endOfClause,
  lastWord,
  notEmpty,
  quotedAfter,
  trimComma,
} from './content-by-rules.js';
import { clauseOpeners, mayBeCue } from './cues.js';
import { isRole } from './describe-source.js';
import { endsSource } from './ends-source.js';
import { type FoundCue, findCues } from './find-cues.js';
import type { Quotation } from './quotations.js';
import { byAgent, invertedSource, nounPhraseBefore, subject } from './source-by-rules.js';

/** Attributions by the lexicon and simple syntax alone: what the product does without its model. */
export function tagByRules(reading: Reading, quotations: readonly Quotation[]): TokenAttribution[] {
  const found: TokenAttribution[] = [];
  for (const sentence of reading.sentences) {
    if (!mayHaveCue(reading, sentence)) continue;
    for (const cue of findCues(reading, sentence)) {
      const attribution = attach(reading, sentence, cue, quotations);
      if (attribution) found.push(attribution);
    }
  }
  return found;
}

function mayHaveCue(reading: Reading, sentence: Sentence): boolean {
  for (let i = sentence.from; i < sentence.to; i++) if (mayBeCue(reading.tokens[i]!.form)) return true;
  return false;
}

function attach(
  reading: Reading,
  sentence: Sentence,
  cue: FoundCue,
  quotations: readonly Quotation[],
): TokenAttribution | undefined {
  const { entry } = cue;
  if (entry.use === 'phrase') return afterPhrase(reading, sentence, cue);
  if (entry.use === 'unsourced') {
    const contents = [{ from: sentence.from, to: cue.from }, afterCue(reading, sentence, cue)];
    return { cue, entry, contents: contents.filter(notEmpty) };
  }
  if (entry.use === 'noun') return afterNoun(reading, sentence, cue);
  const inverted = invertedSource(reading, sentence, cue);
  const source =
    inverted ?? (cue.passive ? byAgent(reading, sentence, cue) : subject(reading, sentence, cue));
  const left = inverted ? cue.from : (source?.from ?? cue.from);
  const resume = inverted ? inverted.to : cue.to;
  const contents: TokenRange[] = [];
  // [4,300 arrivals were recorded by the cluster]
  if (cue.passive && entry.weight === 'counted')
    return (
      source && { cue, source, entry, contents: [{ from: sentence.from, to: cue.from }].filter(notEmpty) }
    );
  if (contentStandsBefore(reading, sentence, left, resume, quotations)) {
    contents.push(contentBefore(reading, sentence, left, quotations));
    const after = quotedAfter(reading, sentence, resume, quotations);
    if (after) contents.push(after);
  } else {
    const after = contentAfter(reading, sentence, cue, quotations);
    if (after) contents.push(after);
  }
  if (contents.length === 0 && !source) return undefined;
  return { cue, source, entry, contents: contents.filter(notEmpty) };
}

/** [according to X, ...] and [..., according to X]. */
function afterPhrase(reading: Reading, sentence: Sentence, cue: FoundCue): TokenAttribution {
  const { tokens } = reading;
  let end = cue.to;
  while (end < sentence.to && !endsSource(tokens, end, sentence)) end++;
  end = behindRole(reading, sentence, end);
  const source = { from: cue.to, to: end };
  const rest = {
    from: end < sentence.to && tokens[end]!.text === ',' ? end + 1 : end,
    to: lastWord(reading, sentence),
  };
  const before = { from: sentence.from, to: trimComma(reading, sentence.from, cue.from) };
  const opens = before.to > before.from && clauseOpeners.has(tokens[before.to - 1]!.lower);
  const between = rest.to - rest.from > 2;
  const contents = opens || before.to - before.from <= 2 ? [rest] : between ? [before, rest] : [before];
  return {
    cue,
    entry: cue.entry,
    ...(source.to > source.from ? { source } : {}),
    contents: contents.filter(notEmpty),
  };
}

/** [according to Ana Berg, spokeswoman of the league, ...]: the source goes on to the comma behind what she is. */
function behindRole({ tokens }: Reading, sentence: Sentence, comma: number): number {
  if (tokens[comma]?.text !== ',') return comma;
  const first = /^(?:an?|the)$/.test(tokens[comma + 1]?.lower ?? '') ? comma + 2 : comma + 1;
  if (first >= sentence.to || !isRole(tokens[first]!.lower)) return comma;
  for (let i = first + 1; i < sentence.to; i++) if (endsSource(tokens, i, sentence)) return i;
  return comma;
}

/** [the minister's claim that ...], [claims by residents that ...]. */
function afterNoun(reading: Reading, sentence: Sentence, cue: FoundCue): TokenAttribution {
  const { tokens } = reading;
  const contents = [{ from: cue.to, to: endOfClause(reading, sentence, cue.to + 1) }].filter(notEmpty);
  const before = tokens[cue.from - 1];
  if (cue.from > sentence.from && before && (before.lower === "'s" || POSSESSIVES.has(before.lower))) {
    const to = before.lower === "'s" ? cue.from - 1 : cue.from;
    return { cue, entry: cue.entry, source: nounPhraseBefore(reading, sentence, to), contents };
  }
  return { cue, entry: cue.entry, contents };
}

const POSSESSIVES = new Set('his her its their our my'.split(' '));
