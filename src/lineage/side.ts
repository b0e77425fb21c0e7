import type { Account } from '../accounts/account.js';
import { quotedWords } from './quoted-words.js';
import { standingText } from './standing-text.js';
import { shingles, winnow } from './winnow.js';
import { type Words, wordsOf } from './words.js';

/** An account with the date it is taken to be of, where its file does not state one. */
export interface Dated {
  readonly account: Account;
  readonly published?: string;
}

/** An account made ready to be compared. */
export interface Side extends Dated {
  readonly words: Int32Array;
  readonly all: Words;
  readonly shingles: Int32Array;
  readonly fingerprints: Int32Array;
  /** For each word: in a publisher's standing text, in quotation marks. */
  readonly standing: Uint8Array;
  readonly quoted: Uint8Array;
  /** For each word, with how many accounts of its publisher it is shared that share little else; once that is known. */
  readonly houseSpread?: Uint16Array;
}

export function sideOf(dated: Dated): Side {
  const all = wordsOf(dated.account);
  const hashes = shingles(all.hashes);
  return {
    ...dated,
    words: all.hashes,
    all,
    shingles: hashes,
    fingerprints: winnow(hashes),
    standing: standingText(dated.account.text, all),
    quoted: quotedWords(dated.account.text, all),
  };
}

/** EDTF; the date an account states, else the one it is taken to be of. */
export function dateOf(side: Dated): string | undefined {
  return side.account.published?.edtf ?? side.published;
}
