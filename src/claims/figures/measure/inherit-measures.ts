import type { Measure } from '../../../situation/schema.js';
import { isPersonWord } from '../../syntax/noun-phrase.js';
import { claimWords } from '../../words/claim-words.js';
import { singularOf } from '../../words/inflect.js';
import { isBoxLine, isNextLine } from '../boxes/box-line.js';
import { wholeOfThem } from '../counted/of-them.js';
import { opensWithOf } from '../counted/opens-with-of.js';
import { isPartOfNext } from '../counted/part-of-next.js';
import type { Draft } from '../draft.js';
import { isDifference } from './aspect-of.js';
import type { MeasureReading } from './measure-of.js';
import { SAID_OF } from './measure-strength.js';
import { topicOf } from './on-topic.js';
import { ownVerbs } from './own-verbs.js';

/** A figure that goes on from another measures the same, where its own words say nothing stronger. */
export function inheritMeasures(drafts: readonly Draft[], measures: ReadonlyMap<string, Measure>): Draft[] {
  const done: Draft[] = [];
  for (const draft of drafts) {
    const passed = asDead(inherited(draft, done), done);
    const last = done[done.length - 1];
    const part = last && isPartOfNext(last, draft) ? last : undefined;
    if (part && passed.measure.measure && isUnsaid(part)) done[done.length - 1] = withMeasure(part, passed);
    const whole = part && !isUnsaid(part) && isAlsoOfWhole(part, passed) ? withMeasure(passed, part) : passed;
    const topic = isUnsaid(whole) ? topicOf(whole, done) : undefined;
    if (topic) done.push({ ...whole, measure: passedOn(topic, whole, 2) });
    else done.push(whole.measure.measure ? whole : byDefault(whole, measures));
  }
  return done;
}

/** [The blast killed 12. Nine of the victims were Danes]: victims of what has killed are dead. */
function asDead(draft: Draft, earlier: readonly Draft[]): Draft {
  const { measure, view, phrase } = draft;
  if (
    measure.measure?.id !== 'affected' ||
    measure.strength >= SAID_OF ||
    !/^victims?$/.test(view.lower(phrase.head))
  )
    return draft;
  const dead = earlier.slice(-20).find((other) => other.measure.measure?.id === 'killed');
  return dead ? { ...draft, measure: passedOn(dead, draft, 1) } : draft;
}

/** Whether no word measures it. */
function isUnsaid({ measure }: Draft): boolean {
  return measure.measure === undefined && measure.aspect !== 'other';
}

/**
 * [900 of the 4,000 women come from abroad]: where they are holds for the whole too; [300 of the 2,000 were released] and
 * [4 million of the region's 6 million people] say of the part alone what befell it.
 */
function isAlsoOfWhole({ measure }: Draft, { measure: own, view, phrase }: Draft): boolean {
  return (
    own.measure === undefined &&
    (measure.measure?.aspect === 'stock' || measure.measure?.counts === 'money') &&
    view.lower(phrase.from - 1) !== "'s"
  );
}

/** [11 of the 40 held]: a part measures what its whole does, where one of them says nothing. */
function withMeasure(draft: Draft, source: Draft): Draft {
  return { ...draft, measure: passedOn(source, draft, 1) };
}

function inherited(draft: Draft, earlier: readonly Draft[]): Draft {
  const last = earlier[earlier.length - 1];
  if (last && draft.labelled && last.labelled && draft.measure.strength === 0 && isNextLine(last, draft))
    return { ...draft, measure: passedOn(last, draft, 1) };
  // [1,400 refugees] and, on the next line, [52% children]
  if (
    last &&
    isBoxLine(last) &&
    isBoxLine(draft) &&
    isUnsaid(draft) &&
    isNextLine(last, draft) &&
    sameSort(draft, last)
  )
    return { ...draft, measure: passedOn(last, draft, 1) };
  const again = saidBefore(draft, earlier);
  if (again) return { ...draft, measure: passedOn(again, draft, 1) };
  if (last && isRestatement(last, draft)) return { ...draft, measure: passedOn(last, draft, 0.2) };
  const living = livingPart(draft, earlier);
  if (living) return { ...draft, measure: passedOn(living, draft, 1) };
  if (draft.measure.strength >= SAID_OF) return draft;
  if (saysOtherwise(draft)) return draft;
  const source = sourceOf(draft, earlier);
  // [built for 420, but 800 were on board]: how many there is room for is not what there is
  const room = source?.measure.measure === undefined && source?.measure.aspect === 'other';
  if (!source || room || source.measure.strength <= draft.measure.strength) return draft;
  return { ...draft, measure: passedOn(source, draft, 1) };
}

/** [6.8 million have fled the country. 5.7 million of them live near by]: where they live, no more. */
function livingPart(draft: Draft, earlier: readonly Draft[]): Draft | undefined {
  const { measure, phrase } = draft;
  if (measure.measure?.id !== 'population' || !(phrase.partitive && phrase.head < 0)) return undefined;
  const whole = draft.counted.antecedent ?? earlier[wholeOfThem(draft, earlier, earlier.length)];
  const told = whole && earlier.findLast((other) => other.span === whole.span);
  return told?.measure.measure?.refines === 'population' ? told : undefined;
}

/** [the 73,000] after [73,000 people live]: a number known already, of which nothing new is said. */
function saidBefore(draft: Draft, earlier: readonly Draft[]): Draft | undefined {
  const { view, phrase, quantity, measure } = draft;
  if (measure.strength >= SAID_OF || view.lower(phrase.from - 1) !== 'the' || phrase.head >= 0)
    return undefined;
  const { best } = quantity.value;
  if (best === null || best < 13) return undefined;
  return earlier.slice(-20).find((other) => other.quantity.value.best === best && other.measure.measure);
}

/** A share with no word of its own, and people of whom it is only said where they are, are of the population. */
function byDefault(draft: Draft, measures: ReadonlyMap<string, Measure>): Draft {
  const { counted, measure, quantity } = draft;
  const population = measures.get('population');
  const families = counted.unit === 'household' && isThere(draft);
  const justPeople =
    families ||
    (counted.unit === 'person' &&
      (counted.label === '' || opensWithOf(draft)) &&
      measure.aspect === 'stock' &&
      isPlaced(draft));
  const share = quantity.sort === 'share' && isOfPeople(draft);
  // [the appeal seeks $3 million; a quarter has come in]
  if (
    quantity.sort === 'share' &&
    measure.aspect === 'share' &&
    counted.antecedent?.quantity.sort === 'money'
  )
    return { ...draft, measure: { ...measure, measure: measures.get('funded') } };
  if (!population || measure.aspect === 'other' || !(share || justPeople)) return draft;
  return { ...draft, measure: { ...measure, measure: population } };
}

/** [413 died and 3,500 have recovered]: a verb of its own, though no measure's. */
function saysOtherwise(draft: Draft): boolean {
  return ownVerbs(draft).some(
    ({ passive, head }) => !passive || !claimWords.recordingVerbs.has(draft.view.lower(head)),
  );
}

/** A share of people or families, or one that names nothing and tells no level: not [80 per cent of the crop]. */
function isOfPeople({ counted, predicates, view }: Draft): boolean {
  const last = counted.label.split(/[ -]/).pop()!;
  if (last !== '') return isPersonWord(last) || claimWords.households.has(singularOf(last));
  return !predicates.some(
    ({ verb, relation }) => relation !== 'subject' && claimWords.levelVerbs.has(view.lower(verb.head)),
  );
}

/** [900 people are in the valley], [there are 900 people], but not [food for 900 people]. */
function isPlaced({ view, phrase, predicates }: Draft): boolean {
  return view.part(phrase.from - 1) !== 'ADP' || isLevel(predicates, view);
}

/** [there had been 120 families] */
function isThere({ predicates, view }: Draft): boolean {
  return predicates.some(
    ({ relation, verb }) =>
      relation === 'object' && view.lower(verb.from - 1) === 'there' && view.part(verb.head) === 'AUX',
  );
}

/** [grew from 900 people to 1,300 people] */
function isLevel(predicates: Draft['predicates'], view: Draft['view']): boolean {
  return predicates.some(
    ({ verb, preposition }) =>
      /^(?:from|to)$/.test(preposition ?? '') && claimWords.levelVerbs.has(view.lower(verb.head)),
  );
}

function passedOn(source: Draft, draft: Draft, loss: number): MeasureReading {
  // [73 fewer than last year: 425 of illness]: the parts are no difference
  const own = isDifference(source) ? source.measure.measure?.aspect : undefined;
  const aspect = own ?? source.measure.aspect;
  if (isDifference(draft)) return { ...source.measure, aspect: 'other' };
  const share = draft.quantity.sort === 'share';
  return {
    ...source.measure,
    aspect: share ? 'share' : aspect === 'share' ? (source.measure.measure?.aspect ?? 'stock') : aspect,
    strength: Math.max(0, source.measure.strength - loss),
  };
}

/** [80 families (about 410 people)]: the same people in another unit, in brackets right behind. */
export function isRestatement(first: Draft, second: Draft): boolean {
  if (first.view !== second.view || second.phrase.from - first.phrase.to > 2) return false;
  if (first.counted.unit === second.counted.unit && first.quantity.sort === second.quantity.sort)
    return false;
  if (isPartOfEvents(first, second)) return false;
  const { view } = second;
  const next = view.lower(first.phrase.to);
  // [40,000 people, or 12 per cent of the town]
  const or = view.lower(next === ',' ? first.phrase.to + 1 : first.phrase.to) === 'or';
  return next === '(' || (or && first.quantity.sort !== second.quantity.sort);
}

/** [190 deaths (130 men)]: fewer people than what happened are those of whom it did. */
function isPartOfEvents(first: Draft, second: Draft): boolean {
  const events = first.quantity.sort === 'count' && !/^(?:person|household)$/.test(first.counted.unit);
  return (
    events &&
    second.counted.unit === 'person' &&
    (second.quantity.value.best ?? 0) < (first.quantity.value.best ?? 0)
  );
}

/** The figure before in the same sentence with no verb between, or the one it is elliptical for. */
function sourceOf(draft: Draft, earlier: readonly Draft[]): Draft | undefined {
  const { view } = draft;
  const last = earlier[earlier.length - 1];
  if (last && goesOnListing(last, draft)) return last;
  for (let i = earlier.length - 1; i >= 0; i--) {
    const other = earlier[i]!;
    if (other.view !== view) break;
    if (!sameSort(draft, other) || isPartOfNext(other, draft)) continue;
    if (/\b(?:including|among them|of whom)$/.test(wordsBefore(draft))) return other;
    let verbs = 0;
    for (let t = other.phrase.to; t < draft.phrase.from; t++)
      if (view.verbAt(t)?.from === t && !LISTING.test(view.lower(t))) verbs++;
    const gone = other.span === draft.counted.antecedent?.span && !hasOwnVerb(draft, other);
    if (verbs === 0 || gone) return other;
  }
  const whole = wholeOfThem(draft, earlier, earlier.length);
  if (whole >= 0) return earlier[whole];
  const antecedent = draft.counted.antecedent;
  if (antecedent?.view === view && hasOwnVerb(draft, antecedent)) return undefined;
  // An antecedent is never far back.
  return antecedent && earlier.slice(-20).find((one) => one.span === antecedent.span);
}

/** [freed 90 prisoners and cut the sentences of 20 others]: a verb of its own, of which the 20 are the object. */
function hasOwnVerb({ predicates, view, phrase }: Draft, other: Draft): boolean {
  return (
    phrase.elliptical &&
    predicates.some(
      ({ relation, verb }) =>
        relation === 'object' &&
        verb.from >= other.phrase.to &&
        verb.from < phrase.from &&
        view.part(verb.head) === 'VERB' &&
        !claimWords.levelVerbs.has(view.lower(verb.head)),
    )
  );
}

/** [This includes 900 women]: the parts of what the sentence before counted. */
export function goesOnListing(last: Draft, { view, phrase }: Draft): boolean {
  if (last.view === view || view.from > last.view.to + 1) return false;
  if (!/^(?:this|these|they|that|it)$/.test(view.lower(view.from))) return false;
  for (let at = view.from + 1; at < phrase.from && at < view.from + 5; at++)
    if (LISTING.test(view.lower(at))) return true;
  return false;
}

function wordsBefore({ view, phrase }: Draft): string {
  return `${view.lower(phrase.from - 2)} ${view.lower(phrase.from - 1)}`;
}

/** Verbs between a whole and its parts. */
const LISTING = /^(?:includ|compris|consist|represent)/;

/** People go on from people; things from the same things. */
function sameSort(a: Draft, b: Draft): boolean {
  const people = (draft: Draft) => draft.counted.unit === 'person' || draft.counted.unit === 'household';
  // [half the people, and 80 per cent of the crop]
  if (a.quantity.sort === 'share' && b.quantity.sort === 'share' && b.phrase.partitive && b.phrase.head >= 0)
    return isOfPeople(a) === isOfPeople(b);
  if (a.quantity.sort === 'share') return true;
  if (b.quantity.sort === 'share') return people(a);
  return people(a) === people(b) && (people(a) || a.counted.unit === b.counted.unit);
}
