import { durations } from '../../../language/quantity/lexicon.js';
import { isPersonWord } from '../../syntax/noun-phrase.js';
import { claimWords } from '../../words/claim-words.js';
import type { Seed } from '../draft.js';

/** Whether a figure is a price, a change or a rate of supply, which count nothing that there is or that happened. */
export function isRate(seed: Seed): boolean {
  switch (seed.quantity.sort) {
    case 'share':
      return isChange(seed);
    case 'money':
      return isPrice(seed);
    default:
      return isSupply(seed) || isRatio(seed);
  }
}

/** [90 people share each latrine], [one latrine for 50 people], [one teacher for every 60 pupils] */
function isRatio({ view, phrase, predicates }: Seed): boolean {
  if (phrase.head < 0) return false;
  const before = view.lower(phrase.from - 1);
  if (before === 'every' || (before === 'per' && view.part(phrase.from - 2) !== 'NUM')) return true;
  const shared =
    /^shares?$/.test(view.lower(phrase.to)) && /^(?:each|every)$/.test(view.lower(phrase.to + 1));
  const eachOne = predicates.some(
    ({ verb, relation }) => relation === 'subject' && view.lower(verb.to) === 'each',
  );
  if (shared || eachOne) return true;
  // [one latrine serves 240 people]
  const serves = before === 'for' || before === 'serves' || before === 'serving';
  return (
    serves &&
    /^NOUN$/.test(view.part(phrase.from - 2)) &&
    /^(?:one|a|each)$/.test(view.lower(phrase.from - 3))
  );
}

/** [60 per cent more than in May], [rose by 45 per cent], [a 21 per cent increase] */
function isChange({ view, phrase }: Seed): boolean {
  for (let at = phrase.numberTo; at < phrase.numberTo + 2; at++) {
    // [stands at 13 per cent, lower than in May]: what is compared is a level
    if (view.part(at) === 'PUNCT') break;
    if (claimWords.changes.has(view.lower(at))) return true;
  }
  // [a 9 per cent monthly price rise], [a fall (9 per cent)]
  if (phrase.head >= 0 && !phrase.partitive && claimWords.changes.has(view.lower(phrase.head))) return true;
  const before = view.lower(phrase.from - 1);
  if ((before === 'of' || before === '(') && claimWords.changes.has(view.lower(phrase.from - 2))) return true;
  const led = /^(?:up|down)$/.test(view.lower(phrase.from - 1));
  if (led && !claimWords.amountingVerbs.has(view.lower(phrase.from - 2))) return true;
  return view.lower(phrase.from - 1) === 'by' && claimWords.levelVerbs.has(view.lower(phrase.from - 2));
}

/** [the price of bread rose to 900 pounds], [200 pounds per kilo] */
function isPrice({ view, phrase }: Seed): boolean {
  if (/^(?:per|\/)$/.test(view.lower(phrase.to)) || /^(?:per|\/)$/.test(view.lower(phrase.numberTo + 1)))
    return true;
  // [$8 a month]
  if (
    /^(?:a|an|every)$/.test(view.lower(phrase.numberTo + 1)) &&
    durations.has(view.lower(phrase.numberTo + 2))
  )
    return true;
  if (/^(?:a|an|every)$/.test(view.lower(phrase.to)) && durations.has(view.lower(phrase.to + 1))) return true;
  // [$90 each]
  if (/^(?:each|apiece)$/.test(view.lower(phrase.to))) return true;
  for (let at = phrase.from - 1; at >= Math.max(view.from, phrase.from - 10); at--) {
    if (claimWords.prices.has(view.lower(at))) return true;
    // [a kilogram of maize went from 200 to 350 pesos]
    const one = /^(?:a|one|per|each)$/.test(view.lower(at - 1)) && view.lower(at + 1) === 'of';
    if (one && claimWords.measuring.has(view.lower(at)) && isLevelOfSum(view, phrase.from)) return true;
  }
  return false;
}

/** [went from 200], [now fetches 200], but not [a truck of aid worth $900] */
function isLevelOfSum(view: Seed['view'], from: number): boolean {
  return view.lower(from - 1) !== 'worth' && !/^(?:NOUN|PROPN)$/.test(view.part(from - 1));
}

/** [900 litres of milk a day], [700 liters/day] */
function isSupply({ view, phrase }: Seed): boolean {
  if (phrase.head < 0 || isPersonWord(view.lower(phrase.head))) return false;
  const measured =
    claimWords.volumes.has(view.lower(phrase.nounFrom)) ||
    claimWords.volumes.has(view.lower(phrase.nounFrom + 1));
  return measured;
}
