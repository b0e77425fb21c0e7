import compileExpressions from 'wink-nlp/src/compile-trex.js';
import makeTokenizer from 'wink-nlp/src/tokenizer.js';
import type { WinkLexicon, WordPiece } from './wink-lexicon.js';
import type { WinkModel } from './wink-model.js';

/**
 * Cuts a word as wink-nlp cuts the first text it ever reads, and so always the same way: its own readDoc keeps every
 * word it meets, and takes a known one whole.
 */
export function wordCutter(model: WinkModel, lexicon: WinkLexicon): (word: string) => readonly WordPiece[] {
  let pieces: WordPiece[] = [];
  const document = {
    _addToken(text: string, category: number): boolean {
      pieces.push(lexicon.piece(text, category));
      return true;
    },
    _addTokenIfInCache(text: string): number {
      const known = lexicon.known(text);
      if (known) pieces.push(...known);
      return known ? ADDED : 0;
    },
    isLexeme: (text: string) => lexicon.has(text),
  };
  const tokenize = makeTokenizer(compileExpressions(model.trex), model.tcat.hash, model.preserve);
  return (word) => {
    const known = lexicon.known(word);
    if (known) return known;
    pieces = [];
    tokenize(document, word);
    return pieces;
  };
}

/** Anything but the number of a category. */
const ADDED = 99;
