import { model } from './model.js';

/** How a source's own figures of a region usually stand to what the others say. */
export interface Habit {
  /** Lower-case name of whoever tells. */
  readonly source: string;
  /** Of precise numbers with their date, or of all its others. */
  readonly counts: boolean;
  /** Logarithm of how many times too much it tells. */
  readonly bias: number;
  /** Relative standard deviation of its figures about that. */
  readonly roughness: number;
  /** Figures of its own that show it. */
  readonly figures: number;
}

/** Habits by `habitKey`. */
export type Habits = ReadonlyMap<string, Habit>;

/** How far one figure is from what all the others say of its day, in logarithms. */
export interface Residual {
  readonly id: string;
  readonly source: string;
  readonly counts: boolean;
  readonly off: number;
  /** Of what the others say, and of the figure's own words. */
  readonly variance: number;
  /** 0 to 1: how far it is a figure of its own, of its time and right. */
  readonly weight: number;
  /** What the situation says of its source. */
  readonly roughness: number;
}

/** `root` is the region: what a source tells of one says little of how it tells of another. */
export function habitKey(root: string, { source, counts }: Pick<Habit, 'source' | 'counts'>): string {
  return `${root}\n${source}\n${counts}`;
}

/** Habits of the sources of one region that are plain enough to reckon with, each shrunk to what the situation says of its source. */
export function habitsOf(residuals: readonly Residual[]): Habit[] {
  const bySource = new Map<string, Residual[]>();
  for (const one of residuals) {
    const key = habitKey('', one);
    const list = bySource.get(key);
    if (list) list.push(one);
    else bySource.set(key, [one]);
  }
  return [...bySource.values()]
    .map((list) => habitOf(list.sort((a, b) => (a.id < b.id ? -1 : 1))))
    .filter((habit) => habit !== undefined);
}

/** Farther off than so many standard deviations a figure counts as if it were no farther. */
const FAR = 3;
const ROUNDS = 8;

/**
 * Bias and noise of one source by empirical Bayes: normal figures about a bias that is itself normal about none, their noise
 * about what is said of the source, by expectation and maximization (Dempster, Laird and Rubin 1977), far ones drawn in (Huber
 * 1964). Undefined where there is too little to go by, or nothing to speak of.
 */
function habitOf(list: readonly Residual[]): Habit | undefined {
  const { habits } = model;
  const figures = list.reduce((sum, { weight }) => sum + weight, 0);
  if (figures < habits.fewest) return undefined;
  const prior = list.reduce((sum, { weight, roughness }) => sum + weight * roughness ** 2, 0) / figures;
  const biasPrior = Math.max(habits.ofBias * prior, habits.leastBias ** 2);
  const noisePrior = (1 - habits.ofBias) * prior;
  let noise = noisePrior;
  let bias = 0;
  let doubt = biasPrior;
  for (let round = 0; round < ROUNDS; round++) {
    let precision = 1 / biasPrior;
    let sum = 0;
    for (const { off, variance, weight } of list) {
      const away = Math.abs(off - bias) / Math.sqrt(noise + variance);
      const counts = (weight / (noise + variance)) * Math.min(1, FAR / Math.max(away, FAR));
      precision += counts;
      sum += counts * off;
    }
    bias = sum / precision;
    doubt = 1 / precision;
    let squares = habits.doubt * noisePrior;
    for (const { off, variance, weight } of list) {
      const total = noise + variance;
      const away = Math.min(Math.abs(off - bias), FAR * Math.sqrt(total));
      squares += weight * ((noise / total) ** 2 * (away ** 2 + doubt) + (noise * variance) / total);
    }
    noise = squares / (habits.doubt + figures);
  }
  const roughness = Math.sqrt(noise + doubt);
  const times = roughness / Math.sqrt(prior);
  const plain = Math.abs(bias) >= habits.plainBias || Math.max(times, 1 / times) >= habits.plainTimes;
  const { source, counts } = list[0]!;
  return plain ? { source, counts, bias, roughness, figures: Math.round(figures) } : undefined;
}
