import type { Located } from '../draft.js';

/** [Before the war the town was home to 900]: of a time that nobody dates. */
export function isBeforehand({ view, predicates }: Located): boolean {
  if (!predicates.some(({ verb, relation }) => relation !== 'oblique' && verb.tense === 'past')) return false;
  for (let i = view.from; i < view.to - 2; i++) {
    if (!BEFORE.test(view.lower(i)) || !/^(?:the|that|this|its|their)$/.test(view.lower(i + 1))) continue;
    // [before the rains came] is as good as [before the rains]
    const noun = nounAfter(view, i + 2);
    if (noun >= 0) return true;
  }
  return false;
}

const BEFORE = /^(?:before|until|prior)$/;
/** Tokens. */
const LONGEST = 4;

function nounAfter(view: Located['view'], from: number): number {
  for (let i = from; i < Math.min(view.to, from + LONGEST); i++) {
    if (view.part(i) === 'NUM') return -1;
    if (view.part(i) === 'NOUN') return i;
  }
  return -1;
}
