import type { PlaceModel } from '../../src/claims/figures/place/model/trained-model.js';
import type { Example } from './examples.js';

/** Hundredths are all that is kept of a weight. */
const PRECISION = 100;
const PULL = 8;
const ROUNDS = 100;
const STEP = 0.1;
/** Figures of one account weigh no more than so many. */
const MOST = 25;

/**
 * Fits a conditional log-linear model of the right candidate among a figure's, with a pull towards 0 (McFadden 1974); where
 * several would pass, any may be it. A feature that one account alone has is left out. Adam over the whole sample.
 */
export function trainRanking(examples: readonly Example[]): PlaceModel {
  const learnt = examples.filter(
    ({ candidates }) => candidates.some(({ right }) => right) && !candidates.every(({ right }) => right),
  );
  const rows = rowsOf(learnt);
  const figures = new Map<string, number>();
  for (const { account } of learnt) figures.set(account, (figures.get(account) ?? 0) + 1);
  const sample = learnt.map(({ account, weight, candidates }) => ({
    weight: weight * Math.min(1, MOST / figures.get(account)!),
    candidates: candidates.map(({ features, right }) => ({
      right,
      rows: Int32Array.from([...features].flatMap((feature) => rows.get(feature) ?? [])),
    })),
  }));
  const weights = new Float64Array(rows.size);
  const slope = new Float64Array(rows.size);
  const mean = new Float64Array(rows.size);
  const spread = new Float64Array(rows.size);
  for (let round = 1; round <= ROUNDS; round++) {
    for (let k = 0; k < slope.length; k++) slope[k] = PULL * weights[k]!;
    for (const { weight, candidates } of sample) {
      const scores = candidates.map((one) => one.rows.reduce((sum, row) => sum + weights[row]!, 0));
      const most = Math.max(...scores);
      let all = 0;
      let right = 0;
      for (const [c, score] of scores.entries()) {
        const likely = Math.exp(score - most);
        scores[c] = likely;
        all += likely;
        if (candidates[c]!.right) right += likely;
      }
      for (const [c, one] of candidates.entries()) {
        const off = weight * (scores[c]! / all - (one.right ? scores[c]! / right : 0));
        for (const row of one.rows) slope[row]! += off;
      }
    }
    const [a, b] = [1 - 0.9 ** round, 1 - 0.99 ** round];
    for (let k = 0; k < weights.length; k++) {
      mean[k] = 0.9 * mean[k]! + 0.1 * slope[k]!;
      spread[k] = 0.99 * spread[k]! + 0.01 * slope[k]! ** 2;
      weights[k]! -= (STEP * (mean[k]! / a)) / (Math.sqrt(spread[k]! / b) + 1e-6);
    }
  }
  const kept = [...rows].map(
    ([feature, row]) => [feature, Math.round(weights[row]! * PRECISION) / PRECISION] as const,
  );
  return new Map(kept.filter(([, weight]) => weight !== 0));
}

/** A row for each feature that two accounts have, in the order of their names. */
function rowsOf(examples: readonly Example[]): Map<string, number> {
  const accounts = new Map<string, Set<string>>();
  for (const { account, candidates } of examples)
    for (const { features } of candidates)
      for (const feature of features) {
        const seen = accounts.get(feature) ?? new Set();
        accounts.set(feature, seen.add(account));
      }
  const shared = [...accounts].filter(([, seen]) => seen.size > 1).map(([feature]) => feature);
  return new Map(shared.sort().map((feature, row) => [feature, row]));
}
