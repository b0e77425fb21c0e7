import { gate, MOST_NEW } from '../../src/language/attribution/model/recurrent-model.js';

/** The gated running means of a stretch of tokens and what of them shows, 2 H a token; `sums` holds 6 H a token. */
export function runMeans(
  sums: Float32Array,
  hidden: number,
  from: number,
  tokens: number,
  means: Float32Array,
  shown: Float32Array,
): void {
  const both = 2 * hidden;
  for (const side of [0, hidden])
    for (let step = 0; step < tokens; step++) {
      const t = from + (side === 0 ? step : tokens - 1 - step);
      const before = step === 0 ? -1 : (side === 0 ? t - 1 : t + 1) * both + side;
      const at = t * 3 * both + side;
      const to = t * both + side;
      for (let h = 0; h < hidden; h++) {
        const keep = gate(sums[at + both + h]!);
        const kept = keep * (before < 0 ? 0 : means[before + h]!) + (1 - keep) * limited(sums[at + h]!);
        means[to + h] = kept;
        shown[to + h] = kept * gate(sums[at + 2 * both + h]!);
      }
    }
}

/** The slopes of the sums, given those of what shows. */
export function runBack(
  sums: Float32Array,
  hidden: number,
  from: number,
  tokens: number,
  means: Float32Array,
  slopes: Float32Array,
  out: Float32Array,
): void {
  const both = 2 * hidden;
  const carried = new Float32Array(hidden);
  for (const side of [0, hidden]) {
    carried.fill(0);
    for (let step = tokens - 1; step >= 0; step--) {
      const t = from + (side === 0 ? step : tokens - 1 - step);
      const before = step === 0 ? -1 : (side === 0 ? t - 1 : t + 1) * both + side;
      const at = t * 3 * both + side;
      const to = t * both + side;
      for (let h = 0; h < hidden; h++) {
        const keep = gate(sums[at + both + h]!);
        const show = gate(sums[at + 2 * both + h]!);
        const fresh = sums[at + h]!;
        const slope = slopes[to + h]!;
        const whole = carried[h]! + slope * show;
        const change = (before < 0 ? 0 : means[before + h]!) - limited(fresh);
        out[at + h] = Math.abs(fresh) < MOST_NEW ? whole * (1 - keep) : 0;
        out[at + both + h] = keep > 0 && keep < 1 ? 0.25 * whole * change : 0;
        out[at + 2 * both + h] = show > 0 && show < 1 ? 0.25 * slope * means[to + h]! : 0;
        carried[h] = whole * keep;
      }
    }
  }
}

function limited(fresh: number): number {
  return Math.max(-MOST_NEW, Math.min(MOST_NEW, fresh));
}
