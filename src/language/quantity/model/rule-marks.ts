import { firstEndingAfter, type Span } from '../../../accounts/span.js';
import type { QuantityMention } from '../../mention.js';
import type { Token } from '../../tokens/token.js';

/** What the rules read, token by token: 0 is nothing. */
export interface RuleMarks {
  /** Of number, unit and modifier in turn nothing, a first or a further token: 0 to 26. */
  readonly parts: Uint8Array;
  /** The sort of the number here, and whether its unit stands before it, behind it or nowhere. */
  readonly sorts: Uint8Array;
  /** How many units of the account hold the word, three at most. */
  readonly units: Uint8Array;
}

export function ruleMarks(tokens: readonly Token[], mentions: readonly QuantityMention[]): RuleMarks {
  const parts = new Uint8Array(tokens.length);
  const sorts = new Uint8Array(tokens.length);
  for (const mention of mentions) {
    const { number, unit, modifier, sort } = mention;
    const side = unit ? (unit.start < number.start ? 1 : 2) : 0;
    const mark = 1 + SORTS.indexOf(sort) * 3 + side;
    markPart(tokens, number, 9, parts);
    if (unit) markPart(tokens, unit, 3, parts);
    if (modifier) markPart(tokens, modifier, 1, parts);
    for (
      let i = firstEndingAfter(tokens, number.start);
      i < tokens.length && tokens[i]!.start < number.end;
      i++
    )
      if (sorts[i] === 0) sorts[i] = mark;
  }
  return { parts, sorts, units: countUnits(tokens, mentions) };
}

const SORTS: readonly QuantityMention['sort'][] = [
  'count',
  'share',
  'money',
  'age',
  'duration',
  'measure',
  'rate',
  'ordinal',
  'identifier',
  'sources',
];

/** Adds `step` to the first token of a span and twice as much to the others, where no other span of its part stands. */
function markPart(tokens: readonly Token[], span: Span, step: number, parts: Uint8Array): void {
  const first = firstEndingAfter(tokens, span.start);
  for (let i = first; i < tokens.length && tokens[i]!.start < span.end; i++)
    if (Math.floor(parts[i]! / step) % 3 === 0) parts[i]! += i === first ? step : 2 * step;
}

function countUnits(tokens: readonly Token[], mentions: readonly QuantityMention[]): Uint8Array {
  const counts = new Map<string, number>();
  for (const { unit } of mentions) {
    if (!unit) continue;
    for (
      let i = firstEndingAfter(tokens, unit.start);
      i < tokens.length && tokens[i]!.start < unit.end;
      i++
    ) {
      const { kind, lower } = tokens[i]!;
      if (kind === 'word') counts.set(lower, Math.min(3, (counts.get(lower) ?? 0) + 1));
    }
  }
  return Uint8Array.from(tokens, ({ lower }) => counts.get(lower) ?? 0);
}
