import type { Span } from '../../accounts/span.js';
import type { Annotation } from '../../language/annotate.js';
import type { Reading } from '../../language/annotation.js';

/** Characters from the start of an account in which a dateline opens its story. */
const HEAD = 600;

/**
 * Where and when a story was written: [MARRA, Belo, Aug 7 (Agency) --], [Geneva, 28 April 2021 –], [TARKA (Agency) —].
 * Its place and date are the reporter's, not of the figures in the sentence it stands before.
 */
export function datelineOf({ reading }: Pick<Annotation, 'reading'>): Span | undefined {
  const known = kept.get(reading);
  if (known) return known.dateline;
  const dateline = find(reading.account.text);
  kept.set(reading, { dateline });
  return dateline;
}

// Asked for every figure.
const kept = new WeakMap<Reading, { readonly dateline: Span | undefined }>();

function find(text: string): Span | undefined {
  const head = text.slice(0, HEAD);
  for (const match of head.matchAll(LINES)) {
    const [written, names] = match;
    if (!AGENCY.test(written) && !DATED.test(names!) && !LOUD.test(names!)) continue;
    return { start: match.index, end: match.index + written.length };
  }
  return undefined;
}

const LINES =
  /^((?:[\p{Lu}\d][\p{L}\p{M}\d'’.-]*(?:,? |\/)){0,8}[\p{Lu}\d][\p{L}\p{M}\d'’.-]*)(?:,? \([^()\n]{2,40}\))?,? ?[-–—_]{1,2}[ \n]/gmu;
const AGENCY = /\)[ ,]*[-–—_]{1,2}\s$/u;
const DATED = /,.*\d/u;
const LOUD = /^\p{Lu}{4,}/u;

/** Whether a mention stands in the dateline. */
export function isInDateline(mention: Span, dateline: Span | undefined): boolean {
  return dateline !== undefined && mention.start >= dateline.start && mention.end <= dateline.end;
}
