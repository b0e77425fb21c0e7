import { type Guess, type Method, observed } from './observed.js';

/** z of the upper end of the 50, 80 and 90 per cent interval of a normal distribution. */
const Z = [0.6745, 1.2816, 1.6449] as const;

interface Reading {
  readonly day: number;
  readonly y: number;
  readonly variance: number;
}

interface Path {
  readonly fit: number;
  readonly mean: ReadonlyMap<number, number>;
  readonly variance: ReadonlyMap<number, number>;
}

/** Local level model on log(x + 100), noise and step chosen by likelihood, smoothed (Rauch, Tung and Striebel 1965). */
export const plainKalman: Method = (claims, _official, days) => {
  const pool = observed(claims).map((one) => ({ day: one.days.day, y: toLog(one.value.nominal) }));
  let best: { noise: number; step: number; fit: number } | undefined;
  for (const noise of [0.005, 0.01, 0.02, 0.04, 0.08, 0.16])
    for (const step of [0.0005, 0.001, 0.002, 0.004, 0.008, 0.016, 0.03]) {
      const { fit } = smoothPath(
        pool.map((one) => ({ ...one, variance: noise ** 2 })),
        (gap) => step ** 2 * gap,
        [],
      );
      if (!best || fit > best.fit) best = { noise, step, fit };
    }
  const { noise, step } = best!;
  return guesses(
    smoothPath(
      pool.map((one) => ({ ...one, variance: noise ** 2 })),
      (gap) => step ** 2 * gap,
      days,
    ),
    days,
  );
};

/**
 * The same with Student t noise (3 degrees of freedom) and steps (1.5), by reweighting; a claim's variance is what its hedge
 * and rounding allow, and its target the nearest value its words admit.
 */
export const robustKalman: Method = (claims, _official, days) => {
  const pool = observed(claims);
  const step = 0.003;
  const weights = pool.map(() => 1);
  const loosened = new Map<number, number>();
  let path: Path | undefined;
  for (let round = 0; round < 20; round++) {
    const readings = pool.map((one, i) => {
      const low = toLog(one.value.core[0]);
      const high = toLog(one.value.core[1]);
      const level = path?.mean.get(one.days.day) ?? (low + high) / 2;
      const stale = one.days.basis === 'background' ? 0.04 : one.days.basis === 'published' ? 0.015 : 0;
      const sd = Math.hypot(
        0.01,
        stale,
        level < low ? one.value.tail[0] : one.value.tail[1],
        (high - low) / Math.sqrt(12),
      );
      return {
        day: one.days.day,
        y: Math.max(low, Math.min(high, level)),
        variance: sd ** 2 / weights[i]!,
        sd,
      };
    });
    const process = (gap: number, day: number) => (step ** 2 * gap) / (loosened.get(day) ?? 1);
    path = smoothPath(readings, process, round === 19 ? days : []);
    readings.forEach(({ day, sd }, i) => {
      const level = path!.mean.get(day)!;
      const one = pool[i]!;
      const away = Math.max(toLog(one.value.core[0]) - level, level - toLog(one.value.core[1]), 0) / sd;
      weights[i] = 4 / (3 + away ** 2);
    });
    const seen = [...new Set(pool.map((one) => one.days.day))];
    seen.forEach((day, i) => {
      if (i === 0) return;
      const before = seen[i - 1]!;
      const jump = (path!.mean.get(day)! - path!.mean.get(before)!) ** 2 / (step ** 2 * (day - before));
      loosened.set(day, Math.min(1, 2.5 / (1.5 + jump)));
    });
  }
  return guesses(path!, days);
};

function smoothPath(
  readings: readonly Reading[],
  process: (gap: number, day: number) => number,
  asked: readonly number[],
): Path {
  const byDay = new Map<number, Reading[]>();
  for (const reading of readings) byDay.set(reading.day, [...(byDay.get(reading.day) ?? []), reading]);
  const days = [...new Set([...byDay.keys(), ...asked])].sort((a, b) => a - b);
  const means: number[] = [];
  const variances: number[] = [];
  const ahead: [number, number][] = [];
  let mean = readings[0]!.y;
  let variance = 4;
  let fit = 0;
  days.forEach((day, i) => {
    if (i > 0) variance += process(day - days[i - 1]!, day);
    ahead.push([mean, variance]);
    for (const reading of byDay.get(day) ?? []) {
      const total = variance + reading.variance;
      const off = reading.y - mean;
      fit -= 0.5 * (Math.log(2 * Math.PI * total) + off ** 2 / total);
      mean += (variance / total) * off;
      variance *= 1 - variance / total;
    }
    means.push(mean);
    variances.push(variance);
  });
  for (let i = days.length - 2; i >= 0; i--) {
    const [meanAhead, varianceAhead] = ahead[i + 1]!;
    const gain = variances[i]! / varianceAhead;
    means[i]! += gain * (means[i + 1]! - meanAhead);
    variances[i]! += gain ** 2 * (variances[i + 1]! - varianceAhead);
  }
  return {
    fit,
    mean: new Map(days.map((day, i) => [day, means[i]!])),
    variance: new Map(days.map((day, i) => [day, variances[i]!])),
  };
}

function guesses(path: Path, days: readonly number[]): Guess[] {
  return days.map((day) => {
    const mean = path.mean.get(day)!;
    const sd = Math.sqrt(path.variance.get(day)!);
    return {
      best: fromLog(mean),
      low: Z.map((z) => fromLog(mean - z * sd)) as [number, number, number],
      high: Z.map((z) => fromLog(mean + z * sd)) as [number, number, number],
    };
  });
}

function toLog(value: number): number {
  return Math.log(value + 100);
}

function fromLog(y: number): number {
  return Math.max(0, Math.exp(y) - 100);
}
