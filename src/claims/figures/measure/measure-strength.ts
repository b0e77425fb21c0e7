import type { CountedPhrase } from '../../syntax/counted-phrase.js';
import { isPersonWord } from '../../syntax/noun-phrase.js';
import type { Predicate } from '../../syntax/predicate.js';
import type { SentenceView } from '../../syntax/sentence-view.js';
import { claimWords } from '../../words/claim-words.js';
import { singularOf } from '../../words/inflect.js';
import type { MeasureWord } from '../../words/lexicon.js';
import type { PatternHit } from '../../words/patterns.js';

type Hit = PatternHit<MeasureWord>;

/** A word this strong counts as said of the figure itself. */
export const SAID_OF = 7;

/**
 * How surely a measure's word stands to the counted phrase: 0 not at all, 10 as the counted noun itself. One that no
 * syntax ties to it may be given as 0 where it would be less than `least`.
 */
export function strengthOf(
  hit: Hit,
  view: SentenceView,
  phrase: CountedPhrase,
  predicates: readonly Predicate[],
  least = 0,
): number {
  const { role, forward } = hit.value;
  if (hit.from >= phrase.from && hit.to <= phrase.to && phrase.head >= 0)
    return insideStrength(hit, view, phrase);
  if (hit.from < phrase.to && hit.to > phrase.from && role !== 'verb' && role !== 'phrase') return 0;
  // [documented the execution of 12 men]: what a verb says of the deed is not said of the men
  if (role === 'noun' && view.lower(hit.to) === 'of' && phrase.from - hit.to === opened(view, phrase))
    return 9.4;
  if (forward) {
    const gap = phrase.from - hit.to;
    // [account for 60 per cent of the cases]: the whole says more, but not [of the displaced], who are people that live there
    const told = phrase.partitive && claimWords.amountingVerbs.has(view.lower(hit.from));
    if (told && !isOfThose(hit, view, phrase)) return gap >= 0 && gap <= 1 ? 5 : 0;
    // [the city of Belo has 900 refugees]: another noun was meant
    const other = gap > 0 && (view.part(hit.to) === 'PROPN' || view.verbAt(phrase.from - 1) !== undefined);
    return gap >= 0 && gap <= 3 && !other && !separates(view, hit.to, phrase.from) ? 8.9 : 0;
  }
  // [in evacuation centres]: the noun only says of what kind another is
  if (role === 'noun' && view.part(hit.to) === 'NOUN' && hit.to < view.to) return 0;
  const verb = view.verbAt(hit.from);
  let found = 0;
  for (const predicate of predicates) {
    const { head } = predicate.verb;
    // [calls for $3 million]
    if (role === 'verb' && head === hit.from && hit.to - head === 2 && isLed(predicate, view.lower(head + 1)))
      found = Math.max(found, 8.4);
    // [the fund was granted $3 million]
    const given = role === 'verb' && hit.value.measure.counts === 'money' && head === hit.from;
    if (given && predicate.relation === 'oblique' && !predicate.preposition) found = Math.max(found, 8.2);
    // [inmates who fled]: the phrase begins with those counted
    const own = hit.from >= phrase.nounFrom && hit.from < phrase.to && head === hit.to - 1;
    if (role === 'phrase' && own) found = Math.max(found, predicateStrength(role, predicate));
    // [26 attacks left six dead]
    if (role === 'phrase' && head === hit.from && isCause(hit, view, phrase, predicate)) continue;
    if (verb && head >= hit.from && head < hit.to && (predicate.verb === verb || hit.to - hit.from === 2))
      found = Math.max(found, recipientStrength(hit, predicate), predicateStrength(role, predicate));
    else found = Math.max(found, complementStrength(hit, view, predicate));
  }
  // [set fire to 14 houses]
  const ahead = phrase.from - hit.to;
  if (role === 'phrase' && ahead >= 0 && ahead <= 2 && !separates(view, hit.to, phrase.from))
    return Math.max(found, 8.2);
  if (found > 0) return found;
  if (role === 'verb' || role === 'deed') {
    // [leaving 900 people in need]: what others do to them is no deed of theirs
    const done = ({ relation, verb: { head } }: Predicate) => relation === 'object' && head === hit.from;
    if (role === 'deed' && predicates.some(done)) return 0;
    // [on the bus]: a noun that only looks like the verb
    if (!verb && view.part(hit.from) === 'NOUN' && view.part(hit.from - 1) === 'DET') return 0;
    return nearStrength(hit, view, phrase, 1.6, least);
  }
  const behind = hit.from - phrase.to;
  if (
    (role === 'adjective' || role === 'phrase') &&
    behind >= 0 &&
    behind <= 1 &&
    // [12 sailors missing]
    (!verb || (role === 'adjective' && verb.form === 'gerund' && behind === 0)) &&
    !separates(view, phrase.to, hit.from)
  )
    return 8.4;
  if (view.lower(hit.to) === 'of' && hit.to < phrase.from && phrase.from - hit.to <= 4) return 8;
  if (role === 'noun' && isLevel(hit, view, phrase, predicates)) return SAID_OF - 0.2;
  if (isListing(hit, view, predicates)) return SAID_OF - 0.5;
  return nearStrength(hit, view, phrase, role === 'phrase' ? 1.8 : 0.6, least);
}

/** Whether the whole is of people whom the measure takes in. */
function isOfThose({ value }: Hit, view: SentenceView, { head }: CountedPhrase): boolean {
  return view.measureWords.some(
    (hit) => hit.to - 1 === head && hit.value.measure.refines === value.measure.id,
  );
}

/** Tokens from "of" to a phrase: [of 12], [of the 12]. */
function opened(view: SentenceView, { from }: CountedPhrase): number {
  return view.part(from - 1) === 'DET' ? 2 : 1;
}

/** Whether those counted bring about what a phrase says, which befalls others. */
function isCause(hit: Hit, view: SentenceView, phrase: CountedPhrase, predicate: Predicate): boolean {
  if (predicate.relation !== 'subject' || predicate.undergoes || phrase.head < 0) return false;
  const noun = view.lower(phrase.head);
  const people =
    isPersonWord(noun) || claimWords.bodies.has(noun) || claimWords.households.has(singularOf(noun));
  return !people && claimWords.causatives.has(view.lower(hit.from));
}

function isLed({ relation, preposition }: Predicate, word: string): boolean {
  return relation === 'oblique' && preposition === word;
}

/** A word of the counted noun itself; of the whole that a share is of it says little. */
function insideStrength(hit: Hit, view: SentenceView, phrase: CountedPhrase): number {
  const { role } = hit.value;
  // [900 former prisoners] are none now
  if (role === 'people' && view.lower(hit.from - 1) === 'former') return 0;
  const atHead = hit.to - 1 >= phrase.head;
  if (atHead && phrase.partitive)
    return role === 'verb' || role === 'deed' || hit.value.measure.id === 'population' ? 0 : 5.2;
  // [640 wounded were evacuated]: those named by what befell them, of whom a verb says more
  if (atHead && role === 'adjective' && view.verbAt(phrase.to)?.from === phrase.to) return 8.5;
  if (atHead) return role === 'people' ? 4.5 : role === 'verb' || role === 'deed' ? 0 : 10;
  // [nine flooded villages]
  if (role === 'adjective' && hit.value.measure.counts !== 'people') return SAID_OF - 1.8;
  return role === 'adjective' || role === 'noun' ? 4.8 : 0;
}

function predicateStrength(role: MeasureWord['role'], { relation, undergoes, verb }: Predicate): number {
  const base = relation === 'subject' ? 9 : relation === 'object' ? 8.6 : relation === 'modifier' ? 8.3 : 5;
  if (role === 'phrase') return relation === 'oblique' ? 3 : base + 0.3;
  if (role === 'verb') return undergoes ? base : relation === 'oblique' ? 3 : 0;
  if (role === 'deed' && verb.passive) return 0;
  if (role === 'deed') return relation === 'object' ? 0 : relation === 'oblique' ? 2 : base - 0.1;
  const said = undergoes || (verb.form === 'finite' && verb.to - verb.from > 1);
  if (role === 'adjective') return said && relation !== 'oblique' ? base - 0.2 : 0;
  return 0;
}

/** [handed out rice to 900 families]: those the deed is done for. */
function recipientStrength({ value }: Hit, { relation, preposition }: Predicate): number {
  const { role, measure } = value;
  if (relation !== 'oblique' || (role !== 'verb' && role !== 'phrase')) return 0;
  return measure.recipients.includes(preposition ?? '') ? 8.2 : 0;
}

const COPULAR =
  /^(?:is|are|was|were|be|been|being|remain|remains|remained|remaining|stay|stayed|become|became|feel|felt|lie|lay|go|went|gone|left)$/;

const JUDGED =
  /^(?:reported|found|presumed|believed|feared|confirmed|declared|pronounced|left|considered|listed|known)$/;

/** [remain closed], [are in need], [were in custody] */
function complementStrength(hit: Hit, view: SentenceView, { relation, verb }: Predicate): number {
  const { role } = hit.value;
  if (relation !== 'subject' && relation !== 'modifier') return 0;
  if (role === 'verb' || role === 'deed') return 0;
  // [two nurses were among the dead]
  if (role === 'people' && view.lower(verb.to) !== 'among') return 0;
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

/** [those displaced include 900 women]: parts of those named before the verb. */
function isListing({ to, value }: Hit, view: SentenceView, predicates: readonly Predicate[]): boolean {
  if (value.role === 'verb' || value.role === 'deed' || value.role === 'phrase') return false;
  // [Among those freed are 40 women]
  const among = view.lower(view.from) === 'among';
  return predicates.some(
    ({ relation, verb }) =>
      relation === 'object' &&
      (claimWords.listingVerbs.has(view.lower(verb.head)) || (among && view.part(verb.head) === 'AUX')) &&
      to <= verb.from &&
      verb.from - to <= 2,
  );
}

/** [the death toll rose to 88]: the noun is the subject of a verb of level that the number completes. */
export function isLevel(
  hit: Hit,
  view: SentenceView,
  phrase: CountedPhrase,
  predicates: readonly Predicate[],
): boolean {
  if (hit.from >= phrase.from) return false;
  return predicates.some(
    ({ relation, verb }) =>
      (relation === 'oblique' || relation === 'object') &&
      (claimWords.levelVerbs.has(view.lower(verb.head)) ||
        // [the fire took 90 lives when the prison had 400 inmates]: of the lives nothing more is said
        (view.part(verb.head) === 'AUX' && !/^ha(?:ve|s|d)$/.test(view.lower(verb.head)))) &&
      (hit.to <= verb.from || hit.from >= verb.to),
  );
}

/** A word of the same sentence that no syntax ties to the figure: less the further away it stands. */
function nearStrength(
  hit: Hit,
  view: SentenceView,
  phrase: CountedPhrase,
  most: number,
  least: number,
): number {
  const [from, to] = hit.to <= phrase.from ? [hit.to, phrase.from] : [phrase.to, hit.from];
  let strength = most * Math.exp(-Math.max(0, to - from) / 12);
  if (from >= to) return strength;
  if (strength < least) return 0;
  const { stops, clauses } = view.hurdles();
  const [first, last] = [from - view.from, to - view.from];
  for (let i = stops[first]!; i < stops[last]!; i++) strength *= 0.6;
  return strength * 0.5 ** (clauses[last]! - clauses[first]!);
}
