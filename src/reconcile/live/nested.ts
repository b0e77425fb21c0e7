/** Things by two keys; a first key without things is not kept. */
export class Nested<T> {
  readonly #index = new Map<string, Map<string, T>>();

  of(outer: string): ReadonlyMap<string, T> {
    return this.#index.get(outer) ?? new Map();
  }

  has(outer: string): boolean {
    return this.#index.has(outer);
  }

  set(outer: string, inner: string, thing: T): void {
    const known = this.#index.get(outer);
    if (known) known.set(inner, thing);
    else this.#index.set(outer, new Map([[inner, thing]]));
  }

  delete(outer: string, inner: string): void {
    const known = this.#index.get(outer);
    if (known?.delete(inner) && known.size === 0) this.#index.delete(outer);
  }
}
