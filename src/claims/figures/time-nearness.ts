import type { TimeMention } from '../../language/mention.js';
import type { Located } from './draft.js';

/** How closely a time named in the sentence belongs to the counted phrase; 0 or less where it does not. */
export function timeNearness(draft: Located, time: TimeMention): number {
  const { view, phrase } = draft;
  const from = view.tokenAt(time.start);
  const to = view.tokenAt(time.end);
  const after = from >= phrase.to;
  const [low, high] = after ? [phrase.to, from] : [to, phrase.from];
  let score = 6 - 0.06 * Math.max(0, high - low);
  let verbs = 0;
  for (let i = low; i < high; i++) {
    const word = view.lower(i);
    // A full stop within a sentence is a footnote's: [were reported.4 Here we].
    if (word === '.') score -= 4;
    else if (word === ';') score -= 2.5;
    else if (view.part(i) === 'SCONJ' || word === 'which' || word === 'who') score -= 1.5;
    else if (view.part(i) === 'NUM') score -= 0.6;
    const verb = view.verbAt(i);
    if (verb?.from === i && verb.form === 'finite') verbs++;
  }
  score -= Math.max(0, verbs - 1) * 1.5;
  // [700 in May]
  if (after && from - phrase.to <= 1) score += 0.5;
  if (time.relation === 'after' || time.relation === 'before') score -= 1;
  return score;
}
