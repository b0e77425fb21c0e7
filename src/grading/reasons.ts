import type { Claim, Credibility, CredibilityReason } from '../claims/claim.js';
import type { Case, Counted } from './case.js';
import { voiceOf } from './independence.js';
import type { Reliability } from './knowledge-schemas.js';
import { rules } from './rules.js';
import type { Speaker } from './speakers.js';

/** Why a claim has its grade, as sentences. */
export function reasonsFor(known: Case, grade: Credibility['grade']): CredibilityReason[] {
  const { claim, same, odds, setAside, state, origin, reliability, comparable, copies } = known;
  const reasons: CredibilityReason[] = [];
  const ids = (claims: readonly Claim[]) => claims.map(({ id }) => id);
  if (!comparable) return [{ says: notComparable(claim), claims: [] }];
  if (same.claims.length > 0)
    reasons.push({
      says: `${namesOf(same.claims)} ${same.claims.length === 1 ? 'says' : 'say'} the same${independenceIn(same)}.`,
      claims: ids(same.claims),
    });
  if (copies.length > 0)
    reasons.push({
      says: `${copies.length === 1 ? 'Another claim' : `${copies.length} other claims`} of the same time ${copies.length === 1 ? 'is of the same voice or source, or repeats it, and counts' : 'are of the same voice or source, or repeat it, and count'} for nothing.`,
      claims: copies,
    });
  if (odds.claims.length > 0)
    reasons.push({
      says: `${namesOf(odds.claims)} ${odds.claims.length === 1 ? 'says' : 'say'} otherwise.`,
      claims: ids(odds.claims),
    });
  if (setAside.length > 0)
    reasons.push({
      says: `${namesOf(setAside)} ${setAside.length === 1 ? 'says otherwise, but does' : 'say otherwise, but do'} not fit the other accounts.`,
      claims: ids(setAside),
    });
  if (same.claims.length === 0 && odds.claims.length === 0)
    reasons.push({ says: 'Nobody who knows it independently tells of the same thing and time.', claims: [] });
  if (state === 'wrong')
    reasons.push({ says: 'It does not fit what all the accounts together make likely.', claims: [] });
  if (state === 'stale')
    reasons.push({ says: 'It repeats an older figure that no longer held.', claims: [] });
  if (claim.parent && claim.parent.probability >= 0.5)
    reasons.push({ says: 'It most likely repeats an earlier claim.', claims: [claim.parent.id] });
  reasons.push({ says: sourceIn(origin, reliability), claims: [] });
  if (grade === 6 && reliability === 'F')
    reasons.push({ says: 'So its truth cannot be judged.', claims: [] });
  return reasons;
}

function notComparable(claim: Claim): string {
  if (claim.kind === 'statement')
    return 'It is an opinion, a demand or a promise: nothing to hold against what others count.';
  if (claim.factuality !== 'asserted' && claim.factuality !== 'estimated' && claim.factuality !== 'alleged')
    return `It is told as ${claim.factuality}, not as a fact.`;
  return 'It tells neither enough of the time nor of the place to be held against others.';
}

function independenceIn({ count, claims }: Counted): string {
  if (count >= rules.corroboration.confirmed) return ', independently';
  return `, but whether ${claims.length === 1 ? 'it knows' : 'they know'} it independently is not sure`;
}

function sourceIn(origin: Speaker | undefined, reliability: Reliability): string {
  if (!origin) return 'Its source is not an office or organisation that could be judged.';
  if (reliability === 'F') return `How reliable its source is (${origin.name}) cannot be judged.`;
  return `Its source, ${origin.name}, is ${rules.reliability[reliability].label} (${reliability}).`;
}

/** Up to three voices by name. */
function namesOf(claims: readonly Claim[]): string {
  const names = [...new Set(claims.map((claim) => claim.publisher ?? claim.account ?? voiceOf(claim)))];
  const shown = names.slice(0, 3);
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : shown[0]!;
}
