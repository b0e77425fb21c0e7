/** `Math.log1p(days / scale)` by whole days, which the belief asks for at every day it weighs. */
export function gapLogs(scale: number): (days: number) => number {
  const table = new Float64Array(DAYS);
  for (let days = 0; days < DAYS; days++) table[days] = Math.log1p(days / scale);
  return (days) => (days >= 0 && days < DAYS ? table[days]! : Math.log1p(days / scale));
}

/** Twenty-two years: gaps beyond are rare. */
const DAYS = 8192;
