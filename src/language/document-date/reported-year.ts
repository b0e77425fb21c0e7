import type { Span } from '../../accounts/span.js';
import type { DayRange } from '../../situation/edtf.js';
import type { Reading } from '../annotation.js';
import type { Expression } from '../time/expressions.js';
import { statedDays } from '../time/stated-days.js';
import { timeVocabulary } from '../time/vocabulary.js';

/** Blocks among which a title is. */
const TITLES = 4;
/** Characters. */
const LONGEST_TITLE = 120;
/** Expressions that are looked at. */
const LOOKED_AT = 6;

/** The year on which an account says in its title that it reports: [Annual Report 2020], [2020 in review]. */
export function reportedYear(
  { account: { text, language }, blocks }: Reading,
  expressions: readonly Expression[],
): (Span & { readonly days: DayRange }) | undefined {
  const { annualReport } = timeVocabulary(language);
  const end = blocks[TITLES]?.start ?? text.length;
  for (const { start, end: to, meaning } of expressions.slice(0, LOOKED_AT)) {
    if (!annualReport || start >= end) return undefined;
    const days = statedDays(meaning);
    if (!days || days.last - days.first < 364 || days.last - days.first > 365) continue;
    const line = lineAround(text, start);
    if (line.length < LONGEST_TITLE && annualReport.test(line)) return { start, end: to, days };
  }
  return undefined;
}

function lineAround(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? text.length : end);
}
