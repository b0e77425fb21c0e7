import type { PlaceMention } from '../../language/mention.js';
import type { SentenceView } from '../syntax/sentence-view.js';
import type { Trigger } from './triggers.js';

/**
 * The places of a sentence that do what an event's noun tells elsewhere: [Kenya's withdrawal from Haiti], [a Belgian raid
 * on Oru], but not [the Marra flood], [the Belo attack on Monday]. Nothing happens there.
 */
export function doingPlaces(
  view: SentenceView,
  triggers: readonly Trigger[],
  places: readonly PlaceMention[],
): PlaceMention[] {
  if (places.length < 2) return [];
  const nouns = triggers.filter(({ verb }) => !verb);
  return places.filter((place) => {
    const behind = view.tokenAt(place.end);
    const next = view.lower(behind) === "'s" ? behind + 1 : behind;
    return nouns.some(({ from, to }) => {
      const stands = next === from || (next + 1 === from && QUALIFIES.has(view.part(next)));
      return stands && DIRECTIONS.has(view.lower(to)) && places.some(opens(view, to + 1));
    });
  });
}

/** [a Kenyan troop withdrawal], [Kenya's military withdrawal] */
const QUALIFIES = new Set(['NOUN', 'ADJ']);

/** What leads from a deed to where it is done. */
const DIRECTIONS = new Set(['from', 'in', 'into', 'on', 'at', 'against', 'across']);

/** [from Haiti], [from the north of Haiti], [in eastern Haiti]: within a phrase of no verb. */
function opens(view: SentenceView, first: number): (place: PlaceMention) => boolean {
  const opening = view.tokens[first];
  return ({ start }) => opening !== undefined && start >= opening.start && start <= opening.start + NEAR;
}

/** Characters of a short phrase before its place. */
const NEAR = 24;
