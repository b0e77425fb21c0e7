import type { Annotation } from '../../../language/annotate.js';
import type { TimeMention } from '../../../language/mention.js';
import { parseEdtf } from '../../../situation/edtf.js';
import type { AsOf } from '../../claim.js';
import type { SentenceView } from '../../syntax/sentence-view.js';
import { claimWords } from '../../words/claim-words.js';
import type { Located } from '../draft.js';
import { isOfEmptied } from '../is-of-emptied.js';
import { mentionsIn } from '../mentions-in.js';
import { citedBefore } from '../source/cited-by.js';
import { asOfWords } from './as-of-words.js';
import { isBeforehand } from './beforehand.js';
import { datelineOf, isInDateline } from './dateline.js';
import { dayOfEvent } from './day-of-event.js';
import { leadDay } from './lead-day.js';
import { leadTime } from './lead-time.js';
import {
  isDate,
  sectionTime,
  standingBefore,
  standingTime,
  timeAcrossCut,
  timeBefore,
} from './narrative-time.js';
import { countBracket } from './of-another-count.js';
import { isOfOtherVerb, isOfTelling, toldAt } from './other-verb.js';
import { ownDate, YEAR } from './own-date.js';
import { partOfPeriod } from './part-of-period.js';
import { isRecent, recentStretch } from './recent-stretch.js';
import { samePart } from './same-part.js';
import { isStanding, isStart, sinceThen, startIn } from './since-when.js';
import { timeNearness } from './time-nearness.js';

/**
 * When a figure holds: the time of its clause or sentence, the time the text speaks of, or its publication. Of what
 * `happened` that is the stretch of time a report is on, whatever the tense.
 */
export function whenOf(
  draft: Located,
  notes: Annotation,
  happened = false,
  previous?: AsOf,
  on?: SentenceView,
): AsOf {
  if (isOfEmptied(draft)) return NONE;
  const here = inSentence(draft, notes, happened);
  const former = isFormerLevel(draft);
  // [has now fallen from 900 to 300]: it is the 300 that are there now
  if (here && !(former && isNow(here))) return saidHere(draft, here, notes, happened, previous);
  if (isOfReport(draft, notes)) return ownDate(notes, true);
  if (former || (!happened && isBeforehand(draft))) return NONE;
  const { sentence } = draft.view;
  const lead = happened ? leadTime(sentence, notes) : undefined;
  if (lead) return dated(draft, lead, 'narrative', notes);
  const beyond = timeAcrossCut(sentence, notes);
  if (beyond) return dated(draft, beyond, beyond.basis, notes);
  const tense = tenseOf(draft, happened);
  const still = tense === 'now' && !isVague(notes);
  const said = still && on ? toldAt(on, notes) : undefined;
  const told = still ? (standingTime(sentence, notes) ?? said) : timeTold(draft, notes, tense !== 'none');
  if (told) return dated(draft, told, 'narrative', notes);
  // A line that says a figure and no more is of the time its report is on.
  const own = ownDate(notes, tense !== 'now' || happened);
  const gone = (happened || tense === 'past') && own.basis === 'published' && !isLasting(draft);
  const event = gone ? leadDay(notes) : undefined;
  return event && event.end <= sentence.start ? dated(draft, event, 'narrative', notes) : own;
}

/** [900 have fled]: by now; what will is not of a day gone by. */
function isLasting({ predicates }: Located): boolean {
  return predicates.some(
    ({ relation, verb }) => relation !== 'oblique' && (verb.tense === 'perfect' || verb.tense === 'future'),
  );
}

const NONE: AsOf = { edtf: '', basis: 'none' };

/** [fell from 900 to 300]: how many there were before, nobody says when. */
function isFormerLevel({ predicates, view }: Located): boolean {
  return predicates.some(
    ({ relation, preposition, verb }) =>
      relation === 'oblique' && preposition === 'from' && claimWords.levelVerbs.has(view.lower(verb.head)),
  );
}

function saidHere(
  draft: Located,
  here: TimeMention,
  notes: Annotation,
  happened: boolean,
  previous: AsOf | undefined,
): AsOf {
  if (isNow(here)) {
    const told = toldAt(draft.view, notes);
    if (told && !isParted(draft, told)) return dated(draft, told, told.basis, notes);
    const { sentence } = draft.view;
    const standing = standingTime(sentence, notes) ?? standingBefore(sentence, notes);
    return standing ? dated(draft, standing, 'narrative', notes) : ownDate(notes, false);
  }
  if (happened && tenseOf(draft, happened) === 'past' && isOfTelling(here, draft.view, notes)) {
    const event = timeBefore(draft.view.sentence, notes, true);
    if (event && notes.reading.sentenceAt(event.start)?.block === draft.view.sentence.block)
      return dated(draft, event, 'narrative', notes);
  }
  const piece = partOfPeriod(here, notes);
  if (piece !== undefined) return { edtf: piece, basis: 'relative' };
  const recent = recentStretch(here, notes);
  if (recent !== undefined) return { edtf: recent, basis: 'relative' };
  const day = happened ? dayOfEvent(here, draft.view, notes) : undefined;
  if (day) return dated(draft, day, 'narrative', notes);
  const part = previous && samePart(here, previous, notes);
  return part === undefined ? dated(draft, here, here.basis, notes) : { edtf: part, basis: 'relative' };
}

/** [He said on Friday that nine had died; the union now counts 12] */
function isParted({ view, phrase }: Located, time: TimeMention): boolean {
  const at = view.tokenAt(time.start);
  for (let i = Math.min(at, phrase.from); i < Math.max(at, phrase.from); i++)
    if (view.lower(i) === ';') return true;
  return false;
}

/** [in the reporting period] */
function isOfReport({ view: { sentence } }: Located, { reading }: Annotation): boolean {
  return asOfWords.reportedPeriod.test(reading.account.text.slice(sentence.start, sentence.end));
}

/** An account of which nobody says when it was published: what is so then is so when it last tells of something. */
function isVague({ published }: Annotation): boolean {
  const range = published && parseEdtf(published.edtf);
  return range !== undefined && range.last - range.first > MONTH;
}

/** Days. */
const MONTH = 31;

function timeTold(
  { view: { sentence } }: Located,
  notes: Annotation,
  gone: boolean,
): TimeMention | undefined {
  return timeBefore(sentence, notes, gone) ?? sectionTime(sentence.block, notes);
}

function dated(draft: Located, time: TimeMention, basis: AsOf['basis'], notes: Annotation): AsOf {
  const edtf = whole(draft, time);
  const range = edtf === undefined ? undefined : parseEdtf(edtf);
  if (edtf === undefined || !range) return NONE;
  const open = !Number.isFinite(range.first) || !Number.isFinite(range.last);
  if (Number.isFinite(range.first)) {
    if (isStart(time, draft.view)) return since(draft, time, basis, notes);
    const start = isStanding(time, draft.view) ? startIn(draft.view, notes) : undefined;
    if (start && hasHappened(draft)) return since(draft, start, basis, notes);
  }
  if (!open && basis !== 'stated' && range.last - range.first > YEAR) return NONE;
  return { edtf, basis };
}

/** [have died since]: what has happened is counted from a start, how many live there is not. */
function hasHappened({ predicates }: Located): boolean {
  return !predicates.some(({ relation, verb }) => relation !== 'oblique' && verb.tense === 'present');
}

/** [between March and May] is all of it; what [grew to 900] by then was so at its end. */
function whole({ predicates }: Located, { edtf, range }: TimeMention): string | undefined {
  if (!range) return edtf;
  const level = predicates.some(
    ({ relation, preposition }) => relation === 'oblique' && preposition === 'to',
  );
  return level ? range.edtf.slice(range.edtf.indexOf('/') + 1) : range.edtf;
}

/** [since January]: from then to the day the sentence or the account is of. */
function since(draft: Located, start: TimeMention, basis: AsOf['basis'], notes: Annotation): AsOf {
  return { edtf: sinceThen(start, draft.view, notes) ?? start.edtf!.split('/')[0]!, basis };
}

function inSentence(draft: Located, notes: Annotation, happened: boolean): TimeMention | undefined {
  let best: TimeMention | undefined;
  let most = 0;
  const cited = citedBefore(draft.view.sentence, notes.reading.account.text);
  for (const time of mentionsIn(notes.times, draft.view.sentence)) {
    if (cited && time.end <= cited.end) continue;
    if (isUntil(time, draft.view) || isOfBracket(time, draft, notes)) continue;
    if (!isDate(time) && !isNow(time) && !(happened && isStretch(time, notes))) continue;
    if (isInDateline(time, datelineOf(notes)) || (isDate(time) && isOfOtherVerb(draft, time, notes)))
      continue;
    const score = timeNearness(draft, time);
    if (score > most) {
      most = score;
      best = time;
    }
  }
  return best;
}

/** Of a bracket with a count of its own the time is that count's: [503 cases (July: 438)]. */
function isOfBracket(time: TimeMention, { view, phrase }: Located, { reading }: Annotation): boolean {
  const bracket = countBracket(time, reading.account.text);
  if (!bracket) return false;
  const { start } = view.tokens[phrase.from]!;
  return start < bracket.start || start >= bracket.end;
}

/** [the past week], [the first ten days of May] */
function isStretch(time: TimeMention, notes: Annotation): boolean {
  return isRecent(time, notes) || partOfPeriod(time, notes) !== undefined;
}

/** [now], [currently] */
function isNow({ value }: TimeMention): boolean {
  return value === 'PRESENT_REF';
}

/** [until now the worst year] */
function isUntil(time: TimeMention, view: Located['view']): boolean {
  return isNow(time) && /^(?:until|till|by|before)$/.test(view.lower(view.tokenAt(time.start) - 1));
}

/** By the verbs of the phrase, else by the finite verb nearest to it; "now" is of what is to come as well. */
function tenseOf({ predicates, view, phrase }: Located, happened: boolean): 'now' | 'past' | 'none' {
  for (const { verb, relation } of predicates) {
    if (relation === 'oblique') continue;
    // [The register lists 78 dead]
    const word = view.lower(verb.head);
    if (
      happened &&
      relation === 'object' &&
      (claimWords.recordingVerbs.has(word) || claimWords.namingVerbs.has(word))
    )
      return 'past';
    if (verb.tense === 'present' || verb.tense === 'perfect' || verb.tense === 'future') return 'now';
    if (verb.tense === 'past') return 'past';
  }
  let nearest = Infinity;
  let tense: 'now' | 'past' | 'none' = 'none';
  for (const verb of view.verbs) {
    if (verb.form !== 'finite' || verb.tense === 'none') continue;
    const distance = verb.from >= phrase.to ? verb.from - phrase.to : phrase.from - verb.to;
    if (distance < nearest) [nearest, tense] = [distance, verb.tense === 'past' ? 'past' : 'now'];
  }
  return tense;
}
