import { type Method, type Observed, observed, withResiduals } from './observed.js';

/** The last figure told holds until the next one. */
export const lastValue: Method = (claims, _official, days) => {
  const pool = observed(claims);
  return withResiduals(
    pool,
    (day, without) => {
      const before = pool.findLast((one) => one !== without && one.days.day <= day);
      return (before ?? pool.find((one) => one !== without))?.value.nominal;
    },
    days,
  );
};

/** Median of the figures within 45 days, of the nearest three where there are fewer. */
export const windowMedian: Method = (claims, _official, days) => {
  const pool = observed(claims);
  return withResiduals(
    pool,
    (day, without) => median(nearby(pool, day, without).map((one) => one.value.nominal)),
    days,
  );
};

/** Mean of the figures within 45 days, each source weighted by how near it has been to the medians (as in truth discovery). */
export const weightedMean: Method = (claims, _official, days) => {
  const pool = observed(claims);
  const off = new Map<string, number[]>();
  for (const one of pool) {
    const middle = median(nearby(pool, one.days.day, one).map((other) => other.value.nominal));
    if (middle === undefined) continue;
    const list = off.get(one.voice) ?? [];
    list.push(Math.abs(Math.log((one.value.nominal + 1) / (middle + 1))));
    off.set(one.voice, list);
  }
  const weight = (one: Observed) => {
    const list = off.get(one.voice) ?? [];
    return 1 / (0.02 + (list.reduce((so, x) => so + x, 0) + 0.05) / (list.length + 1)) ** 2;
  };
  return withResiduals(
    pool,
    (day, without) => {
      const near = nearby(pool, day, without);
      const sum = near.reduce((so, one) => so + weight(one), 0);
      return sum === 0 ? undefined : near.reduce((so, one) => so + weight(one) * one.value.nominal, 0) / sum;
    },
    days,
  );
};

/** Official counts only, straight lines between them. */
export const officialInterpolated: Method = (claims, official, days) => {
  const pool = observed(claims).filter((one) => official.has(one.claim.id));
  return withResiduals(
    pool,
    (day, without) => {
      const rest = pool.filter((one) => one !== without);
      const after = rest.find((one) => one.days.day >= day);
      const before = rest.findLast((one) => one.days.day <= day);
      if (!before || !after) return (before ?? after)?.value.nominal;
      const whole = after.days.day - before.days.day;
      const share = whole === 0 ? 0 : (day - before.days.day) / whole;
      return before.value.nominal * (1 - share) + after.value.nominal * share;
    },
    days,
  );
};

function nearby(pool: readonly Observed[], day: number, without: Observed | undefined): Observed[] {
  const byNearness = pool
    .filter((one) => one !== without)
    .map((one) => ({ one, away: Math.abs(one.days.day - day) }))
    .sort((a, b) => a.away - b.away);
  const within = byNearness.filter(({ away }) => away <= 45).length;
  return byNearness.slice(0, Math.max(3, within)).map(({ one }) => one);
}

function median(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
