import type { BreakKind } from './counter.js';
import { counting } from './parameters.js';
import { logChance } from './probability.js';
import type { Report } from './report.js';

export type StepKind = 'plain' | 'surge' | Exclude<BreakKind, 'transposed' | 'outlier' | 'late' | 'missing'>;

/** A way to read what lies between two reports: its kind, and minus the logarithm of its chance. */
export interface Reading {
  readonly kind: StepKind;
  readonly cost: number;
}

/** What bears on a step from one report to another. */
export interface Passage {
  readonly from: Report;
  readonly to: Report;
  /** How many were to be expected, and how much that varies, relative variance. */
  readonly expected: number;
  readonly spread: number;
  /** How many at the pace of the days just before or just after, whichever was more. */
  readonly beside: number;
  /** Whether an event that makes such cases is reported in between. */
  readonly eventful: boolean;
}

/** No day has so many times more without anybody telling why. */
const LARGEST_SURGE = 30;
/** A batch smaller than is usual is rarer by this, as a logarithm. */
const SMALL_BATCH = Math.log(5);
/** Starts of a count so many days apart are one start. */
const SAME_START = 3;
/** Over so many powers of e may the size of a jump lie. */
const SIZES = 5;

/** All ways to read a step, the likeliest first. */
export function readStep(passage: Passage): Reading[] {
  const { from, to } = passage;
  const moved = to.since - from.since;
  const started = Math.abs(moved) > SAME_START;
  const found: Reading[] = [];
  for (const kind of KINDS) {
    const chance = likelihoods[kind](passage);
    if (chance === -Infinity) continue;
    const reasoned = kind !== 'plain' && kind !== 'surge' && to.reasons.has(kind);
    // A count that says it starts elsewhere is on another footing.
    const told = started && (kind === 'rebase' || kind === 'restart') ? counting.reasonGiven : 1;
    const untold = started && kind !== 'rebase' && kind !== 'restart' ? counting.reasonGiven : 1;
    found.push({
      kind,
      cost: -chance - Math.log((reasoned ? counting.reasonGiven : 1) * told) + Math.log(untold),
    });
  }
  return found.sort((a, b) => a.cost - b.cost);
}

const KINDS = ['plain', 'surge', 'batch', 'correction', 'restart', 'rebase'] as const;

const likelihoods: Readonly<Record<StepKind, (passage: Passage) => number>> = {
  plain({ from, to, expected, spread, beside }) {
    const count = to.total - from.total;
    if (count < 0) return -Infinity;
    const usual = logChance(count, expected, spread);
    // A wave comes in days, not in one.
    const rising = beside > expected ? logChance(count, beside, spread) + Math.log(0.05) : -Infinity;
    return Math.max(usual, rising);
  },
  surge({ from, to, expected, eventful }) {
    const count = to.total - from.total;
    const { surge, surgeWithEvent } = counting.chances;
    if (count <= expected || (!eventful && count > LARGEST_SURGE * (expected + 1))) return -Infinity;
    return Math.log(eventful ? surgeWithEvent : surge) - sizeCost(count);
  },
  batch({ from, to, expected, spread }) {
    const more = to.total - from.total - expected;
    const least = 2 * Math.sqrt(expected + spread * expected ** 2);
    if (more < Math.max(2, least) || more > counting.batchMost * from.total) return -Infinity;
    const small = more < counting.batchLeast * from.total ? SMALL_BATCH : 0;
    return Math.log(counting.chances.batch) - small - sizeCost(more);
  },
  correction({ from, to, expected }) {
    const count = to.total - from.total;
    if (count >= 0 || -count > counting.correctionMost * from.total) return -Infinity;
    return Math.log(counting.chances.correction) - sizeCost(expected - count);
  },
  restart({ from, to, expected }) {
    if (to.total > 0.5 * from.total || to.total > 4 * expected + 5) return -Infinity;
    return Math.log(counting.chances.restart) + logChance(to.total, Math.max(0.5, expected), 1);
  },
  rebase({ from, to, expected }) {
    const times = Math.log((to.total + 1) / (from.total + expected + 1));
    const least =
      times < 0 ? -Math.log(1 - 0.8 * counting.correctionMost) : Math.log(1 + 0.8 * counting.batchMost);
    if (Math.abs(times) < least || Math.abs(times) > Math.log(counting.rebaseMost)) return -Infinity;
    return Math.log(counting.chances.rebase) - Math.log(2 * Math.log(counting.rebaseMost) * (to.total + 1));
  },
};

/** Jumps of all orders of size are alike. */
function sizeCost(size: number): number {
  return Math.log(SIZES * Math.max(1, size));
}
