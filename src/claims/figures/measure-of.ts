import type { Span } from '../../accounts/span.js';
import type { Measure } from '../../situation/schema.js';
import type { Aspect } from '../claim.js';
import type { CountedPhrase } from '../syntax/counted-phrase.js';
import { type Predicate, predicatesOf } from '../syntax/predicates.js';
import type { SentenceView } from '../syntax/sentence-view.js';
import { claimWords } from '../words/claim-words.js';
import type { MeasureWord } from '../words/lexicon.js';
import type { PatternHit } from '../words/patterns.js';
import type { Counted } from './counted.js';
import type { Seed } from './draft.js';
import { isRate } from './is-rate.js';

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

/** A word this close counts as said of the figure itself. */
export const SAID_OF = 7;
/** A word no syntax ties to the figure must at least be this near. */
const LEAST = 1;

/** Reads the measure from the words that stand to the counted phrase as its verb, noun or modifier. */
export function measureOf(
  seed: Seed,
  counted: Counted,
  measures: ReadonlyMap<string, Measure>,
): MeasureReading {
  const { view } = seed;
  if (isRate(seed)) return { measure: undefined, aspect: 'other', strength: SAID_OF };
  let best = bestHit(view, seed.phrase, seed.predicates);
  if (counted.range) {
    // [brought to nine the number of people in custody]: the noun stands apart from its number
    const { from, to } = counted.range;
    const phrase = {
      ...seed.phrase,
      from,
      to,
      nounFrom: from,
      head: to - 1,
      numberFrom: from,
      numberTo: from,
    };
    // [the number of refugees has reached 1.4 million]: the verb tells of the level only
    const states = ({ hit }: Best) => !claimWords.levelVerbs.has(view.lower(hit.from));
    if (best && !states(best)) best = undefined;
    const predicates = predicatesOf(view, phrase).filter(
      ({ verb }) => !claimWords.levelVerbs.has(view.lower(verb.head)),
    );
    const apart = bestHit(view, phrase, predicates);
    if (apart && apart.strength - 0.5 > (best?.strength ?? 0))
      best = { ...apart, strength: apart.strength - 0.5 };
  }
  const people = counted.unit === 'person' || counted.unit === 'household';
  const misfit = isMisfit(counted.unit, best?.hit.value.measure);
  if (!best || best.strength < (people ? LEAST : SAID_OF - 2) || (misfit && best.hit.value.role !== 'noun'))
    return { measure: undefined, aspect: defaultAspect(seed), strength: 0 };
  const { hit, strength } = best;
  const measure = meant(seed, refined(hit.value.measure, seed), hit, measures);
  return {
    measure,
    aspect: aspectOf(seed, hit, measure),
    strength,
    evidence: { start: view.tokens[hit.from]!.start, end: view.tokens[hit.to - 1]!.end },
  };
}

/** People cannot be said to be what only things can, nor things what only people can. */
function isMisfit(unit: string, measure: Measure | undefined): boolean {
  if (measure?.counts === undefined || unit === 'percent') return false;
  const people = unit === 'person' || unit === 'household';
  return people !== (measure.counts === 'people');
}

/** [to reach 45,000 people], [provided $9 million]: what is to be done, and money, are measured otherwise. */
function meant(seed: Seed, measure: Measure, hit: Hit, measures: ReadonlyMap<string, Measure>): Measure {
  if (seed.quantity.sort === 'money') return measures.get(measure.ofMoney ?? '') ?? measure;
  const planned = measures.get(measure.planned ?? '');
  const verb = seed.view.verbAt(hit.from);
  if (!planned || !verb || hit.from !== verb.head) return measure;
  return verb.form === 'infinitive' || verb.tense === 'future' ? planned : measure;
}

function bestHit(
  view: SentenceView,
  phrase: CountedPhrase,
  predicates: readonly Predicate[],
): Best | undefined {
  let best: Best | undefined;
  for (const hit of view.measureWords) {
    const strength = strengthOf(hit, view, phrase, predicates);
    // Of two readings of one word the longer pattern comes first and stays.
    if (strength > 0 && (!best || strength > best.strength)) best = { hit, strength };
  }
  return best;
}

/** [housing 900 detainees]: the noun says more exactly what the verb says. */
function refined(measure: Measure, { view, phrase }: Seed): Measure {
  const people = view.measureWords.find(
    (hit) =>
      hit.value.role === 'people' &&
      hit.from >= phrase.nounFrom &&
      hit.to <= phrase.to &&
      hit.to - 1 >= phrase.head &&
      hit.value.measure.within === measure.id,
  );
  return people?.value.measure ?? measure;
}

function strengthOf(
  hit: Hit,
  view: SentenceView,
  phrase: CountedPhrase,
  predicates: readonly Predicate[],
): number {
  const { role, forward } = hit.value;
  if (hit.from >= phrase.from && hit.to <= phrase.to && phrase.head >= 0) return insideStrength(hit, phrase);
  if (hit.from < phrase.to && hit.to > phrase.from && role !== 'verb' && role !== 'phrase') return 0;
  if (forward) {
    const gap = phrase.from - hit.to;
    return gap >= 0 && gap <= 3 && !separates(view, hit.to, phrase.from) ? 8.9 : 0;
  }
  const verb = view.verbAt(hit.from);
  let found = 0;
  for (const predicate of predicates) {
    if (verb && hit.from === verb.head && predicate.verb === verb)
      found = Math.max(found, predicateStrength(role, predicate));
    else found = Math.max(found, complementStrength(hit, view, predicate));
  }
  if (found > 0) return found;
  if (role === 'verb' || role === 'deed') return nearStrength(hit, view, phrase, 1.6);
  const behind = hit.from - phrase.to;
  if (
    (role === 'adjective' || role === 'phrase') &&
    behind >= 0 &&
    behind <= 1 &&
    !verb &&
    !separates(view, phrase.to, hit.from)
  )
    return 8.4;
  if (view.lower(hit.to) === 'of' && hit.to < phrase.from && phrase.from - hit.to <= 4) return 8;
  if (role === 'noun' && isLevel(hit, view, phrase, predicates)) return SAID_OF - 0.2;
  if (role === 'phrase' && hit.to <= phrase.from && phrase.from - hit.to <= 2) return 8.2;
  return nearStrength(hit, view, phrase, role === 'phrase' ? 1.8 : 0.6);
}

/** A word of the counted noun itself; of the whole that a share is of it says little. */
function insideStrength(hit: Hit, phrase: CountedPhrase): number {
  const { role } = hit.value;
  const atHead = hit.to - 1 >= phrase.head;
  if (atHead && phrase.partitive)
    return role === 'verb' || role === 'deed' || hit.value.measure.id === 'population' ? 0 : 5.2;
  if (atHead) return role === 'people' ? 4.5 : role === 'verb' || role === 'deed' ? 0 : 10;
  return role === 'adjective' || role === 'noun' ? 4.8 : 0;
}

function predicateStrength(role: MeasureWord['role'], { relation, undergoes, verb }: Predicate): number {
  const base = relation === 'subject' ? 9 : relation === 'object' ? 8.6 : relation === 'modifier' ? 8.3 : 5;
  if (role === 'phrase') return relation === 'oblique' ? 3 : base + 0.3;
  if (role === 'verb') return undergoes ? base : relation === 'oblique' ? 3 : 0;
  if (role === 'deed') return relation === 'object' ? 0 : relation === 'oblique' ? 2 : base - 0.1;
  const said = undergoes || (verb.form === 'finite' && verb.to - verb.from > 1);
  if (role === 'adjective') return said && relation !== 'oblique' ? base - 0.2 : 0;
  return 0;
}

const COPULAR =
  /^(?:is|are|was|were|be|been|being|remain|remains|remained|remaining|stay|stayed|become|became|feel|felt|lie|lay|go|went|gone|left)$/;

const JUDGED =
  /^(?:reported|found|presumed|believed|feared|confirmed|declared|pronounced|left|considered|listed|known)$/;

/** [remain closed], [are in need], [were in custody] */
function complementStrength(hit: Hit, view: SentenceView, { relation, verb }: Predicate): number {
  const { role } = hit.value;
  if (relation !== 'subject' && relation !== 'modifier') return 0;
  if (role === 'people' || role === 'verb' || role === 'deed') return 0;
  const gap = hit.from - verb.to;
  if (
    gap < 0 ||
    gap > 2 ||
    !(COPULAR.test(view.lower(verb.head)) || (verb.passive && JUDGED.test(view.lower(verb.head)))) ||
    separates(view, verb.to, hit.from)
  )
    return 0;
  return 8.8;
}

function separates(view: SentenceView, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const part = view.part(i);
    if (part === 'CCONJ' || part === 'NUM' || part === 'PUNCT' || part === 'SCONJ') return true;
  }
  return false;
}

/** [the death toll rose to 257]: the noun is the subject of a verb of level that the number completes. */
function isLevel(
  hit: Hit,
  view: SentenceView,
  phrase: CountedPhrase,
  predicates: readonly Predicate[],
): boolean {
  if (hit.from >= phrase.from) return false;
  return predicates.some(
    ({ relation, verb }) =>
      (relation === 'oblique' || relation === 'object') &&
      claimWords.levelVerbs.has(view.lower(verb.head)) &&
      (hit.to <= verb.from || hit.from >= verb.to),
  );
}

/** A word of the same sentence that no syntax ties to the figure: less the further away it stands. */
function nearStrength(hit: Hit, view: SentenceView, phrase: CountedPhrase, most: number): number {
  const [from, to] = hit.to <= phrase.from ? [hit.to, phrase.from] : [phrase.to, hit.from];
  let strength = most * Math.exp(-Math.max(0, to - from) / 12);
  for (let i = from; i < to; i++) {
    const part = view.part(i);
    if (part === 'NUM' || view.lower(i) === ';') strength *= 0.6;
    else if (part === 'SCONJ' || part === 'PRON') strength *= 0.5;
  }
  return strength;
}

function aspectOf(seed: Seed, hit: Hit, measure: Measure): Aspect {
  if (seed.quantity.sort === 'share') return 'share';
  const { role } = hit.value;
  const verbal = role === 'verb' || role === 'deed' || role === 'phrase';
  if (verbal && measure.happens && seed.view.verbAt(hit.from)) return measure.happens;
  return measure.aspect;
}

const STATES =
  /^(?:is|are|was|were|be|been|being|has|have|had|remain|remains|remained|include|includes|included|including|contain|contained|contains|stand|stands|need|needs|own|owns|number|total|hold|holds|captured|prepositioned|pre-positioned|offered|closed)$/;

/** A share is one; a count is a stock unless a verb says that something was done with it. */
function defaultAspect({ view, quantity, predicates }: Seed): Aspect {
  if (quantity.sort === 'share') return 'share';
  const done = predicates.some(
    ({ relation, verb }) =>
      (relation === 'subject' || relation === 'object') &&
      (verb.tense === 'past' || verb.tense === 'perfect' || verb.passive) &&
      !STATES.test(view.lower(verb.head)),
  );
  return done && quantity.sort !== 'money' ? 'flow' : 'stock';
}
