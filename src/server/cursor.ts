import { RequestProblem } from './request-problem.js';

/** Where a page ended: the sort keys of its last row. */
export type Keys = readonly (string | number)[];

/** Keys as text that survives an address. */
export function toCursor(keys: Keys): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** The keys of a cursor. Throws a problem where it is none of ours: `shape` has an example of each key. */
export function fromCursor<T extends Keys>(
  cursor: string | undefined,
  shape: T,
): { [K in keyof T]: T[K] } | undefined {
  if (cursor === undefined) return undefined;
  const keys = parse(cursor);
  if (
    !Array.isArray(keys) ||
    keys.length !== shape.length ||
    keys.some((key, i) => typeof key !== typeof shape[i] || String(key).includes('\0'))
  )
    throw new RequestProblem(
      'bad-cursor',
      'take the cursor from the `next` of an answer, and keep its filters',
    );
  return keys as unknown as { [K in keyof T]: T[K] };
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
