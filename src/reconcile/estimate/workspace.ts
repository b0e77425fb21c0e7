import { isoDay } from '../../situation/edtf.js';
import { once } from '../once.js';
import { type Belief, clear } from './belief.js';

/** Room for the beliefs a series is reckoned with, used again for every series, so that many small ones cost no memory. */
export class Workspace {
  readonly #kept: [Belief, Belief] = [emptyBelief(0), emptyBelief(0)];
  readonly #blocks: Float64Array[] = [];
  #block = 0;
  #used = 0;
  #scratch = new Float64Array(0);
  #believed = new Float64Array(0);

  /** ISO date of days since 1970-01-01: estimates of one day share it. */
  readonly dateOf = once(isoDay);

  /** Names in lower case: claims of one source share its name. */
  readonly lower = once((name: string) => name.toLowerCase());

  /** Two beliefs over `size` cells: one flat at `level`, one empty. They are good until the next call. */
  pair(size: number, level: number): [flat: Belief, spare: Belief] {
    for (let i = 0; i < 2; i++) {
      const kept = this.#kept[i]!;
      if (kept.more.length === size) clear(kept);
      else this.#kept[i] = emptyBelief(size, zeroed(kept.more, size));
    }
    const [flat, spare] = this.#kept;
    flat.floor = level;
    return [flat, spare];
  }

  /** Numbers to be kept until the next series begins; what they are is not said. */
  room(length: number): Float64Array {
    while (this.#block < this.#blocks.length && this.#used + length > this.#blocks[this.#block]!.length) {
      this.#block++;
      this.#used = 0;
    }
    const block = (this.#blocks[this.#block] ??= new Float64Array(Math.max(BLOCK, length)));
    this.#used += length;
    return block.subarray(this.#used - length, this.#used);
  }

  /** Numbers to be kept until the next call; what they are is not said. */
  scratch(length: number): Float64Array {
    if (this.#scratch.length < length) this.#scratch = new Float64Array(2 * length);
    return this.#scratch.subarray(0, length);
  }

  /** The same, for a belief. */
  believed(length: number): Float64Array {
    if (this.#believed.length < length) this.#believed = new Float64Array(2 * length);
    return this.#believed.subarray(0, length);
  }

  /** Begins a series: the rooms of the last are given anew. */
  begin(): void {
    this.#block = 0;
    this.#used = 0;
    this.#blocks.length = Math.min(this.#blocks.length, MOST_BLOCKS);
  }
}

/** Cells of a block, and how many are kept from one series to the next. */
const BLOCK = 1 << 17;
const MOST_BLOCKS = 64;

function emptyBelief(size: number, more: Float64Array = new Float64Array(size)): Belief {
  return { floor: 0, more, from: 0, to: 0 };
}

/** Zeroed cells from the buffer at hand where it has enough. */
function zeroed(more: Float64Array, size: number): Float64Array {
  if (more.buffer.byteLength < size * Float64Array.BYTES_PER_ELEMENT)
    return new Float64Array(Math.ceil(size * 1.3)).subarray(0, size);
  return new Float64Array(more.buffer, 0, size).fill(0);
}
