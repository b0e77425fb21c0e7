import type { SeriesDetail } from '../../../server/schemas/series.js';
import { cumulative, perDay } from '../../charts/counting.js';
import type { Drawing } from '../../charts/draw-series.js';
import { stackParts } from '../../charts/stack-parts.js';

/** Ways a series can be seen: the estimate always; a flow also as a total and as so many a day; a whole by its parts. */
export function drawingsOf(detail: SeriesDetail): readonly Drawing['kind'][] {
  return [
    'estimate',
    ...(detail.parts.length > 0 ? (['parts'] as const) : []),
    ...(detail.aspect === 'flow' ? (['cumulative', 'per-day'] as const) : []),
  ];
}

export function drawingOf(kind: Drawing['kind'], detail: SeriesDetail): Drawing {
  switch (kind) {
    case 'estimate':
      return { kind };
    case 'parts':
      return {
        kind,
        parts: stackParts(
          detail.parts.map((part) => ({
            name: part.group.name,
            points: part.spark.map(([date, best]) => [date, best] as const),
          })),
        ),
      };
    case 'cumulative':
      return { kind, totals: cumulative(detail.estimates, detail.counting) };
    case 'per-day':
      return { kind, stretches: perDay(detail.estimates, detail.counting) };
  }
}
