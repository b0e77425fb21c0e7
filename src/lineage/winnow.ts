/** Words in a shingle. */
export const SHINGLE = 5;
/** Shingles in a window: any shared run of SHINGLE + WINDOW - 1 words shares a fingerprint. */
export const WINDOW = 6;

/** Hashes of every run of SHINGLE words; the i-th begins at word i. Empty for a text with fewer. */
export function shingles(words: Int32Array): Int32Array {
  const count = Math.max(0, words.length - SHINGLE + 1);
  const hashes = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    let hash = 0x811c9dc5;
    for (let j = i; j < i + SHINGLE; j++) hash = Math.imul(hash ^ words[j]!, 0x01000193) ^ (hash >>> 15);
    hashes[i] = hash;
  }
  return hashes;
}

/**
 * Fingerprints of a text: the least shingle of every window, each once, in ascending order.
 * Schleimer, Wilkerson and Aiken (2003), "Winnowing: local algorithms for document fingerprinting".
 */
export function winnow(hashes: Int32Array): Int32Array {
  const chosen: number[] = [];
  let least = -1;
  for (let end = Math.min(WINDOW, hashes.length); end <= hashes.length && end > 0; end++) {
    const start = Math.max(0, end - WINDOW);
    if (least < start) {
      least = start;
      for (let i = start + 1; i < end; i++) if (hashes[i]! < hashes[least]!) least = i;
    } else if (hashes[end - 1]! < hashes[least]!) least = end - 1;
    else continue;
    chosen.push(hashes[least]!);
  }
  return Int32Array.from(chosen)
    .sort()
    .filter((hash, i, sorted) => i === 0 || hash !== sorted[i - 1]);
}
