/** An account is compared over a fingerprint with so many neighbours on either side, in the order of the accounts' ids. */
export const NEIGHBOURS = 16;

/** Tables; each grows on its own, so that no one account waits for all of the index to grow. */
const TABLES = 1 << 8;

/**
 * Which accounts have a fingerprint, in typed arrays, so that a million accounts fit in memory. Accounts are added in the
 * order of their ids, which are made of their content: so it is chance which copies of a much copied story are neighbours,
 * the same for whoever adds them when, and the work for one account does not grow with how many there are.
 */
export class FingerprintIndex {
  readonly #tables = Array.from({ length: TABLES }, () => new Table());
  #accounts = new Int32Array(1 << 13);
  /** Index of the posting before + 1; 0 for the first of a fingerprint. */
  #previous = new Int32Array(1 << 13);
  #postings = 0;

  /** Fingerprints known. */
  get size(): number {
    return this.#tables.reduce((sum, table) => sum + table.used, 0);
  }

  /** Notes that an account (a whole number) has the fingerprints, each given once. */
  add(account: number, fingerprints: Int32Array): void {
    for (const fingerprint of fingerprints) {
      const hash = mix(fingerprint);
      const table = this.#tables[hash >>> 24]!;
      const slot = table.slotFor(fingerprint, hash);
      const head = table.slots[slot + 1]!;
      // Most fingerprints are of one account: it stands in the table itself.
      const next =
        head === 0 ? account + 1 : -this.#post(account, head > 0 ? this.#post(head - 1, 0) : -head);
      table.set(slot, fingerprint, next);
    }
  }

  /** How many of the fingerprints each of the neighbours shares that came before. */
  shared(fingerprints: Int32Array): Map<number, number> {
    const counts = new Map<number, number>();
    const count = (account: number) => counts.set(account, (counts.get(account) ?? 0) + 1);
    for (const fingerprint of fingerprints) {
      const hash = mix(fingerprint);
      const head = this.#tables[hash >>> 24]!.headOf(fingerprint, hash);
      if (head > 0) count(head - 1);
      else
        for (let at = -head, left = NEIGHBOURS; at !== 0 && left > 0; at = this.#previous[at - 1]!, left--)
          count(this.#accounts[at - 1]!);
    }
    return counts;
  }

  #post(account: number, previous: number): number {
    if (this.#postings === this.#accounts.length) {
      this.#accounts = enlarged(this.#accounts);
      this.#previous = enlarged(this.#previous);
    }
    this.#accounts[this.#postings] = account;
    this.#previous[this.#postings] = previous;
    return ++this.#postings;
  }
}

/**
 * Fingerprints by open addressing, each slot a key and its head. A head is an account + 1, or minus the place of its last
 * posting; 0 for none.
 */
class Table {
  slots = new Int32Array(1 << 5);
  used = 0;

  headOf(key: number, hash: number): number {
    return this.slots[this.#find(key, hash) + 1]!;
  }

  /** Where the key stands, or belongs. */
  slotFor(key: number, hash: number): number {
    if (this.used * 10 >= this.slots.length * 4) this.#grow();
    return this.#find(key, hash);
  }

  set(slot: number, key: number, head: number): void {
    if (this.slots[slot + 1] === 0) this.used++;
    this.slots[slot] = key;
    this.slots[slot + 1] = head;
  }

  #find(key: number, hash: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = (hash << 1) & mask;
    while (slots[slot + 1] !== 0 && slots[slot] !== key) slot = (slot + 2) & mask;
    return slot;
  }

  #grow(): void {
    const old = this.slots;
    this.slots = new Int32Array(old.length * 2);
    for (let i = 0; i < old.length; i += 2) {
      if (old[i + 1] === 0) continue;
      const slot = this.#find(old[i]!, mix(old[i]!));
      this.slots[slot] = old[i]!;
      this.slots[slot + 1] = old[i + 1]!;
    }
  }
}

/** All bits must count (finalizer of MurmurHash3, Appleby 2011). */
function mix(key: number): number {
  let hash = Math.imul(key ^ (key >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function enlarged(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.ceil(array.length * 1.5));
  larger.set(array);
  return larger;
}
