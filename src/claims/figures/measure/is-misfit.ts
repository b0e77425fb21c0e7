import type { SentenceView } from '../../syntax/sentence-view.js';
import { claimWords } from '../../words/claim-words.js';
import { singularOf } from '../../words/inflect.js';
import type { MeasureWord } from '../../words/lexicon.js';
import type { PatternHit } from '../../words/patterns.js';
import type { Counted } from '../counted/counted.js';

/** [90 arrests], [arrests rose to 90]: what is counted is what happened. */
export function isCountedNoun(
  { to, value }: PatternHit<MeasureWord>,
  view: SentenceView,
  { unit, label }: Counted,
): boolean {
  const noun = singularOf(view.lower(to - 1));
  return value.role === 'noun' && (unit.endsWith(noun) || label === noun);
}

/** People cannot be said to be what only things can, nor things what only people can. */
export function isMisfit(
  unit: string,
  money: boolean,
  { measure, role }: MeasureWord,
  word: string,
): boolean {
  // [$3 million for those affected]
  // [a ministry has registered 40 accidents]: they happened, and were noted
  if (measure.id === 'registered' && claimWords.eventNouns.has(unit)) return true;
  if (money) return measure.counts !== 'money' && measure.ofMoney === undefined;
  // [followed by extortion (22%), paid each month]: only of a sum is a share paid, but [12 per cent is funded]
  if (unit === 'percent' && measure.counts === 'money')
    return (role === 'verb' || role === 'deed') && !/^(?:fund|financ)/.test(word);
  if (measure.counts === undefined || unit === 'percent') return false;
  if (measure.counts === 'money') return true;
  const people = unit === 'person' || unit === 'household';
  // [26 trucks arrived]
  if (measure.moves?.measure === 'population' && claimWords.movers.has(unit.toLowerCase())) return false;
  return people !== (measure.counts === 'people');
}
