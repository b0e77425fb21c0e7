import type { Token } from '../tokens/token.js';
import type { Context, Resolved } from './context.js';
import type { Expression } from './expressions.js';
import type { Meaning } from './meaning.js';
import { periodOf } from './period.js';
import { resolve } from './resolve.js';
import type { TimeVocabulary } from './vocabulary.js';

/** What a text with quarterly or yearly figures reports on, as far as it has been read. */
export type Report = Pick<Context, 'quarter' | 'reported'>;

/**
 * The report once an expression is read: [the third quarter] is what figures are then of; after [the nine months] they
 * are of the year, and "a year earlier" is the year before. A quarter still to come is an outlook, not the report.
 */
export function reportAfter(
  before: Report,
  meaning: Meaning,
  { period }: Resolved,
  published: number | undefined,
): Report {
  if (meaning.kind === 'calendar' && meaning.quarter !== undefined && meaning.shift === undefined && period) {
    const open = published !== undefined && period.last >= published;
    const quarter = open && before.quarter ? before.quarter : period;
    return { quarter, reported: quarter };
  }
  if (meaning.kind === 'quarter') return { ...before, reported: before.quarter };
  if (isMonthsOfYear(meaning) && before.quarter && published !== undefined)
    return { ...before, reported: periodOf('Y', published) };
  return before;
}

/** [the quarter ended July 31] is the quarter most of whose days the three months before have. */
export function endedQuarter(
  vocabulary: TimeVocabulary,
  tokens: readonly Token[],
  expressions: readonly Expression[],
  at: number,
  published: number | undefined,
): Resolved | undefined {
  const { meaning, to } = expressions[at]!;
  const next = expressions[at + 1];
  if (meaning.kind !== 'quarter' || next?.from !== to + 1 || !vocabulary.ended.has(tokens[to]!.lower))
    return undefined;
  const end = resolve(next.meaning, { published, tense: 'gone' }).period;
  return end && { period: periodOf('Q', end.last - HALF_QUARTER) };
}

/** In days. */
const HALF_QUARTER = 45;

function isMonthsOfYear(meaning: Meaning): boolean {
  return (
    meaning.kind === 'duration' && meaning.unit === 'M' && (meaning.amount === 6 || meaning.amount === 9)
  );
}
