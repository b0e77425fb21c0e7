import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { FigureClaim } from '../../claims/claim.js';
import type { ClaimState, Series } from '../../reconcile/series.js';
import { parseEdtf } from '../../situation/edtf.js';
import { palette } from './palette.js';

/** A claim as it is drawn: where it stands in time and value, and what leads to its words. */
export interface ClaimMark {
  readonly claim: FigureClaim;
  readonly state: ClaimState;
  /** Words shown on hover. */
  readonly title: string;
  /** Where a click leads ("#note-3"). */
  readonly href: string;
}

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

const DAY = 86_400_000;

/**
 * A series through time as an SVG string: bands of 50 and 90 %, the best estimate, every claim as what it is: a filled
 * dot (exact), an open one (about), a bar (range), an arrow up (at least, more than) or down (at most, fewer than).
 * Stale claims are grey, wrong ones crossed.
 */
export function seriesChart(
  series: Series,
  marks: readonly ClaimMark[],
  size: ChartSize,
  label: string,
): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const estimates = series.estimates.map((estimate) => ({
    date: new Date(estimate.date),
    best: estimate.best,
    low50: estimate.interval['50'][0],
    high50: estimate.interval['50'][1],
    low90: estimate.interval['90'][0],
    high90: estimate.interval['90'][1],
  }));
  const drawn = marks.flatMap(place);
  const points = drawn.filter((mark) => mark.shape !== 'bar');
  const top = Math.max(
    1,
    ...estimates.map((e) => e.high50),
    ...estimates.map((e) => e.best * 1.05),
    ...drawn.map((m) => m.high),
  );
  const arrow = top * 0.09;
  const colour = (mark: Drawn) => palette[mark.state];
  const svg = Plot.plot({
    document,
    width: size.width,
    height: size.height,
    marginLeft: 56,
    marginRight: 16,
    marginBottom: 28,
    ariaLabel: label,
    style: { fontSize: '12px', background: 'transparent', overflow: 'visible' },
    x: {
      type: 'utc',
      label: null,
      ticks: Math.max(2, Math.floor(size.width / 110)),
      insetLeft: 8,
      insetRight: 8,
    },
    y: {
      label: null,
      grid: true,
      zero: true,
      domain: [0, top * 1.06],
      ticks: 4,
      tickFormat: (n: number) => tick(n),
      clamp: true,
    },
    marks: [
      Plot.areaY(estimates, {
        x: 'date',
        y1: 'low90',
        y2: 'high90',
        fill: palette.band,
        fillOpacity: 0.12,
        curve: 'monotone-x',
      }),
      Plot.areaY(estimates, {
        x: 'date',
        y1: 'low50',
        y2: 'high50',
        fill: palette.band,
        fillOpacity: 0.22,
        curve: 'monotone-x',
      }),
      Plot.lineY(estimates, {
        x: 'date',
        y: 'best',
        stroke: palette.line,
        strokeWidth: 1.75,
        curve: 'monotone-x',
      }),
      Plot.ruleX(estimates.length === 1 ? estimates : [], {
        x: 'date',
        y1: 'low90',
        y2: 'high90',
        stroke: palette.band,
        strokeOpacity: 0.35,
        strokeWidth: 6,
      }),
      Plot.ruleY(
        drawn.filter((m) => m.to.getTime() - m.from.getTime() > 20 * DAY),
        { x1: 'from', x2: 'to', y: 'at', stroke: colour, strokeOpacity: 0.35 },
      ),
      Plot.ruleX(
        drawn.filter((m) => m.shape === 'bar'),
        { x: 'middle', y1: 'low', y2: 'high', stroke: colour, strokeWidth: 3, title: 'title', href: 'href' },
      ),
      Plot.ruleX(
        drawn.filter((m) => m.shape === 'up'),
        { x: 'middle', y1: 'at', y2: (m: Drawn) => m.at + arrow, stroke: colour, strokeWidth: 1.5 },
      ),
      Plot.ruleX(
        drawn.filter((m) => m.shape === 'down'),
        {
          x: 'middle',
          y1: (m: Drawn) => Math.max(0, m.at - arrow),
          y2: 'at',
          stroke: colour,
          strokeWidth: 1.5,
        },
      ),
      Plot.dot(
        drawn.filter((m) => m.shape === 'up'),
        { x: 'middle', y: (m: Drawn) => m.at + arrow, symbol: 'triangle', r: 3, fill: colour },
      ),
      Plot.dot(
        drawn.filter((m) => m.shape === 'down'),
        {
          x: 'middle',
          y: (m: Drawn) => Math.max(0, m.at - arrow),
          symbol: 'triangle',
          rotate: 180,
          r: 3,
          fill: colour,
        },
      ),
      Plot.dot(points, {
        x: 'middle',
        y: 'at',
        r: 4,
        symbol: (m: Drawn) => (m.state === 'wrong' ? 'times' : 'circle'),
        fill: (m: Drawn) => (m.shape === 'dot' ? colour(m) : 'var(--paper)'),
        stroke: colour,
        strokeWidth: 1.5,
        title: 'title',
        href: 'href',
      }),
    ],
  });
  // The plot's class is made anew for each drawing; the page styles the one name.
  return svg.outerHTML
    .replace(/plot-[0-9a-f]+/g, 'chart')
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/(<g\b[^>]*?)\s+aria-label="[^"]*"/g, '$1')
    .replace('<svg ', '<svg role="group" ');
}

interface Drawn {
  readonly from: Date;
  readonly middle: Date;
  readonly to: Date;
  readonly at: number;
  readonly low: number;
  readonly high: number;
  readonly shape: 'dot' | 'ring' | 'up' | 'down' | 'bar';
  readonly state: ClaimState;
  readonly title: string;
  readonly href: string;
}

function place({ claim, state, title, href }: ClaimMark): Drawn[] {
  const when = parseEdtf(claim.when.edtf) ?? parseEdtf(claim.published ?? '');
  const { low, best, high, bound } = claim.value;
  const at = best ?? low ?? high;
  if (!when || at === null || !Number.isFinite(when.first) || !Number.isFinite(when.last)) return [];
  const ranged = (bound === 'range' || bound === 'vague') && low !== null && high !== null;
  const shape = ranged
    ? 'bar'
    : bound === 'at-least' || bound === 'more-than'
      ? 'up'
      : bound === 'at-most' || bound === 'less-than'
        ? 'down'
        : bound === 'exact'
          ? 'dot'
          : 'ring';
  const date = (day: number) => new Date(Math.round(day) * DAY);
  return [
    {
      from: date(when.first),
      middle: date((when.first + when.last) / 2),
      to: date(when.last),
      at,
      low: ranged ? low : at,
      high: ranged ? high : at,
      shape,
      state,
      title,
      href,
    },
  ];
}

function tick(n: number): string {
  if (n >= 1e6) return `${trim(n / 1e6)} M`;
  return n >= 10_000 ? `${trim(n / 1000)} k` : n.toLocaleString('en-US');
}

function trim(n: number): string {
  return n.toLocaleString('en-US', { maximumFractionDigits: 1 });
}
