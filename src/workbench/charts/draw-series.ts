import * as Plot from '@observablehq/plot';
import { claimMarks, type DrawnClaim } from '../../publish/charts/claim-marks.js';
import { type DrawnEstimate, estimateMarks } from '../../publish/charts/estimate-marks.js';
import type { Stretch, Total } from './counting.js';
import type { StackedPart } from './stack-parts.js';

/** Another series laid over the first. */
export interface ComparedSeries {
  readonly name: string;
  readonly colour: string;
  readonly estimates: readonly DrawnEstimate[];
}

/** What is drawn of a series: how many there were, or one of the other ways to see it. */
export type Drawing =
  | { readonly kind: 'estimate' }
  | { readonly kind: 'parts'; readonly names: readonly string[]; readonly parts: readonly StackedPart[] }
  | { readonly kind: 'per-day'; readonly stretches: readonly Stretch[] }
  | {
      readonly kind: 'cumulative';
      readonly totals: readonly Total[];
      /** Totals as they were reported; one not used was put right or came late. */
      readonly reported: readonly { readonly date: Date; readonly total: number; readonly used: boolean }[];
    };

export interface SeriesDrawing {
  readonly width: number;
  readonly height: number;
  readonly domain: readonly [Date, Date];
  readonly estimates: readonly DrawnEstimate[];
  readonly claims: readonly DrawnClaim[];
  readonly compared: readonly ComparedSeries[];
  readonly drawing: Drawing;
  readonly tick: (n: number) => string;
  readonly locale: string;
}

/** Where a value stands on the drawing, in pixels. */
export interface DrawnChart {
  readonly svg: SVGSVGElement;
  x(date: Date): number;
  y(value: number): number;
  dateAt(x: number): Date;
}

export const MARGIN = { left: 48, right: 14 } as const;

/** A series through time; `svg` has no style element, so that a strict policy lets it in. */
export function drawSeries(input: SeriesDrawing): DrawnChart {
  const { domain, drawing } = input;
  const seen = <T>(list: readonly T[], date: (one: T) => Date) =>
    list.filter((one) => date(one) >= domain[0] && date(one) <= domain[1]);
  const claims = input.claims.filter((claim) => claim.to >= domain[0] && claim.from <= domain[1]);
  const top =
    drawing.kind === 'per-day'
      ? highest(drawing.stretches.map((one) => Math.min(one.high, one.best * 3)))
      : drawing.kind === 'cumulative'
        ? highest([
            ...drawing.totals.map((one) => Math.min(one.high, one.best * 1.5)),
            ...drawing.reported.map((one) => one.total),
          ])
        : highest([
            ...[...input.estimates, ...input.compared.flatMap((one) => one.estimates)].flatMap((one) =>
              one.date >= domain[0] && one.date <= domain[1] ? [one.interval['80'][1], one.best * 1.05] : [],
            ),
            ...edges(input.estimates, domain),
            ...claims.map(({ shape }) => ('high' in shape ? shape.high : shape.at * 1.04)),
            ...(drawing.kind === 'parts'
              ? seen(drawing.parts, (part) => part.date).map((part) => part.high)
              : []),
          ]);
  const chart = Plot.plot({
    width: input.width,
    height: input.height,
    marginLeft: MARGIN.left,
    marginRight: MARGIN.right,
    marginTop: 12,
    marginBottom: 24,
    style: { fontSize: '11px', background: 'transparent', overflow: 'visible' },
    x: { type: 'utc', label: null, domain: [...domain], axis: null },
    y: { label: null, domain: [0, top * 1.05], axis: null, nice: false },
    clip: true,
    marks: [
      Plot.gridY({ ticks: 5, stroke: 'var(--grid)', strokeOpacity: 1 }),
      Plot.axisY({ ticks: 5, tickFormat: input.tick, tickSize: 0, clip: false }),
      Plot.axisX({
        ticks: Math.max(2, Math.floor(input.width / 100)),
        tickSize: 4,
        clip: false,
        tickFormat: dateTicks(domain, input.locale),
      }),
      Plot.ruleY([0], { stroke: 'var(--edge)' }),
      ...main(input, drawing),
      ...input.compared.flatMap((one) => estimateMarks(one.estimates, one.colour)),
      ...(drawing.kind === 'estimate' ? claimMarks(claims, top) : []),
    ],
  });
  const svg = (chart instanceof SVGSVGElement ? chart : chart.querySelector('svg'))! as SVGSVGElement;
  prepare(svg);
  const x = chart.scale('x')!;
  const y = chart.scale('y')!;
  return { svg, x: x.apply, y: y.apply, dateAt: (px) => new Date(Number(x.invert!(px))) };
}

/** Things that happened, a row a type, on the time axis of the chart above. */
export interface DrawnEvent {
  readonly id: string;
  readonly type: string;
  readonly from: Date;
  readonly middle: Date;
  readonly to: Date;
}

export const EVENT_ROW = 28;

export function drawEvents(
  events: readonly DrawnEvent[],
  domain: readonly [Date, Date],
  width: number,
): DrawnChart {
  const types = [...new Set(events.map((event) => event.type))];
  const row = (event: DrawnEvent) => types.indexOf(event.type) + 0.6;
  const chart = Plot.plot({
    width,
    height: types.length * EVENT_ROW + 10,
    marginLeft: MARGIN.left,
    marginRight: MARGIN.right,
    marginTop: 8,
    marginBottom: 2,
    style: { fontSize: '11px', background: 'transparent', overflow: 'visible' },
    x: { type: 'utc', domain: [...domain], axis: null },
    y: { domain: [0, Math.max(1, types.length)], axis: null },
    clip: true,
    marks: [
      Plot.ruleY(types, { y: (_, i) => i + 0.6, stroke: 'var(--grid)' }),
      Plot.text(types, {
        clip: false,
        frameAnchor: 'left',
        y: (_, i) => i + 0.6,
        dx: 2,
        dy: -11,
        text: (type: string) => type,
        fill: 'var(--quiet)',
        stroke: 'var(--paper)',
        strokeWidth: 3,
        textAnchor: 'start',
        fontSize: 10,
      }),
      Plot.ruleY(
        events.filter((event) => event.to > event.from),
        { x1: 'from', x2: 'to', y: row, stroke: 'var(--family-3)', strokeWidth: 4, strokeOpacity: 0.25 },
      ),
      Plot.dot(events, {
        x: 'middle',
        y: row,
        r: 3.5,
        fill: 'var(--family-3)',
        fillOpacity: 0.75,
        symbol: 'diamond',
      }),
    ],
  });
  const svg = chart as unknown as SVGSVGElement;
  prepare(svg);
  const x = chart.scale('x')!;
  const y = chart.scale('y')!;
  return { svg, x: x.apply, y: y.apply, dateAt: (px) => new Date(Number(x.invert!(px))) };
}

/** Takes out what the policy refuses and what would be read out: words stand beside the chart. */
function prepare(svg: SVGSVGElement): void {
  svg.querySelector('style')?.remove();
  for (const labelled of svg.querySelectorAll('[aria-label]')) labelled.removeAttribute('aria-label');
  svg.setAttribute('class', 'drawn');
  svg.setAttribute('data-chart', '');
}

function main(input: SeriesDrawing, drawing: Drawing): Plot.Markish[] {
  switch (drawing.kind) {
    case 'estimate':
      return estimateMarks(input.estimates, 'var(--estimate)');
    case 'parts': {
      const { names } = drawing;
      const colours = new Map(names.map((name, i) => [name, partColour(i)]));
      return [
        ...names.map((name, i) =>
          Plot.areaY(
            drawing.parts.filter((part) => part.name === name),
            {
              x: 'date',
              y1: 'low',
              y2: 'high',
              fill: partColour(i),
              fillOpacity: 0.55,
              stroke: partColour(i),
            },
          ),
        ),
        Plot.ruleX(drawing.parts, {
          x: 'date',
          y1: 'low',
          y2: 'high',
          stroke: (part: StackedPart) => colours.get(part.name)!,
          strokeWidth: 3,
        }),
        Plot.lineY(input.estimates, { x: 'date', y: 'best', stroke: 'var(--estimate)', strokeWidth: 2.25 }),
      ];
    }
    case 'per-day':
      return [
        Plot.rectY(drawing.stretches, {
          x1: 'from',
          x2: 'to',
          y: 'best',
          fill: 'var(--estimate)',
          fillOpacity: 0.4,
        }),
        Plot.ruleX(drawing.stretches, {
          x: (one: (typeof drawing.stretches)[number]) =>
            new Date((one.from.getTime() + one.to.getTime()) / 2),
          y1: 'low',
          y2: 'high',
          stroke: 'var(--estimate)',
          strokeOpacity: 0.5,
        }),
      ];
    case 'cumulative':
      return [
        Plot.areaY(drawing.totals, {
          x: 'date',
          y1: 'low',
          y2: 'high',
          fill: 'var(--estimate)',
          fillOpacity: 0.2,
          curve: 'step-after',
        }),
        Plot.lineY(drawing.totals, {
          x: 'date',
          y: 'best',
          stroke: 'var(--estimate)',
          strokeWidth: 1.75,
          curve: 'step-after',
        }),
        Plot.dot(drawing.reported, {
          x: 'date',
          y: 'total',
          symbol: 'square',
          r: 3,
          fill: (one: (typeof drawing.reported)[number]) => (one.used ? 'var(--estimate)' : 'var(--paper)'),
          stroke: 'var(--estimate)',
        }),
      ];
  }
}

/** Colour of a part in a stack, in its order. */
export function partColour(index: number): string {
  return `var(--family-${[1, 2, 3, 4, 5, 6, 7, 8][index % 8]})`;
}

/** What the line has at the edges of the window, where no estimate lies within it. */
function edges(estimates: readonly DrawnEstimate[], [from, to]: readonly [Date, Date]): readonly number[] {
  const before = estimates.findLast((one) => one.date < from);
  const after = estimates.find((one) => one.date > to);
  return [before, after].flatMap((one) => (one ? [one.best] : []));
}

function highest(values: readonly number[]): number {
  let top = 1;
  for (const value of values) if (value > top && Number.isFinite(value)) top = value;
  return top;
}

function dateTicks([from, to]: readonly [Date, Date], locale: string): (date: Date) => string {
  const days = (to.getTime() - from.getTime()) / 86_400_000;
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    ...(days > 1100
      ? { year: 'numeric' }
      : days > 90
        ? { year: 'numeric', month: 'short' }
        : { month: 'short', day: 'numeric' }),
  });
  return (date) => format.format(date);
}
