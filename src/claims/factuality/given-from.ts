import type { Span } from '../../accounts/span.js';
import type { Sentence, Token } from '../../language/tokens/token.js';
import { knowledge } from '../../situation/knowledge.js';
import { factualitySchema } from './factuality-schema.js';
import { tokenAt } from './operators-of.js';

const data = knowledge('en/factuality.yaml', factualitySchema);
const modals = new Set(data.modals);
const pasts = new Set(data.pasts);

/**
 * Where the clause begins that takes for granted what the span tells, whatever is hoped, feared or denied before it: a
 * relative clause of what has been ([hoped to see the town, where blasts killed {257 people}]), or those a clause of their own
 * makes known ([wants a stone for {the 40 people} who died]). Undefined where nothing is.
 */
export function givenFrom(span: Span, tokens: readonly Token[], sentence: Sentence): number | undefined {
  const from = tokenAt(tokens, sentence, span.start);
  let to = from;
  while (to < sentence.to && tokens[to]!.start < span.end) to++;
  const next = tokens[to]?.lower ?? '';
  const definite = DEFINITE.has(tokens[from - 1]?.lower ?? '') || DEFINITE.has(tokens[from]!.lower);
  if (definite && PEOPLE.has(next) && !isOpen(tokens, to + 1, Math.min(sentence.to, to + 4))) return from;
  for (let i = from - 1; i > sentence.from && i >= from - REACH; i--) {
    const { text, lower } = tokens[i]!;
    if (/^[;:—–()]$/.test(text)) return undefined;
    if (!RELATIVES.has(lower)) continue;
    return isOpen(tokens, i + 1, from) || !isPast(tokens, i + 1, from) ? undefined : i;
  }
  return undefined;
}

/** Words between a relative pronoun and what its clause tells. */
const REACH = 14;

const DEFINITE: ReadonlySet<string> = new Set(['the', 'those', 'these']);
const PEOPLE: ReadonlySet<string> = new Set(['who', 'whom']);
const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'where', 'whose']);

/** [who could die], [who have not been found] */
function isOpen(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (modals.has(tokens[i]!.lower)) return true;
  return false;
}

function isPast(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { lower } = tokens[i]!;
    if (pasts.has(lower) || (lower.length > 4 && lower.endsWith('ed'))) return true;
  }
  return false;
}
