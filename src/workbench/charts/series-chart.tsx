import { type PointerEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../texts/use-text.js';
import { dateWords } from '../words/date-words.js';
import { estimateWords, intervalWords, shortNumber } from '../words/number-words.js';
import {
  type DrawnChart,
  type DrawnEvent,
  drawEvents,
  drawSeries,
  type SeriesDrawing,
} from './draw-series.js';
import './series-chart.css';
import { useWidth } from './use-width.js';

interface SeriesChartProps
  extends Pick<SeriesDrawing, 'estimates' | 'claims' | 'compared' | 'drawing' | 'domain'> {
  readonly height: number;
  readonly events: readonly DrawnEvent[];
  /** Said of the chart as a whole to those who do not see it; the list of claims says the rest. */
  readonly label: string;
  /** Ids of the claim or event under the pointer, or pointed at from elsewhere. */
  readonly pointed: string | undefined;
  onPoint(id: string | undefined): void;
  /** A claim or event was pressed. */
  onOpen(id: string, touch: boolean): void;
  /** A stretch of time was drawn over. */
  onZoom(from: Date, to: Date): void;
  /** What is told of the mark pointed at. */
  tell(id: string): ReactNode;
  /** Pairs of claims to be joined by a line: one copies the other. */
  readonly joined: readonly (readonly [string, string])[];
}

interface Spot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly lower: boolean;
}

/** How near the pointer must come to a mark, in pixels. */
const REACH = 16;

export function SeriesChart(props: SeriesChartProps) {
  const words = useText();
  const frame = useRef<HTMLDivElement>(null);
  const upper = useRef<HTMLDivElement>(null);
  const lower = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [reading, setReading] = useState<number>();
  const [drag, setDrag] = useState<{ from: number; to: number }>();
  const { estimates, claims, compared, drawing, domain, events, height, joined } = props;

  const drawn = useMemo(() => {
    if (width < 80) return undefined;
    const chart = drawSeries({
      width,
      height,
      domain,
      estimates,
      claims,
      compared,
      drawing,
      tick: (n) => shortNumber(n, words),
      locale: words.locale,
    });
    const below = events.length > 0 ? drawEvents(events, domain, width) : undefined;
    joinCopies(chart, claims, joined);
    return {
      chart,
      below,
      spots: spotsOf(chart, below, drawing.kind === 'estimate' ? claims : [], events, domain),
    };
  }, [width, height, domain, estimates, claims, compared, drawing, events, joined, words]);

  useEffect(() => {
    upper.current?.replaceChildren(...(drawn ? [drawn.chart.svg] : []));
    lower.current?.replaceChildren(...(drawn?.below ? [drawn.below.svg] : []));
  }, [drawn]);

  const spot = drawn?.spots.find((one) => one.id === props.pointed);
  const nearest = (event: PointerEvent): Spot | undefined => {
    const box = frame.current!.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    let best: Spot | undefined;
    let least = REACH;
    for (const one of drawn?.spots ?? []) {
      const distance = Math.hypot(one.x - x, one.y + (one.lower ? height : 0) - y);
      if (distance < least) [best, least] = [one, distance];
    }
    return best;
  };
  const xOf = (event: PointerEvent) => event.clientX - frame.current!.getBoundingClientRect().left;
  const read = reading === undefined || !drawn ? undefined : readAt(drawn.chart, estimates, reading);

  return (
    <div className="series-chart" dir="ltr">
      <div
        ref={frame}
        className={`chart-frame ${spot ? 'on-mark' : ''}`}
        onPointerDown={(event) => {
          if (event.button !== 0 || event.pointerType === 'touch' || nearest(event)) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrag({ from: xOf(event), to: xOf(event) });
        }}
        onPointerMove={(event) => {
          if (drag) return setDrag({ ...drag, to: xOf(event) });
          const at = nearest(event);
          if (at?.id !== props.pointed && event.pointerType !== 'touch') props.onPoint(at?.id);
          setReading(at ? undefined : xOf(event));
        }}
        onPointerUp={(event) => {
          if (drag && drawn && Math.abs(drag.to - drag.from) > 8) {
            const [from, to] = [Math.min(drag.from, drag.to), Math.max(drag.from, drag.to)];
            props.onZoom(drawn.chart.dateAt(from), drawn.chart.dateAt(to));
          } else {
            const at = nearest(event);
            if (at) props.onOpen(at.id, event.pointerType === 'touch');
            else if (event.pointerType === 'touch') props.onPoint(undefined);
          }
          setDrag(undefined);
        }}
        onPointerLeave={(event) => {
          setReading(undefined);
          if (event.pointerType !== 'touch') props.onPoint(undefined);
        }}
      >
        <div ref={upper} role="img" aria-label={props.label} />
        <div ref={lower} aria-hidden="true" />
        {drag && (
          <div
            className="drawn-over"
            style={{ left: Math.min(drag.from, drag.to), width: Math.abs(drag.to - drag.from), height }}
          />
        )}
        {read && !spot && !drag && (
          <div className="read-line" style={{ left: read.x, height: height - 24 }} />
        )}
        {spot && <div className="ring" style={{ left: spot.x, top: spot.y + (spot.lower ? height : 0) }} />}
        {spot && (
          <div
            className={`told ${spot.x > width / 2 ? 'before' : ''}`}
            style={{ left: spot.x, top: spot.y + (spot.lower ? height : 0) }}
            dir={words.direction}
          >
            {props.tell(spot.id)}
          </div>
        )}
      </div>
      <p className="read small" aria-hidden="true" dir={words.direction}>
        {read ? (
          <>
            {dateWords(read.date, words, 'short')}:{' '}
            <strong>{estimateWords(read.best, read.interval, words)}</strong>{' '}
            <span className="quiet">({intervalWords(read.interval, words)})</span>
          </>
        ) : (
          ' '
        )}
      </p>
    </div>
  );
}

/** Where each mark stands, in the frame's pixels. */
function spotsOf(
  chart: DrawnChart,
  below: DrawnChart | undefined,
  claims: SeriesDrawing['claims'],
  events: readonly DrawnEvent[],
  [from, to]: readonly [Date, Date],
): readonly Spot[] {
  const types = [...new Set(events.map((event) => event.type))];
  return [
    ...claims
      .filter((claim) => claim.middle >= from && claim.middle <= to)
      .map((claim) => ({ id: claim.id, x: chart.x(claim.middle), y: chart.y(claim.shape.at), lower: false })),
    ...(below
      ? events
          .filter((event) => event.middle >= from && event.middle <= to)
          .map((event) => ({
            id: event.id,
            x: below.x(event.middle),
            y: below.y(types.indexOf(event.type) + 0.6),
            lower: true,
          }))
      : []),
  ];
}

/** A thin line from a claim to each that copies it. */
function joinCopies(
  chart: DrawnChart,
  claims: SeriesDrawing['claims'],
  joined: SeriesChartProps['joined'],
): void {
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  group.setAttribute('stroke-opacity', '0.6');
  group.setAttribute('stroke-dasharray', '1 3');
  for (const [a, b] of joined) {
    const [one, other] = [known.get(a), known.get(b)];
    if (!one || !other) continue;
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    line.setAttribute(
      'd',
      `M${chart.x(one.middle)} ${chart.y(one.shape.at)}L${chart.x(other.middle)} ${chart.y(other.shape.at)}`,
    );
    line.setAttribute('stroke', one.colour);
    line.setAttribute('stroke-width', '1.5');
    group.append(line);
  }
  chart.svg.append(group);
}

/** The estimate nearest to a place on the chart. */
function readAt(chart: DrawnChart, estimates: SeriesDrawing['estimates'], x: number) {
  const at = chart.dateAt(x).getTime();
  let best: SeriesDrawing['estimates'][number] | undefined;
  for (const one of estimates)
    if (!best || Math.abs(one.date.getTime() - at) < Math.abs(best.date.getTime() - at)) best = one;
  if (!best || Math.abs(chart.x(best.date) - x) > 60) return undefined;
  return {
    x: chart.x(best.date),
    date: best.date.toISOString().slice(0, 10),
    best: best.best,
    interval: best.interval['90'],
  };
}
