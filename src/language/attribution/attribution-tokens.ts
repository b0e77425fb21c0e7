import type { CueEntry } from './cues.js';

/** Token indexes, `to` exclusive. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** An attribution in token indexes, before names are resolved. */
export interface TokenAttribution {
  readonly cue: TokenRange;
  readonly source?: TokenRange;
  /** In text order; more than one where the content is interrupted. */
  readonly contents: readonly TokenRange[];
  readonly entry?: CueEntry;
}
