import { closing, DASHES, dashAgain, nextComma, RELATIVES } from './asides.js';
import { chained, isPassiveInfinitive } from './chained-verbs.js';
import type { Predicate } from './predicate.js';
import type { SentenceView } from './sentence-view.js';
import type { VerbGroup } from './verb-groups.js';

const SUBORDINATORS = new Set(['when', 'where', 'while', 'because', 'whereas', 'although', 'though', 'if']);
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

/** Verbs behind a noun phrase, up to the one it is the subject of. `start` is the token after the phrase, `ofWhole` where it stands behind "of". */
export function predicatesAfter(view: SentenceView, start: number, ofWhole = false): Predicate[] {
  const found: Predicate[] = [];
  // [29 inmates dead and 19 guards hurt]: the adjective ends what is said of them
  if (view.part(start) === 'ADJ' && endsClause(view, start + 1)) return found;
  let at = start;
  let relative = false;
  let commas = 0;
  let listed = false;
  for (let steps = 0; at < view.to && steps < 60; steps++) {
    const word = view.lower(at);
    const verb = view.verbAt(at);
    if (verb) {
      if (verb.form === 'infinitive' && found.length === 0 && !relative && at - start > 3) {
        at = verb.to;
        continue;
      }
      // [40 newcomers, 90 people displaced by floods]: said of the last alone
      if (listed && verb.form === 'participle' && view.lower(verb.to) === 'by') {
        at = verb.to;
        continue;
      }
      const transitive = hasObject(view, verb.to);
      const bare = verb.form === 'participle' || verb.form === 'gerund';
      const ended = verb.form === 'participle' && at === start && !ofWhole && endsClause(view, verb.to);
      const main =
        !relative && (verb.form === 'finite' || (verb.form === 'participle' && transitive) || ended);
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
    if (RELATIVES.has(word)) {
      // [800 nurses, of whom half are volunteers, work]: what is said there is said of the part
      if (view.lower(at - 1) === 'of') {
        at = nextComma(view, at);
        commas = 0;
        continue;
      }
      const gap = word === 'who' ? undefined : verbOfGap(view, at + 1);
      if (gap) {
        found.push({ relation: 'modifier', verb: gap, undergoes: true });
        at = gap.to;
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
      if (APPOSED.has(next) || (PREPOSED.has(next) && RELATIVES.has(view.lower(at + 2)))) {
        at = nextComma(view, at + 1);
        continue;
      }
      if (RELATIVES.has(next)) {
        at++;
        continue;
      }
      // [kits, 9,000 tarpaulins and 3 tanks were handed out]
      if (startsNumber(view, at + 1)) {
        commas--;
        listed = true;
        at++;
        continue;
      }
      // [in Marra, Belo and Tarka were affected]
      if (found.length === 0 && view.part(at - 1) === 'PROPN' && view.part(at + 1) === 'PROPN') {
        commas--;
        at++;
        continue;
      }
      // [in Belo district, Marra region, were affected]
      const named = afterAside(view, at + 1);
      if (named > 0) {
        at = named;
        continue;
      }
      if (commas === 2 || view.verbAt(at + 1)) {
        at++;
        if (!view.verbAt(at)) break;
        continue;
      }
      break;
    }
    // [$31 million received out of $130 million required]
    if (word === 'out' && view.lower(at + 1) === 'of' && startsNumber(view, at + 2)) break;
    if (/^[.;:!?”")\]]$/.test(word) || view.part(at) === 'SCONJ' || SUBORDINATORS.has(word)) break;
    // [killed two men and wounded 41]: a verb that shares the subject before
    if (
      view.part(at) === 'CCONJ' &&
      (view.verbAt(at + 1) || (found.length > 0 && startsNumber(view, at + 1)))
    )
      break;
    if (view.part(at) === 'CCONJ' && found.length === 0 && startsNumber(view, at + 1)) {
      // [seven people and 12 soldiers were killed]: the verb comes after both
      listed = true;
      at++;
      continue;
    }
    // [the 1,848 people it arrested]
    const agent = at === start && view.part(at) === 'PRON' ? view.verbAt(at + 1) : undefined;
    if (agent && !RELATIVES.has(word)) {
      found.push({ relation: 'modifier', verb: agent, undergoes: true });
      at = agent.to;
      continue;
    }
    if (view.part(at) === 'PRON' && word !== 'there' && view.lower(at - 1) !== 'of') break;
    // [900 refugees 4,100 internally displaced]: the next entry of a box
    if (view.part(at) === 'NUM' && /^(?:NOUN|ADJ)$/.test(view.part(at - 1))) break;
    at++;
  }
  return found;
}

/** The verb behind what stands between commas: [Marra region,], [none of them soldiers,], [a driver and ten guards,]; or 0. */
function afterAside(view: SentenceView, start: number): number {
  for (let at = start; at < start + ASIDE; at++) {
    if (view.lower(at) === ',') return at > start && view.verbAt(at + 1) ? at + 1 : 0;
    if (!/^(?:PROPN|NOUN|DET|ADJ|ADP|PRON|NUM|CCONJ)$/.test(view.part(at)) || RELATIVES.has(view.lower(at)))
      return 0;
  }
  return 0;
}

/** Words of an aside at most. */
const ASIDE = 12;

/** [the $3 million that the plan requires]: the verb of a relative clause with a subject of its own and no object. */
function verbOfGap(view: SentenceView, start: number): VerbGroup | undefined {
  if (!/^(?:DET|PROPN|NOUN|PRON)$/.test(view.part(start))) return undefined;
  for (let at = start + 1; at < start + 6; at++) {
    const verb = view.verbAt(at);
    if (verb) return verb.passive || verb.form === 'gerund' || hasObject(view, verb.to) ? undefined : verb;
    if (!/^(?:NOUN|PROPN|ADJ)$/.test(view.part(at))) return undefined;
  }
  return undefined;
}

/** [18 died, 48 were hurt], [18 died and 48 were hurt]: what comes next has a number of its own. */
function endsClause(view: SentenceView, at: number): boolean {
  const word = view.lower(at);
  return (word === ',' || word === ';' || view.part(at) === 'CCONJ') && startsNumber(view, at + 1);
}

function hasObject(view: SentenceView, at: number): boolean {
  const part = view.part(at);
  // [killed when the roof fell]
  if (SUBORDINATORS.has(view.lower(at))) return false;
  if (part === 'ADV') return hasObjectAfter(view, at + 1);
  return hasObjectAfter(view, at);
}

function hasObjectAfter(view: SentenceView, at: number): boolean {
  const part = view.part(at);
  return (
    /^(?:us)?[$€£]/.test(view.lower(at)) ||
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

function startsNumber(view: SentenceView, at: number): boolean {
  for (let i = at; i < Math.min(view.to, at + 3); i++) if (view.part(i) === 'NUM') return true;
  return false;
}
