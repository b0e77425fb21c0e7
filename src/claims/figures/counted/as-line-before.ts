import { isNation, isPersonWord } from '../../syntax/noun-phrase.js';
import type { SentenceView } from '../../syntax/sentence-view.js';
import { claimWords } from '../../words/claim-words.js';
import { singularOf } from '../../words/inflect.js';
import type { Draft, Seed } from '../draft.js';
import type { Counted } from './counted.js';

/** [Belo: 4,200 refugees] and, on the next line, [Tarka: 3,100]: a place as label, of which the same are counted. */
export function asLineBefore(
  { view, phrase, quantity }: Seed,
  earlier: readonly Draft[],
): Counted | undefined {
  const last = earlier[earlier.length - 1];
  if (!last || last.view === view || quantity.sort !== 'count' || last.quantity.sort !== 'count')
    return undefined;
  if (view.sentence.block - last.view.sentence.block > 1 && last.view.to < view.from - 2) return undefined;
  const mark = last.labelled ? last.phrase.head + 1 : last.phrase.from - 1;
  if (view.lower(phrase.head + 1) !== ':' || last.view.lower(mark) !== ':') return undefined;
  if (!isPlaceLabel(view, phrase.nounFrom, phrase.head) || !isPlaceLabel(last.view, last.view.from, mark - 1))
    return undefined;
  const { unit, label, labelSpan } = last.counted;
  return { unit, label, ...(labelSpan ? { labelSpan } : {}), from: 'antecedent', antecedent: last };
}

/** [Belo], [Upper Marra], [• Tarka], [other states] */
function isPlaceLabel(view: SentenceView, from: number, to: number): boolean {
  if (view.measureWords.some((hit) => hit.from >= from && hit.to <= to + 1)) return false;
  for (let at = from; at <= to; at++) {
    if (isElsewhere(view, at, to)) continue;
    const word = view.lower(at);
    if (!/^(?:PROPN|PUNCT|ADP|DET)$/.test(view.part(at))) return false;
    if (isPersonWord(word) || isNation(view.tokens[at]!) || claimWords.households.has(singularOf(word)))
      return false;
  }
  return from <= to;
}

function isElsewhere(view: SentenceView, at: number, to: number): boolean {
  return (
    view.lower(at) === 'elsewhere' ||
    view.lower(at) === 'other' ||
    (at === to && view.lower(at - 1) === 'other')
  );
}
