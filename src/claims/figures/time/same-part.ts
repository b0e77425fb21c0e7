import type { Annotation } from '../../../language/annotate.js';
import type { TimeMention } from '../../../language/mention.js';
import { parseEdtf } from '../../../situation/edtf.js';
import type { AsOf } from '../../claim.js';
import { asOfWords } from './as-of-words.js';

/**
 * [900 in January to May, against 700 in the same period last year]: the part of that year which answers to the time of
 * the figure before. Undefined where the words say nothing of the kind, or where that figure is of no part of a year.
 */
export function samePart(time: TimeMention, previous: AsOf, { reading }: Annotation): string | undefined {
  const { text } = reading.account;
  if (!asOfWords.samePart.test(text.slice(Math.max(0, time.start - LOOKED_AT), time.start))) return undefined;
  const year = /^\d{4}/.exec(time.edtf ?? '')?.[0];
  const range = parseEdtf(previous.edtf);
  const last = /(\d{4})[^/]*$/.exec(previous.edtf)?.[1];
  if (!year || !last || !range || !Number.isFinite(range.first) || range.last - range.first > LONGEST)
    return undefined;
  const by = Number(last) - Number(year);
  if (by < 1) return undefined;
  const moved = previous.edtf
    .split('/')
    .map(
      (end) =>
        String(Number(end.slice(0, 4)) - by).padStart(4, '0') + end.slice(4).replace(/^-02-29/, '-02-28'),
    )
    .join('/');
  return parseEdtf(moved) ? moved : undefined;
}

/** Characters before the year in which the words stand. */
const LOOKED_AT = 40;
/** Days; a whole year has no part. */
const LONGEST = 330;
