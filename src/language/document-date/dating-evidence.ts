import type { Span } from '../../accounts/span.js';
import { type DayRange, parseEdtf } from '../../situation/edtf.js';
import type { Anchor } from '../../situation/schema.js';
import type { Reading } from '../annotation.js';
import { findAnchors, indexAnchors } from '../time/anchors.js';
import type { Expression } from '../time/expressions.js';
import type { Meaning } from '../time/meaning.js';
import { monthOf } from '../time/period.js';
import { statedDays } from '../time/stated-days.js';
import { type Tense, tenseAt } from '../time/tense.js';
import { timeVocabulary } from '../time/vocabulary.js';
import { headDates } from './head-dates.js';
import { reportedYear } from './reported-year.js';

/** What a span of a text says of the day the text was published. */
export type DatingEvidence = Span &
  (
    | { readonly kind: 'dated'; readonly days: DayRange; readonly tense: Tense; readonly anchor: boolean }
    | {
        readonly kind: 'yearless';
        readonly month: number;
        readonly day?: number;
        readonly weekday?: number;
        readonly tense: Tense;
      }
    | {
        readonly kind: 'relative';
        readonly days: DayRange;
        readonly grain: 'Y' | 'M' | 'W' | 'D';
        readonly by: number;
      }
    /** Published within the days, for the reason given. */
    | { readonly kind: 'within'; readonly days: DayRange; readonly says: string }
    /** Published within the days, which follow those it reports on. */
    | { readonly kind: 'reporting'; readonly days: DayRange; readonly on: DayRange }
    | { readonly kind: 'tenure'; readonly days: DayRange; readonly holder: string }
  );

/** How many tokens may stand between "last year" and the date it is said of. */
const BESIDE = 3;

/** Evidence in text order, from the text's own dates and the situation's anchors. */
export function datingEvidence(
  reading: Reading,
  expressions: readonly Expression[],
  anchors: readonly Anchor[],
): DatingEvidence[] {
  const evidence: DatingEvidence[] = [];
  const year = reportedYear(reading, expressions);
  const head = year ? undefined : headDates(reading, expressions);
  if (year) evidence.push(reporting(year, WRITTEN_WITHIN));
  if (head) evidence.push(reporting(head, Math.max(DAYS_LATE, head.days.last - head.days.first)));
  expressions.forEach((expression, i) => {
    if (expression.start === (year ?? head)?.start) return;
    const own = evidenceOf(reading, expression);
    if (own) evidence.push(own);
    if (own?.kind === 'dated' && isRecent(expression, expressions[i - 1]))
      evidence.push(within(own, own.days, RECENT, 'is called recent'));
    for (const other of [expressions[i - 1], expressions[i + 1]]) {
      const beside = other && besides(expression, other);
      if (beside) evidence.push(beside);
      const named = other && yearlessBeside(expression, other);
      if (named) evidence.push(named);
    }
  });
  return [...evidence, ...tenures(reading, anchors)];
}

function reporting(
  { start, end, days: on }: Span & { readonly days: DayRange },
  within: number,
): DatingEvidence {
  const first = on.first === on.last ? on.last : on.last + 1;
  return { kind: 'reporting', start, end, days: { first, last: first + within }, on };
}

/** Days after the day at its top, or after so many days as it names there, in which an account comes out. */
const DAYS_LATE = 10;

/** Days after its year in which a report on it comes out. */
const WRITTEN_WITHIN = 210;

/** "its recent offensive": not of years ago. */
function isRecent(expression: Expression, before: Expression | undefined): boolean {
  if (before?.meaning.kind !== 'reference' || before.sentence !== expression.sentence) return false;
  return before.meaning.value === 'PAST_REF' && expression.from - before.to <= 1;
}

function evidenceOf(
  reading: Reading,
  { start, end, meaning, sentence, from, to }: Expression,
): DatingEvidence | undefined {
  const vocabulary = timeVocabulary(reading.account.language);
  const relation =
    from > sentence.from ? vocabulary.relations.get(reading.tokens[from - 1]!.lower) : undefined;
  // [until 10 July 2027] was not yet gone, or nobody would say until.
  const bound =
    (relation === 'by' || relation === 'until') && meaning.kind === 'calendar' && meaning.year !== undefined;
  const tense = bound ? 'future' : tenseAt(vocabulary, reading.tokens, sentence, from, to);
  const days = statedDays(meaning);
  if (days) return { kind: 'dated', start, end, days, tense, anchor: isAnchored(meaning) };
  if (meaning.kind === 'interval' && meaning.to.kind === 'calendar')
    return yearless(meaning.to, { start, end }, tense);
  return meaning.kind === 'calendar' ? yearless(meaning, { start, end }, tense) : undefined;
}

function yearless(
  meaning: Meaning & { kind: 'calendar' },
  span: Span,
  tense: Tense,
): DatingEvidence | undefined {
  if (meaning.month === undefined || meaning.year !== undefined || meaning.yearShift !== undefined)
    return undefined;
  if (meaning.shift !== undefined) return undefined;
  return {
    kind: 'yearless',
    ...span,
    month: meaning.month,
    day: meaning.day,
    weekday: meaning.weekday,
    tense,
  };
}

function isAnchored(meaning: Meaning): boolean {
  return meaning.kind === 'anchor' || (meaning.kind === 'offset' && isAnchored(meaning.base));
}

/** "took the town in March" of an event known to be of March 2019: the year is left out because it is clear. */
function yearlessBeside(dateless: Expression, known: Expression): DatingEvidence | undefined {
  const { meaning } = dateless;
  if (known.meaning.kind !== 'anchor' || meaning.kind !== 'calendar' || meaning.month === undefined)
    return undefined;
  if (meaning.year !== undefined || dateless.sentence !== known.sentence) return undefined;
  const days = statedDays(known.meaning);
  if (!days || monthOf(days.first) !== meaning.month) return undefined;
  const span = { start: Math.min(dateless.start, known.start), end: Math.max(dateless.end, known.end) };
  return within(span, days, NAMED_BARE, 'is given its month without the year');
}

function within({ start, end }: Span, days: DayRange, after: number, says: string): DatingEvidence {
  return { kind: 'within', start, end, days: { first: days.first, last: days.last + after }, says };
}

/** Days for which an event is called recent. */
const RECENT = 180;

/** Days for which a month is named without its year: until the next one of its name is near. */
const NAMED_BARE = 320;

/** "Assad's overthrow last year": the year after the overthrow's. */
function besides(relative: Expression, dated: Expression): DatingEvidence | undefined {
  const { meaning } = relative;
  if (meaning.kind !== 'shift' || meaning.from !== 'publication' || typeof meaning.by !== 'number')
    return undefined;
  if (meaning.grain !== 'Y' && meaning.grain !== 'M' && meaning.grain !== 'W' && meaning.grain !== 'D')
    return undefined;
  if (relative.sentence !== dated.sentence) return undefined;
  const gap = relative.from >= dated.to ? relative.from - dated.to : dated.from - relative.to;
  const days = gap <= BESIDE ? statedDays(dated.meaning) : undefined;
  // [yesterday cut his 2018 estimate]: no day is a year.
  if (!days || days.last - days.first >= LENGTHS[meaning.grain]) return undefined;
  const span = { start: Math.min(relative.start, dated.start), end: Math.max(relative.end, dated.end) };
  return { kind: 'relative', ...span, days, grain: meaning.grain, by: meaning.by };
}

/** Days of the longest period of a grain. */
const LENGTHS = { Y: 366, M: 31, W: 7, D: 1 } as const;

/** Holders of an office the text names. */
function tenures(reading: Reading, anchors: readonly Anchor[]): DatingEvidence[] {
  const held = anchors.filter((anchor) => anchor.kind === 'tenure');
  const index = indexAnchors(held);
  const seen = new Set<string>();
  const found: DatingEvidence[] = [];
  for (const sentence of reading.sentences)
    for (const { anchor, from, to } of findAnchors(index, reading.tokens, sentence)) {
      const days = parseEdtf(anchor.date);
      if (!days || seen.has(anchor.id)) continue;
      seen.add(anchor.id);
      const [start, end] = [reading.tokens[from]!.start, reading.tokens[to - 1]!.end];
      found.push({ kind: 'tenure', start, end, days, holder: reading.account.text.slice(start, end) });
    }
  return found;
}
