/** Disjoint sets of names or numbers; the smallest stands for its set. */
export class DisjointSets<T extends string | number> {
  readonly #up = new Map<T, T>();

  of(member: T): T {
    let top = member;
    for (let up = this.#up.get(top); up !== undefined; up = this.#up.get(top)) top = up;
    for (let at = member; at !== top; ) {
      const next = this.#up.get(at)!;
      this.#up.set(at, top);
      at = next;
    }
    return top;
  }

  unite(one: T, other: T): void {
    const [a, b] = [this.of(one), this.of(other)];
    if (a < b) this.#up.set(b, a);
    else if (b < a) this.#up.set(a, b);
  }
}
