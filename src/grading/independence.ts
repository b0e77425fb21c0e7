import type { Claim } from '../claims/claim.js';
import type { Speakers } from './speakers.js';

/** How far claims have nothing to do with one another. */
export interface Independence {
  /** 0 (one voice, or one tells what the other told) to 1: chance that two claims of one thing were come by apart. */
  between(a: Claim, b: Claim): number;
  /** The first of those a claim descends from, more likely than not; its own id where it descends from none. */
  rootOf(claim: Claim): string;
}

/** By voices (families of copies, publishers), by whom claims go back to, and by the claims they repeat. */
export function independenceOf(claims: readonly Claim[], speakers: Speakers): Independence {
  const parents = new Map(claims.flatMap(({ id, parent }) => (parent ? [[id, parent] as const] : [])));
  const ancestors = (id: string): Map<string, number> => {
    const reach = new Map([[id, 1]]);
    let chance = 1;
    for (let up = parents.get(id); up && !reach.has(up.id); up = parents.get(up.id)) {
      chance *= up.probability;
      reach.set(up.id, chance);
    }
    return reach;
  };
  return {
    between(a, b) {
      if (a.id === b.id || voiceOf(a) === voiceOf(b)) return 0;
      const [ofA, ofB] = [namesOf(a, speakers), namesOf(b, speakers)];
      if (ofA.origin !== undefined && (ofA.origin === ofB.origin || ofA.origin === ofB.publisher)) return 0;
      if (ofB.origin !== undefined && ofB.origin === ofA.publisher) return 0;
      const back = ancestors(a.id);
      let shared = 0;
      for (const [id, chance] of ancestors(b.id)) shared = Math.max(shared, chance * (back.get(id) ?? 0));
      return 1 - shared;
    },
    rootOf({ id }) {
      let root = id;
      for (const [up, chance] of ancestors(id)) if (chance >= 0.5) root = up;
      return root;
    },
  };
}

/** Whose voice a claim is: what they say twice is said once. */
export function voiceOf({ family, publisher, account }: Claim): string {
  return family ?? publisher?.toLowerCase() ?? account;
}

function namesOf(claim: Claim, speakers: Speakers): { origin?: string; publisher?: string } {
  const origin = claim.sources.length === 0 ? undefined : (speakers.originOf(claim)?.id ?? nameOf(claim));
  const publisher = speakers.publisherOf(claim)?.id;
  return { ...(origin === undefined ? {} : { origin }), ...(publisher === undefined ? {} : { publisher }) };
}

function nameOf({ sources }: Claim): string | undefined {
  return sources.findLast(({ name, kind }) => name !== '' && kind !== 'unnamed')?.name.toLowerCase();
}
