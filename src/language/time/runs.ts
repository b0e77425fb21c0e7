import type { Sentence, Token } from '../tokens/token.js';
import type { AnchorMatch } from './anchors.js';
import { marks } from './marks.js';
import { looksLikeDate, looksLikeYear } from './number-features.js';
import { hasTrigger } from './pieces.js';
import type { TimeVocabulary } from './vocabulary.js';

/** A row of tokens that are all time words, numbers or marks between them: `from` inclusive, `to` exclusive. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * Rows of a sentence worth reading: each holds a trigger (a month, a unit, a year...). One look-up a token; all that
 * follows is done for these rows only.
 */
export function findRuns(
  vocabulary: TimeVocabulary,
  tokens: readonly Token[],
  sentence: Sentence,
  anchors: readonly AnchorMatch[],
  into: Run[],
): void {
  const { entries } = vocabulary;
  let nextAnchor = 0;
  let from = -1;
  let triggered = false;
  for (let i = sentence.from; i < sentence.to; i++) {
    const anchor = anchors[nextAnchor];
    if (anchor && anchor.from === i) {
      if (from < 0) from = i;
      triggered = true;
      i = anchor.to - 1;
      nextAnchor++;
      continue;
    }
    const token = tokens[i]!;
    let known: boolean;
    let trigger = false;
    if (token.kind === 'word') {
      const entry = entries.get(token.lower);
      known = entry !== undefined;
      trigger = entry?.word ? entry.trigger : hasTrigger(vocabulary, token.lower) || entry?.trigger === true;
      known ||= trigger;
    } else if (token.kind === 'number') {
      known = true;
      trigger = looksLikeYear(token.text) || looksLikeDate(token.text);
    } else {
      known = marks.has(token.text);
      trigger = token.text === ':' && i > sentence.from && tokens[i - 1]!.kind === 'number';
    }
    if (known) {
      if (from < 0) from = i;
      if (trigger) triggered = true;
    } else if (from >= 0) {
      if (triggered) into.push({ from, to: i });
      from = -1;
      triggered = false;
    }
  }
  if (triggered) into.push({ from, to: sentence.to });
}
