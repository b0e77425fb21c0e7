import { durations } from '../../../language/quantity/lexicon.js';
import type { Measure } from '../../../situation/schema.js';
import type { Aspect } from '../../claim.js';
import type { SentenceView } from '../../syntax/sentence-view.js';
import { claimWords } from '../../words/claim-words.js';
import { singularOf, verbForms } from '../../words/inflect.js';
import type { MeasureWord } from '../../words/lexicon.js';
import type { PatternHit } from '../../words/patterns.js';
import type { Seed } from '../draft.js';
import { asOfWords } from '../time/as-of-words.js';

/** Whether a figure is a stock or a flow, by the word that measures it and how that word stands. */
export function aspectOf(seed: Seed, hit: PatternHit<MeasureWord>, measure: Measure): Aspect {
  if (seed.quantity.sort === 'share') return 'share';
  if (isDifference(seed)) return 'other';
  // [the plan requires $3 million]
  if (measure.counts === 'money' && isAsked(seed.view, hit)) return 'stock';
  if (measure.aspect === 'flow' && isDaily(seed)) return 'other';
  const { role } = hit.value;
  // [5,100 returnees live there], [54 others are in hospital]: how things stand
  if (measure.id === 'returned' && role === 'people') return 'stock';
  if (measure.id === 'injured' && isLyingThere(seed.view, hit)) return 'stock';
  // [lost their crops], [new displacements: 900]
  if (role === 'phrase' && LOSING.has(seed.view.lower(hit.from))) return 'flow';
  if (role === 'noun' && measure.happens) return measure.happens;
  const verbal = role === 'verb' || role === 'deed' || role === 'phrase';
  if (!measure.happens || isStanding(seed.view)) return measure.aspect;
  // [the plan is for 5,500]
  const plan = /^(?:plan|round|campaign|goal)$/.test(seed.view.lower(hit.from));
  if (measure.id === 'targeted' && plan && seed.view.lower(hit.from + 1) !== 'to') return 'flow';
  const verb = seed.view.verbAt(hit.from);
  // [61,000 refugees registered] in a box, [10,000 fighters detained by the army]
  const behind = verb?.form === 'participle' && hit.from >= seed.phrase.to;
  if (behind && (measure.id === 'registered' || measure.id === 'detained')) return measure.aspect;
  // [police detained 12 men], but [the jail held 12 men]
  if (measure.id === 'detained' && (!verb || KEEPING.has(seed.view.lower(verb.head)))) return measure.aspect;
  // [900 people are displaced], [were sheltering in schools]: how things stand
  const present =
    verb?.tense === 'present' || (verb !== undefined && seed.view.lower(verb.head).endsWith('ing'));
  if (verbal ? verb && !present : isBrought(seed, measure)) return measure.happens;
  return measure.aspect;
}

/** [served 900 meals a day], [each family received 25 kg of rice]: so many time and again, not in all. */
function isDaily({ view, phrase }: Seed): boolean {
  if (/^(?:each|every)$/.test(view.lower(view.from)) && phrase.from - view.from < FEW) return true;
  // [paid 900 shillings to each widow]
  if (/^(?:to|for) (?:each|every)$/.test(`${view.lower(phrase.to)} ${view.lower(phrase.to + 1)}`))
    return true;
  // [400 people crossed at the post every day]
  for (let at = phrase.to; at < Math.min(view.to, phrase.to + REACH); at++) {
    const word = view.lower(at);
    if (view.part(at) === 'NUM' || view.part(at) === 'CCONJ' || /^[,;:(]$/.test(word)) return false;
    const near = at === phrase.to || /^(?:each|every|per)$/.test(word);
    if (near && /^(?:a|an|per|each|every)$/.test(word) && durations.has(view.lower(at + 1))) return true;
    if (at === phrase.to && /^(?:daily|weekly|monthly|hourly)$/.test(word)) return true;
  }
  return false;
}

/** Tokens from a figure to [every day]. */
const REACH = 7;

/** [73 fewer than the year before], [14 more than planned]: no number of those there are. */
export function isDifference({ view, phrase, quantity }: Seed): boolean {
  if (quantity.sort !== 'count') return false;
  const at = phrase.to;
  const word = view.lower(at - 1) === 'more' || view.lower(at - 1) === 'fewer' ? at - 1 : at;
  return (
    /^(?:more|fewer|less)$/.test(view.lower(word)) &&
    view.lower(word + 1) === 'than' &&
    view.part(word + 2) !== 'NUM'
  );
}

/** [54 are in hospital], [Hospitalized: 54], but not [were taken to hospital] */
function isLyingThere(view: SentenceView, { from, to }: PatternHit<MeasureWord>): boolean {
  if (view.verbAt(from)) return false;
  const word = view.lower(from);
  return /^hospitali[sz]ed$/.test(word) || (/^(?:in|on)$/.test(word) && to > from + 1);
}

/** Tokens of [each family of four received]. */
const FEW = 7;

const KEEPING = new Set(['hold', 'keep', 'confine', 'serve', 'await', 'be'].flatMap(verbForms));

const LOSING = new Set(verbForms('lose'));

/** Whether the words say that money is asked for or lacking, not given. */
function isAsked(view: SentenceView, { from, to }: PatternHit<MeasureWord>): boolean {
  return claimWords.asked.has(view.lower(from)) || claimWords.asked.has(view.lower(to - 1));
}

/** [As of 3 May, 900 people had been displaced]: what is told is how things stand. */
function isStanding({ from, to, lower }: SentenceView): boolean {
  for (let at = from; at < Math.min(to - 1, from + LEAD); at++)
    if (asOfWords.standing.has(`${lower(at)} ${lower(at + 1)}`)) return true;
  return false;
}

/** Tokens in which a sentence says as of when it speaks. */
const LEAD = 4;

/** [left 29 dead and 8,200 displaced]: a pattern from a verb before reaches the figure. */
function isBrought({ view, phrase }: Seed, measure: Measure): boolean {
  return view.measureWords.some(
    ({ from, to, value }) =>
      value.role === 'phrase' &&
      value.measure.id === measure.id &&
      from < phrase.from &&
      to > phrase.numberTo &&
      view.verbAt(from) !== undefined,
  );
}

/** Verbs that say how things stand, whatever their tense. */
const STATES =
  /^(?:is|are|was|were|be|been|being|has|have|had|remain|remains|remained|involve|involves|involved|include|includes|included|including|contain|contained|contains|stand|stands|need|needs|own|owns|number|numbers|numbered|total|totals|totalled|totaled|hold|holds|captured|prepositioned|pre-positioned|offered|closed)$/;

/** Of a figure no word measures: a share is one; a count is a stock unless a verb says that something was done with it. */
export function defaultAspect({ view, quantity, predicates, phrase }: Seed): Aspect {
  if (quantity.sort === 'share') return 'share';
  if (phrase.head >= 0 && claimWords.eventNouns.has(singularOf(view.lower(phrase.head)))) return 'flow';
  // [the abduction of 90 girls]
  const deed = view.lower(phrase.from - 1) === 'of' ? singularOf(view.lower(phrase.from - 2)) : '';
  if (claimWords.eventNouns.has(deed)) return 'flow';
  // [40 countries have sent tents]: what they did happened, they are there
  if (phrase.head >= 0 && claimWords.actors.has(singularOf(view.lower(phrase.head)))) return 'stock';
  const done = predicates.some(
    ({ relation, verb }) =>
      (relation === 'subject' || relation === 'object') &&
      (verb.tense === 'past' || verb.tense === 'perfect' || verb.passive) &&
      !isStative(view, verb.head),
  );
  return done && quantity.sort !== 'money' ? 'flow' : 'stock';
}

/** Whether a verb tells how things stand, not what was done. */
export function isStative(view: SentenceView, at: number): boolean {
  return STATES.test(view.lower(at));
}
