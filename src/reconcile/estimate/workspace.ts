import { type Belief, clear } from './belief.js';

/** Room for the beliefs a pass works on, used again for every series, so that many small ones cost no memory. */
export class Workspace {
  readonly #kept: [Belief, Belief] = [emptyBelief(0), emptyBelief(0)];

  /** Two beliefs over `size` cells: one flat at `level`, one empty. They are good until the next call. */
  pair(size: number, level: number): [flat: Belief, spare: Belief] {
    for (let i = 0; i < 2; i++) {
      const kept = this.#kept[i]!;
      if (kept.more.length === size) clear(kept);
      else this.#kept[i] = emptyBelief(size, room(kept.more, size));
    }
    const [flat, spare] = this.#kept;
    flat.floor = level;
    return [flat, spare];
  }
}

function emptyBelief(size: number, more: Float64Array = new Float64Array(size)): Belief {
  return { floor: 0, more, from: 0, to: 0 };
}

/** Zeroed cells from the buffer at hand where it has enough. */
function room(more: Float64Array, size: number): Float64Array {
  if (more.buffer.byteLength < size * Float64Array.BYTES_PER_ELEMENT)
    return new Float64Array(Math.ceil(size * 1.3)).subarray(0, size);
  return new Float64Array(more.buffer, 0, size).fill(0);
}
