import type { Span } from '../accounts/span.js';

/** What one account has from another. */
export type LinkKind = 'copy' | 'partial' | 'quotation';

/** A passage both accounts have, word for word or nearly: its span in each. */
export interface SharedPassage {
  readonly from: Span;
  readonly to: Span;
  /** Words that are the same in both. */
  readonly words: number;
}

/** Why the link points the way it does. */
export type Direction = 'credit' | 'date' | 'length' | 'none' | 'person';

/** `to` has words of `from`. Accounts are named by their ids. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly kind: LinkKind;
  /** Share of the shorter account's words that the passages hold, 0 to 1. */
  readonly score: number;
  /** Share of the words of each that the passages hold. */
  readonly shares: { readonly from: number; readonly to: number };
  readonly direction: Direction;
  /** Where one owns that it has its words from the other. */
  readonly credit?: Span & { readonly account: string };
  /** Names of those, in lower case, that both say they have their words from. */
  readonly upstream?: readonly string[];
  /** What a person said of it. */
  readonly decision?: 'confirmed' | 'refused';
  readonly spans: readonly SharedPassage[];
}

/** Accounts linked to one another. `id` is the smallest of their ids, so that it outlives the order they came in. */
export interface Family {
  readonly id: string;
  readonly accounts: readonly string[];
  readonly links: readonly Link[];
  /** The accounts by whose voice they are: those that copy one another are one. */
  readonly voices: readonly (readonly string[])[];
}
