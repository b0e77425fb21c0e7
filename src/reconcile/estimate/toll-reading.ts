import type { ValueReading } from '../observe/value-reading.js';
import { model } from './model.js';

/**
 * A figure of the dead or hurt of one event, told `after` days after it: rougher than its words, and in the first days likely too
 * low, as more become known; surer when it is told long after.
 */
export function tollReading(value: ValueReading, after: number): ValueReading {
  const { below, above, unknown, days, settled } = model.tolls;
  const since = Math.max(0, after);
  const toCome = unknown * Math.exp(-since / days);
  const rough = Math.max(LEAST_ROUGH, Math.exp(-since / settled));
  const { core, tail } = value;
  return {
    ...value,
    core: [core[0], core[1] * (1 + toCome / 2)],
    tail: [Math.hypot(tail[0], rough * below), Math.hypot(tail[1], rough * above, toCome)],
  };
}

/** Share of the roughness of the first days that stays for good. */
const LEAST_ROUGH = 0.25;
