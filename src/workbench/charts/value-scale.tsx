import { claimShape } from '../../publish/charts/claim-shape.js';
import type { ClaimState } from '../../server/schemas/claim.js';
import type { Value } from '../../server/schemas/claim-fields.js';

const WIDTH = 120;
const HEIGHT = 14;

interface ScaleProps {
  readonly value: Value;
  readonly state: ClaimState;
  /** Every value that stands on the same scale. */
  readonly among: readonly Value[];
  readonly colour?: string;
}

/** A claim's size on a line from zero, with the signs every chart has. */
export function ValueScale({ value, state, among, colour = 'var(--claim)' }: ScaleProps) {
  const shape = claimShape(value);
  const top = Math.max(1, ...among.flatMap((one) => [one.low ?? 0, one.best ?? 0, one.high ?? 0])) * 1.12;
  const x = (n: number) => 4 + (n / top) * (WIDTH - 8);
  if (!shape) return <svg className="value-scale" width={WIDTH} height={HEIGHT} aria-hidden="true" />;
  const at = x(shape.at);
  const sign = shape.kind === 'up' ? 1 : -1;
  const filled = state === 'current' ? colour : 'var(--paper)';
  return (
    <svg
      className="value-scale"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 -7 ${WIDTH} 14`}
      aria-hidden="true"
    >
      <path d={`M4 0H${WIDTH - 4}`} stroke="var(--grid)" />
      <g stroke={colour} fill={filled} strokeWidth="1.5">
        {'low' in shape && shape.high > shape.low && (
          <path d={`M${x(shape.low)} 0H${x(shape.high)}`} strokeWidth={shape.kind === 'bar' ? 3.5 : 1} />
        )}
        {(shape.kind === 'up' || shape.kind === 'down') && (
          <path d={`M${at} 0h${sign * 11}m${sign * -3}-3l${sign * 4} 3l${sign * -4} 3z`} fill={filled} />
        )}
        {state === 'wrong' ? (
          <path d={`M${at - 3.5}-3.5l7 7m0-7l-7 7`} />
        ) : (
          <circle cx={at} r={shape.kind === 'point' ? 3.6 : 2.4} />
        )}
      </g>
    </svg>
  );
}
