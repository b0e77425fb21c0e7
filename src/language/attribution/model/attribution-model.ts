import type { ChainModel } from './chain-model.js';
import type { WordSet } from './cue-words.js';
import type { RecurrentTagger } from './recurrent-tagger.js';

/** The trained parts and the leanings that balance recall and precision. */
export interface AttributionModel {
  /** A sentence with none of these words is passed over. */
  readonly cueWords: WordSet;
  /** Two taggers of cues, whose scores are added. */
  readonly cueChain: ChainModel;
  readonly cues: RecurrentTagger;
  readonly roles: RecurrentTagger;
  /** Added to the score of a cue's first word: so many candidates that the judge has a choice. */
  readonly cueBias: number;
  /** Added to the scores of a source's and a content's words. */
  readonly sourceBias: number;
  readonly contentBias: number;
  /** Weights of the judge of whole attributions (see `judgeAttributions`), and the least chance it lets pass. */
  readonly judge: Float32Array;
  readonly leastChance: number;
}
