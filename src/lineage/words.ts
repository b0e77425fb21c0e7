import type { Account } from '../accounts/account.js';
import { tokenize } from '../language/tokens/tokenize.js';

/** The words of an account's own prose, as parallel columns. */
export interface Words {
  /** 32-bit hash of the folded word. */
  readonly hashes: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 for a number in digits. */
  readonly numeric: Uint8Array;
}

/** Words and numbers of an account, page furniture left out; case and apostrophes don't tell two apart. */
export function wordsOf(account: Pick<Account, 'text' | 'furniture'>): Words {
  const hashes: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const numeric: number[] = [];
  let at = 0;
  for (const piece of [...account.furniture, { start: account.text.length, end: account.text.length }]) {
    for (const token of tokenize(account.text, at, Math.max(at, piece.start))) {
      if (token.kind !== 'word' && token.kind !== 'number') continue;
      hashes.push(hashWord(token.lower));
      starts.push(token.start);
      ends.push(token.end);
      numeric.push(token.kind === 'number' ? 1 : 0);
    }
    at = Math.max(at, piece.end);
  }
  return {
    hashes: Int32Array.from(hashes),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    numeric: Uint8Array.from(numeric),
  };
}

/** FNV-1a. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash | 0;
}
