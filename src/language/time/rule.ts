import type { Found } from './found.js';
import type { Meaning } from './meaning.js';
import type { Value } from './node.js';

/** What a rule gives: a meaning, or a plain value, of a class later rules can ask for. */
export interface Product {
  readonly class: string;
  readonly meaning?: Meaning;
  readonly value?: Value;
}

/** One way of saying a time: its name in the reader's words, its pattern, and what it means. */
export interface Rule {
  readonly name: string;
  readonly pattern: string;
  readonly make: (found: Found) => Product | undefined;
}
