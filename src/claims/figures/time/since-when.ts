import type { Annotation } from '../../../language/annotate.js';
import type { TimeMention } from '../../../language/mention.js';
import { isoDay, parseEdtf } from '../../../situation/edtf.js';
import type { SentenceView } from '../../syntax/sentence-view.js';
import { mentionsIn } from '../mentions-in.js';
import { asOfWords } from './as-of-words.js';
import { isDate } from './narrative-time.js';
import { ownDate } from './own-date.js';

/** Tokens between "since" and the date of what began then. */
const REACH = 8;

/** Whether a time is the start of a running count: [since January], [since the outbreak was declared in March]. */
export function isStart(time: TimeMention, view: SentenceView): boolean {
  if (time.relation === 'since') return true;
  const at = view.tokenAt(time.start);
  for (let i = at - 1; i >= Math.max(view.from, at - REACH); i--) {
    if (view.lower(i) === 'since') return true;
    if (view.part(i) === 'NUM' || view.part(i) === 'PUNCT') return false;
  }
  return false;
}

/**
 * From a start to the day of which the sentence or the account is: [as of 5 May, 900 cases since January] counts from
 * January to 5 May. Undefined where it would end before it starts.
 */
export function sinceThen(start: TimeMention, view: SentenceView, notes: Annotation): string | undefined {
  const first = parseEdtf(start.edtf!)?.first;
  if (first === undefined || !Number.isFinite(first)) return undefined;
  const from = start.edtf!.split('/')[0]!;
  const standing = mentionsIn(notes.times, view.sentence).find(
    (time) => isDate(time) && isStanding(time, view),
  );
  const until = standing?.edtf ?? (ownDate(notes, false).edtf || notes.published?.edtf);
  const last = until === undefined ? undefined : parseEdtf(until)?.last;
  if (last === undefined || !Number.isFinite(last) || last < first) return undefined;
  return `${from}/${isoDay(last)}`;
}

/** The start that a sentence names besides the day of which it tells. */
export function startIn(view: SentenceView, notes: Annotation): TimeMention | undefined {
  return mentionsIn(notes.times, view.sentence).find((time) => isDate(time) && isStart(time, view));
}

/** [as of 5 May] */
export function isStanding(time: TimeMention, view: SentenceView): boolean {
  const at = view.tokenAt(time.start);
  return asOfWords.standing.has(`${view.lower(at - 2)} ${view.lower(at - 1)}`);
}
