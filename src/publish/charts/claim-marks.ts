import * as Plot from '@observablehq/plot';
import type { ClaimState } from '../../reconcile/series.js';
import type { ClaimShape } from './claim-shape.js';

/** A claim as it is drawn: when, how much, how it stands to the estimate. */
export interface DrawnClaim {
  readonly id: string;
  /** First, middle and last day it can hold for. */
  readonly from: Date;
  readonly middle: Date;
  readonly to: Date;
  readonly shape: ClaimShape;
  readonly state: ClaimState;
  readonly colour: string;
  readonly title?: string;
  readonly href?: string;
}

const DAY = 86_400_000;

/**
 * Claims drawn the one way there is. Filled: it carries the estimate. Hollow: it is stale, true once. Crossed: it is
 * wrong. A bar: a range; a whisker: about; an arrow: at least or at most. A faint line: the days it can hold for.
 * `top` is the highest value shown, which an arrow's length is a part of.
 */
export function claimMarks(claims: readonly DrawnClaim[], top: number): Plot.Markish[] {
  const arrow = top * 0.07;
  const colour = (claim: DrawnClaim) => claim.colour;
  const quiet = (claim: DrawnClaim) => (claim.state === 'current' ? 1 : 0.75);
  const linked = { title: 'title', ...(claims.some((claim) => claim.href) ? { href: 'href' } : {}) } as const;
  const of = <Kind extends ClaimShape['kind']>(...kinds: readonly Kind[]) =>
    claims.filter((claim) => (kinds as readonly string[]).includes(claim.shape.kind));
  const at = (claim: DrawnClaim) => claim.shape.at;
  const low = ({ shape }: DrawnClaim) => ('low' in shape ? shape.low : shape.at);
  const high = ({ shape }: DrawnClaim) => ('high' in shape ? shape.high : shape.at);
  const tip = ({ shape }: DrawnClaim) =>
    shape.kind === 'up' ? shape.at + arrow : Math.max(0, shape.at - arrow);
  return [
    Plot.ruleY(
      claims.filter((claim) => claim.to.getTime() - claim.from.getTime() > 20 * DAY),
      { x1: 'from', x2: 'to', y: at, stroke: colour, strokeOpacity: 0.3 },
    ),
    Plot.ruleX(
      of('point').filter((claim) => high(claim) > low(claim)),
      {
        x: 'middle',
        y1: low,
        y2: high,
        stroke: colour,
        strokeOpacity: 0.55,
        strokeWidth: 1,
      },
    ),
    Plot.ruleX(of('bar'), {
      x: 'middle',
      y1: low,
      y2: high,
      stroke: colour,
      strokeWidth: (claim: DrawnClaim) => (claim.state === 'stale' ? 1.25 : 3.5),
      ...linked,
    }),
    Plot.ruleX(of('up', 'down'), {
      x: 'middle',
      y1: at,
      y2: tip,
      stroke: colour,
      strokeOpacity: quiet,
      strokeWidth: 1.5,
    }),
    ...(['up', 'down'] as const).map((kind) =>
      Plot.dot(of(kind), {
        x: 'middle',
        y: tip,
        symbol: 'triangle',
        rotate: kind === 'up' ? 0 : 180,
        r: 3.2,
        fill: (claim: DrawnClaim) => (claim.state === 'stale' ? 'var(--paper)' : claim.colour),
        stroke: colour,
      }),
    ),
    Plot.dot(claims, {
      className: 'claims',
      x: 'middle',
      y: at,
      r: ({ shape }: DrawnClaim) => (shape.kind === 'point' ? 4 : 2.5),
      symbol: (claim: DrawnClaim) => (claim.state === 'wrong' ? 'times' : 'circle'),
      fill: (claim: DrawnClaim) => (claim.state === 'current' ? claim.colour : 'var(--paper)'),
      stroke: colour,
      strokeWidth: (claim: DrawnClaim) => (claim.state === 'wrong' ? 2 : 1.5),
      ...linked,
    }),
  ];
}
