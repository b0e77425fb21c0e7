import type { Conflict } from '../series.js';
import { Nested } from './nested.js';

/** Conflicts by id, found again by their series. */
export class KeptConflicts {
  readonly #byId = new Map<string, Conflict>();
  readonly #bySeries = new Nested<true>();

  all(): Conflict[] {
    return [...this.#byId.values()];
  }

  keep(conflict: Conflict): void {
    this.#remove(conflict.id);
    this.#byId.set(conflict.id, conflict);
    for (const series of conflict.series) this.#bySeries.set(series, conflict.id, true);
  }

  /** Forgets those that touch any of the series. */
  forget(series: Iterable<string>): void {
    for (const one of series) for (const id of [...this.#bySeries.of(one).keys()]) this.#remove(id);
  }

  #remove(id: string): void {
    for (const series of this.#byId.get(id)?.series ?? []) this.#bySeries.delete(series, id);
    this.#byId.delete(id);
  }
}
