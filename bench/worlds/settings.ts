import { type Random, random } from './random.js';

/** How a synthetic world moves and how it is told of. Rates are per day, relative numbers shares of the value. */
export interface Settings {
  readonly days: number;
  readonly start: number;
  /** Day-to-day change: regimes of drift, and noise. */
  readonly driftSpread: number;
  readonly noise: number;
  readonly convoyRate: number;
  readonly convoyMost: number;
  readonly convoyReported: number;
  readonly upheavalRate: number;
  readonly officialEvery: readonly [least: number, most: number];
  readonly officialError: number;
  readonly outlets: number;
  readonly outletBias: number;
  readonly outletError: number;
  /** Claims a day by outlets. */
  readonly claimRate: number;
  /** Shares of outlets' claims that are wrong, quote the latest count, repeat their own, copy others; the rest are their own. */
  readonly wrong: number;
  readonly quoting: number;
  readonly repeating: number;
  readonly copying: number;
  /** Share of their own figures that are told with hedges that only bound. */
  readonly bounding: number;
  /** Share of claims whose date is told by the month only. */
  readonly monthOnly: number;
  /** Share of claims told as feared, denied or planned, of any size: no facts. */
  readonly noFacts: number;
}

/** Which settings worlds are drawn with: those we develop on, or others that are only scored. */
export type Kind = 'development' | 'held-back' | 'calm' | 'stormy' | 'partial';

export function drawSettings(seed: number, kind: Kind): Settings {
  const r = random(seed * 7919 + { development: 1, 'held-back': 2, calm: 3, stormy: 4, partial: 5 }[kind]);
  const plain: Settings = {
    days: r.whole(1500, 2600),
    start: Math.exp(r.between(Math.log(3000), Math.log(80000))),
    driftSpread: r.between(0.0002, 0.0005),
    noise: r.between(0.0002, 0.0005),
    convoyRate: r.between(0.02, 0.05),
    convoyMost: 0.03,
    convoyReported: r.between(0.3, 0.7),
    upheavalRate: 1 / 1200,
    officialEvery: [r.whole(20, 50), r.whole(90, 160)],
    officialError: r.between(0.002, 0.004),
    outlets: r.whole(10, 24),
    outletBias: 0.015,
    outletError: 0.03,
    claimRate: r.between(0.06, 0.11),
    wrong: 0.02,
    quoting: 0.42,
    repeating: 0.22,
    copying: 0.2,
    bounding: 0.4,
    monthOnly: 0,
    noFacts: 0,
  };
  if (kind === 'development') return plain;
  if (kind === 'calm')
    return { ...plain, upheavalRate: 0, driftSpread: 0.0001, convoyRate: 0.005, claimRate: 0.05 };
  if (kind === 'stormy')
    return { ...plain, upheavalRate: 1 / 350, driftSpread: 0.0008, convoyRate: 0.05, convoyMost: 0.06 };
  // Few counts; papers of their own mind, some always too high, some always too low.
  if (kind === 'partial')
    return {
      ...plain,
      upheavalRate: 1 / 3000,
      officialEvery: [r.whole(150, 300), r.whole(400, 700)],
      outlets: r.whole(5, 9),
      outletBias: r.between(0.04, 0.12),
      outletError: r.between(0.02, 0.06),
      quoting: 0.12,
      repeating: 0.12,
      copying: 0.1,
    };
  return heldBack(plain, r);
}

/** Other worlds than those developed on: smaller places, wilder sources, vaguer dates, what is no fact mixed in. */
function heldBack(plain: Settings, r: Random): Settings {
  return {
    ...plain,
    start: Math.exp(r.between(Math.log(400), Math.log(300000))),
    driftSpread: r.between(0.0001, 0.0008),
    noise: r.between(0.0001, 0.0008),
    convoyMost: r.between(0.02, 0.06),
    convoyReported: r.between(0, 1),
    upheavalRate: 1 / r.between(700, 2000),
    officialEvery: [r.whole(10, 40), r.whole(60, 240)],
    officialError: r.between(0.001, 0.006),
    outletBias: r.between(0.005, 0.03),
    outletError: r.between(0.015, 0.05),
    wrong: r.between(0.01, 0.05),
    quoting: r.between(0.3, 0.5),
    repeating: r.between(0.1, 0.3),
    copying: r.between(0.1, 0.28),
    bounding: r.between(0.2, 0.6),
    monthOnly: r.between(0, 0.25),
    noFacts: r.between(0, 0.05),
  };
}
