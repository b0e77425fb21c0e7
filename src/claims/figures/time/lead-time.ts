import type { Annotation } from '../../../language/annotate.js';
import type { TimeMention } from '../../../language/mention.js';
import type { Sentence } from '../../../language/tokens/token.js';
import { parseEdtf } from '../../../situation/edtf.js';
import { mentionsIn } from '../mentions-in.js';
import { datelineOf, isInDateline } from './dateline.js';
import { isDate } from './narrative-time.js';

/** Sentences after the title among which the story's first is. */
const LEAD = 4;
/** Tokens of a full sentence. */
const FULL = 12;
/** Days a story is told after what happened. */
const FRESH = 14;

const OTHER: ReadonlySet<string> = new Set(['since', 'until', 'by']);

/** The day of what a title tells: that of the story's first sentence, where it is one of the days before. */
export function leadTime(sentence: Sentence, notes: Annotation): TimeMention | undefined {
  if (sentence.block !== 0) return undefined;
  const { sentences, account } = notes.reading;
  if (/[.!?]["”’)]?$/.test(account.text.slice(sentence.start, sentence.end))) return undefined;
  const published = notes.published && parseEdtf(notes.published.edtf);
  const lead = sentences.slice(1, LEAD).find(({ block, from, to }) => block > 0 && to - from >= FULL);
  if (!lead || !published) return undefined;
  const dateline = datelineOf(notes);
  const time = mentionsIn(notes.times, lead).find((one) => isDate(one) && !isInDateline(one, dateline));
  const days = time && parseEdtf(time.edtf!);
  if (!days || days.first !== days.last || OTHER.has(time.relation ?? '')) return undefined;
  return days.last <= published.last && published.last - days.last <= FRESH ? time : undefined;
}
