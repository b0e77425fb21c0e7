import { sourceKind } from '../factuality/source-kind.js';
import type { SentenceView } from '../syntax/sentence-view.js';
import type { VerbGroup } from '../syntax/verb-groups.js';
import { singularOf } from '../words/inflect.js';
import type { Draft } from './draft.js';
import { notCounted } from './not-counted.js';

/**
 * Whether a number tells how many were asked or looked at to learn something, not how many there are: [the 142 persons we
 * spoke to], [a poll of 1,020 adults], [it heard 90 witnesses], [the 340 households surveyed].
 */
export function isSample(draft: Draft): boolean {
  const { view, phrase, counted } = draft;
  if (phrase.head < 0) return false;
  if (draft.labelled || view.lower(phrase.from - 1) === ':') return isLabelledSample(draft);
  return (
    isSizeOf(view, phrase.from) ||
    (isAsked(counted.unit) && isAskedBehind(view, phrase.to)) ||
    isGathered(draft)
  );
}

/** Houses surveyed are seen, not asked. */
function isAsked(unit: string): boolean {
  return unit === 'person' || unit === 'household';
}

/** [Sample: 2,310 households], [Respondents: 2,310] */
function isLabelledSample({ view, phrase, labelled }: Draft): boolean {
  const noun = labelled ? phrase.head : phrase.from - 2;
  return notCounted.samples.has(singularOf(view.lower(noun)));
}

/** [a poll of 1,020 adults], [interviews with 30 nurses], [focus groups with 90 women] */
function isSizeOf(view: SentenceView, from: number): boolean {
  if (!/^(?:of|with|among)$/.test(view.lower(from - 1))) return false;
  const word = view.lower(from - 2);
  const noun = singularOf(word);
  if (!notCounted.samples.has(noun)) return false;
  if (noun === 'group') return view.lower(from - 3) === 'focus' || view.lower(from - 3) === 'discussion';
  // [the study of 40 skulls], [a study with 40 women]: those asked are people, whatever is studied
  return noun !== 'study' || view.lower(from - 1) === 'with';
}

/** [142 persons we spoke to], [340 households surveyed], [the women whom the team interviewed] */
function isAskedBehind(view: SentenceView, to: number): boolean {
  let at = to;
  if (/^(?:that|who|whom)$/.test(view.lower(at))) at++;
  const own = /^(?:we|i)$/.test(view.lower(at));
  const limit = Math.min(view.to, at + (own ? 3 : 5));
  const direct = at === to && notCounted.asking.has(view.lower(at));
  if (direct) return !isOtherAsker(view, at + 1, at + 5);
  if (!own && view.part(at) !== 'DET') return false;
  for (let i = at + 1; i < limit; i++) {
    const verb = view.verbAt(i);
    if (!verb) continue;
    if (verb.passive) return false;
    const word = view.lower(verb.head);
    if (notCounted.asking.has(word)) return !isOtherAsker(view, at, i);
    return notCounted.askingOfOwn.has(word) && (own || isResearch(view, at, i));
  }
  return false;
}

/** [we interviewed 40 women], [the panel heard 95 witnesses], [1,150 people were polled] */
function isGathered({ view, phrase, counted, predicates }: Draft): boolean {
  const noun = singularOf(view.lower(phrase.head));
  return predicates.some(({ relation, verb }) => {
    const word = view.lower(verb.head);
    const done = relation === 'object' || relation === 'oblique';
    const passive = relation === 'subject' && verb.passive;
    if (!done && !passive) return false;
    const from = done ? view.from : verb.to;
    const to = done ? verb.from : Math.min(view.to, verb.to + ASKER);
    if (notCounted.asking.has(word))
      return relation !== 'oblique' && isAsked(counted.unit) && !isOtherAsker(view, from, to);
    if (notCounted.askingOfOwn.has(word) && done && isSpokenTo(view, verb))
      return isResearch(view, Math.max(from, to - ASKER), to);
    return relation !== 'oblique' && notCounted.evidence.has(noun) && notCounted.gathering.has(word);
  });
}

/** [spoke to 40 nurses], but not [spoke of 40 dead] */
function isSpokenTo(view: SentenceView, { head, to }: VerbGroup): boolean {
  return !/^(?:sp[eo]|talk)/.test(view.lower(head)) || /^(?:to|with)$/.test(view.lower(to));
}

/** Tokens of who asks. */
const ASKER = 5;

function isOtherAsker(view: SentenceView, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (notCounted.otherAskers.has(singularOf(view.lower(i)))) return true;
  return false;
}

/** [we], [the researchers], [a team of the institute] */
function isResearch(view: SentenceView, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = view.lower(i);
    if (word === 'we' || word === 'i') return true;
    if (view.part(i) === 'NOUN' && sourceKind(word, undefined, false) === 'researcher') return true;
  }
  return false;
}
