import type { Conflict } from '../series.js';
import { accountsAtOdds } from './account-at-odds.js';
import { disjointFigures } from './disjoint.js';
import type { Field } from './field.js';
import { impossibleChanges } from './impossible-change.js';
import { partsOverWholes } from './part-over-whole.js';
import { partsThatDoNotSum } from './parts-do-not-sum.js';

const finders: readonly ((field: Field) => Conflict[])[] = [
  accountsAtOdds,
  disjointFigures,
  partsOverWholes,
  partsThatDoNotSum,
  impossibleChanges,
];

/** All conflicts among what is observed, gravest first; one of each set of claims and kind. */
export function findConflicts(field: Field): Conflict[] {
  const byId = new Map<string, Conflict>();
  for (const find of finders)
    for (const conflict of find(field)) {
      const known = byId.get(conflict.id);
      if (!known || known.severity < conflict.severity) byId.set(conflict.id, conflict);
    }
  return [...byId.values()].sort(
    (a, b) =>
      Number(a.resolved !== undefined) - Number(b.resolved !== undefined) ||
      b.severity - a.severity ||
      (a.id < b.id ? -1 : 1),
  );
}
