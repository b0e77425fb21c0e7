import type { Claim, ClaimParent } from '../claims/claim.js';
import type { Family, SharedPassage } from './family.js';
import { figureDescent } from './figure-descent.js';
import { toldNumber } from './told-number.js';

/**
 * The claims, each with the voice its account is of (`family`, where that copies others or is copied) and the claim it most
 * likely repeats (`parent`): the same one in a passage its account has from another, else an earlier figure it descends
 * from. `idOf` gives the id of an account by the name claims call it.
 */
export function traceClaims<T extends Claim>(
  claims: readonly T[],
  families: readonly Family[],
  idOf: (account: string) => string,
): T[] {
  const voices = voicesOf(families);
  const parents = inPassages(claims, families, idOf);
  for (const [id, { parent, probability }] of figureDescent(claims)) {
    if (!parents.has(id)) parents.set(id, { id: parent, probability });
  }
  return claims.map((claim) => {
    const family = voices.get(idOf(claim.account));
    const parent = parents.get(claim.id);
    return {
      ...withoutStanding(claim),
      ...(family === undefined ? {} : { family }),
      ...(parent ? { parent } : {}),
    } as T;
  });
}

/** The claim as it was read, without what was found of it beside others. */
export function withoutStanding<T extends Claim>(claim: T): T {
  const { family: _, parent: __, credibility: ___, ...plain } = claim;
  return plain as T;
}

/** By account, the voice of more accounts than one, named by the first of them. */
function voicesOf(families: readonly Family[]): Map<string, string> {
  const voices = new Map<string, string>();
  for (const family of families)
    for (const voice of family.voices)
      if (voice.length > 1) for (const id of voice) voices.set(id, voice[0]!);
  return voices;
}

/** Claims in passages that their account has from another, each with the same claim there. */
function inPassages(
  claims: readonly Claim[],
  families: readonly Family[],
  idOf: (account: string) => string,
): Map<string, ClaimParent> {
  const links = families.flatMap((family) => family.links);
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  const ofAccount = new Map<string, Claim[]>();
  for (const claim of claims) {
    const id = idOf(claim.account);
    if (!linked.has(id)) continue;
    const list = ofAccount.get(id);
    if (list) list.push(claim);
    else ofAccount.set(id, [claim]);
  }
  const parents = new Map<string, ClaimParent>();
  for (const link of links)
    for (const passage of link.spans) {
      const earlier = within(ofAccount.get(link.from) ?? [], passage.from);
      if (earlier.length === 0) continue;
      for (const claim of within(ofAccount.get(link.to) ?? [], passage.to)) {
        const parent = counterpart(claim, passage, earlier);
        const known = parents.get(claim.id);
        if (parent && (!known || parent.id < known.id))
          parents.set(claim.id, { id: parent.id, probability: 1 });
      }
    }
  return parents;
}

function within(claims: readonly Claim[], { start, end }: { start: number; end: number }): Claim[] {
  return claims.filter((claim) => claim.start < end && claim.end > start);
}

/** Of the claims that say the same, the one in the place nearest to that in the copy. */
function counterpart(
  claim: Claim,
  { from, to }: SharedPassage,
  earlier: readonly Claim[],
): Claim | undefined {
  const stretch = (from.end - from.start) / Math.max(1, to.end - to.start);
  const place = from.start + (claim.start - to.start) * stretch;
  const said = saidBy(claim);
  let best: Claim | undefined;
  for (const one of earlier)
    if (saidBy(one) === said && (!best || Math.abs(one.start - place) < Math.abs(best.start - place)))
      best = one;
  return best;
}

function saidBy(claim: Claim): string {
  if (claim.kind === 'figure') return `figure ${toldNumber(claim.value)?.key} ${claim.unit}`;
  return claim.kind === 'event' ? `event ${claim.type}` : `statement ${claim.stance}`;
}
