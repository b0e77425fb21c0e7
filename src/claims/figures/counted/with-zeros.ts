import type { Annotation } from '../../../language/annotate.js';
import type { QuantityMention } from '../../../language/mention.js';
import type { Token } from '../../../language/tokens/token.js';
import { isPersonWord } from '../../syntax/noun-phrase.js';
import { singularOf } from '../../words/inflect.js';

/** An account's quantities and the "no" of [no civilians were hurt] as a zero, in text order. */
export function withZeros({ reading, quantities }: Annotation): readonly QuantityMention[] {
  const zeros = reading.tokens
    .filter(({ lower }, i) => lower === 'no' && !isIdle(reading.tokens, i))
    .map(({ start, end }): QuantityMention => {
      const value = { low: 0, best: 0, high: 0, bound: 'exact' } as const;
      return { kind: 'quantity', start, end, number: { start, end }, value, sort: 'count' };
    });
  if (zeros.length === 0) return quantities;
  return [...quantities, ...zeros].sort((a, b) => a.start - b.start || a.number.start - b.number.start);
}

/** [no longer], [they came with no father]: of one who is wanting, nobody is counted. */
function isIdle(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]?.lower ?? '';
  return (
    NO_ZERO.has(next) || (tokens[i - 1]?.lower === 'with' && singularOf(next) === next && isPersonWord(next))
  );
}

/** Words behind "no" with which it counts nothing. */
const NO_ZERO = new Set(['one', 'longer', 'more', 'fewer', 'less', 'later', 'doubt', '.']);
