import { edtfOf } from '../../situation/edtf.js';
import type { Observation } from '../observe/observation.js';
import type { Conflict, ConflictKind, ConflictSum } from '../series.js';

/** A conflict among observations; its id is made of its kind and its claims. */
export function makeConflict(
  kind: ConflictKind,
  observations: readonly Observation[],
  severity: number,
  says: string,
  resolved?: string,
  sum?: ConflictSum,
): Conflict {
  const claims = [...new Set(observations.map((observation) => observation.claim.id))].sort();
  return {
    id: `${kind}:${claims.join('+')}`,
    kind,
    severity: Math.round(Math.min(1, Math.max(0, severity)) * 100) / 100,
    claims,
    series: [...new Set(observations.map((observation) => observation.key.id))].sort(),
    when: whenOf(observations),
    says,
    ...(sum === undefined ? {} : { sum }),
    ...(resolved === undefined ? {} : { resolved }),
  };
}

/**
 * How much hangs on a gap between two numbers: none at equal, all where one is five times the other; the less
 * the claims are to be trusted, the less.
 */
export function gapSeverity(smaller: number, larger: number, observations: readonly Observation[]): number {
  const trust = Math.min(...observations.map((observation) => observation.trust));
  const ratio = larger <= 0 ? 1 : smaller <= 0 ? 5 : larger / smaller;
  return trust * (0.2 + 0.8 * Math.min(1, Math.log(Math.max(1, ratio)) / Math.log(5)));
}

function whenOf(observations: readonly Observation[]): string {
  const firsts = observations.map(({ days }) => days.first).filter(Number.isFinite);
  const lasts = observations.map(({ days }) => days.last).filter(Number.isFinite);
  return firsts.length === 0 || lasts.length === 0 ? '' : edtfOf(Math.min(...firsts), Math.max(...lasts));
}
