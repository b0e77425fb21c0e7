import type { PlacedSeries } from '../../../server/schemas/place.js';
import type { ValueAt } from './value-at.js';

/** Precisions at which a point would say more than is known. */
const VAGUE: ReadonlySet<PlacedSeries['place']['precision']> = new Set([
  'district',
  'region',
  'country',
  'unknown',
]);

interface PlaceSignProps {
  readonly x: number;
  readonly y: number;
  readonly precision: PlacedSeries['place']['precision'];
  /** In pixels: how far around its point the place may lie. */
  readonly reach: number;
  readonly value: ValueAt | undefined;
  /** Radius in pixels of a value. */
  radiusOf(value: number): number;
  readonly chosen: boolean;
}

/**
 * A place by its estimate: a disc as large as the best value, a band from the low to the high end around it. One known
 * only to its district or country has no point: a dashed ring shows how far it may lie, and its disc is hollow.
 */
export function PlaceSign({ x, y, precision, reach, value, radiusOf, chosen }: PlaceSignProps) {
  const vague = VAGUE.has(precision);
  const [low, best, high] = value ? [value.low, value.best, value.high].map(radiusOf) : [0, 0, 0];
  return (
    <g
      className={`place-sign ${vague ? 'vague' : ''} ${chosen ? 'chosen' : ''}`}
      transform={`translate(${x} ${y})`}
    >
      {vague && reach > 4 && <circle className="reach" r={reach} />}
      {value && high! > 0 && (
        <circle className="band" r={(low! + high!) / 2} strokeWidth={Math.max(0.75, high! - low!)} />
      )}
      {value ? <circle className="best" r={Math.max(2, best!)} /> : <circle className="none" r={3} />}
    </g>
  );
}
