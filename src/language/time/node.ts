import type { Span } from '../../accounts/span.js';
import type { Meaning } from './meaning.js';

/** A word, number, mark or expression found so far: what rules match on, by the classes it belongs to. */
export interface Node extends Span {
  readonly text: string;
  readonly values: ReadonlyMap<string, string | number>;
  readonly meaning?: Meaning;
  /** Whether no blank stands between it and the node before. */
  readonly joined: boolean;
  /** Names of the rules that made it, the last one last. */
  readonly rules: readonly string[];
}
