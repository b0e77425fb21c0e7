import type { SeriesDetail } from '../../../server/schemas/series.js';
import { cumulative, perDay } from '../../charts/counting.js';
import type { Drawing } from '../../charts/draw-series.js';
import { type PartCourse, partsBesideOneAnother, stackParts } from '../../charts/stack-parts.js';

/** Ways a series can be seen: the estimate always; a flow also as a total and as so many a day; a whole by its parts. */
export function drawingsOf(detail: SeriesDetail): readonly Drawing['kind'][] {
  return [
    'estimate',
    ...(detail.parts.length > 0 ? (['parts'] as const) : []),
    ...(detail.aspect === 'flow' ? (['cumulative', 'per-day'] as const) : []),
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
      return { kind, totals: cumulative(detail.estimates, detail.counting) };
    case 'per-day':
      return { kind, stretches: perDay(detail.estimates, detail.counting) };
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
