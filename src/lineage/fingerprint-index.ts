/** A fingerprint leads to so many accounts at most, those that were added first. */
export const COMMON = 32;

/**
 * Which accounts have a fingerprint: an open-addressed table of typed arrays, so that a million accounts fit in memory.
 * The hundredth copy of a story is led to the first ones, so the work for one account does not grow with how many there
 * are.
 */
export class FingerprintIndex {
  #keys = new Int32Array(1 << 12);
  /** Index of the first posting + 1; 0 for an empty slot. */
  #heads = new Int32Array(1 << 12);
  #counts = new Uint8Array(1 << 12);
  #used = 0;
  #accounts = new Int32Array(1 << 13);
  #next = new Int32Array(1 << 13);
  #postings = 0;

  /** Fingerprints known. */
  get size(): number {
    return this.#used;
  }

  /** Notes that an account (a small whole number) has the fingerprints. */
  add(account: number, fingerprints: Int32Array): void {
    for (const fingerprint of fingerprints) {
      if (this.#used * 4 >= this.#keys.length * 3) this.#grow();
      const slot = this.#slotOf(fingerprint);
      if (this.#heads[slot] === 0) {
        this.#keys[slot] = fingerprint;
        this.#used++;
      }
      if (this.#counts[slot]! === COMMON) continue;
      this.#counts[slot]!++;
      if (this.#postings === this.#accounts.length) this.#extend();
      this.#accounts[this.#postings] = account;
      this.#next[this.#postings] = this.#heads[slot]!;
      this.#heads[slot] = ++this.#postings;
    }
  }

  /** How many of the fingerprints each account shares. */
  shared(fingerprints: Int32Array): Map<number, number> {
    const counts = new Map<number, number>();
    for (const fingerprint of fingerprints) {
      const slot = this.#slotOf(fingerprint);
      for (let at = this.#heads[slot]!; at !== 0; at = this.#next[at - 1]!) {
        const account = this.#accounts[at - 1]!;
        counts.set(account, (counts.get(account) ?? 0) + 1);
      }
    }
    return counts;
  }

  #slotOf(key: number): number {
    const mask = this.#keys.length - 1;
    // All bits must count: a large table takes more than the upper ones (finalizer of MurmurHash3, Appleby 2011).
    let hash = Math.imul(key ^ (key >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    let slot = (hash ^ (hash >>> 16)) & mask;
    while (this.#heads[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [keys, heads, counts] = [this.#keys, this.#heads, this.#counts];
    this.#keys = new Int32Array(keys.length * 2);
    this.#heads = new Int32Array(keys.length * 2);
    this.#counts = new Uint8Array(keys.length * 2);
    for (let i = 0; i < keys.length; i++) {
      if (heads[i] === 0) continue;
      const slot = this.#slotOf(keys[i]!);
      this.#keys[slot] = keys[i]!;
      this.#heads[slot] = heads[i]!;
      this.#counts[slot] = counts[i]!;
    }
  }

  #extend(): void {
    const size = Math.ceil(this.#accounts.length * 1.5);
    const [accounts, next] = [new Int32Array(size), new Int32Array(size)];
    accounts.set(this.#accounts);
    next.set(this.#next);
    this.#accounts = accounts;
    this.#next = next;
  }
}
