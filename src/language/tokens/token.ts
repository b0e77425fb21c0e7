import type { Span } from '../../accounts/span.js';
import type { Form } from './form.js';

/** What sort of characters a token is made of. */
export type TokenKind = 'word' | 'number' | 'punctuation' | 'symbol';

export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  /** Lower case, apostrophes straightened. */
  readonly lower: string;
  /** What it has in common with all tokens of its text: the key of what is worked out once a word. */
  readonly form: Form;
}

/** A sentence with the indexes of its tokens: `from` inclusive, `to` exclusive. */
export interface Sentence extends Span {
  readonly from: number;
  readonly to: number;
  /** Index of the block (paragraph, heading, bullet, table cell) it stands in. */
  readonly block: number;
}

/** A stretch of prose without a paragraph break. */
export interface Block extends Span {
  readonly heading: boolean;
  /** Sentences of the block: `from` inclusive, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}
