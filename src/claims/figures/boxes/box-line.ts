import type { Draft } from '../draft.js';

/** Longest line of a box, in tokens. */
const LONGEST = 14;

/** A line that holds a figure and little else: [Deaths: 412], [1,400 refugees registered]. */
export function isBoxLine({ view, phrase, predicates, labelled }: Draft): boolean {
  if (view.to - view.from > LONGEST || view.lower(view.to - 1) === '.') return false;
  // [900 refugees registered], [New arrivals: 900 people]
  const opens = phrase.from === view.from || view.lower(phrase.from - 1) === ':';
  return labelled || (opens && predicates.every(({ verb }) => verb.form !== 'finite'));
}

/** [Total dead: 31] and, on the next line, [Foreigners: 4]. */
export function isNextLine(first: Draft, second: Draft): boolean {
  return second.view.sentence.block - first.view.sentence.block <= 1;
}
