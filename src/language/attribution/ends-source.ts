import type { Sentence, Token } from '../tokens/token.js';

/** Whether the token at `i` is a mark that ends a source: [according to Tarif Aid.], but not [according to Dr. Ana Berg]. */
export function endsSource(tokens: readonly Token[], i: number, sentence: Sentence): boolean {
  const { text, start } = tokens[i]!;
  if (!/^[,;.:!?—–]$/.test(text)) return false;
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  const within = before && next && i > sentence.from && i + 1 < sentence.to;
  const shortens = within && text === '.' && before.end === start && before.text.length <= LONGEST;
  return !(shortens && /^\p{Lu}/u.test(before.text) && /^\p{Lu}/u.test(next.text));
}

/** Letters of the longest title that a full stop shortens. */
const LONGEST = 4;
