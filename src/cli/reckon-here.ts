import { reckonAround } from '../grading/reckon-around.js';
import type { Known } from '../reconcile/around/known.js';
import { observedIn } from '../reconcile/around/observed.js';
import { reachOf } from '../reconcile/around/reach.js';
import type { CountryOf } from '../reconcile/relate/places.js';
import type { AroundWork } from '../store/around/around-work.js';

/** Reckons changes from what they reach, in this thread. */
export function reckonHere(countryOf: CountryOf) {
  return {
    observed: (claims, situation) => observedIn(claims, situation, countryOf),
    reach: (known, change, situation) =>
      reachOf(
        known.flatMap((list) => JSON.parse(list) as Known[]),
        change,
        situation,
        countryOf,
      ),
    reckon: (given, situation) => reckonAround(given, situation, countryOf),
  } satisfies AroundWork;
}
