import type { Span } from '../../../accounts/span.js';
import type { Annotation } from '../../../language/annotate.js';
import type { Reading } from '../../../language/annotation.js';
import type { TimeMention } from '../../../language/mention.js';
import { mentionsIn } from '../mentions-in.js';
import { isDate } from './narrative-time.js';

/** Characters from the start of an account in which a dateline opens its story. */
const HEAD = 600;

/**
 * Where and when a story was written: [MARRA, Belo, Aug 7 (Agency) --], [Geneva, 28 April 2021 –], [TARKA (Agency) —], [Belo, 3 May 2022.].
 * Its place and date are the reporter's, not of the figures in the sentence it stands before.
 */
export function datelineOf({ reading, times }: Pick<Annotation, 'reading' | 'times'>): Span | undefined {
  const known = kept.get(reading);
  if (known) return known.dateline;
  const dateline = find(reading.account.text, times);
  kept.set(reading, { dateline });
  return dateline;
}

// Asked for every figure.
const kept = new WeakMap<Reading, { readonly dateline: Span | undefined }>();

function find(text: string, times: readonly TimeMention[]): Span | undefined {
  const head = text.slice(0, HEAD);
  for (const match of head.matchAll(LINES)) {
    const [written, names] = match;
    const span = { start: match.index, end: match.index + written.length };
    const dated = PLACED.test(names!) && mentionsIn(times, span).some(isDate);
    if (dated || (isAgency(written, names!) && opensStory(head, span.end))) return span;
  }
  return undefined;
}

function isAgency(written: string, names: string): boolean {
  return DASHED.test(written) && (AGENCY.test(written) || LOUD.test(names));
}

/** Prose follows, and not the rest of a title: [MARRA – FLASH UPDATE]. */
function opensStory(head: string, from: number): boolean {
  return (head.slice(from, from + SOME).match(/(?<=\s)\p{Ll}{2,}/gu)?.length ?? 0) >= WORDS;
}

const SOME = 80;
const WORDS = 4;
const LINES =
  /^((?:[\p{Lu}\d][\p{L}\p{M}\d'’.-]*(?:,? |\/)){0,8}[\p{Lu}\d][\p{L}\p{M}\d'’.-]*)(?:,? \([^()\n]{2,40}\))?(?:,? ?[-–—_]{1,2}[ \n]|[.:](?: |$)|$)/gmu;
const AGENCY = /\)[ ,]*[-–—_]{1,2}\s$/u;
const DASHED = /[-–—_]\s$/u;
/** A name stands before the date. */
const PLACED = /^\p{L}{3}.*, /u;
const LOUD = /^\p{Lu}{4,}/u;

/** Whether a mention stands in the dateline. */
export function isInDateline(mention: Span, dateline: Span | undefined): boolean {
  return dateline !== undefined && mention.start >= dateline.start && mention.end <= dateline.end;
}
