import type { Observation } from '../observe/observation.js';
import type { Conflict, Estimate, Series } from '../series.js';
import type { Field } from './field.js';
import { gapSeverity, makeConflict } from './make-conflict.js';
import { asOfWords, inDateWords, inItsWords, inNumberWords, inVoice } from './words.js';

/** A figure told again when it no longer holds. */
interface Repetition {
  readonly first: Observation;
  readonly again: Observation;
  readonly current: Observation;
  readonly best: number;
  readonly date: string;
}

/** Old figures told again as if they held, when the estimate has moved away from them; one for each figure, its last repetition. */
export function staleRepeated(series: readonly Series[], field: Field): Conflict[] {
  const found: Conflict[] = [];
  for (const one of series) {
    if (one.aspect !== 'stock' || !one.estimates.some(tellsOld)) continue;
    const observations = field.series.get(one.id) ?? [];
    const byId = new Map(observations.map((observation) => [observation.claim.id, observation]));
    const tellers = firstTellers(observations);
    const repeated = new Map<number, Repetition>();
    for (const { date, best, claims } of one.estimates)
      for (const { id, state } of claims) {
        const again = state === 'stale' ? byId.get(id) : undefined;
        if (!again || inside(again, best)) continue;
        const first = tellers.get(again.value.nominal)!;
        if (!(first.days.reported < again.days.reported)) continue;
        const current = claims.find(
          (claim) => claim.state === 'current' && claim.weight > 0 && byId.has(claim.id),
        );
        if (!current) continue;
        repeated.set(again.value.nominal, { first, again, current: byId.get(current.id)!, best, date });
      }
    for (const repetition of repeated.values()) found.push(describe(repetition));
  }
  return found;
}

function tellsOld({ claims }: Estimate): boolean {
  return claims.some(({ state }) => state === 'stale');
}

function inside({ value }: Observation, best: number): boolean {
  return best >= value.hard[0] && best <= value.hard[1];
}

/** Who told each number first. */
function firstTellers(observations: readonly Observation[]): Map<number, Observation> {
  const found = new Map<number, Observation>();
  for (const one of observations) {
    const known = found.get(one.value.nominal);
    if (!known || isEarlier(one, known)) found.set(one.value.nominal, one);
  }
  return found;
}

function isEarlier(a: Observation, b: Observation): boolean {
  return (a.days.reported - b.days.reported || (a.claim.id < b.claim.id ? -1 : 1)) < 0;
}

function describe({ first, again, current, best, date }: Repetition): Conflict {
  const [small, large] =
    again.value.nominal < best ? [again.value.hard[1], best] : [best, again.value.hard[0]];
  const says = `${inVoice(again)} tells ${inItsWords(again)} again, which ${inVoice(first)} told${asOfWords(first)}; by ${inDateWords(date)} it was about ${inNumberWords(best)} (${inVoice(current)}: ${inItsWords(current)}).`;
  return makeConflict(
    'stale-repeated',
    [first, again, current],
    0.5 * gapSeverity(small, large, [again]),
    says,
  );
}
