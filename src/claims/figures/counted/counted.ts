import type { Span } from '../../../accounts/span.js';
import { closing } from '../../syntax/asides.js';
import { type NounPhrase, nounPhrase } from '../../syntax/noun-phrase.js';
import type { SentenceView } from '../../syntax/sentence-view.js';
import { claimWords } from '../../words/claim-words.js';
import { singularOf } from '../../words/inflect.js';
import type { Draft, Seed } from '../draft.js';
import { asLineBefore } from './as-line-before.js';
import { goingOn } from './going-on.js';
import { moneyCounted } from './money.js';
import { named } from './named.js';
import { complementOf, shareCounted } from './shares.js';

/** What a figure counts. */
export interface Counted {
  readonly unit: string;
  /** The group in the account's lower-case words, "" for just people. */
  readonly label: string;
  readonly labelSpan?: Span;
  /** Where the counted thing was found: its own noun, after "of", said of it, before it, or nowhere. */
  readonly from: 'own' | 'whole' | 'complement' | 'antecedent' | 'none';
  /** Tokens of the noun where it stands apart from the number, `to` exclusive. */
  readonly range?: { readonly from: number; readonly to: number };
  /** The figure whose counted thing this one goes on counting. */
  readonly antecedent?: Draft;
}

/** Finds what is counted: the phrase's own noun, else what is said of it, else what was counted before. */
export function countedOf(seed: Seed, earlier: readonly Draft[], text: string): Counted {
  const { view, phrase, quantity } = seed;
  if (seed.labelled) return asLineBefore(seed, earlier) ?? byLabel(seed, text);
  if (quantity.sort === 'money') return moneyCounted(seed, text);
  if (quantity.sort === 'share') return shareCounted(seed, earlier, text);
  if (phrase.partitive || phrase.head < 0) {
    const complement = complementOf(seed, text);
    if (complement) return complement;
  }
  if (phrase.head >= 0 && !phrase.elliptical) return byNoun(seed, earlier, text);
  const shared = nounOfNext(seed);
  // [the number of cases rose to 900 and one death]: the number before has a noun of its own
  const own = shared && view.lower(phrase.to) === 'and' ? nounApart(seed, text) : undefined;
  if (own) return own;
  if (shared) return named(view, shared, text, 'own');
  const of = numberAfterOf(seed);
  if (of > 0) {
    const whole = nounPhrase(view, of);
    if (whole.head >= 0) return named(view, whole, text, 'whole');
  }
  if (isToll(seed)) return { unit: 'person', label: '', from: 'antecedent' };
  return (
    nounBeforeBracket(seed, text) ??
    nounBehindBracket(seed, text) ??
    nounApart(seed, text) ??
    goingOn(seed, earlier) ?? { unit: 'person', label: '', from: 'none' }
  );
}

/** [Total dead: 31] counts people; [Houses destroyed: 410] houses; [Bandaged and sent home: 7] people who were. */
function byLabel(seed: Seed, text: string): Counted {
  const { view, phrase, quantity } = seed;
  if (quantity.sort === 'money') return moneyCounted(seed, text);
  let first = phrase.nounFrom;
  while (first < phrase.head && LABEL_OPENERS.has(view.lower(first))) first++;
  const share = quantity.sort === 'share';
  const noun = nounPhrase(view, first);
  if (noun.head >= 0 && !(noun.head === first && conditions.has(view.lower(first)))) {
    // [People with disabilities]
    const qualified = view.lower(noun.to) === 'with' && noun.to < phrase.head;
    const to = qualified ? phrase.head + 1 : Math.min(noun.to, phrase.head + 1);
    const counted = named(view, { ...noun, to }, text, 'own');
    const people = counted.unit === 'person' || counted.unit === 'household' || !labelOfPeople(seed, first);
    const body = claimWords.bodies.has(view.lower(noun.head)) ? { label: '' } : {};
    return { ...counted, ...body, unit: share ? 'percent' : people ? counted.unit : 'person' };
  }
  const unit = share ? 'percent' : 'person';
  if (first === phrase.head && conditions.has(view.lower(first))) return { unit, label: '', from: 'own' };
  const labelSpan = { start: view.tokens[first]!.start, end: view.tokens[phrase.head]!.end };
  const label = text.slice(labelSpan.start, labelSpan.end).toLowerCase();
  return { unit: labelOfPeople(seed, first) || share ? unit : label, label, labelSpan, from: 'own' };
}

const LABEL_OPENERS = new Set(['total', 'cumulative', 'number', 'overall', 'of', 'the']);

/** Whether a label's last words are said of people only: [Hospitalized], [Population]. */
function labelOfPeople({ view, phrase }: Seed, first: number): boolean {
  return view.measureWords.some(
    ({ from, to, value }) => from >= first && to === phrase.head + 1 && value.measure.counts === 'people',
  );
}

function byNoun(seed: Seed, earlier: readonly Draft[], text: string): Counted {
  const { view, phrase } = seed;
  const noun = named(view, phrase, text, phrase.partitive ? 'whole' : 'own');
  let first = phrase.nounFrom;
  while (first < phrase.head && claimWords.idleModifiers.has(view.lower(first))) first++;
  const condition = first === phrase.head && conditions.has(view.lower(phrase.head));
  if (!condition) {
    const head = view.lower(phrase.head);
    const agents = /(?:ers|ors|ists|ants|ees)$/.test(head) && !claimWords.noAgents.has(singularOf(head));
    const people = (agents || isNamed(view, phrase.head)) && saidOfPeople(seed);
    return people ? { ...noun, unit: 'person' } : withQualifier(seed, noun, text);
  }
  // [53 injured] after [29 villagers]: the injured are villagers too
  const before = earlier[earlier.length - 1];
  const joined = /^(?:and|or|,)$/.test(view.lower(phrase.from - 1)) && view.lower(phrase.from - 2) !== ')';
  const alike = joined && before?.view === view && !before.phrase.partitive;
  const same = alike && before.counted.unit === 'person' ? before.counted : undefined;
  return {
    unit: 'person',
    label: same?.label ?? '',
    ...(same?.labelSpan ? { labelSpan: same.labelSpan } : {}),
    from: 'own',
  };
}

/** [Rohingya], but not [MT]. */
function isNamed(view: SentenceView, head: number): boolean {
  return view.part(head) === 'PROPN' && /\p{Ll}/u.test(view.tokens[head]!.text);
}

/** [19 Rohingya were detained], [six hikers died]: a noun that only people can be meant by. */
function saidOfPeople({ view, predicates }: Seed): boolean {
  return view.measureWords.some(
    (hit) =>
      (hit.value.measure.counts === 'people' || hit.value.measure.id === 'killed') &&
      predicates.some(({ verb, relation }) => relation !== 'oblique' && verb.head === hit.from),
  );
}

/** What befell people, by which they are called. */
export const conditions: ReadonlySet<string> = new Set([
  'injured',
  'wounded',
  'hurt',
  'dead',
  'killed',
  'missing',
  'arrested',
  'detained',
]);

/** [860 people hit by hail were found]: people said to be such, of whom something else is told. */
function withQualifier(seed: Seed, noun: Counted, text: string): Counted {
  const { view, phrase } = seed;
  const [first, second] = seed.predicates;
  if (noun.label !== '' || first?.relation !== 'modifier' || second?.relation !== 'subject') return noun;
  if (first.verb.from !== phrase.to || first.verb.form !== 'participle') return noun;
  let to = first.verb.to;
  while (to < second.verb.from && /^(?:ADP|DET|ADJ|NOUN|PROPN|ADV)$/.test(view.part(to))) to++;
  if (to - phrase.nounFrom > 7) return noun;
  const labelSpan = { start: view.tokens[phrase.nounFrom]!.start, end: view.tokens[to - 1]!.end };
  return { ...noun, label: text.slice(labelSpan.start, labelSpan.end).toLowerCase(), labelSpan };
}

/** [1,200 to 1,500 families], [one or two people]: the noun stands behind the second number. */
function nounOfNext({ view, phrase }: Seed): NounPhrase | undefined {
  // [780 suspected and 120 confirmed cases]
  const joint = phrase.head < 0 && /ed$/.test(view.lower(phrase.to)) ? phrase.to + 1 : phrase.to;
  if (phrase.elliptical || !/^(?:to|and|or|-|–)$/.test(view.lower(joint))) return undefined;
  let at = joint + 1;
  if (view.part(at) !== 'NUM') return undefined;
  while (view.part(at) === 'NUM') at++;
  const noun = nounPhrase(view, at);
  return noun.head >= 0 ? noun : undefined;
}

/** [300 of the 2,000 women]: token after the number that counts the whole, or 0. */
function numberAfterOf({ view, phrase }: Seed): number {
  // [6 out of the 22 districts]
  const of = view.lower(phrase.to) === 'out' ? phrase.to + 1 : phrase.to;
  if (view.lower(of) !== 'of') return 0;
  let at = of + 1;
  while (/^(?:DET|PRON|ADV|ADJ|VERB)$/.test(view.part(at)) && at < of + 3) at++;
  if (view.part(at) !== 'NUM') at = afterOwner(view, at);
  if (view.part(at) !== 'NUM') return 0;
  while (view.part(at) === 'NUM') at++;
  return at;
}

/** [11 of the province's 38 clinics]: the token behind the owner. */
function afterOwner(view: SentenceView, at: number): number {
  const owner = nounPhrase(view, at);
  return owner.head >= 0 && view.lower(owner.to) === "'s" ? owner.to + 1 : at;
}

/** [taking the toll to 76]: a toll is of people. */
function isToll({ view, phrase: { from } }: Seed): boolean {
  for (let at = from - 1; at > from - 5; at--) {
    if (view.lower(at) === 'toll') return true;
    if (!/^(?:VERB|AUX|ADP|ADV|PART)$/.test(view.part(at))) return false;
  }
  return false;
}

/** [Danes (4,100) and Swedes (900)]: those counted stand before the bracket. */
function nounBeforeBracket({ view, phrase }: Seed, text: string): Counted | undefined {
  if (view.lower(phrase.from - 1) !== '(' || view.lower(phrase.to) !== ')') return undefined;
  const head = phrase.from - 2;
  if (!/^(?:NOUN|PROPN|ADJ)$/.test(view.part(head)) || head < view.from) return undefined;
  let first = head;
  while (first > view.from && /^(?:NOUN|PROPN|ADJ)$/.test(view.part(first - 1))) first--;
  if (view.part(first - 1) === 'NUM' || /cent$/.test(view.lower(first))) return undefined;
  const noun = named(view, { nounFrom: first, to: head + 1, head }, text, 'own');
  return noun.unit === 'person' && noun.label !== '' ? noun : undefined;
}

/** [9,400 (52 per cent women) migrants]: those counted stand behind the bracket. */
function nounBehindBracket({ view, phrase }: Seed, text: string): Counted | undefined {
  if (view.lower(phrase.to) !== '(' || view.lower(phrase.from - 1) === '(') return undefined;
  const end = closing(view, phrase.to);
  if (end - phrase.to > LONGEST_ASIDE || end >= view.to) return undefined;
  const noun = nounPhrase(view, end);
  if (noun.head < 0 || !/^(?:NOUN|ADJ|VERB)$/.test(view.part(noun.nounFrom))) return undefined;
  return singularOf(view.lower(noun.head)) === view.lower(noun.head)
    ? undefined
    : named(view, noun, text, 'own');
}

/** Tokens between a number and its noun. */
const LONGEST_ASIDE = 24;

/** [guards, who now number around 60], [took to twelve the number of ships at anchor]. */
function nounApart({ view, phrase }: Seed, text: string): Counted | undefined {
  for (let at = phrase.from - 1; at >= view.from && phrase.from - at < 6; at--) {
    if (view.lower(at) !== 'which' && view.lower(at) !== 'who') continue;
    if (!view.verbAt(phrase.from - 1) && !view.verbAt(phrase.from - 2)) break;
    const head = lastCountable(view, at - 1);
    if (head >= 0) return named(view, { nounFrom: head, to: head + 1, head }, text, 'antecedent');
  }
  for (const at of [phrase.to, phrase.to + 1])
    if (view.lower(at) === 'number' && view.lower(at + 1) === 'of') {
      const noun = nounPhrase(view, at + 2);
      if (noun.head >= 0) return apart(view, noun, text);
    }
  for (let at = phrase.from - 1; at >= view.from && phrase.from - at < 16; at--) {
    if (view.lower(at) !== 'number') continue;
    // [the number injured topped 900]
    const befallen = view.part(at + 1) === 'VERB' || conditions.has(view.lower(at + 1));
    if (befallen && at + 2 < phrase.from)
      return { unit: 'person', label: '', from: 'antecedent', range: { from: at + 1, to: at + 2 } };
    if (view.lower(at + 1) !== 'of') continue;
    // [the number of those seeking shelter]
    if (/^(?:those|people)$/.test(view.lower(at + 2)) && view.part(at + 3) === 'VERB')
      return { unit: 'person', label: '', from: 'antecedent', range: { from: at + 2, to: at + 3 } };
    const noun = nounPhrase(view, view.part(at + 2) === 'DET' ? at + 3 : at + 2);
    if (noun.head >= 0) return apart(view, noun, text);
  }
  const levelled = subjectOfLevel(view, phrase.from);
  if (levelled < 0) return undefined;
  return named(view, { nounFrom: levelled, to: levelled + 1, head: levelled }, text, 'antecedent');
}

/** [Arrests rose by a third to 340]: the plural whose level is told, or -1. */
function subjectOfLevel(view: SentenceView, from: number): number {
  if (!/^(?:to|at|from|number|numbered)$/.test(view.lower(from - 1))) return -1;
  const least = Math.max(view.from, from - 12);
  for (let at = from - 1; at >= least; at--) {
    const verb = view.verbAt(at);
    if (!verb && /^(?:NOUN|PROPN|PRON)$/.test(view.part(at)) && !/cent$/.test(view.lower(at))) return -1;
    if (!verb) continue;
    if (!claimWords.levelVerbs.has(view.lower(verb.head)) || verb.form === 'infinitive') return -1;
    const noun = headOfSubject(view, verb.from - 1);
    const plural = view.part(noun) === 'NOUN' || (view.part(noun) === 'PROPN' && noun === view.from);
    return plural && view.lower(noun).endsWith('s') ? noun : -1;
  }
  return -1;
}

/** [attacks on schools rose], [the toll of the floods rose]: the noun before the preposition, past adverbs and [, Kenya,]. */
function headOfSubject(view: SentenceView, last: number): number {
  let noun = last;
  if (view.lower(noun) === ',')
    for (let at = noun - 1; at > noun - 4; at--)
      if (view.lower(at) === ',' && view.part(at + 1) === 'PROPN') noun = at - 1;
  while (view.part(noun) === 'ADV') noun--;
  for (let at = noun - 1; at >= view.from && noun - at < 8; at--) {
    if (/^(?:DET|ADJ|NOUN|PROPN)$/.test(view.part(at))) continue;
    if (view.part(at) !== 'ADP' || at === view.from) break;
    noun = at - 1;
  }
  return noun;
}

/** The nearest plural noun before a relative pronoun, past the adverbs and names between. */
function lastCountable(view: SentenceView, from: number): number {
  for (let at = from; at >= Math.max(view.from, from - 8); at--)
    if (view.part(at) === 'NOUN' && view.lower(at).endsWith('s')) return at;
  return -1;
}

function apart(
  view: SentenceView,
  noun: { readonly nounFrom: number; readonly to: number; readonly head: number },
  text: string,
): Counted {
  return { ...named(view, noun, text, 'antecedent'), range: { from: noun.nounFrom, to: noun.to } };
}
