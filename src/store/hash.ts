import { createHash } from 'node:crypto';

/** 80 bits of the SHA-256 of what a value says as JSON, in hexadecimal: an id that is the same on every machine. */
export function shortHash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 20);
}

/** SHA-256 of bytes, in hexadecimal. */
export function bytesHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
