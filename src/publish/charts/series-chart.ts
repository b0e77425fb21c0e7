import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { FigureClaim } from '../../claims/claim.js';
import type { ClaimState, Series } from '../../reconcile/series.js';
import { parseEdtf } from '../../situation/edtf.js';
import { claimMarks, type DrawnClaim } from './claim-marks.js';
import { claimShape } from './claim-shape.js';
import { estimateMarks } from './estimate-marks.js';
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

/** A series through time as an SVG string: its bands and best estimate, and every claim as what it is. */
export function seriesChart(
  series: Series,
  marks: readonly ClaimMark[],
  size: ChartSize,
  label: string,
): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const claims = marks.flatMap(place);
  const carried = new Set(
    marks.flatMap(({ claim }) => {
      const when = parseEdtf(claim.when.edtf);
      return when && when.first === when.last ? [when.first] : [];
    }),
  );
  const estimates = series.estimates.map((estimate) => ({
    date: new Date(estimate.date),
    best: estimate.best,
    interval: estimate.interval,
    reported: carried.has(Date.parse(estimate.date) / DAY),
  }));
  const top = Math.max(
    1,
    ...estimates.map((e) => e.interval['50'][1]),
    ...estimates.map((e) => e.best * 1.05),
    ...claims.map(({ shape }) => ('high' in shape ? shape.high : shape.at)),
  );
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
    marks: [...estimateMarks(estimates, palette.line), ...claimMarks(claims, top)],
  });
  // The plot's class is made anew for each drawing; the page styles the one name.
  return svg.outerHTML
    .replace(/plot-[0-9a-f]+/g, 'chart')
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/(<g\b[^>]*?)\s+aria-label="[^"]*"/g, '$1')
    .replace('<svg ', '<svg role="group" ');
}

function place({ claim, state, title, href }: ClaimMark): DrawnClaim[] {
  const when = parseEdtf(claim.when.edtf) ?? parseEdtf(claim.published ?? '');
  const shape = claimShape(claim.value);
  if (!when || !shape || !Number.isFinite(when.first) || !Number.isFinite(when.last)) return [];
  const date = (day: number) => new Date(Math.round(day) * DAY);
  return [
    {
      id: claim.id,
      from: date(when.first),
      middle: date((when.first + when.last) / 2),
      to: date(when.last),
      shape,
      state,
      colour: palette[state],
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
