import type { PlaceMention } from '../../language/mention.js';
import type { PlaceRef } from '../claim.js';

/** An account is about a place it names this often, and as this share of all it names. */
const OFTEN = 3;
const SHARE = 0.25;

/** The place an account is about: the one it names most, where it stands out. Found by itself it is a weak answer. */
export function accountFocus(places: readonly PlaceMention[], text: string): PlaceRef | undefined {
  const counts = new Map<string, number>();
  let total = 0;
  let best: PlaceMention | undefined;
  let most = 0;
  for (const mention of places) {
    if (mention.label !== 'LOC') continue;
    total++;
    const count = (counts.get(keyOf(mention)) ?? 0) + 1;
    counts.set(keyOf(mention), count);
    if (count > most) {
      most = count;
      best = mention;
    }
  }
  if (!best || most < OFTEN || most / total < SHARE) return undefined;
  const name = text.slice(best.start, best.end);
  return { ...(best.place ? { id: best.place } : {}), name };
}

function keyOf({ place, name }: PlaceMention): string {
  return place ?? name;
}
