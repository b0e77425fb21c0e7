import type { QuantityValue } from '../../language/mention.js';
import { knowledge } from '../../situation/knowledge.js';
import { hedgesSchema } from '../knowledge-schemas.js';

/** What a figure's words allow the true value to be. All in the unit of the figure; ends may be infinite in `hard`. */
export interface ValueReading {
  /** The one number that stands for it in tables and plain averages. */
  readonly nominal: number;
  /** Where the truth lies if the words are used with care. */
  readonly core: readonly [low: number, high: number];
  /** Standard deviation beyond either end of the core, relative to that end. */
  readonly tail: readonly [below: number, above: number];
  /** Outside of these a careful reader calls it false. */
  readonly hard: readonly [low: number, high: number];
  /** A precise number: neither hedged nor round. */
  readonly precise: boolean;
}

const { cap, bounds } = knowledge('general/reconcile-hedges.yaml', hedgesSchema);

/** Reads a value; undefined when it names no number at all. Ends out of order are put in order. */
export function readValue(value: QuantityValue): ValueReading | undefined {
  const ends = endsOf(value);
  if (!ends) return undefined;
  const [low, high] = ends;
  const hedge = bounds[hedgeOf(value)];
  const precise = value.bound === 'exact' && low === high && !isRound(low);
  const inside = (side: 0 | 1, number: number) =>
    Math.min(
      hedge.inside[side] * granularity(number),
      hedge.inside[side] <= 1
        ? 2 * cap * number * Math.max(0.5, hedge.inside[side])
        : hedge.inside[side] * cap * number,
    );
  const core: [number, number] =
    value.bound === 'exact' && precise
      ? [low, high]
      : [Math.max(0, low - inside(0, low)), high + inside(1, high)];
  return {
    nominal: value.best ?? (low + high) / 2,
    core,
    tail: precise ? [0, 0] : hedge.tail,
    hard: [
      hedge.hard[0] === null ? 0 : Math.max(0, Math.min(core[0], low * (1 - (precise ? 0 : hedge.hard[0])))),
      hedge.hard[1] === null ? Infinity : Math.max(core[1], high * (1 + (precise ? 0 : hedge.hard[1]))),
    ],
    precise,
  };
}

/** The unit of a number's last meaningful digit: 1,000 for 22,000, 10 for 21,950, 1 for 0. */
export function granularity(number: number): number {
  let unit = 1;
  let rest = Math.round(Math.abs(number));
  if (rest === 0 || !Number.isFinite(rest)) return 1;
  while (rest % 10 === 0) {
    unit *= 10;
    rest /= 10;
  }
  return unit;
}

/** Whether a number is likely a rounded one: from 100 on with at most two meaningful digits (8,000, 25,000), or three of them ending in 5 (12,500). */
export function isRound(number: number): boolean {
  const digits = Math.abs(Math.round(number)) / granularity(number);
  return (
    Math.abs(number) >= 100 &&
    (digits < 100 || (digits < 1000 && digits % 5 === 0 && Math.abs(number) >= 1000))
  );
}

/** The number or numbers the words name. One bare bound stands at both ends. */
function endsOf({ low, best, high, bound }: QuantityValue): [number, number] | undefined {
  const named = [low, best, high].filter((end): end is number => end !== null && end !== undefined);
  if (named.length === 0) return undefined;
  const least = Math.min(...named);
  const most = Math.max(...named);
  switch (bound) {
    case 'range':
    case 'vague':
      return [least, most];
    case 'at-least':
    case 'more-than':
      return both(low ?? best ?? most);
    case 'at-most':
    case 'less-than':
      return both(high ?? best ?? least);
    default:
      return both(best ?? (low === null ? high! : high === null ? low : (low + high) / 2));
  }
}

function both(number: number): [number, number] {
  return [number, number];
}

/** "nearly 500" comes as approximate with 500 for its high end. */
function hedgeOf({ low, best, high, bound }: QuantityValue): keyof typeof bounds {
  const number = best ?? high;
  if (bound === 'approx' && high !== null && high === number && low !== high) return 'nearly';
  return bound;
}
