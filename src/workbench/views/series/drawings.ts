import type { SeriesDetail } from '../../../server/schemas/series.js';
import { cumulative, perDay, type Stretch } from '../../charts/counting.js';
import type { Drawing } from '../../charts/draw-series.js';
import { type PartCourse, partsBesideOneAnother, stackParts } from '../../charts/stack-parts.js';

/** Ways a series can be seen: the estimate always; a flow also as a total and as so many a day; a whole by its parts. */
export function drawingsOf(detail: SeriesDetail): readonly Drawing['kind'][] {
  return [
    'estimate',
    ...(detail.parts.length > 0 ? (['parts'] as const) : []),
    ...(detail.aspect === 'flow' || detail.counters.length > 0 ? (['cumulative', 'per-day'] as const) : []),
  ];
}

export function drawingOf(
  kind: Drawing['kind'],
  detail: SeriesDetail,
  chosen: readonly string[] | undefined,
): Drawing {
  switch (kind) {
    case 'estimate':
      return { kind };
    case 'parts': {
      const shown = partsShown(detail, chosen);
      return { kind, names: shown.map((part) => part.name), parts: stackParts(shown) };
    }
    case 'cumulative':
      return {
        kind,
        totals: cumulative(detail.estimates, detail.counting),
        reported: reportedTotals(detail),
      };
    case 'per-day':
      return { kind, stretches: dailyCounts(detail) ?? perDay(detail.estimates, detail.counting) };
  }
}

/** The parts chosen, else those that can stand beside one another. */
export function partsShown(
  detail: SeriesDetail,
  chosen: readonly string[] | undefined,
): readonly PartCourse[] {
  const parts = detail.parts.map(({ id, group, spark }) => ({
    id,
    name: group.name,
    points: spark.map(([date, best]) => [date, best] as const),
  }));
  if (chosen) return parts.filter((part) => chosen.includes(part.id));
  return partsBesideOneAnother(
    parts,
    detail.estimates.map(({ date, best }) => [date, best] as const),
  );
}

/** What the keepers of running counts reported, as they reported it. */
function reportedTotals({ counters }: SeriesDetail) {
  return counters.flatMap(({ reported }) =>
    reported.map(({ date, total, used }) => ({ date: new Date(date), total, used })),
  );
}

/** How many it was on each day by the running count that was kept the longest; undefined where none was kept. */
function dailyCounts({ counters }: SeriesDetail): readonly Stretch[] | undefined {
  const longest = counters.toSorted((a, b) => b.daily.length - a.daily.length)[0];
  if (!longest || longest.daily.length === 0) return undefined;
  return longest.daily.map(
    ({
      date,
      best,
      interval: {
        '90': [low, high],
      },
    }) => {
      const from = new Date(date);
      return { from, to: new Date(from.getTime() + 86_400_000), best, low, high };
    },
  );
}
