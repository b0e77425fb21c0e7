import type { Example } from './examples.js';

/** Weights of classes over features by name: `classes.length` numbers a feature. */
export interface Trained {
  readonly rows: ReadonlyMap<string, number>;
  readonly measure: { readonly classes: readonly string[]; readonly weights: Float32Array };
  readonly aspect: { readonly classes: readonly string[]; readonly weights: Float32Array };
}

interface Row {
  readonly rows: Int32Array;
  readonly weight: number;
  readonly example: Example;
}

/** Fits two softmax regressions over the same features, with a pull towards 0; a feature seen once is left out. */
export function trainSoftmax(
  examples: readonly Example[],
  measures: readonly string[],
  aspects: readonly string[],
): Trained {
  const counts = new Map<string, number>();
  for (const example of examples)
    for (const feature of featuresOf(example)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const rows = new Map<string, number>();
  for (const [feature, count] of counts) if (count >= LEAST) rows.set(feature, rows.size);
  const indexes = (features: readonly string[]) =>
    Int32Array.from(features.flatMap((feature) => rows.get(feature) ?? []));
  const sample = examples.flatMap((example): Row[] => {
    const row = { rows: indexes(featuresOf(example)), weight: example.weight, example };
    if (example.set !== 'sentences') return [row];
    const ruled = indexes([...example.ruled, ...example.features]);
    return [row, { rows: ruled, weight: RULED * example.weight, example }];
  });
  return {
    rows,
    measure: {
      classes: measures,
      weights: fitted(sample, rows.size, measures, ({ measure }) => measure),
    },
    aspect: { classes: aspects, weights: fitted(sample, rows.size, aspects, ({ aspect }) => aspect) },
  };
}

/** The rules read sentences as they were made to: of how far rules are to be trusted little is learnt of them. */
function featuresOf({ set, features, ruled }: Example): readonly string[] {
  return set === 'sentences' ? features : [...ruled, ...features];
}

/** Weight of a sentence's figure with what the rules read of it, beside the same without. */
const RULED = 0.6;

const LEAST = 2;
const PULL = 1;
const ROUNDS = 80;
const STEP = 0.05;

/** Adam over the whole sample (Kingma and Ba 2015). */
function fitted(
  sample: readonly Row[],
  features: number,
  classes: readonly string[],
  classOf: (example: Example) => string,
): Float32Array {
  const n = classes.length;
  const weights = new Float32Array(features * n);
  const slope = new Float32Array(features * n);
  const mean = new Float32Array(features * n);
  const spread = new Float32Array(features * n);
  const sums = new Float64Array(n);
  const right = sample.map(({ example }) => classes.indexOf(classOf(example)));
  for (let round = 1; round <= ROUNDS; round++) {
    for (let k = 0; k < slope.length; k++) slope[k] = PULL * weights[k]!;
    sample.forEach(({ rows, weight }, i) => {
      sums.fill(0);
      for (const row of rows) for (let c = 0; c < n; c++) sums[c]! += weights[row * n + c]!;
      const most = Math.max(...sums);
      let all = 0;
      for (let c = 0; c < n; c++) all += sums[c] = Math.exp(sums[c]! - most);
      for (let c = 0; c < n; c++) sums[c] = weight * (sums[c]! / all - (c === right[i] ? 1 : 0));
      for (const row of rows) for (let c = 0; c < n; c++) slope[row * n + c]! += sums[c]!;
    });
    const [a, b] = [1 - 0.9 ** round, 1 - 0.99 ** round];
    for (let k = 0; k < weights.length; k++) {
      mean[k] = 0.9 * mean[k]! + 0.1 * slope[k]!;
      spread[k] = 0.99 * spread[k]! + 0.01 * slope[k]! ** 2;
      weights[k]! -= (STEP * (mean[k]! / a)) / (Math.sqrt(spread[k]! / b) + 1e-6);
    }
  }
  return weights;
}
