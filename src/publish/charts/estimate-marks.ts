import * as Plot from '@observablehq/plot';
import type { Interval } from '../../reconcile/series.js';

/** An estimate as it is drawn. */
export interface DrawnEstimate {
  readonly date: Date;
  readonly best: number;
  readonly interval: { readonly '50': Interval; readonly '80': Interval; readonly '90': Interval };
  /** Whether a claim of its very day carries it; others follow from claims around them. */
  readonly reported: boolean;
}

const BANDS = [
  ['90', 0.1],
  ['80', 0.1],
  ['50', 0.16],
] as const;

/**
 * An estimate through time, drawn the one way there is: bands of 90, 80 and 50 %, one over the other, the best value as
 * a line, and a square on it where the value was reported; without a square it is derived.
 */
export function estimateMarks(estimates: readonly DrawnEstimate[], colour: string): Plot.Markish[] {
  if (estimates.length === 1) return loneMarks(estimates[0]!, colour);
  return [
    ...BANDS.map(([level, opacity]) =>
      Plot.areaY(estimates, {
        x: 'date',
        y1: (e: DrawnEstimate) => e.interval[level][0],
        y2: (e: DrawnEstimate) => e.interval[level][1],
        fill: colour,
        fillOpacity: opacity,
        curve: 'monotone-x',
      }),
    ),
    Plot.lineY(estimates, { x: 'date', y: 'best', stroke: colour, strokeWidth: 1.75, curve: 'monotone-x' }),
    squares(estimates, colour),
  ];
}

/** A single estimate has no course: its intervals stand as bars. */
function loneMarks(estimate: DrawnEstimate, colour: string): Plot.Markish[] {
  return [
    ...BANDS.map(([level, opacity]) =>
      Plot.ruleX([estimate], {
        x: 'date',
        y1: estimate.interval[level][0],
        y2: estimate.interval[level][1],
        stroke: colour,
        strokeOpacity: opacity * 1.6,
        strokeWidth: 12,
      }),
    ),
    Plot.ruleY([estimate], {
      x1: 'date',
      x2: 'date',
      y: 'best',
      stroke: colour,
      strokeWidth: 2,
      insetLeft: -7,
      insetRight: -7,
    }),
    squares([estimate], colour),
  ];
}

function squares(estimates: readonly DrawnEstimate[], colour: string): Plot.Markish {
  return Plot.dot(
    estimates.filter((estimate) => estimate.reported),
    {
      x: 'date',
      y: 'best',
      symbol: 'square',
      r: 2.6,
      fill: colour,
      stroke: 'var(--paper)',
      strokeWidth: 0.75,
    },
  );
}
