import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** What a method's intervals hold, in per cent, where they say 50, 80 and 90. */
export interface Calibration {
  readonly method: string;
  readonly coverage: readonly [number, number, number];
}

const SAID = [50, 80, 90] as const;

/** What intervals hold against what they say, as an SVG string: on the line they are right, above it too wide. */
export function calibrationPlot(rows: readonly Calibration[]): string {
  const { document } = parseHTML('<html><body></body></html>');
  const points = rows.flatMap(({ method, coverage }) =>
    SAID.map((said, i) => ({ method, said, held: coverage[i]! })),
  );
  const plot = Plot.plot({
    document: document as unknown as Document,
    width: 560,
    height: 420,
    grid: true,
    x: { domain: [45, 100], label: 'interval says, %' },
    y: { domain: [40, 100], label: 'interval holds, %' },
    color: { legend: false, scheme: 'tableau10' },
    marks: [
      Plot.line(
        [
          [45, 45],
          [100, 100],
        ],
        { strokeDasharray: '4' },
      ),
      Plot.line(points, { x: 'said', y: 'held', stroke: 'method' }),
      Plot.dot(points, { x: 'said', y: 'held', fill: 'method' }),
      Plot.text(
        points.filter(({ said }) => said === 90),
        { x: 'said', y: 'held', text: 'method', dx: 6, textAnchor: 'start', fill: 'method' },
      ),
    ],
  });
  plot.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return plot.outerHTML;
}
