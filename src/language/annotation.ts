import type { Account } from '../accounts/account.js';
import type { PartOfSpeech } from './tokens/part-of-speech.js';
import type { Block, Sentence, Token } from './tokens/token.js';

/** An account cut into blocks, sentences and tokens. Parts of speech are made sentence by sentence, when asked for. */
export interface Reading {
  readonly account: Account;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly blocks: readonly Block[];
  /** Parts of speech of a sentence's tokens: `parts(s)[i]` belongs to `tokens[s.from + i]`. Kept once made. */
  parts(sentence: Sentence): readonly PartOfSpeech[];
  /** What readers of whole sentences keep of them, as long as the text is read. */
  readonly kept: Map<Sentence, unknown>;
  /** The sentence a character stands in, or undefined (between sentences, in furniture). */
  sentenceAt(offset: number): Sentence | undefined;
}
