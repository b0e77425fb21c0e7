import { DASHES, dashBefore, opening, RELATIVES } from './asides.js';
import type { Predicate } from './predicate.js';
import type { SentenceView } from './sentence-view.js';

/** The verb before a noun phrase that takes it as its object or behind a preposition. `start` is its first token. */
export function predicateBefore(view: SentenceView, start: number): Predicate[] {
  let oblique = false;
  let preposition = '';
  let crossedNoun = false;
  let joined = false;
  let skipped = false;
  for (let at = start - 1, steps = 0; at >= view.from && steps < 40; at--, steps++) {
    const verb = view.verbAt(at);
    const word = view.lower(at);
    if (verb) {
      const relation = oblique || skipped || verb.passive ? 'oblique' : 'object';
      const led = preposition === '' ? {} : { preposition };
      return [{ relation, verb, undergoes: relation === 'object', ...led }];
    }
    if (word === ')' || word === ']') {
      at = opening(view, at);
      continue;
    }
    if (DASHES.has(word)) {
      // [handed out soap - enough for a month - to 900 families]
      const opened = dashBefore(view, at);
      if (opened < view.from) break;
      at = opened;
      continue;
    }
    if (/^[.;:!?“"(]$/.test(word)) break;
    const part = view.part(at);
    if (word === 'with' && TOGETHER.has(view.lower(at - 1))) {
      at--;
      continue;
    }
    if (part === 'SCONJ' || RELATIVES.has(word) || /^(?:where|when|while)$/.test(word)) break;
    if (part === 'CCONJ' || word === ',') {
      // After a verb of its own a conjunct starts a clause: [were killed and 53 injured].
      if (view.verbAt(at - 1) && part === 'CCONJ') break;
      if (part === 'CCONJ' && oblique && !crossedNoun) break;
      if (part === 'CCONJ' && !oblique) joined = true;
      continue;
    }
    if (part === 'NUM') joined = skipped = false;
    // [cut off 40 villages in the north and 12 in the south]: the "in" is that of the 40
    if (joined && part === 'ADP') {
      skipped = true;
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
  if (view.lower(at) === 'out' && view.lower(at + 1) === 'of') return false;
  return PARTICLES.has(view.lower(at)) && view.verbAt(at - 1)?.to === at;
}

/** [destroyed homes along with 15 shops] */
const TOGETHER = new Set(['along', 'together']);

const PARTICLES = new Set(['off', 'out', 'up', 'down', 'back', 'away', 'over', 'in']);
