import { OUTSIDE } from './labels.js';
import { isCapitalised } from './shapes.js';
import type { TokenFacts } from './token-facts.js';

/** Nothing has been read yet. */
export const UNKNOWN_VOTE = 7;
export const VOTES = 8;

/**
 * What the other occurrences of each capitalised word were read as, so that a name once established is that name
 * everywhere: 0 there are none, 1 or 2 a place (once, more often), 3 or 4 none, 5 mostly a place, 6 mostly none.
 */
export function votesOf(facts: TokenFacts, labels: Uint8Array): Uint8Array {
  const { types, shape } = facts;
  const places = new Uint16Array(types.size);
  const others = new Uint16Array(types.size);
  for (let i = 0; i < labels.length; i++) {
    if (!isCapitalised(shape[i]!)) continue;
    if (labels[i] === OUTSIDE) others[types.of[i]!]!++;
    else places[types.of[i]!]!++;
  }
  const votes = new Uint8Array(labels.length);
  for (let i = 0; i < labels.length; i++) {
    if (!isCapitalised(shape[i]!)) continue;
    const own = labels[i] === OUTSIDE ? 0 : 1;
    votes[i] = voteFor(places[types.of[i]!]! - own, others[types.of[i]!]! - (1 - own));
  }
  return votes;
}

function voteFor(places: number, others: number): number {
  if (places === 0 && others === 0) return 0;
  if (others === 0) return places === 1 ? 1 : 2;
  if (places === 0) return others === 1 ? 3 : 4;
  return places >= others ? 5 : 6;
}
