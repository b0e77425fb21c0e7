import type { StreamEvent } from './schemas/stream.js';

type Unnumbered<T> = T extends { revision: number } ? Omit<T, 'revision'> : T;

/** Tells every open window what moved, and counts the changes. */
export class ChangesBus {
  readonly #listeners = new Set<(event: StreamEvent) => void>();
  #revision = 1;

  get revision(): number {
    return this.#revision;
  }

  /** Something in the store is otherwise than before: what was cached is out of date. */
  changed(event: Unnumbered<Exclude<StreamEvent, { kind: 'progress' | 'hello' }>>): number {
    this.#revision++;
    this.#tell({ ...event, revision: this.#revision } as StreamEvent);
    return this.#revision;
  }

  progress(label: string, done: number, total: number): void {
    this.#tell({ kind: 'progress', label, done, total });
  }

  /** Calls `listener` with every event from now on; the function given back ends it. */
  listen(listener: (event: StreamEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(event: StreamEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
