import { nounPhrase } from '../syntax/counted-phrase.js';
import type { SentenceView } from '../syntax/sentence-view.js';
import { claimWords } from '../words/claim-words.js';
import type { Counted } from './counted.js';
import type { Draft, Seed } from './draft.js';
import { named } from './named.js';

/** The group of a share: what is said of it, what it is a share of, or the figure it restates. */
export function shareCounted(seed: Seed, earlier: readonly Draft[], text: string): Counted {
  const { view, phrase } = seed;
  const last = earlier[earlier.length - 1];
  const beside = last?.view === view ? last : undefined;
  if (beside && amountsTo(view, phrase.from))
    return { ...beside.counted, unit: 'percent', from: 'antecedent', antecedent: beside };
  const complement = complementOf(seed, text);
  if (complement) return { ...complement, unit: 'percent', ...(beside ? { antecedent: beside } : {}) };
  if (phrase.head >= 0) {
    const whole = named(view, phrase, text, 'whole');
    const { label, ...rest } = whole;
    return { ...rest, unit: 'percent', label: claimWords.bodies.has(view.lower(phrase.head)) ? '' : label };
  }
  if (!beside || beside.quantity.sort === 'share') return { unit: 'percent', label: '', from: 'none' };
  const label = phrase.partitive ? beside.counted.label : '';
  return { unit: 'percent', label, from: 'antecedent', antecedent: beside };
}

/** [22,000 children, accounting for more than 60%]: the share is of those counted just before. */
function amountsTo(view: SentenceView, from: number): boolean {
  for (let at = from - 1; at >= Math.max(view.from, from - 4); at--)
    if (claimWords.amountingVerbs.has(view.lower(at))) return true;
  return false;
}

/** [half of whom are children], [over 94% were women and children]: what is said of the share or part. */
export function complementOf(seed: Seed, text: string): Counted | undefined {
  const { view, phrase } = seed;
  const said = seed.predicates.find(
    ({ relation, verb }) =>
      (relation === 'subject' || relation === 'modifier') &&
      view.part(verb.head) === 'AUX' &&
      verb.from >= phrase.to,
  );
  if (!said || said.verb.to - said.verb.from > 2) return undefined;
  let at = said.verb.to;
  while (view.part(at) === 'ADV' || view.part(at) === 'DET') at++;
  if (view.part(at) === 'NUM') return undefined;
  const noun = nounPhrase(view, at);
  if (noun.head < 0 || !/s$|^(?:women|men|children|people)$/.test(view.lower(noun.head))) return undefined;
  return named(view, noun, text, 'complement');
}
