import type { Span } from '../../../accounts/span.js';
import type { Annotation } from '../../../language/annotate.js';
import type { TimeMention } from '../../../language/mention.js';
import type { Sentence } from '../../../language/tokens/token.js';
import { parseEdtf } from '../../../situation/edtf.js';
import { firstAtOrAfter, mentionsIn } from '../mentions-in.js';
import { headsSection } from '../section-line.js';
import { asOfWords } from './as-of-words.js';
import { isOfAnotherCount } from './of-another-count.js';

/** How many paragraphs back the time a text speaks of holds on. */
const REACH = 1;
/** How many sentences or items back the start of a list or an item is looked for. */
const LONGEST = 24;

export function isDate({ type, edtf }: TimeMention): boolean {
  return edtf !== undefined && type !== 'DURATION' && type !== 'SET';
}

/**
 * The date the text last spoke of before a sentence: in its paragraph, in one shortly before, or before the list it is
 * an item of. What one item is dated by says nothing of the next, and [since May] dates its own sentence only.
 */
export function timeBefore(sentence: Sentence, notes: Annotation, gone: boolean): TimeMention | undefined {
  const { blocks } = notes.reading;
  const own = itemOf(sentence, notes);
  const first = own === undefined ? sentence.block : listStart(sentence.block, notes);
  const earliest = Math.max(blocks[Math.max(0, first - REACH)]!.start, datedHeading(sentence.block, notes));
  for (let i = firstAtOrAfter(notes.times, sentence.start) - 1; i >= 0; i--) {
    const time = notes.times[i]!;
    if (time.start < earliest) return undefined;
    if (!isDate(time) || time.relation === 'since') continue;
    // [She expects 900 by the end of the year. Nine died.]
    if (gone && isToCome(time, notes)) continue;
    if (isEarlierStill(time, notes) || isOfAnotherCount(time, notes.reading.account.text)) continue;
    const there = notes.reading.sentenceAt(time.start);
    const item = there && itemOf(there, notes);
    // What a paragraph before tells of another year is its own affair.
    if (time.start < blocks[sentence.block]!.start && !isOfYear(time, notes)) continue;
    if (item === undefined || item === own) return time;
  }
  return undefined;
}

/** [The ferry had left on Monday]: told of a time before the one the story is at. */
function isEarlierStill({ start }: TimeMention, { reading }: Annotation): boolean {
  const sentence = reading.sentenceAt(start);
  if (!sentence) return false;
  const before = reading.account.text.slice(Math.max(sentence.start, start - EARLIER), start);
  return /\bhad (?!been\b)\p{L}+(?: [^,;]*)? $/u.test(before);
}

/** Characters. */
const EARLIER = 60;

function isToCome({ edtf, relation }: TimeMention, { published }: Annotation): boolean {
  const told = parseEdtf(edtf!);
  const own = published && parseEdtf(published.edtf);
  if (!told || !own) return false;
  return told.first > own.last || (relation === 'by' && told.last > own.last);
}

function isOfYear({ edtf }: TimeMention, { published }: Annotation): boolean {
  const told = parseEdtf(edtf!);
  const own = published && parseEdtf(published.edtf);
  return !told || !own || (own.first - told.last <= YEAR_LONG && told.first - own.last <= YEAR_LONG);
}

/** Days. */
const YEAR_LONG = 366;

/** The first date in the rest of a sentence that a blank line cuts, as text from PDFs has it. */
export function timeAcrossCut(sentence: Sentence, notes: Annotation): TimeMention | undefined {
  const { sentences, account } = notes.reading;
  const next = sentences[firstAtOrAfter(sentences, sentence.end)];
  if (!next || next.block === sentence.block || /[.!?:;]["”’)]?$/.test(textOf(sentence, account.text)))
    return undefined;
  return /^\p{Ll}/u.test(account.text.slice(next.start, next.start + 2))
    ? mentionsIn(notes.times, next).find(isDate)
    : undefined;
}

function textOf({ start, end }: Sentence, text: string): string {
  return text.slice(Math.max(start, end - 2), end);
}

/** The date as of which the paragraph has begun to tell how things stand: [As of 3 May ...]. */
export function standingTime(sentence: Sentence, notes: Annotation): TimeMention | undefined {
  const { start } = notes.reading.blocks[sentence.block]!;
  for (let i = firstAtOrAfter(notes.times, sentence.start) - 1; i >= 0; i--) {
    const time = notes.times[i]!;
    if (time.start < start) return undefined;
    if (isDate(time) && isStanding(time, notes)) return time;
  }
  return undefined;
}

/** The day by which the sentence right before has told how things stood: [By 3 May 727 had died. The current rate is ...]. */
export function standingBefore(sentence: Sentence, notes: Annotation): TimeMention | undefined {
  const { sentences } = notes.reading;
  const before = sentences[firstAtOrAfter(sentences, sentence.start) - 1];
  if (!before || before.block !== sentence.block) return undefined;
  return mentionsIn(notes.times, before).find(
    (time) => isDate(time) && time.relation === 'by' && !isToCome(time, notes),
  );
}

function isStanding(time: TimeMention, notes: Annotation): boolean {
  const before = notes.reading.account.text.slice(Math.max(0, time.start - 12), time.start).toLowerCase();
  const [a, b] = before.trimEnd().split(/\s+/).slice(-2);
  return asOfWords.standing.has(`${a} ${b}`);
}

/** The date in the heading of a block's section: [Arrivals, 1 - 15 May]. Not the account's title. */
export function sectionTime(block: number, notes: Annotation): TimeMention | undefined {
  const heading = headingOf(block, notes);
  return heading && mentionsIn(notes.times, heading).findLast(isDate);
}

function headingOf(block: number, { reading }: Annotation): Span | undefined {
  for (let b = block - 1; b > 0 && b > block - LONGEST; b--)
    if (headsSection(b, reading)) return reading.blocks[b];
  return undefined;
}

/** Where the heading ends that dates a block's section; what stands before it is of another time. */
function datedHeading(block: number, notes: Annotation): number {
  const heading = headingOf(block, notes);
  return heading && mentionsIn(notes.times, heading).some(isDate) ? heading.end : 0;
}

/** Where the item of a list starts that a sentence is part of; a block that starts in lower case goes on with it. */
function itemOf(sentence: Sentence, { reading }: Annotation): number | undefined {
  const { sentences, account } = reading;
  const last = firstAtOrAfter(sentences, sentence.start);
  for (let i = last; i >= 0 && i > last - LONGEST; i--) {
    const { start, block } = sentences[i]!;
    if (isItem(start, account.text)) return start;
    if (sentences[i - 1]?.block !== block && !/^\p{Ll}/u.test(account.text.slice(start, start + 2)))
      return undefined;
  }
  return undefined;
}

/** The block a list begins with; where a line with a colon leads it, items further down belong to that line too. */
function listStart(block: number, { reading }: Annotation): number {
  const { blocks, account } = reading;
  let first = block;
  while (first > 0 && first > block - LONGEST && isItem(blocks[first]!.start, account.text)) first--;
  const led = account.text[blocks[first]!.end - 1] === ':';
  return led ? first + 1 : block;
}

function isItem(start: number, text: string): boolean {
  return /^[•·▪●○*‣-]\s/.test(text.slice(start, start + 2));
}
