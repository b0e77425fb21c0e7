/**
 * The words a tagger knows, as hashes in rising order: a word's row is two more than its place among them. Row 0 is no
 * word, row 1 any other.
 */
export type WordRows = Int32Array;

export const OTHER_WORD = 1;

export function wordRow(words: WordRows, word: string): number {
  const hash = hashWord(word);
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]! < hash) low = middle + 1;
    else high = middle;
  }
  return words[low] === hash ? low + 2 : OTHER_WORD;
}

/** The words in the order of their rows; of two with one hash the first stays. */
export function inRowOrder(words: Iterable<string>): string[] {
  const byHash = new Map<number, string>();
  for (const word of words) {
    const hash = hashWord(word);
    if (!byHash.has(hash)) byHash.set(hash, word);
  }
  return [...byHash].sort(([a], [b]) => a - b).map(([, word]) => word);
}

export function wordRows(words: readonly string[]): WordRows {
  return Int32Array.from(words, hashWord);
}

/** A row of `2 ** bits` for an ending or a beginning; row 0 is left for none. */
export function pieceRow(piece: string, bits: number): number {
  const hash = hashWord(piece);
  return 1 + (((hash ^ (hash >>> 15)) >>> 0) % (2 ** bits - 1));
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash | 0;
}
