import { isPersonWord } from '../../syntax/noun-phrase.js';
import { claimWords } from '../../words/claim-words.js';
import { singularOf } from '../../words/inflect.js';
import type { Draft } from '../draft.js';

/**
 * The count that an account goes on about where a figure of people has no verb of its own: [12,000 migrants crossed in
 * May. Two in five are women], [Most are Danes (900) and Swedes (400)], [In June it was 9,000], [In all of last year the
 * office registered 41,000]. It stands in the same paragraph or in the one before. Undefined where the figure tells of
 * something else or no count goes before.
 */
export function topicOf(draft: Draft, earlier: readonly Draft[]): Draft | undefined {
  const people = draft.quantity.sort === 'share' ? isShareOfPeople(draft) : isOfPeople(draft.counted.unit);
  if (!people || !(isCopular(draft) || isListed(draft) || isNoted(draft))) return undefined;
  for (let i = earlier.length - 1; i >= Math.max(0, earlier.length - NEAR); i--) {
    const other = earlier[i]!;
    // [Needs were high (64%)]: of a share in brackets the sentence itself tells, or the one before
    const near = draft.quantity.sort === 'share' && isListed(draft);
    if (near && draft.view.from > other.view.to) return undefined;
    if (draft.view.sentence.block - other.view.sentence.block > 1) return undefined;
    if (isTopic(other) && !isLarger(draft, other)) return other;
  }
  return undefined;
}

/** People, or a share of people, of whom a word says what befell them. */
function isTopic(draft: Draft): boolean {
  const { counted, quantity, measure, phrase } = draft;
  // [registered 41,000]: what they are is told before
  if (measure.measure === undefined || (phrase.head < 0 && isNoted(draft))) return false;
  return quantity.sort === 'share' ? measure.strength > 0 : isOfPeople(counted.unit);
}

function isShareOfPeople({ counted: { label, from } }: Draft): boolean {
  const last = label.slice(label.lastIndexOf(' ') + 1);
  // [are Danes]
  if (label === '' || (from === 'complement' && last.endsWith('s'))) return true;
  return isPersonWord(last) || claimWords.households.has(singularOf(last));
}

function isOfPeople(unit: string): boolean {
  return unit === 'person' || unit === 'household';
}

/** No part is larger than its whole; [in all of last year it registered 41,000] need not be one. */
function isLarger(draft: Draft, whole: Draft): boolean {
  if (draft.quantity.sort !== 'count' || isNoted(draft)) return false;
  return (
    (draft.quantity.value.best ?? 0) > (whole.quantity.value.best ?? whole.quantity.value.low ?? Infinity)
  );
}

/** [Sixty per cent are Danes], [nine of them were from the town]: said is who they are, or how old, and no more. */
function isCopular({ view, phrase, predicates }: Draft): boolean {
  const own = predicates.find(({ relation, verb }) => relation === 'subject' && verb.from >= phrase.to)?.verb;
  if (own === undefined || own.head !== own.from || !BE.test(view.lower(own.head))) return false;
  let at = own.to;
  while (view.part(at) === 'ADV') at++;
  return !isPlace(view.lower(at));
}

/** [are in hospital], [were on the boat] */
function isPlace(word: string): boolean {
  return /^(?:in|at|on|inside|under|without|with|near|there|here|out)$/.test(word);
}

/** [Danes (900) and Swedes (400)] */
function isListed({ view, phrase: { from, to }, predicates }: Draft): boolean {
  return predicates.length === 0 && view.lower(from - 1) === '(' && view.lower(to) === ')';
}

/** [the service registered 41,000], [it was 9,000], [the register lists 80 men] */
function isNoted({ view, phrase, predicates, counted }: Draft): boolean {
  return predicates.some(
    ({ relation, verb }) =>
      relation === 'object' &&
      verb.to - verb.from <= 2 &&
      !verb.passive &&
      (counted.label === '' ? phrase.head < 0 : true) &&
      claimWords.notingVerbs.has(view.lower(verb.head)),
  );
}

const BE = /^(?:is|are|was|were)$/;
/** Figures before that are looked at. */
const NEAR = 8;
