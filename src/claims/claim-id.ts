import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Span } from '../accounts/span.js';

/** Stable id of a claim: 16 hexadecimal digits of the account's content address, the kind and the span. */
export function claimId(account: string, kind: string, span: Span, discriminator = ''): string {
  const name = `${account}\n${kind}\n${span.start}-${span.end}${discriminator === '' ? '' : `\n${discriminator}`}`;
  return bytesToHex(sha256(encoder.encode(name)).subarray(0, 8));
}

const encoder = new TextEncoder();
