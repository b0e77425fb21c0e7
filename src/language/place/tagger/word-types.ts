/** Numbers the distinct words: `of[i]` is the number of token i's word. */
export class WordTypes {
  readonly of: Int32Array;
  readonly size: number;
  /** Hash of each distinct word. */
  readonly word: Int32Array;

  constructor(word: Int32Array) {
    const count = word.length;
    let capacity = 16;
    while (capacity < count * 2) capacity *= 2;
    const slots = new Int32Array(capacity).fill(-1);
    this.of = new Int32Array(count);
    let size = 0;
    const firstOf = new Int32Array(count);
    for (let i = 0; i < count; i++) {
      const hash = word[i]!;
      let slot = (hash ^ (hash >>> 15)) & (capacity - 1);
      let type = slots[slot]!;
      while (type >= 0 && word[firstOf[type]!] !== hash) {
        slot = (slot + 1) & (capacity - 1);
        type = slots[slot]!;
      }
      if (type < 0) {
        type = size++;
        slots[slot] = type;
        firstOf[type] = i;
      }
      this.of[i] = type;
    }
    this.size = size;
    this.word = new Int32Array(size);
    for (let type = 0; type < size; type++) this.word[type] = word[firstOf[type]!]!;
  }
}
