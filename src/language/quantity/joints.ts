import type { Token } from '../tokens/token.js';
import { months } from './lexicon.js';

export function isDash(mark: string): boolean {
  return mark === '-' || mark === '–' || mark === '—' || mark === '‐' || mark === '‑';
}

/** Whether a token is glued to both its neighbours. */
export function joined(tokens: readonly Token[], i: number): boolean {
  return tokens[i - 1]?.end === tokens[i]!.start && tokens[i + 1]?.start === tokens[i]!.end;
}

/** Whether a token is the name of a month, capitalised as one ("May", not "may"). */
export function isMonth(token: Token | undefined): boolean {
  return token !== undefined && token.text !== token.lower && months.has(token.lower);
}

/** [December 29, 133 people]: behind a month stands a day, which neither groups nor ranges with what follows. */
export function startsNoRange(tokens: readonly Token[], i: number): boolean {
  return isMonth(tokens[i - 1]);
}
