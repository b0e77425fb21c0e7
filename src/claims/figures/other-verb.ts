import { overlaps } from '../../accounts/span.js';
import type { Annotation } from '../../language/annotate.js';
import type { TimeMention } from '../../language/mention.js';
import { parseEdtf } from '../../situation/edtf.js';
import type { SentenceView } from '../syntax/sentence-view.js';
import type { VerbGroup } from '../syntax/verb-groups.js';
import type { Located } from './draft.js';
import { mentionsIn } from './mentions-in.js';
import { isStanding, isStart } from './since-when.js';

/**
 * [Two were freed on Monday from a camp that holds 900]: what goes on today is not of a day gone by that another verb
 * is dated by. Of who says so the day counts: [said on Monday that it holds 900].
 */
export function isOfOtherVerb(draft: Located, time: TimeMention, notes: Annotation): boolean {
  const { view, predicates } = draft;
  const own = predicates.find(({ relation }) => relation !== 'oblique')?.verb;
  if (!own || (own.tense !== 'present' && own.tense !== 'perfect')) return false;
  if (isStart(time, view) || isStanding(time, view) || !isGone(time, notes)) return false;
  const dated = verbBefore(view, view.tokenAt(time.start));
  return dated !== undefined && dated !== own && dated.tense === 'past' && !tells(dated, time, view, notes);
}

function isGone({ edtf }: TimeMention, { published }: Annotation): boolean {
  const told = parseEdtf(edtf!);
  const own = published && parseEdtf(published.edtf);
  return told !== undefined && own !== undefined && told.last < own.first;
}

function verbBefore(view: SentenceView, at: number): VerbGroup | undefined {
  return view.verbs.findLast(({ to, tense }) => to <= at && tense !== 'none');
}

function tells(
  verb: VerbGroup,
  time: TimeMention,
  view: SentenceView,
  { attributions }: Annotation,
): boolean {
  const { start, end } = view.tokens[verb.head]!;
  return mentionsIn(attributions, view.sentence).some(
    ({ cue, content }) =>
      cue.start < end && cue.end > start && !(content !== undefined && overlaps(content, time)),
  );
}
