/**
 * Trains a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) by stochastic gradient with
 * AdaGrad steps (Duchi, Hazan and Singer 2011) and averaged weights. Deterministic: sequences are visited in an order
 * drawn from a fixed seed.
 */
export interface Sequence {
  readonly features: Int32Array;
  readonly labels: Uint8Array;
  readonly edges: Uint8Array;
  /** Tokens that are not scored (a cue's own): their label is fixed to 0. */
  readonly fixed?: (i: number) => boolean;
}

export interface Chain {
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

export interface Settings {
  readonly labels: number;
  readonly perToken: number;
  readonly buckets: number;
  readonly edges: number;
  readonly epochs: number;
  readonly rate: number;
  /** Pull towards zero at each step of a weight. */
  readonly l2: number;
  /** Share of the features hidden from each step, so that none is relied on alone; none when left out. */
  readonly hidden?: number;
}

/** Buckets that fewer tokens touch are left out. */
const LEAST = 2;
const HIDDEN = -1;

export function trainChain(
  sequences: readonly Sequence[],
  settings: Settings,
  log: (line: string) => void,
): Chain {
  const { labels: L, perToken: K, buckets, edges, epochs, rate, l2, hidden = 0 } = settings;
  const W = new Float32Array(buckets * L);
  const G = new Float32Array(buckets * L).fill(1);
  const T = new Float32Array(edges * L * L);
  const TG = new Float32Array(edges * L * L).fill(1);
  const counts = new Uint8Array(buckets);
  for (const { features } of sequences)
    for (let i = 0; i < features.length; i++) if (counts[features[i]!]! < 255) counts[features[i]!]!++;
  const sumW = new Float32Array(buckets * L);
  let averaged = 0;
  const order = sequences.map((_, i) => i);
  let state = 12345;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const hide = (features: Int32Array) =>
    hidden === 0 ? features : features.map((feature) => (random() < hidden ? HIDDEN : feature));
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    let loss = 0;
    for (const index of order) {
      const { labels, edges: E, fixed } = sequences[index]!;
      const features = hide(sequences[index]!.features);
      const n = labels.length;
      if (n === 0) continue;
      const S = new Float64Array(n * L);
      for (let i = 0; i < n; i++) {
        if (fixed?.(i)) {
          for (let y = 1; y < L; y++) S[i * L + y] = -50;
          continue;
        }
        for (let k = 0; k < K; k++) {
          const f = features[i * K + k]! * L;
          if (f < 0) continue;
          for (let y = 0; y < L; y++) S[i * L + y]! += W[f + y]!;
        }
      }
      const alpha = new Float64Array(n * L);
      const beta = new Float64Array(n * L);
      for (let y = 0; y < L; y++) alpha[y] = S[y]!;
      for (let i = 1; i < n; i++)
        for (let y = 0; y < L; y++) {
          let top = -Infinity;
          for (let x = 0; x < L; x++)
            top = Math.max(top, alpha[(i - 1) * L + x]! + T[(E[i]! * L + x) * L + y]!);
          let sum = 0;
          for (let x = 0; x < L; x++)
            sum += Math.exp(alpha[(i - 1) * L + x]! + T[(E[i]! * L + x) * L + y]! - top);
          alpha[i * L + y] = top + Math.log(sum) + S[i * L + y]!;
        }
      for (let i = n - 2; i >= 0; i--)
        for (let x = 0; x < L; x++) {
          let top = -Infinity;
          for (let y = 0; y < L; y++)
            top = Math.max(
              top,
              T[(E[i + 1]! * L + x) * L + y]! + S[(i + 1) * L + y]! + beta[(i + 1) * L + y]!,
            );
          let sum = 0;
          for (let y = 0; y < L; y++)
            sum += Math.exp(
              T[(E[i + 1]! * L + x) * L + y]! + S[(i + 1) * L + y]! + beta[(i + 1) * L + y]! - top,
            );
          beta[i * L + x] = top + Math.log(sum);
        }
      let top = -Infinity;
      for (let y = 0; y < L; y++) top = Math.max(top, alpha[(n - 1) * L + y]!);
      let z = 0;
      for (let y = 0; y < L; y++) z += Math.exp(alpha[(n - 1) * L + y]! - top);
      const logZ = top + Math.log(z);
      let gold = S[labels[0]!]!;
      for (let i = 1; i < n; i++)
        gold += S[i * L + labels[i]!]! + T[(E[i]! * L + labels[i - 1]!) * L + labels[i]!]!;
      loss += logZ - gold;
      const step = (w: Float32Array, g: Float32Array, at: number, gradient: number) => {
        const full = gradient + l2 * w[at]!;
        g[at]! += full * full;
        w[at]! -= (rate * full) / Math.sqrt(g[at]!);
      };
      for (let i = 1; i < n; i++)
        for (let x = 0; x < L; x++)
          for (let y = 0; y < L; y++) {
            const at = (E[i]! * L + x) * L + y;
            const p = Math.exp(alpha[(i - 1) * L + x]! + T[at]! + S[i * L + y]! + beta[i * L + y]! - logZ);
            const gradient = p - (labels[i - 1] === x && labels[i] === y ? 1 : 0);
            if (Math.abs(gradient) > 1e-4) step(T, TG, at, gradient);
          }
      for (let i = 0; i < n; i++) {
        if (fixed?.(i)) continue;
        for (let y = 0; y < L; y++) {
          const gradient = Math.exp(alpha[i * L + y]! + beta[i * L + y]! - logZ) - (labels[i] === y ? 1 : 0);
          if (Math.abs(gradient) < 1e-4) continue;
          for (let k = 0; k < K; k++) {
            const f = features[i * K + k]!;
            if (f !== HIDDEN && counts[f]! >= LEAST) step(W, G, f * L + y, gradient);
          }
        }
      }
    }
    log(`epoch ${epoch + 1}: loss ${(loss / sequences.length).toFixed(4)}`);
    if (epoch >= epochs - 2) {
      for (let i = 0; i < W.length; i++) sumW[i]! += W[i]!;
      averaged++;
    }
  }
  for (let i = 0; i < W.length; i++) W[i] = (sumW[i]! / averaged) * (1 - hidden);
  return { weights: W, transitions: T };
}
