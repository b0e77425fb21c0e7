import type { QuantityValue } from '../../language/mention.js';

/**
 * What a claim's size is drawn as, wherever one is drawn: a point (with a whisker where it is only about right), a bar
 * for a range, an arrow from the bound towards where the value may lie.
 */
export type ClaimShape =
  | { readonly kind: 'point'; readonly at: number; readonly low: number; readonly high: number }
  | { readonly kind: 'bar'; readonly at: number; readonly low: number; readonly high: number }
  | { readonly kind: 'up'; readonly at: number }
  | { readonly kind: 'down'; readonly at: number };

/** Undefined for a value that says nothing of size. */
export function claimShape({ low, best, high, bound }: QuantityValue): ClaimShape | undefined {
  const at = best ?? low ?? high;
  if (at === null) return undefined;
  if (bound === 'at-least' || bound === 'more-than') return { kind: 'up', at: low ?? at };
  if (bound === 'at-most' || bound === 'less-than') return { kind: 'down', at: high ?? at };
  const ends = { low: low ?? at, high: high ?? at };
  if ((bound === 'range' || bound === 'vague') && low !== null && high !== null)
    return { kind: 'bar', at, ...ends };
  return { kind: 'point', at, ...ends };
}
