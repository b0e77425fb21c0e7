import type { Draft } from '../draft.js';

/** [eight of the 13 victims], [7 out of the 24 camps]: the part stands before its whole. */
export function isPartOfNext(part: Draft, whole: Draft): boolean {
  if (part.view !== whole.view) return false;
  const { view } = whole;
  let between = '';
  for (let at = part.phrase.to; at < whole.phrase.from; at++) between += ` ${view.lower(at)}`;
  return /^(?:out )?of(?: (?:the|its|their|these|those|some|about|(?:\S+ ){1,4}'s))?$/.test(between.trim());
}
