import type { Annotation } from '../../../language/annotate.js';
import type { TimeMention } from '../../../language/mention.js';
import { parseEdtf } from '../../../situation/edtf.js';
import type { SentenceView } from '../../syntax/sentence-view.js';
import { claimWords } from '../../words/claim-words.js';
import { isDate } from './narrative-time.js';

/** Times of an account among which the day is looked for. */
const MANY = 60;
/** Letters two words of one event share: [bombings] and [the bombs]. */
const STEM = 4;
/** Tokens between an event's noun and its time, and before a day in which the event is named. */
const REACH = 16;
const MONTH = 27;

/**
 * The day of the event that a figure's year or month is of, where the account names it elsewhere: [the raid last year
 * that killed 90] and, further down, [The raid began on 4 May 2021]. Undefined where no event stands before the time, or
 * where days of several are named.
 */
export function dayOfEvent(
  time: TimeMention,
  view: SentenceView,
  notes: Annotation,
): TimeMention | undefined {
  const coarse = isDate(time) ? parseEdtf(time.edtf!) : undefined;
  if (!coarse || coarse.last - coarse.first < MONTH || !Number.isFinite(coarse.last - coarse.first)) return;
  const stem = eventBefore(time, view);
  if (stem === undefined) return undefined;
  let found: TimeMention | undefined;
  for (const other of notes.times.slice(0, MANY)) {
    if (!isDate(other) || other.relation !== undefined) continue;
    const day = parseEdtf(other.edtf!);
    if (!day || day.first !== day.last || day.first < coarse.first || day.last > coarse.last) continue;
    if (!isNamedBefore(other, stem, notes)) continue;
    if (found && found.edtf !== other.edtf) return undefined;
    found = other;
  }
  return found;
}

/** How the noun begins of the event a time is of, with no verb between: [the bombings of two embassies last year]. */
function eventBefore({ start }: TimeMention, view: SentenceView): string | undefined {
  const at = view.tokenAt(start);
  for (let i = at - 1; i >= view.from && i > at - REACH; i--) {
    if (view.verbAt(i) || /^[,;]$/.test(view.lower(i))) return undefined;
    const word = view.lower(i);
    if (view.part(i) === 'NOUN' && isEvent(word)) return stemOf(word);
  }
  return undefined;
}

function isEvent(word: string): boolean {
  return claimWords.eventNouns.has(word) || claimWords.eventNouns.has(word.replace(/s$/, ''));
}

function stemOf(word: string): string | undefined {
  const stem = word.replace(/(?:ings?|s)$/, '');
  return stem.length >= STEM ? stem : undefined;
}

function isNamedBefore({ start }: TimeMention, stem: string, { reading }: Annotation): boolean {
  const sentence = reading.sentenceAt(start);
  if (!sentence) return false;
  const words =
    reading.account.text
      .slice(sentence.start, start)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.slice(-REACH).some((word) => word.startsWith(stem));
}
