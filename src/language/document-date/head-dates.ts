import { dateVocabulary } from '../../accounts/dates/vocabulary.js';
import type { Span } from '../../accounts/span.js';
import type { DayRange } from '../../situation/edtf.js';
import type { Reading } from '../annotation.js';
import type { Expression } from '../time/expressions.js';
import type { Meaning } from '../time/meaning.js';
import { statedDays } from '../time/stated-days.js';
import { tenseAt } from '../time/tense.js';
import { timeVocabulary } from '../time/vocabulary.js';

/** Blocks and characters among which an account says at its top what day or days it is of. */
const HEAD_BLOCKS = 5;
const HEAD = 600;
/** Expressions that are looked at. */
const LOOKED_AT = 8;
/** Tokens of a label that a date and a full stop end; characters of a line that none ends. */
const LONGEST_LABEL = 14;
const LONGEST_LINE = 160;
/** Characters of a block within which labels stand. */
const OPENING = 80;
/** Days of a quarter. */
const LONGEST = 92;

type Dated = Span & { readonly days: DayRange };

/**
 * The latest day or days that stand at an account's top in words that are no sentence, their year there or elsewhere in
 * such words: [Weekly bulletin, 2 - 8 September 2019], [Week 36 of 2019 (2 to 8 September)], [Statement by the governor
 * on 9 September 2019]; or the day with its weekday and year of which its first words tell: [On Monday, 9 September
 * 2019, the mayor]. An account is written on them, or soon after.
 */
export function headDates(reading: Reading, expressions: readonly Expression[]): Dated | undefined {
  const end = Math.min(HEAD, reading.blocks[HEAD_BLOCKS]?.start ?? Number.POSITIVE_INFINITY);
  const first = expressions.slice(0, LOOKED_AT).filter(({ start }) => start < end);
  const labels = first.filter((expression) => isLabel(expression, reading));
  const year = labels.map(({ meaning }) => yearIn(meaning)).find((one) => one !== undefined);
  let latest: Dated | undefined;
  for (const expression of first) {
    const { start, end: to, meaning } = expression;
    if (!labels.includes(expression) && !isNews(meaning)) continue;
    const days = statedDays(meaning) ?? (year === undefined ? undefined : statedDays(inYear(meaning, year)));
    if (!days || meaning.kind === 'anchor' || days.last - days.first >= LONGEST) continue;
    if (!latest || days.last > latest.days.last) latest = { start, end: to, days };
  }
  return latest;
}

/** Neither a sentence nor a row of a table. */
function isLabel({ start, sentence, from, to }: Expression, { account, tokens, blocks }: Reading): boolean {
  const { text, language } = account;
  // [Received 2 May 2027 Accepted 4 June 2027]
  if (dateVocabulary().steps.has(tokens[from - 1]?.lower ?? '')) return false;
  const line = lineAround(text, start);
  if (/^\s*\|/.test(line)) return false;
  if (line.length <= LONGEST_LINE && !/[.!?]["”’)*_]*\s*$|[.!?] \p{Lu}/u.test(line)) return true;
  if (sentence.to - sentence.from > LONGEST_LABEL || to < sentence.to - 2) return false;
  // what follows other sentences tells on
  if (!blocks.slice(0, HEAD_BLOCKS).some((block) => isWithin(sentence.start - block.start))) return false;
  if (tenseAt(timeVocabulary(language), tokens, sentence, from, to) !== 'unknown') return false;
  return !tokens.slice(sentence.from, sentence.to).some(({ lower }) => /..(?:ed|ing)$/.test(lower));
}

/** [Monday, 9 September 2019]: what happens on it is told soon. */
function isNews(meaning: Meaning): boolean {
  return meaning.kind === 'calendar' && meaning.weekday !== undefined && meaning.day !== undefined;
}

function yearIn(meaning: Meaning): number | undefined {
  return meaning.kind === 'calendar' && meaning.month === undefined ? meaning.year : undefined;
}

function inYear(meaning: Meaning, year: number): Meaning {
  if (meaning.kind === 'interval')
    return { ...meaning, from: inYear(meaning.from, year), to: inYear(meaning.to, year) };
  return meaning.kind === 'calendar' && meaning.month !== undefined && meaning.year === undefined
    ? { ...meaning, year }
    : meaning;
}

function isWithin(offset: number): boolean {
  return offset >= 0 && offset < OPENING;
}

function lineAround(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? text.length : end);
}
