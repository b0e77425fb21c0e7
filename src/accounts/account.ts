import type { Span } from './span.js';

/** How an account's publication date is known, surest first. */
export type DateBasis = 'metadata' | 'dateline' | 'evidence' | 'none';

/** A date the account was published, or the interval it must lie in. */
export interface PublicationDate {
  /** EDTF date or interval ("2019-09-26", "2019-08-01/2019-08-31"). */
  readonly edtf: string;
  readonly basis: DateBasis;
  /** The likeliest day, where the date is an interval found from evidence. */
  readonly best?: string;
  /** The interval outside of which it can hardly lie; `edtf` is the part where it most likely does. */
  readonly bounds?: string;
  /** The words the date was read from, where it was read from the text. */
  readonly evidence: readonly Evidence[];
}

/** A span of the text and what it shows, in words a reader understands. */
export interface Evidence extends Span {
  readonly says: string;
}

/** Why a stretch of the text is not the account's own prose. */
export type FurnitureKind =
  | 'navigation'
  | 'related'
  | 'comments'
  | 'player'
  | 'caption'
  | 'legal'
  | 'share'
  | 'metadata';

export interface Furniture extends Span {
  readonly kind: FurnitureKind;
}

/** A cell of a table in the text, with the spans of the headings that govern it. */
export interface TableCell extends Span {
  readonly row: number;
  readonly column: number;
  /** How many rows and columns it covers, from its own on; absent for one. */
  readonly rows?: number;
  readonly columns?: number;
  readonly header: boolean;
}

export interface Table extends Span {
  readonly cells: readonly TableCell[];
}

/**
 * One text somebody published. `text` is canonical: every span of every mention and claim points into it,
 * and it never changes once stored.
 */
export interface Account {
  /** `id` of a JSON account, else the file's name without its ending. What people and outputs call it. */
  readonly name: string;
  /** Content address: the same content and metadata give the same id on every machine. */
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly author?: string;
  /** Absent when nothing in the file states it. */
  readonly published?: PublicationDate;
  /** BCP 47 ("en", "ar"); "und" when it cannot be told. */
  readonly language: string;
  /** Stretches that are not the account's own prose; no claim is read from them. In text order, disjoint. */
  readonly furniture: readonly Furniture[];
  /** Headings, in text order (from HTML and Markdown; in plain text short lines standing alone). */
  readonly headings: readonly Span[];
  readonly tables: readonly Table[];
}
