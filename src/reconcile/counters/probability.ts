/** Logarithm of the gamma function, by Lanczos' approximation (Numerical Recipes, section 6.1). */
export function logGamma(x: number): number {
  let sum = 1.00000000019;
  for (let i = 0; i < LANCZOS.length; i++) sum += LANCZOS[i]! / (x + i + 1);
  const t = x + 5.5;
  return (x + 0.5) * Math.log(t) - t + Math.log((2.506628274631 * sum) / x);
}

const LANCZOS = [
  76.18009172947146, -86.5053203294168, 24.01409824083091, -1.231739572450155, 0.1208650973866179e-2,
  -0.5395239384953e-5,
];

/**
 * Logarithm of the chance of `count` events where `mean` are expected and the rate itself varies by `spread` (its relative
 * variance): a negative binomial distribution.
 */
export function logChance(count: number, mean: number, spread: number): number {
  const size = 1 / spread;
  return (
    logGamma(count + size) -
    logGamma(size) -
    logGamma(count + 1) +
    size * Math.log(size / (size + mean)) +
    (count === 0 ? 0 : count * Math.log(mean / (size + mean)))
  );
}

/** Standard normal quantiles at 5, 10, 25, 50, 75, 90 and 95 per cent. */
const Z = [-1.6449, -1.2816, -0.6745, 0, 0.6745, 1.2816, 1.6449] as const;

/**
 * Quantiles at 5, 10, 25, 50, 75, 90 and 95 per cent of a number that is never negative, of given mean and variance: those of a
 * gamma distribution (Wilson and Hilferty 1931).
 */
export function quantilesOf(mean: number, variance: number): number[] {
  if (mean <= 0) return Z.map(() => 0);
  if (variance <= 0) return Z.map(() => mean);
  const shape = mean ** 2 / variance;
  return Z.map((z) => mean * Math.max(0, 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape))) ** 3);
}
