import { cueVerb } from '../../language/attribution/cues.js';
import type { CountedPhrase } from './counted-phrase.js';
import type { SentenceView } from './sentence-view.js';
import type { VerbGroup } from './verb-groups.js';

/** How a verb stands to the noun phrase counted. */
export type Relation =
  /** [40 men fled], [40 men were held] */
  | 'subject'
  /** [killed 40 men] */
  | 'object'
  /** [40 men held in], [40 men who fled], [40 men to be moved] */
  | 'modifier'
  /** [attack on 40 villages], [grew to 40] */
  | 'oblique';

export interface Predicate {
  readonly relation: Relation;
  readonly verb: VerbGroup;
  /** The phrase stands to the verb as the one to whom it is done: object, passive subject, bare participle. */
  readonly undergoes: boolean;
  /** Of an oblique phrase, the preposition that leads it: [handed to 40 men]. */
  readonly preposition?: string;
}

/** Verbs of which the counted phrase is subject, object or antecedent, nearest first in each direction. */
export function predicatesOf(view: SentenceView, phrase: CountedPhrase): readonly Predicate[] {
  const left = before(view, phrase.from);
  const right = after(view, phrase.to);
  // [the section housing 630 women was emptied]: the object of one verb is not the subject of the next
  const [object] = left;
  // [said 40 people were killed]: a verb of saying takes the clause, not the people.
  const says = object && cueVerb(view.lower(object.verb.head)) !== undefined;
  const held = object?.relation === 'object' && !says && isDirect(view, object.verb, phrase.from);
  if (held) return [...right.filter((predicate) => predicate.relation !== 'subject'), ...left];
  // [lost their lives and 90 men were hurt]: a conjunct with a verb of its own is no object of the verb before
  const mine = withMain(view, right);
  const own = mine.some((predicate) => predicate.relation === 'subject');
  return own && left[0] && joinsBetween(view, left[0].verb.to, phrase.from) ? mine : [...mine, ...left];
}

function joinsBetween(view: SentenceView, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (view.part(at) === 'CCONJ' || view.lower(at) === ',') return true;
  return false;
}

/** [tens of thousands marched through]: with no other verb after it a bare past form is the sentence's own. */
function withMain(view: SentenceView, found: readonly Predicate[]): readonly Predicate[] {
  if (found.some(({ relation }) => relation === 'subject')) return found;
  const at = found.findLastIndex(
    ({ relation, verb }) => relation === 'modifier' && verb.form === 'participle',
  );
  const last = found[at];
  if (!last || view.lower(last.verb.to) === 'by' || relatives.has(view.lower(last.verb.from - 1)))
    return found;
  return found.with(at, { ...last, relation: 'subject' });
}

function isDirect(view: SentenceView, verb: VerbGroup, start: number): boolean {
  for (let at = verb.to; at < start; at++)
    if (!/^(?:DET|ADJ|ADV|ADP|NUM|PRON)$/.test(view.part(at))) return false;
  return view.part(start - 1) !== 'ADP' || view.lower(start - 1) === 'of' || verb.to === start;
}

const SUBORDINATORS = new Set(['when', 'where', 'while', 'because', 'whereas', 'although', 'though', 'if']);
const relatives = new Set(['who', 'which', 'that', 'whom']);
const APPOSED = new Set([
  'whose',
  'including',
  'mostly',
  'mainly',
  'among',
  'largely',
  'some',
  'many',
  'most',
]);
const PREPOSED = new Set(['of', 'among', 'half', 'some', 'most', 'many']);

function after(view: SentenceView, start: number): Predicate[] {
  const found: Predicate[] = [];
  let at = start;
  let relative = false;
  let commas = 0;
  for (let steps = 0; at < view.to && steps < 60; steps++) {
    const word = view.lower(at);
    const verb = view.verbAt(at);
    if (verb) {
      if (verb.form === 'infinitive' && found.length === 0 && !relative && at - start > 3) {
        at = verb.to;
        continue;
      }
      const transitive = hasObject(view, verb.to);
      const bare = verb.form === 'participle' || verb.form === 'gerund';
      const main = !relative && (verb.form === 'finite' || (verb.form === 'participle' && transitive));
      const undergoes =
        verb.passive || (verb.form === 'participle' && !transitive) || isPassiveInfinitive(view, verb);
      found.push({ relation: main ? 'subject' : 'modifier', verb, undergoes });
      found.push(...chained(view, verb, main ? 'subject' : 'modifier'));
      if (main) return found;
      at = relative || !bare ? skipClause(view, verb.to) : verb.to;
      relative = false;
      continue;
    }
    if (word === '(' || word === '[') {
      at = closing(view, at);
      continue;
    }
    if (relatives.has(word)) {
      // [800 nurses, of whom half are volunteers, work]: what is said there is said of the part
      if (view.lower(at - 1) === 'of') {
        at = nextComma(view, at);
        commas = 0;
        continue;
      }
      relative = true;
      at++;
      continue;
    }
    if (DASHES.has(word)) {
      const end = dashAgain(view, at);
      if (end === 0) break;
      at = end;
      continue;
    }
    if (word === ',') {
      if (++commas > 2) break;
      const next = view.lower(at + 1);
      if (APPOSED.has(next) || (PREPOSED.has(next) && relatives.has(view.lower(at + 2)))) {
        at = nextComma(view, at + 1);
        continue;
      }
      if (relatives.has(next)) {
        at++;
        continue;
      }
      // [kits, 9,000 tarpaulins and 3 tanks were handed out]
      if (startsNumber(view, at + 1)) {
        commas--;
        at++;
        continue;
      }
      if (commas === 2 || view.verbAt(at + 1)) {
        at++;
        if (!view.verbAt(at)) break;
        continue;
      }
      break;
    }
    if (/^[.;:!?”"]$/.test(word) || view.part(at) === 'SCONJ' || SUBORDINATORS.has(word)) break;
    // [killed two men and wounded 41]: a verb that shares the subject before
    if (
      view.part(at) === 'CCONJ' &&
      (view.verbAt(at + 1) || (found.length > 0 && startsNumber(view, at + 1)))
    )
      break;
    if (view.part(at) === 'CCONJ' && found.length === 0 && startsNumber(view, at + 1)) {
      // [seven people and 12 soldiers were killed]: the verb comes after both
      at++;
      continue;
    }
    if (view.part(at) === 'PRON' && word !== 'there') break;
    // [900 refugees 4,100 internally displaced]: the next entry of a box
    if (view.part(at) === 'NUM' && /^(?:NOUN|ADJ)$/.test(view.part(at - 1))) break;
    at++;
  }
  return found;
}

/** [were forced to flee], [have begun returning]: verbs that hang on another with the same subject. */
function chained(view: SentenceView, verb: VerbGroup, relation: Relation): Predicate[] {
  const found: Predicate[] = [];
  let end = verb.to;
  for (let depth = 0; depth < 3; depth++) {
    let next = end;
    while (next < view.to && next - end < 3 && (view.lower(next) === 'to' || view.part(next) === 'ADV'))
      next++;
    const group = view.verbAt(next);
    if (!group || group === verb || (group.form !== 'infinitive' && group.form !== 'gerund')) break;
    found.push({ relation, verb: group, undergoes: isPassiveInfinitive(view, group) });
    end = group.to;
  }
  return found;
}

function isPassiveInfinitive(view: SentenceView, verb: VerbGroup): boolean {
  return (
    verb.passive || (verb.form === 'infinitive' && view.lower(verb.from) === 'be' && verb.head > verb.from)
  );
}

function before(view: SentenceView, start: number): Predicate[] {
  let oblique = false;
  let preposition = '';
  let crossedNoun = false;
  for (let at = start - 1, steps = 0; at >= view.from && steps < 40; at--, steps++) {
    const verb = view.verbAt(at);
    const word = view.lower(at);
    if (verb) {
      const relation = oblique || verb.passive ? 'oblique' : 'object';
      const led = preposition === '' ? {} : { preposition };
      return [{ relation, verb, undergoes: relation === 'object', ...led }];
    }
    if (word === ')' || word === ']') {
      at = opening(view, at);
      continue;
    }
    if (/^[.;:!?“"(]$/.test(word)) break;
    const part = view.part(at);
    if (part === 'SCONJ' || relatives.has(word)) break;
    if (part === 'CCONJ' || word === ',') {
      // After a verb of its own a conjunct starts a clause: [were killed and 53 injured].
      if (view.verbAt(at - 1) && part === 'CCONJ') break;
      if (part === 'CCONJ' && oblique && !crossedNoun) break;
      continue;
    }
    if ((part === 'ADP' || word === 'to') && word !== 'of' && !isParticle(view, at)) {
      oblique = true;
      if (preposition === '') preposition = word;
    }
    if (part === 'NOUN' || part === 'PROPN') crossedNoun = true;
  }
  return [];
}

/** [cut off 800 villagers], [took in 90 families] */
function isParticle(view: SentenceView, at: number): boolean {
  return PARTICLES.has(view.lower(at)) && view.verbAt(at - 1)?.to === at;
}

const PARTICLES = new Set(['off', 'out', 'up', 'down', 'back', 'away', 'over', 'in']);

function hasObject(view: SentenceView, at: number): boolean {
  const part = view.part(at);
  if (part === 'ADV') return hasObjectAfter(view, at + 1);
  return hasObjectAfter(view, at);
}

function hasObjectAfter(view: SentenceView, at: number): boolean {
  const part = view.part(at);
  return (
    part === 'DET' ||
    part === 'PRON' ||
    part === 'NOUN' ||
    part === 'PROPN' ||
    part === 'NUM' ||
    part === 'ADJ'
  );
}

/** End of a relative or participle clause: the next verb after a comma, or after its own noun phrase. */
function skipClause(view: SentenceView, start: number): number {
  let at = start;
  while (at < view.to && !view.verbAt(at) && !/^[,.;:!?]$/.test(view.lower(at))) at++;
  return at;
}

const DASHES = new Set(['–', '—', '_', '--']);

/** End of an aside between two dashes, or 0 where the dash opens none. */
function dashAgain(view: SentenceView, start: number): number {
  for (let at = start + 1; at < Math.min(view.to, start + 30); at++)
    if (view.lower(at) === view.lower(start)) return at + 1;
  return 0;
}

function startsNumber(view: SentenceView, at: number): boolean {
  for (let i = at; i < Math.min(view.to, at + 3); i++) if (view.part(i) === 'NUM') return true;
  return false;
}

function nextComma(view: SentenceView, start: number): number {
  let at = start;
  while (at < view.to && !/^[,.;:!?–—]$/.test(view.lower(at))) at++;
  return view.lower(at) === ',' ? at + 1 : at;
}

function closing(view: SentenceView, start: number): number {
  let depth = 0;
  for (let at = start; at < view.to; at++) {
    const word = view.lower(at);
    if (word === '(' || word === '[') depth++;
    else if ((word === ')' || word === ']') && --depth === 0) return at + 1;
  }
  return view.to;
}

function opening(view: SentenceView, start: number): number {
  let depth = 0;
  for (let at = start; at >= view.from; at--) {
    const word = view.lower(at);
    if (word === ')' || word === ']') depth++;
    else if ((word === '(' || word === '[') && --depth === 0) return at;
  }
  return view.from - 1;
}
