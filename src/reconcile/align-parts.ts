import type { Estimate, Interval, Series } from './series.js';
import { isCounted, tidy } from './tidy.js';

/** The numbers of an estimate, lowest first: the low ends, the best, the high ends. */
type Ends = number[];

const ROUNDS = 4;

/**
 * Estimates of one day in which no part exceeds its whole: where one would, part and whole meet between, the nearer to the one
 * that is surer (pooling of adjacent violators, Barlow and others 1972). `wholes` gives the series each series is a part of.
 */
export function alignParts(
  series: readonly Series[],
  wholes: ReadonlyMap<string, readonly string[]>,
): Series[] {
  const byId = new Map(series.map((one) => [one.id, one]));
  const ends = new Map<string, Map<string, Ends>>();
  const of = (one: Series) => {
    const known = ends.get(one.id);
    if (known) return known;
    const fresh = new Map(one.estimates.map((estimate) => [keyOf(estimate), endsOf(estimate)]));
    ends.set(one.id, fresh);
    return fresh;
  };
  const pairs = [...wholes]
    .flatMap(([part, list]) => list.map((whole) => ({ part: byId.get(part), whole: byId.get(whole) })))
    .filter(
      (pair): pair is { part: Series; whole: Series } => pair.part !== undefined && pair.whole !== undefined,
    )
    .sort(
      (a, b) =>
        depth(a.part.id, wholes) - depth(b.part.id, wholes) ||
        (a.part.id + a.whole.id < b.part.id + b.whole.id ? -1 : 1),
    );
  let changed = false;
  for (let round = 0; round < ROUNDS; round++)
    for (const { part, whole } of pairs)
      for (const [day, low] of of(part)) {
        const high = of(whole).get(day);
        if (!high || !exceeds(low, high)) continue;
        changed = true;
        // In the last round the whole stands, so that all hold at the end.
        meet(low, high, round === ROUNDS - 1 ? 0 : shareOfPart(low, high), isCounted(part.unit));
      }
  if (!changed) return [...series];
  return series.map((one) => {
    const own = ends.get(one.id);
    return own
      ? { ...one, estimates: one.estimates.map((estimate) => withEnds(estimate, own.get(keyOf(estimate))!)) }
      : one;
  });
}

/** How many wholes lie around a series: the outermost come first. */
function depth(id: string, wholes: ReadonlyMap<string, readonly string[]>): number {
  return wholes.get(id)?.length ?? 0;
}

function exceeds(part: Ends, whole: Ends): boolean {
  return part.some((end, i) => end > whole[i]!);
}

function meet(part: Ends, of: Ends, share: number, whole: boolean): void {
  part.forEach((end, i) => {
    const other = of[i]!;
    if (end <= other) return;
    const between = tidy(share * end + (1 - share) * other, whole);
    part[i] = between;
    of[i] = between;
  });
}

/** How much of the way to the part they meet: by how narrow each is, relative to its size. */
function shareOfPart(part: Ends, whole: Ends): number {
  const width = (of: Ends) => ((of[6]! - of[0]! + 1e-9) / (of[3]! + 1e-9)) ** 2;
  return width(whole) / (width(part) + width(whole));
}

function keyOf({ date, period }: Estimate): string {
  return `${date} ${period ?? ''}`;
}

function endsOf({ best, interval }: Estimate): Ends {
  return [
    interval['90'][0],
    interval['80'][0],
    interval['50'][0],
    best,
    interval['50'][1],
    interval['80'][1],
    interval['90'][1],
  ];
}

function withEnds(estimate: Estimate, ends: Ends): Estimate {
  const interval = (low: number, high: number): Interval => [ends[low]!, ends[high]!];
  return {
    ...estimate,
    best: ends[3]!,
    interval: { '50': interval(2, 4), '80': interval(1, 5), '90': interval(0, 6) },
  };
}
