import { overlaps } from '../../../accounts/span.js';
import type { Annotation } from '../../../language/annotate.js';
import type { TimeMention } from '../../../language/mention.js';
import { parseEdtf } from '../../../situation/edtf.js';
import { isTold } from '../../factuality/attribution-facts.js';
import type { SentenceView } from '../../syntax/sentence-view.js';
import type { VerbGroup } from '../../syntax/verb-groups.js';
import type { Located } from '../draft.js';
import { mentionsIn } from '../mentions-in.js';
import { isDate } from './narrative-time.js';
import { isStanding, isStart } from './since-when.js';

/**
 * [Two were freed on Monday from a camp that holds 900]: what goes on today is not of a day gone by that another verb
 * is dated by. Of who says so the day counts: [said on Monday that it holds 900].
 */
export function isOfOtherVerb(draft: Located, time: TimeMention, notes: Annotation): boolean {
  const { view, predicates } = draft;
  const own = (predicates.find(({ relation }) => relation !== 'oblique') ?? predicates[0])?.verb;
  if (!own || isStart(time, view) || isStanding(time, view)) return false;
  const side = sideOf(time, notes);
  // [We have withdrawn 18 nurses until Sunday]
  if (side === 'to come') return own.tense === 'past' || own.tense === 'perfect' || isOfAnother('future');
  return side === 'gone' && (own.tense === 'present' || own.tense === 'perfect') && isOfAnother('past');

  function isOfAnother(tense: VerbGroup['tense']): boolean {
    const dated = verbBefore(view, view.tokenAt(time.start));
    return dated !== undefined && dated !== own && dated.tense === tense && !tells(dated, time, view, notes);
  }
}

/** The day on which who speaks in a sentence is said to: [announced late on Monday], [told us in May]. */
export function toldAt(view: SentenceView, notes: Annotation): TimeMention | undefined {
  const { text } = notes.reading.account;
  return mentionsIn(notes.times, view.sentence).find((time) => {
    const verb = verbBefore(view, view.tokenAt(time.start));
    return (
      verb !== undefined &&
      isDate(time) &&
      !/[,;:]/.test(text.slice(view.tokens[verb.head]!.end, time.start)) &&
      tells(verb, time, view, notes)
    );
  });
}

/** Whether a time is that of a verb of saying. */
export function isOfTelling(time: TimeMention, view: SentenceView, notes: Annotation): boolean {
  const verb = verbBefore(view, view.tokenAt(time.start));
  return verb !== undefined && tells(verb, time, view, notes);
}

function sideOf({ edtf }: TimeMention, { published }: Annotation): 'gone' | 'to come' | undefined {
  const told = parseEdtf(edtf!);
  const own = published && parseEdtf(published.edtf);
  if (!told || !own) return undefined;
  if (told.last < own.first) return 'gone';
  return told.first > own.last ? 'to come' : undefined;
}

function verbBefore(view: SentenceView, at: number): VerbGroup | undefined {
  return view.verbs.findLast(({ to, tense }) => to <= at && tense !== 'none');
}

function tells(
  verb: VerbGroup,
  time: TimeMention,
  view: SentenceView,
  { attributions, reading }: Annotation,
): boolean {
  const { start, end } = view.tokens[verb.head]!;
  return mentionsIn(attributions, view.sentence).some(
    (one) =>
      one.cue.start < end &&
      one.cue.end > start &&
      !(one.content !== undefined && overlaps(one.content, time)) &&
      isTold(one, reading.account.text),
  );
}
