import type { SeriesCard } from '../../server/schemas/series.js';

/** The course of a series in the space of a word: its 90 % band and best value. Beside it stand the words. */
export function Spark(props: {
  readonly points: SeriesCard['spark'];
  readonly width?: number;
  readonly height?: number;
}) {
  const { points, width = 120, height = 32 } = props;
  if (points.length === 0) return null;
  const days = points.map(([date]) => Date.parse(date));
  const first = days[0]!;
  const span = Math.max(1, days[days.length - 1]! - first);
  // A band that reaches far above the values would press the line flat.
  const top = Math.max(1e-9, ...points.map(([, best, , high]) => Math.min(high, best * 1.6)));
  const x = (i: number) => (points.length === 1 ? width / 2 : 2 + ((days[i]! - first) / span) * (width - 4));
  const y = (n: number) => height - 2 - (Math.min(n, top) / top) * (height - 4);
  const line = points.map(([, best], i) => `${x(i).toFixed(1)} ${y(best).toFixed(1)}`);
  const upper = points.map(([, , , high], i) => `${x(i).toFixed(1)} ${y(high).toFixed(1)}`);
  const lower = points.map(([, , low], i) => `${x(i).toFixed(1)} ${y(low).toFixed(1)}`).reverse();
  return (
    <svg
      className="spark"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <path d={`M0 ${height - 1.5}H${width}`} stroke="var(--grid)" />
      {points.length === 1 ? (
        <>
          <path
            d={`M${x(0)} ${y(points[0]![2])}V${y(points[0]![3])}`}
            stroke="var(--estimate)"
            strokeOpacity=".3"
            strokeWidth="8"
          />
          <circle cx={x(0)} cy={y(points[0]![1])} r="2.5" fill="var(--estimate)" />
        </>
      ) : (
        <>
          <path d={`M${upper.join('L')}L${lower.join('L')}Z`} fill="var(--estimate)" fillOpacity=".2" />
          <path d={`M${line.join('L')}`} fill="none" stroke="var(--estimate)" strokeWidth="1.5" />
          <circle
            cx={x(points.length - 1)}
            cy={y(points[points.length - 1]![1])}
            r="2.2"
            fill="var(--estimate)"
          />
        </>
      )}
    </svg>
  );
}
