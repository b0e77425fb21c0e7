import type { Reading } from '../../language/annotation.js';
import type { Sentence } from '../../language/tokens/token.js';

/** Nobody writes sentences longer than this; in a text without full stops each stretch of it is read by itself. */
const LONGEST = 300;

/** The sentence at an offset or, of a very long one, the piece of at most 300 tokens. */
export function pieceAt(reading: Reading, offset: number): Sentence | undefined {
  const sentence = reading.sentenceAt(offset);
  if (!sentence || sentence.to - sentence.from <= LONGEST) return sentence;
  const { tokens } = reading;
  let low = sentence.from;
  let high = sentence.to - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  const from = low - ((low - sentence.from) % LONGEST);
  const to = Math.min(sentence.to, from + LONGEST);
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end, from, to, block: sentence.block };
}
