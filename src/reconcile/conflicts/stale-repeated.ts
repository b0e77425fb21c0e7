import type { Observation } from '../observe/observation.js';
import type { Conflict, Series } from '../series.js';
import type { Field } from './field.js';
import { gapSeverity, makeConflict } from './make-conflict.js';
import { asOfWords, inDateWords, inItsWords, inNumberWords, inVoice } from './words.js';

/** Old figures told again as if they held, when the estimate has moved away from them; one for each figure, its last repetition. */
export function staleRepeated(series: readonly Series[], field: Field): Conflict[] {
  const found: Conflict[] = [];
  for (const one of series) {
    if (one.aspect !== 'stock') continue;
    const observations = field.series.get(one.id) ?? [];
    const byId = new Map(observations.map((observation) => [observation.claim.id, observation]));
    const repeated = new Map<number, Conflict>();
    for (const { date, best, claims } of one.estimates)
      for (const { id, state } of claims) {
        const again = byId.get(id);
        if (state !== 'stale' || !again || inside(again, best)) continue;
        const first = firstToTell(again, observations);
        const current = claims.find(
          (claim) => claim.state === 'current' && claim.weight > 0 && byId.has(claim.id),
        );
        if (!first || !current) continue;
        repeated.set(again.value.nominal, describe(first, again, byId.get(current.id)!, best, date));
      }
    found.push(...repeated.values());
  }
  return found;
}

function inside({ value }: Observation, best: number): boolean {
  return best >= value.hard[0] && best <= value.hard[1];
}

function firstToTell(again: Observation, observations: readonly Observation[]): Observation | undefined {
  return observations
    .filter(({ value, days }) => value.nominal === again.value.nominal && days.reported < again.days.reported)
    .sort((a, b) => a.days.reported - b.days.reported || (a.claim.id < b.claim.id ? -1 : 1))[0];
}

function describe(
  first: Observation,
  again: Observation,
  current: Observation,
  best: number,
  date: string,
): Conflict {
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
