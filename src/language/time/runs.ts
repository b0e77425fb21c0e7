import { type Form, FormMemo } from '../tokens/form.js';
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
  const sorts = sortsOf(vocabulary);
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
    const { form } = tokens[i]!;
    const sort = sorts.of(form);
    const known = sort !== 'none';
    const clock = form.text === ':' && i > sentence.from && tokens[i - 1]!.kind === 'number';
    const trigger = sort === 'trigger' || clock;
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

type Sort = 'none' | 'known' | 'trigger';

function sortOf(vocabulary: TimeVocabulary, { kind, text, lower }: Form): Sort {
  if (kind === 'number') return looksLikeYear(text) || looksLikeDate(text) ? 'trigger' : 'known';
  if (kind !== 'word') return marks.has(text) ? 'known' : 'none';
  const entry = vocabulary.entries.get(lower);
  if (entry?.word ? entry.trigger : hasTrigger(vocabulary, lower) || entry?.trigger === true)
    return 'trigger';
  return entry === undefined ? 'none' : 'known';
}

function sortsOf(vocabulary: TimeVocabulary): FormMemo<Sort> {
  let sorts = kept.get(vocabulary);
  if (!sorts) kept.set(vocabulary, (sorts = new FormMemo((form) => sortOf(vocabulary, form))));
  return sorts;
}

const kept = new WeakMap<TimeVocabulary, FormMemo<Sort>>();
