/** Seeded random numbers (mulberry32, Tommy Ettinger, public domain), the same on every machine. */
export interface Random {
  /** From 0 to below 1. */
  uniform(): number;
  /** Of mean 0 and standard deviation 1. */
  normal(): number;
  /** Whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  between(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
  chance(probability: number): boolean;
}

export function random(seed: number): Random {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    whole: (low, high) => low + Math.floor(uniform() * (high - low + 1)),
    between: (low, high) => low + uniform() * (high - low),
    pick: (list) => list[Math.floor(uniform() * list.length)]!,
    chance: (probability) => uniform() < probability,
  };
}
