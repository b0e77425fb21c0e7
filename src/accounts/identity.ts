import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Draft } from './draft.js';

/** Crockford's base 32 in lower case: no i, l, o, u to misread. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 20;

/**
 * Content address of an account: 100 bits of the SHA-256 of its text and metadata, as 20 characters of base 32.
 * The file's name is no part of it, so that a renamed file stays the same account.
 */
export function accountId(draft: Draft): string {
  const { givenId, text, title, url, publisher, author, published, language } = draft;
  const content = [givenId, text, title, url, publisher, author, published, language?.tag];
  return base32(sha256(utf8ToBytes(JSON.stringify(content.map((value) => value ?? null)))), LENGTH);
}

function base32(bytes: Uint8Array, length: number): string {
  let digits = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5 && digits.length < length) {
      bits -= 5;
      digits += DIGITS[(value >> bits) & 31];
    }
  }
  return digits;
}
