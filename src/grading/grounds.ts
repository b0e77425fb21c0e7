import type { Claim } from '../claims/claim.js';
import { admit } from '../reconcile/observe/admit.js';
import { type Observation, observe } from '../reconcile/observe/observation.js';
import { groupsOf } from '../reconcile/relate/groups.js';
import { measuresOf } from '../reconcile/relate/measures.js';
import { type CountryOf, placesOf } from '../reconcile/relate/places.js';
import type { Situation } from '../situation/situation.js';
import { type Independence, independenceOf } from './independence.js';
import { type Speakers, speakersOf } from './speakers.js';

/** What sources and claims are graded on. */
export interface Grounds {
  /** By id. */
  readonly claims: readonly Claim[];
  readonly observations: readonly Observation[];
  readonly speakers: Speakers;
  readonly independence: Independence;
}

/** Claims, in any order, each with its `family` and `parent` where it has them. */
export function groundsOf(claims: readonly Claim[], situation: Situation, countryOf?: CountryOf): Grounds {
  const sorted = [...new Map(claims.map((claim) => [claim.id, claim])).values()].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  const speakers = speakersOf(situation.sources);
  return {
    claims: sorted,
    observations: observe(
      admit(sorted).figures,
      placesOf(situation, countryOf),
      groupsOf(situation),
      measuresOf(situation),
    ),
    speakers,
    independence: independenceOf(sorted, speakers),
  };
}
