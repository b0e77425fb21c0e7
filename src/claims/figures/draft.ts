import type { Span } from '../../accounts/span.js';
import type { QuantityMention } from '../../language/mention.js';
import type { CountedPhrase } from '../syntax/counted-phrase.js';
import type { Predicate } from '../syntax/predicate.js';
import type { SentenceView } from '../syntax/sentence-view.js';
import type { Counted } from './counted/counted.js';
import type { MeasureReading } from './measure/measure-of.js';
import type { Cell } from './tables/cells-of.js';

/** A quantity that may be a figure, with the words around it looked at. */
export interface Seed {
  readonly quantity: QuantityMention;
  readonly view: SentenceView;
  readonly phrase: CountedPhrase;
  readonly predicates: readonly Predicate[];
  /** The number stands behind a label, as in a box: [Total dead: 31]. */
  readonly labelled: boolean;
  /** What the claim quotes. */
  readonly span: Span;
}

/** A figure on its way to a claim: what is counted and measured is known, place, time and source are not. */
export interface Draft extends Seed {
  readonly counted: Counted;
  readonly measure: MeasureReading;
  /** The table's cell it stands in. */
  readonly cell?: Cell;
}

/** What place and time are looked for by: the words that stand for the claim, and their verbs. */
export type Located = Pick<Seed, 'view' | 'phrase' | 'predicates'>;
