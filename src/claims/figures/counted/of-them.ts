import type { Draft } from '../draft.js';

/**
 * Index below `at` of the count of people, in the sentences before of its paragraph, that a figure says it is part of: [900 people
 * live there. 300 of them are Danes], [Of these, 300 are Danes]. -1 where there is none, or where the figure stands in
 * one sentence with it.
 */
export function wholeOfThem(draft: Draft, drafts: readonly Draft[], at: number): number {
  const last = drafts[at - 1];
  if (!last || last.view === draft.view || !(isOfThem(draft) || isSaidToBe(draft))) return -1;
  return countOfPeople(draft, drafts, at);
}

/** Index below `at` of the nearest larger count of people before, in the same paragraph; -1 where there is none. */
export function countOfPeople({ view, quantity }: Draft, drafts: readonly Draft[], at: number): number {
  for (let k = at - 1; k >= Math.max(0, at - NEAR); k--) {
    const other = drafts[k]!;
    if (other.view.sentence.block !== view.sentence.block) return -1;
    if (other.counted.unit !== 'person' || other.quantity.sort !== 'count') continue;
    if (quantity.sort === 'share' || (other.quantity.value.best ?? Infinity) > (quantity.value.best ?? 0))
      return k;
  }
  return -1;
}

function isOfThem({ view, phrase, counted, quantity }: Draft): boolean {
  if (counted.unit !== 'person' && quantity.sort !== 'share') return false;
  const at = phrase.numberTo;
  const behind = isOf(view.lower(at)) && THEM.test(view.lower(at + 1));
  const opens = isOf(view.lower(view.from)) && THEM.test(view.lower(view.from + 1));
  return behind || (opens && phrase.from - view.from <= LEAD);
}

/** [They freed 90 people. 31 were children]: who some of those before are. */
function isSaidToBe({ view, phrase, counted }: Draft): boolean {
  return (
    phrase.from - view.from <= 1 &&
    phrase.head < 0 &&
    counted.from === 'complement' &&
    counted.unit === 'person'
  );
}

function isOf(word: string): boolean {
  return word === 'of' || word === 'among';
}

const THEM = /^(?:them|these|those)$/;
/** Tokens from [Of these] to the number. */
const LEAD = 5;
/** Figures before that are looked at. */
const NEAR = 6;
