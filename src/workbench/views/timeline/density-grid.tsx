import { useRef, useState } from 'react';
import type { Density } from '../../../server/schemas/event.js';
import { useWidth } from '../../charts/use-width.js';
import { useText } from '../../texts/use-text.js';
import { dateWords } from '../../words/date-words.js';
import { numberWords } from '../../words/number-words.js';
import { type Column, columnsOf, lastDayOf } from './columns.js';

interface DensityGridProps {
  readonly density: Density;
  readonly bounds: { readonly from?: string | undefined; readonly to?: string | undefined };
  onBounds(from: string | undefined, to: string | undefined): void;
  onRow(key: string): void;
}

const ROW = 22;
/** Where labels have no room beside their row they stand above it. */
const STACKED = 38;
const NARROW = 480;
const MOST_ROWS = 12;
/** Pixels that a year's number takes. */
const ROOM = 34;

/** A row for each type or place, a square for each month: the darker, the more was told to have happened in it. */
export function DensityGrid({ density, bounds, onBounds, onRow }: DensityGridProps) {
  const words = useText();
  const { t } = words;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [dragged, setDragged] = useState<number>();
  const columns = columnsOf(density);
  const rows = density.rows.slice(0, MOST_ROWS);
  const stacked = width < NARROW;
  const labels = stacked ? 0 : Math.min(150, Math.max(84, width * 0.22));
  const pitch = stacked ? STACKED : ROW;
  const step = columns.length === 0 ? 0 : Math.max(2, (width - labels) / columns.length);
  const top = Math.max(1, ...rows.flatMap((row) => row.buckets.map(([, count]) => count)));
  const columnAt = (clientX: number) => {
    const box = frame.current!.getBoundingClientRect();
    const x = clientX - box.left - labels;
    return Math.max(0, Math.min(columns.length - 1, Math.floor(x / step)));
  };
  const choose = (from: number, to: number) => {
    const [first, last] = from < to ? [from, to] : [to, from];
    onBounds(columns[first]!.day, lastDayOf(columns[last]!.day, density.bucket));
  };
  const inBounds = ({ day }: Column) =>
    (!bounds.from || lastDayOf(day, density.bucket) >= bounds.from) && (!bounds.to || day <= bounds.to);
  const index = new Map(columns.map((column, i) => [column.day, i]));
  return (
    <section className="density" ref={frame} aria-label={t('timeline.density')}>
      {width > 0 && columns.length > 0 && (
        <>
          <svg
            width={width}
            height={rows.length * pitch}
            direction="ltr"
            aria-hidden="true"
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
              setDragged(columnAt(event.clientX));
            }}
            onPointerUp={(event) => {
              if (dragged !== undefined) choose(dragged, columnAt(event.clientX));
              setDragged(undefined);
            }}
          >
            {rows.map((row, i) => (
              <g key={row.key} transform={`translate(0 ${(i + 1) * pitch - ROW})`}>
                <line x1={labels} x2={width} y1={ROW - 0.5} y2={ROW - 0.5} stroke="var(--grid)" />
                {row.buckets.map(([day, count]) => {
                  const column = index.get(day);
                  if (column === undefined) return null;
                  const size = Math.max(3, Math.min(ROW - 5, step - 1));
                  const tall = Math.min(ROW - 6, size * 3);
                  return (
                    <rect
                      key={day}
                      x={labels + column * step + Math.max(0, (step - size) / 2)}
                      y={(ROW - tall) / 2}
                      width={size}
                      height={tall}
                      rx={1.5}
                      fill="var(--estimate)"
                      opacity={(0.3 + 0.7 * Math.sqrt(count / top)) * (inBounds(columns[column]!) ? 1 : 0.3)}
                    >
                      <title>{`${row.label}, ${dateWords(day.slice(0, 7), words)}: ${numberWords(count, words)}`}</title>
                    </rect>
                  );
                })}
              </g>
            ))}
          </svg>
          <ol
            className="density-rows"
            style={{ inlineSize: stacked ? width : labels }}
            data-stacked={stacked}
          >
            {rows.map((row) => (
              <li key={row.key} style={{ blockSize: pitch }}>
                <button type="button" className="one-line" onClick={() => onRow(row.key)} title={row.label}>
                  {row.label}
                </button>
                <span className="quiet small">{numberWords(row.count, words)}</span>
              </li>
            ))}
          </ol>
          <Years columns={columns} step={step} offset={labels} bounds={bounds} onBounds={onBounds} />
        </>
      )}
    </section>
  );
}

function Years(props: {
  readonly columns: readonly Column[];
  readonly step: number;
  readonly offset: number;
  readonly bounds: DensityGridProps['bounds'];
  onBounds: DensityGridProps['onBounds'];
}) {
  const { columns, step, offset, bounds, onBounds } = props;
  const { t } = useText();
  const years = new Map<string, number>();
  columns.forEach(({ day }, i) => {
    const year = day.slice(0, 4);
    if (!years.has(year)) years.set(year, i);
  });
  const leftOf = (at: number) => Math.min(offset + at * step, offset + columns.length * step - ROOM);
  const shown = [...years].filter(([, at], i, all) => {
    const next = all[i + 1];
    return next === undefined || leftOf(next[1]) - leftOf(at) >= ROOM;
  });
  return (
    <ol className="density-years" dir="ltr">
      {shown.map(([year, at]) => {
        const chosen = bounds.from === `${year}-01-01` && bounds.to === `${year}-12-31`;
        return (
          <li key={year} style={{ left: leftOf(at) }}>
            <button
              type="button"
              aria-pressed={chosen}
              aria-label={t('timeline.year', { year })}
              onClick={() =>
                chosen ? onBounds(undefined, undefined) : onBounds(`${year}-01-01`, `${year}-12-31`)
              }
            >
              {year}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
