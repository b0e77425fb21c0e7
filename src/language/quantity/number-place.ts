import type { Token } from '../tokens/token.js';
import type { NumberReading } from './number-reading.js';

/** Where a number stands: the sentence's tokens run from `first` to `to` (exclusive). */
export interface NumberPlace {
  readonly tokens: readonly Token[];
  readonly number: NumberReading;
  readonly first: number;
  readonly to: number;
  readonly before: Token | undefined;
  readonly after: Token | undefined;
}
