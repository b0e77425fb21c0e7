import type { Reading } from '../../annotation.js';
import type { TokenAttribution, TokenRange } from '../attribution-tokens.js';
import type { Quotation } from '../quotations.js';
import { attachRoles, sentencesOf } from './attach-roles.js';
import type { AttributionModel } from './attribution-model.js';
import { scoreTokens } from './chain-model.js';
import { CUE_FEATURES, CUE_LABELS, cueFeatures, cueHasher } from './cue-features.js';
import { hasWord, type WordSet } from './cue-words.js';
import { type Candidate, judgeAttributions } from './judge-attributions.js';
import { bestLabels } from './linear-chain.js';
import { roleHasher } from './role-features.js';
import { type WordTable, wordTable } from './word-table.js';

/** A cue and what the first chain made of it: the score of its first word, leaning apart, and of those after it. */
export interface ScoredCue extends TokenRange {
  readonly begin: number;
  readonly inside: number;
}

/**
 * Attributions by the trained model: cues by a first linear chain over each sentence, the source and content of each
 * by a second over the words around it; a judge lets the likely ones pass.
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
  const hasher = roleHasher();
  const found: Candidate[] = [];
  cues.forEach((cue, index) => {
    const attached = attachRoles(reading, table, sentenceOf, cues, index, model, hasher);
    if (attached) found.push({ cue, ...attached });
  });
  return found;
}

export function modelCues(
  reading: Reading,
  table: WordTable,
  model: Pick<AttributionModel, 'cueWords' | 'cues' | 'cueBias'>,
): ScoredCue[] {
  const found: ScoredCue[] = [];
  const { cueWords, cues, cueBias } = model;
  const hasher = cueHasher();
  for (const sentence of reading.sentences) {
    const n = sentence.to - sentence.from;
    if (n < 2 || !mayHaveCue(table, sentence, cueWords)) continue;
    const scores = scoreTokens(cues, cueFeatures(table, sentence, cues.hashBits, hasher), CUE_FEATURES);
    for (let i = CUE_LABELS.begin; i < scores.length; i += 3) scores[i]! += cueBias;
    const labels = bestLabels(scores, 3, new Uint8Array(n), cues.transitions);
    for (let i = 0; i < n; i++) {
      if (labels[i] === CUE_LABELS.outside) continue;
      let end = i + 1;
      while (end < n && labels[end] === CUE_LABELS.inside) end++;
      let inside = 0;
      for (let j = i + 1; j < end; j++) inside += scores[j * 3 + CUE_LABELS.inside]!;
      const begin = scores[i * 3 + CUE_LABELS.begin]! - cueBias;
      found.push({ from: sentence.from + i, to: sentence.from + end, begin, inside });
      i = end - 1;
    }
  }
  return found;
}

function mayHaveCue({ word }: WordTable, { from, to }: TokenRange, cueWords: WordSet): boolean {
  for (let i = from; i < to; i++) if (hasWord(cueWords, word[i]!)) return true;
  return false;
}
