import type { VerbGroup } from './verb-groups.js';

/** How a verb stands to the noun phrase counted. */
export type Relation =
  /** [40 men fled], [40 men were held] */
  | 'subject'
  /** [killed 40 men] */
  | 'object'
  /** [40 men held in], [40 men who fled], [40 men to be moved] */
  | 'modifier'
  /** [attack on 40 villages], [grew to 40] */
  | 'oblique';

export interface Predicate {
  readonly relation: Relation;
  readonly verb: VerbGroup;
  /** The phrase stands to the verb as the one to whom it is done: object, passive subject, bare participle. */
  readonly undergoes: boolean;
  /** Of an oblique phrase, the preposition that leads it: [handed to 40 men]. */
  readonly preposition?: string;
}
