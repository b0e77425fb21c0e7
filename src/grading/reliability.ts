import type { Reliability } from './knowledge-schemas.js';
import { rules } from './rules.js';

const LETTERS = ['A', 'B', 'C', 'D', 'E'] as const;

/**
 * The Admiralty code of a source: the share of its figures that held, `judged` in all, together with what the situation
 * states of it, which weighs like some judged figures (the mean of a beta distribution). F while neither says enough.
 */
export function reliabilityOf(stated: Reliability, judged: number, held: number): Reliability {
  const { priorWeight, leastJudged } = rules.record;
  if (stated === 'F') {
    if (judged < leastJudged) return 'F';
    return letterOf((held + 1) / (judged + 2));
  }
  if (judged === 0) return stated;
  return letterOf((priorWeight * rules.reliability[stated].share + held) / (priorWeight + judged));
}

/** A share with its 90 % interval (Wilson 1927). */
export function shareOf(held: number, judged: number) {
  const z = 1.645;
  const share = held / judged;
  const middle = (share + z ** 2 / (2 * judged)) / (1 + z ** 2 / judged);
  const half =
    (z / (1 + z ** 2 / judged)) * Math.sqrt((share * (1 - share)) / judged + z ** 2 / (4 * judged ** 2));
  const round = (x: number) => Math.round(1000 * Math.min(1, Math.max(0, x))) / 1000;
  return { best: round(share), low: round(middle - half), high: round(middle + half) };
}

function letterOf(share: number): Reliability {
  return LETTERS.find((letter) => share >= rules.reliability[letter].from) ?? 'E';
}
