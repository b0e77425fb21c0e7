import type { Span } from '../accounts/span.js';
import { parseEdtf } from '../situation/edtf.js';
import type { Credits } from './credits.js';
import type { Direction } from './family.js';

/** What tells which of two accounts had words first. */
export interface Witness {
  /** The name credits to its publisher are found under; "" where it has none. */
  readonly name: string;
  readonly credits: Credits;
  /** EDTF. */
  readonly published?: string;
  /** Characters. */
  readonly length: number;
}

export interface Directed {
  /** -1 the first had the words first, 1 the second, 0 it cannot be told. */
  readonly first: -1 | 0 | 1;
  readonly by: Direction;
  /** The words that own it, in the account that does. */
  readonly credit?: Span;
}

/** Which of two accounts has the words from the other. Who is named counts more than that somebody is. */
export function directionOf(a: Witness, b: Witness): Directed {
  for (const creditOf of [toOther, toAny]) {
    const [byA, byB] = [creditOf(a, b), creditOf(b, a)];
    if (byA && !byB) return { first: 1, by: 'credit', credit: byA };
    if (byB && !byA) return { first: -1, by: 'credit', credit: byB };
  }
  const [first, second] = [dayOf(a), dayOf(b)];
  if (first && second) {
    if (first.last < second.first) return { first: -1, by: 'date' };
    if (second.last < first.first) return { first: 1, by: 'date' };
  }
  if (a.length !== b.length) return { first: a.length > b.length ? -1 : 1, by: 'length' };
  return { first: 0, by: 'none' };
}

function toOther({ credits }: Witness, { name }: Witness): Span | undefined {
  return credits.named.get(name);
}

function toAny({ credits }: Witness): Span | undefined {
  return credits.any;
}

function dayOf({ published }: Witness) {
  return published ? parseEdtf(published) : undefined;
}
