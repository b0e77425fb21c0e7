import type { Span } from '../../../accounts/span.js';
import type { Measure } from '../../../situation/schema.js';
import type { Aspect } from '../../claim.js';
import type { CountedPhrase } from '../../syntax/counted-phrase.js';
import type { Predicate } from '../../syntax/predicate.js';
import { predicatesOf } from '../../syntax/predicates.js';
import type { SentenceView } from '../../syntax/sentence-view.js';
import { claimWords } from '../../words/claim-words.js';
import { singularOf } from '../../words/inflect.js';
import type { MeasureWord } from '../../words/lexicon.js';
import type { PatternHit } from '../../words/patterns.js';
import type { Counted } from '../counted/counted.js';
import type { Seed } from '../draft.js';
import { isOfEmptied } from '../is-of-emptied.js';
import { aspectOf, defaultAspect, isStative } from './aspect-of.js';
import { handingVerb } from './handing-verb.js';
import { isCapacity } from './is-capacity.js';
import { isDamage, isLoss } from './is-loss.js';
import { isCountedNoun, isMisfit } from './is-misfit.js';
import { isRate } from './is-rate.js';
import { isShareOfMoney } from './is-share-of-money.js';
import { isLevel, SAID_OF, strengthOf } from './measure-strength.js';
import { inmatesOf, peopleOf } from './whose-place.js';

/** What a figure measures and the word that says so. */
export interface MeasureReading {
  readonly measure: Measure | undefined;
  readonly aspect: Aspect;
  /** How surely the word stands to the figure, 0 (nothing found) to 10 (the counted noun itself). */
  readonly strength: number;
  readonly evidence?: Span;
}

type Hit = PatternHit<MeasureWord>;

interface Best {
  readonly hit: Hit;
  readonly strength: number;
}

/** A word no syntax ties to the figure must at least be this near. */
const LEAST = 1;
/** A word that is less strong stands near the figure and no more. */
const NEAR = 2;

/** Reads the measure from the words that stand to the counted phrase as its verb, noun or modifier. */
export function measureOf(
  seed: Seed,
  counted: Counted,
  measures: ReadonlyMap<string, Measure>,
): MeasureReading {
  const { view, quantity } = seed;
  if (isRate(seed)) return { measure: undefined, aspect: 'other', strength: SAID_OF };
  if (isOtherMoney(seed, counted)) return { measure: undefined, aspect: 'stock', strength: SAID_OF };
  const dead = isLoss(seed, counted) ? measures.get('killed') : undefined;
  if (dead) return { measure: dead, aspect: dead.aspect, strength: SAID_OF + 1 };
  if (isCapacity(seed) || isOfEmptied(seed))
    return { measure: undefined, aspect: 'other', strength: SAID_OF };
  const money = quantity.sort === 'money' || isShareOfMoney(seed, counted);
  const fits = (hit: Hit) =>
    isCountedNoun(hit, view, counted) || !isMisfit(counted.unit, money, hit.value, view.lower(hit.from));
  const words = view.measureWords.filter(fits);
  // Of a share, [reached 61 per cent] tells the level only.
  const levels = quantity.sort === 'share' || counted.range !== undefined;
  const said = levels ? seed.predicates.filter(({ verb }) => !isLevelVerb(view, verb.head)) : seed.predicates;
  let best = bestHit(words, view, seed.phrase, said);
  if (levels && best && isLevelVerb(view, best.hit.from)) best = undefined;
  if (levels && (!best || best.strength < NEAR)) best = levelOf(words, seed) ?? best;
  best = recorded(words, seed, best) ?? best;
  if (counted.range) {
    const apart = besideNoun(words, seed, counted.range);
    if (apart && apart.strength > (best?.strength ?? 0)) best = apart;
  }
  const people = counted.unit === 'person' || counted.unit === 'household';
  if (best && (best.strength < NEAR || isOnlyName(best)) && isGoverned(seed)) best = undefined;
  best = handedOut(seed, counted, best, measures.get('assisted')) ?? best;
  best = amongThose(words, seed, best) ?? titled(words, seed, best) ?? byPlace(words, seed, best) ?? best;
  if (quantity.sort === 'money' && isDamage(seed, counted)) {
    const damaged = measures.get('damaged');
    return { measure: damaged, aspect: 'flow', strength: SAID_OF + 1 };
  }
  if (!best || best.strength < (people ? LEAST : SAID_OF - 2))
    return { measure: undefined, aspect: defaultAspect(seed), strength: 0 };
  const { hit, strength } = best;
  // [the camp hosted 900 refugees]: they are its people
  const held = claimWords.placeNouns.has(view.lower(hit.from));
  const named = held
    ? hit.value.measure
    : (inmatesOf(hit, counted, measures) ?? refined(hit.value.measure, seed));
  const measure = peopleOf(seed, hit, measures) ?? meant(seed, counted, named, hit, measures);
  return {
    measure,
    aspect:
      measure.id === 'other'
        ? defaultAspect(seed)
        : aspectOf(seed, hit, measure === named ? hit.value.measure : measure),
    strength,
    evidence: { start: view.tokens[hit.from]!.start, end: view.tokens[hit.to - 1]!.end },
  };
}

/** [a reward of $3 million] */
function isOtherMoney({ quantity }: Seed, { label }: Counted): boolean {
  return quantity.sort === 'money' && claimWords.unfunding.has(singularOf(label));
}

/** [took to twelve the number of ships at anchor]: the noun stands apart from its number, the verb tells the level. */
function besideNoun(
  words: readonly Hit[],
  seed: Seed,
  range: NonNullable<Counted['range']>,
): Best | undefined {
  const { from, to } = range;
  const phrase = { ...seed.phrase, from, to, nounFrom: from, head: to - 1, numberFrom: from, numberTo: from };
  const predicates = predicatesOf(seed.view, phrase).filter(({ verb }) => !isLevelVerb(seed.view, verb.head));
  const best = bestHit(words, seed.view, phrase, predicates);
  return best && { ...best, strength: best.strength - 0.5 };
}

/** [the fatality rate fell to 2 per cent]: what a share is the level of. */
function levelOf(words: readonly Hit[], { view, phrase, predicates }: Seed): Best | undefined {
  const hit = words.findLast(
    ({ to, value }) => value.role === 'noun' && view.part(to) !== 'NOUN' && to <= phrase.from,
  );
  return hit && isLevel(hit, view, phrase, predicates) ? { hit, strength: SAID_OF - 0.2 } : undefined;
}

/** [900 new arrivals were registered]: what happened to them, not that it was noted. */
function recorded(words: readonly Hit[], { view, phrase }: Seed, best: Best | undefined): Best | undefined {
  if (!best || !view.verbAt(best.hit.from)?.passive) return undefined;
  if (!claimWords.recordingVerbs.has(view.lower(view.verbAt(best.hit.from)!.head))) return undefined;
  const hit = words.find(
    ({ from, to, value }) =>
      value.role === 'people' &&
      value.measure.aspect === 'flow' &&
      from >= phrase.nounFrom &&
      to - 1 === phrase.head,
  );
  return hit && { hit, strength: best.strength };
}

/**
 * [Of the dead, 12 never reached a clinic], [Among those freed are 30 women]: parts of those whom the words before them
 * name by what befell them, whatever else is said of the parts where those are dead.
 */
function amongThose(words: readonly Hit[], { view, phrase }: Seed, best: Best | undefined): Best | undefined {
  // [• Of the dead, 12 ...]
  const first = view.part(view.from) === 'PUNCT' ? view.from + 1 : view.from;
  if (!/^(?:of|among)$/.test(view.lower(first))) return undefined;
  const hit = words.find(
    ({ from, value }) => from > first && from <= first + 3 && !value.forward && value.role !== 'deed',
  );
  if (!hit || hit.to >= phrase.from) return undefined;
  for (let at = first + 1; at < hit.to; at++) if (view.part(at) === 'NUM') return undefined;
  const listed = view.lower(first) === 'among' && view.part(phrase.from - 1) === 'AUX';
  if (!listed && view.lower(hit.to) !== ',') return undefined;
  const final = hit.value.measure.id === 'killed' || listed;
  return final || !best || best.strength < SAID_OF - 2 ? { hit, strength: 9.2 } : undefined;
}

/** [92,000 tents were put up]: goods that aid is made of, where no word of the measure's own says so. */
function handedOut(seed: Seed, counted: Counted, best: Best | undefined, assisted: Measure | undefined) {
  if (!assisted || (best && best.strength >= SAID_OF && !best.hit.value.measure.ofMoney)) return undefined;
  const verb = handingVerb(seed, counted);
  if (!verb) return undefined;
  const value: MeasureWord = { measure: assisted, role: 'verb', forward: false, own: false };
  return { hit: { from: verb.head, to: verb.head + 1, value }, strength: SAID_OF + 1 };
}

/** [Arrivals by sex: 610 women, 240 men]: what opens a list behind a colon measures all of it. */
function titled(words: readonly Hit[], { view, phrase }: Seed, best: Best | undefined): Best | undefined {
  if (best && best.strength >= SAID_OF - 2) return undefined;
  const hit = words.find(
    ({ from, value }) => from >= view.from && from <= view.from + 1 && TITLES.has(value.role),
  );
  if (!hit) return undefined;
  for (let at = hit.to; at < Math.min(phrase.from, hit.to + TITLE); at++) {
    if (view.lower(at) === ':') return { hit, strength: SAID_OF - 1 };
    if (view.verbAt(at)?.form === 'finite' || view.part(at) === 'NUM') return undefined;
  }
  return undefined;
}

/** [Hunger is worst in Belo (41%)]: a share behind a place is of what the sentence has named before. */
function byPlace(
  words: readonly Hit[],
  { view, phrase, quantity }: Seed,
  best: Best | undefined,
): Best | undefined {
  const bracketed = view.lower(phrase.from - 1) === '(' && view.part(phrase.from - 2) === 'PROPN';
  if ((best && best.strength >= NEAR) || quantity.sort !== 'share' || !bracketed) return undefined;
  const hit = words.findLast(({ to, value }) => to <= phrase.from && value.role === 'noun');
  return hit && { hit, strength: SAID_OF - 1 };
}

const TITLES: ReadonlySet<string> = new Set(['noun', 'people']);
/** Tokens a title before a colon may go on for. */
const TITLE = 10;

function isLevelVerb(view: SentenceView, at: number): boolean {
  return claimWords.levelVerbs.has(view.lower(at));
}

/** [to reach 45,000 people], [provided $9 million]: what is to be done, and money, are measured otherwise. */
function meant(
  seed: Seed,
  counted: Counted,
  measure: Measure,
  hit: Hit,
  measures: ReadonlyMap<string, Measure>,
): Measure {
  if (seed.quantity.sort === 'money') return measures.get(measure.ofMoney ?? '') ?? measure;
  if (hit.value.role === 'verb' && !isLiving(counted)) {
    const ofThings = measures.get(measure.ofThings ?? '');
    if (ofThings) return ofThings;
  }
  const planned = measures.get(measure.planned ?? '');
  // [to deliver aid to 900 people]: the verb before the words says whether it is done
  const led = seed.predicates.find(({ relation }) => relation === 'oblique')?.verb;
  const verb = hit.value.forward ? led : seed.view.verbAt(hit.from);
  if (!planned || !verb || (!hit.value.forward && hit.from !== verb.head)) return measure;
  return verb.form === 'infinitive' || verb.tense === 'future' ? planned : measure;
}

/** People and animals; of shares it cannot be told. */
function isLiving({ unit, label }: Counted): boolean {
  if (unit === 'person' || unit === 'household' || unit === 'percent' || unit === 'head') return true;
  const last = singularOf(label.slice(label.lastIndexOf(' ') + 1));
  return (
    claimWords.animals.has(singularOf(unit)) || claimWords.animals.has(last) || claimWords.bodies.has(unit)
  );
}

function bestHit(
  words: readonly Hit[],
  view: SentenceView,
  phrase: CountedPhrase,
  predicates: readonly Predicate[],
): Best | undefined {
  let best: Best | undefined;
  for (const hit of words) {
    const strength = strengthOf(hit, view, phrase, predicates, best?.strength);
    // Of two readings of one word the fuller pattern comes first and stays, unless only the other reaches the phrase.
    const reaches = best && strength === best.strength && isReaching(hit, best.hit, phrase);
    if (strength > 0 && (!best || strength > best.strength || reaches)) best = { hit, strength };
  }
  return best;
}

/** [left 29 dead and 800 homeless]: of two patterns from one word only one reaches as far as the 800. */
function isReaching(hit: Hit, other: Hit, { from }: CountedPhrase): boolean {
  // [crushed 14 homes]: what befalls things only is said of things
  if (hit.from === other.from && hit.to === other.to && hit.value.measure.counts === 'things')
    return other.value.measure.counts === undefined && !other.value.own;
  return hit.from === other.from && hit.from < from && hit.to > from && other.to <= from;
}

/** [housing 900 detainees]: the noun says more exactly what the verb says. */
function refined(measure: Measure, { view, phrase }: Seed): Measure {
  const people = view.measureWords.find(
    (hit) =>
      hit.value.role === 'people' &&
      hit.from >= phrase.nounFrom &&
      hit.to <= phrase.to &&
      hit.to - 1 >= phrase.head &&
      (hit.value.measure.within === measure.id || hit.value.measure.refines === measure.id),
  );
  return people?.value.measure ?? measure;
}

/** [132 prisoners were taken to Belo]: what they are called says nothing where a verb tells what happened. */
function isOnlyName({ hit: { value }, strength }: Best): boolean {
  const { id, refines, within } = value.measure;
  const named = id === 'population' || refines !== undefined || within !== undefined;
  return value.role === 'people' && named && strength < SAID_OF - 2;
}

/** [abducted 20 refugees and hundreds more are missing]: the figure has a verb of its own, though no measure's. */
function isGoverned({ view, predicates, phrase }: Seed): boolean {
  return predicates.some(
    ({ relation, verb }) =>
      (relation === 'object' || relation === 'subject') &&
      view.part(verb.head) === 'VERB' &&
      (verb.tense === 'past' ||
        verb.tense === 'perfect' ||
        verb.passive ||
        verb.from === phrase.to ||
        (relation === 'object' && verb.form === 'infinitive')) &&
      !isStative(view, verb.head) &&
      !isLevelVerb(view, verb.head) &&
      !claimWords.notingVerbs.has(view.lower(verb.head)),
  );
}
