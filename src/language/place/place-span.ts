import type { Span } from '../../accounts/span.js';
import type { ListHit } from './list-hits.js';

/** A stretch recognised as a place's name, before it is known which place. */
export interface PlaceSpan extends Span {
  /** Tokens: `from` inclusive, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** As the tagger labelled it; rules decide where it is absent. */
  readonly label?: 'LOC' | 'AST';
  /** The listed name in it, where there is one. */
  readonly hit?: ListHit;
}
