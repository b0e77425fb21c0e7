/** The inside of wink-nlp that cuts one word: its only way to tell the pieces of a word it does not know. */
declare module 'wink-nlp/src/tokenizer.js' {
  interface WinkDocument {
    _addToken(text: string, category: number): boolean;
    /** 0 where the lexicon lacks the word, else any other number. */
    _addTokenIfInCache(text: string): number;
    isLexeme(text: string): unknown;
  }
  export default function tokenizer(
    expressions: unknown,
    categories: Readonly<Record<string, number>>,
    preserve: unknown,
  ): (document: WinkDocument, text: string) => void;
}

declare module 'wink-nlp/src/compile-trex.js' {
  export default function compile(expressions: unknown): unknown;
}
