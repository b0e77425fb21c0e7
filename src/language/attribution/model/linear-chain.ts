/**
 * Best labels of a sequence under a linear-chain model (Viterbi). `scores` holds `labels` numbers a token;
 * `transition(edge, before, after)` lies at `(edge * labels + before) * labels + after`, where `edges[i]` is the edge
 * class between token i - 1 and i. Ties go to the lower label.
 */
export function bestLabels(
  scores: Float32Array,
  labels: number,
  edges: Uint8Array,
  transitions: Float32Array,
): Uint8Array {
  const n = scores.length / labels;
  const best = new Uint8Array(n);
  if (n === 0) return best;
  const from = new Uint8Array(n * labels);
  let before: number[] = new Array(labels);
  let now: number[] = new Array(labels);
  for (let y = 0; y < labels; y++) before[y] = scores[y]!;
  for (let i = 1; i < n; i++) {
    const edge = edges[i]! * labels;
    for (let y = 0; y < labels; y++) {
      let top = -Infinity;
      let arg = 0;
      for (let x = 0; x < labels; x++) {
        const score = before[x]! + transitions[(edge + x) * labels + y]!;
        if (score > top) {
          top = score;
          arg = x;
        }
      }
      now[y] = top + scores[i * labels + y]!;
      from[i * labels + y] = arg;
    }
    [before, now] = [now, before];
  }
  let label = 0;
  for (let y = 1; y < labels; y++) if (before[y]! > before[label]!) label = y;
  for (let i = n - 1; i >= 0; i--) {
    best[i] = label;
    label = from[i * labels + label]!;
  }
  return best;
}
