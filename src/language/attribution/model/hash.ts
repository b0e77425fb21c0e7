/** FNV-1a over UTF-16 code units, 32 bits. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** Mixes a value into a hash (the step of MurmurHash3, x86 32). */
export function mix(hash: number, value: number): number {
  return fold(hash, spread(value));
}

/** The half of `mix` that needs the value alone: made once for a word, folded into many hashes. */
export function spread(value: number): number {
  const k = Math.imul(value, 0xcc9e2d51);
  return Math.imul((k << 15) | (k >>> 17), 0x1b873593);
}

/** The other half: `mix(hash, value)` is `fold(hash, spread(value))`. */
export function fold(hash: number, spreadValue: number): number {
  const h = hash ^ spreadValue;
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}

/** Spreads a hash over all its bits before it is cut to a bucket. */
export function finish(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
