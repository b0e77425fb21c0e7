import { bytesOfBase64 } from '../encoding/base64.js';

/** A table of pieces of words as packed: see scripts/language-model.ts. */
export interface PackedPieces {
  readonly pieces: string;
  readonly counts: string;
  readonly scores: string;
}

const LONGEST = 6;

/** Pieces of words with the languages they are of, as numbers: a fiftieth of what objects would take. */
export class PieceTable {
  private readonly pieces: Uint8Array;
  private readonly scores: Uint8Array;
  /** Where the scores of each piece begin. */
  private readonly starts: Uint32Array;
  /** Pieces from 1 by their hash, 0 where there is none. */
  private readonly slots: Uint32Array;

  constructor(packed: PackedPieces) {
    this.pieces = bytesOfBase64(packed.pieces);
    this.scores = bytesOfBase64(packed.scores);
    const counts = bytesOfBase64(packed.counts);
    this.starts = new Uint32Array(counts.length + 1);
    this.slots = new Uint32Array(2 ** Math.ceil(Math.log2(counts.length * 2)));
    for (let i = 0; i < counts.length; i++) {
      this.starts[i + 1] = this.starts[i]! + 2 * counts[i]!;
      let slot = this.hashAt(i);
      while (this.slots[slot] !== 0) slot = (slot + 1) & (this.slots.length - 1);
      this.slots[slot] = i + 1;
    }
  }

  /** Adds the scores of a piece, each and `more`, to those of its languages. */
  addScores(piece: string, more: number, scores: Int32Array): void {
    const index = this.indexOf(piece);
    if (index < 0) return;
    for (let at = this.starts[index]!; at < this.starts[index + 1]!; at += 2)
      scores[this.scores[at]!]! += this.scores[at + 1]! + more;
  }

  private indexOf(piece: string): number {
    if (piece.length > LONGEST) return -1;
    let slot = this.slotOf((i) => (i < piece.length ? piece.charCodeAt(i) : 0));
    for (let index = this.slots[slot]! - 1; index >= 0; index = this.slots[slot]! - 1) {
      if (this.isAt(index, piece)) return index;
      slot = (slot + 1) & (this.slots.length - 1);
    }
    return -1;
  }

  private isAt(index: number, piece: string): boolean {
    for (let i = 0; i < LONGEST; i++)
      if (this.pieces[index * LONGEST + i] !== (i < piece.length ? piece.charCodeAt(i) : 0)) return false;
    return true;
  }

  private hashAt(index: number): number {
    return this.slotOf((i) => this.pieces[index * LONGEST + i]!);
  }

  private slotOf(byteAt: (i: number) => number): number {
    let hash = 0;
    for (let i = 0; i < LONGEST; i++) hash = Math.imul(hash ^ byteAt(i), 0x01000193);
    return (hash ^ (hash >>> 15)) & (this.slots.length - 1);
  }
}
