import type { Conflict, Series } from '../series.js';
import { accountsAtOdds } from './account-at-odds.js';
import { countBreaks } from './count-breaks.js';
import { disjointFigures } from './disjoint.js';
import type { Field } from './field.js';
import { flowsWithoutStock } from './flow-without-stock.js';
import { impossibleChanges } from './impossible-change.js';
import { partsOverWholes, wholesOf } from './part-over-whole.js';
import { partsThatDoNotSum } from './parts-do-not-sum.js';
import { staleRepeated } from './stale-repeated.js';

/**
 * All conflicts among what is observed and estimated, gravest first, the resolved last; one of each set of claims and kind.
 * `wholes` gives the series each is a part of.
 */
export function findConflicts(
  field: Field,
  series: readonly Series[],
  wholes: ReadonlyMap<string, readonly string[]> = wholesOf(field),
): Conflict[] {
  const byId = new Map<string, Conflict>();
  const all = [
    ...accountsAtOdds(field),
    ...disjointFigures(field),
    ...partsOverWholes(field, wholes),
    ...partsThatDoNotSum(field),
    ...impossibleChanges(field),
    ...staleRepeated(series, field),
    ...flowsWithoutStock(series, field),
    ...countBreaks(series, field),
  ];
  for (const conflict of all) {
    const known = byId.get(conflict.id);
    if (!known || known.severity < conflict.severity) byId.set(conflict.id, conflict);
  }
  return [...byId.values()].sort(byGravity);
}

/** Gravest first, the resolved last. */
export function byGravity(a: Conflict, b: Conflict): number {
  return (
    Number(a.resolved !== undefined) - Number(b.resolved !== undefined) ||
    b.severity - a.severity ||
    (a.id < b.id ? -1 : 1)
  );
}
