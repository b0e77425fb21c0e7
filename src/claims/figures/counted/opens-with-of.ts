import type { Draft } from '../draft.js';

/** [Of 640 patients], [Out of the 640 patients] at the start of a clause. */
export function opensWithOf({ view, phrase }: Pick<Draft, 'view' | 'phrase'>): boolean {
  let at = phrase.from - 1;
  if (view.lower(at) === "'s") for (at--; /^(?:NOUN|PROPN|ADJ)$/.test(view.part(at)); ) at--;
  if (/^(?:the|these|those|its|all)$/.test(view.lower(at))) at--;
  if (view.lower(phrase.from) === 'out') return phrase.from === view.from;
  return view.lower(at) === 'of' && (at === view.from || /^[,;:(–—-]$/.test(view.lower(at - 1)));
}
