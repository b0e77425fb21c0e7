import type { Reading } from '../../annotation.js';
import type { TokenAttribution, TokenRange } from '../attribution-tokens.js';
import type { Quotation } from '../quotations.js';
import { attachRoles, sentencesOf } from './attach-roles.js';
import type { AttributionModel } from './attribution-model.js';
import { type ChainModel, LABELS, scoreTokens } from './chain-model.js';
import { CUE_FEATURES, CUE_LABELS, cueFeatures, cueHasher } from './cue-features.js';
import { cueMarks } from './cue-marks.js';
import { hasWord, type WordSet } from './cue-words.js';
import { type Candidate, judgeAttributions } from './judge-attributions.js';
import { bestLabels } from './linear-chain.js';
import { type WordTable, wordTable } from './word-table.js';

/** A cue and what the taggers made of it: the score of its first word, leaning apart, and of those after it. */
export interface ScoredCue extends TokenRange {
  readonly begin: number;
  readonly inside: number;
  /** Found by the chain alone: it passes as a plain link of a chain only. */
  readonly doubted?: true;
}

/** The chain alone is sure from this score on, as much as both are from this many times it on. */
const SURE_ALONE = 1;
const ALONE = 2.5;

/**
 * Attributions by the trained model: cues by a linear chain and a recurrent tagger over each sentence, the source and
 * content of each by a second recurrent tagger over the words around it; a judge lets the likely ones pass.
 */
export function tagByModel(
  reading: Reading,
  quotations: readonly Quotation[],
  model: AttributionModel,
): TokenAttribution[] {
  const table = wordTable(reading, quotations);
  const sentenceOf = sentencesOf(reading);
  const found = candidates(reading, table, sentenceOf, model);
  const chances = judgeAttributions(table, sentenceOf, found, model.judge);
  return found
    .filter((_, i) => chances[i]! >= model.leastChance)
    .map(({ cue: { from, to }, source, contents }) => ({
      cue: { from, to },
      ...(source ? { source } : {}),
      contents,
    }));
}

/** What may be an attribution, in text order: every cue with its source and content. */
export function candidates(
  reading: Reading,
  table: WordTable,
  sentenceOf: Int32Array,
  model: Omit<AttributionModel, 'judge' | 'leastChance'>,
): Candidate[] {
  const cues = modelCues(reading, table, model);
  const found: Candidate[] = [];
  cues.forEach((cue, index) => {
    const attached = attachRoles(reading, table, sentenceOf, cues, index, model);
    if (attached) found.push({ cue, ...attached });
  });
  return found;
}

export function modelCues(
  reading: Reading,
  table: WordTable,
  model: Pick<AttributionModel, 'cueWords' | 'cueChain' | 'cues' | 'cueBias'>,
): ScoredCue[] {
  const found: ScoredCue[] = [];
  const { cueWords, cueChain, cues, cueBias } = model;
  const hasher = cueHasher();
  for (const sentence of reading.sentences) {
    const n = sentence.to - sentence.from;
    if (n < 2 || !mayHaveCue(table, sentence, cueWords)) continue;
    const features = cueFeatures(table, sentence, cueChain.hashBits, hasher);
    const alone = scoreTokens(cueChain, features, CUE_FEATURES);
    const others = cues.scores(reading.tokens, sentence, cueMarks(table, sentence));
    for (let i = 0; i < alone.length; i++) others[i]! += alone[i]!;
    const here = cuesIn(sentence, others, cueBias, cueChain);
    for (const { from, to, begin, inside } of cuesIn(sentence, alone, cueBias / ALONE, cueChain))
      if (begin > SURE_ALONE && !here.some((other) => other.from < to && from < other.to))
        here.push({ from, to, begin: begin * ALONE, inside: inside * ALONE, doubted: true });
    found.push(...here.sort((a, b) => a.from - b.from));
  }
  return found;
}

function cuesIn(sentence: TokenRange, scores: Float32Array, bias: number, chain: ChainModel): ScoredCue[] {
  const n = sentence.to - sentence.from;
  const leaning = scores.slice();
  for (let i = CUE_LABELS.begin; i < leaning.length; i += LABELS) leaning[i]! += bias;
  const labels = bestLabels(leaning, LABELS, new Uint8Array(n), chain.transitions);
  const found: ScoredCue[] = [];
  for (let i = 0; i < n; i++) {
    if (labels[i] === CUE_LABELS.outside) continue;
    let end = i + 1;
    let inside = 0;
    for (; end < n && labels[end] === CUE_LABELS.inside; end++)
      inside += scores[end * LABELS + CUE_LABELS.inside]!;
    const begin = scores[i * LABELS + CUE_LABELS.begin]!;
    found.push({ from: sentence.from + i, to: sentence.from + end, begin, inside });
    i = end - 1;
  }
  return found;
}

/** A sentence without one of these words is passed over. */
export function mayHaveCue({ word }: WordTable, { from, to }: TokenRange, cueWords: WordSet): boolean {
  for (let i = from; i < to; i++) if (hasWord(cueWords, word[i]!)) return true;
  return false;
}
