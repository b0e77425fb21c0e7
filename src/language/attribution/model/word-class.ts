import {
  adjunctOpeners,
  auxiliaries,
  clauseOpeners,
  cueNoun,
  cuePhrases,
  cueVerb,
  pronouns,
} from '../cues.js';
import { isRole } from '../describe-source.js';

const DETERMINERS = new Set(
  'a an the this that these those his her its their our my your any some no each every'.split(' '),
);
const BE = new Set('is are was were be been being am'.split(' '));
const PREPOSITIONS = new Set(
  'of in on at by for from with to about against over under between among into through'.split(' '),
);
const CALENDAR = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december yesterday today tonight'.split(
    ' ',
  ),
);

/** A word's class in the lexicons, 0 for any other word; a word of several has the first. At most 24 classes. */
export function classOf(word: string): number {
  if (word === 'that') return 1;
  if (word === "'s") return 2;
  const pronoun = pronouns.get(word);
  if (pronoun) return 3 + PRONOUN_KINDS.indexOf(pronoun);
  if (BE.has(word)) return 8;
  if (DETERMINERS.has(word)) return 9;
  if (word === 'to') return 10;
  if (word === 'and' || word === 'or') return 11;
  if (CALENDAR.has(word)) return 12;
  if (PREPOSITIONS.has(word)) return 13;
  if (clauseOpeners.has(word)) return 14;
  if (auxiliaries.has(word)) return 15;
  const verb = cueVerb(word);
  if (verb) return verb.weight === 'strong' ? 16 : verb.form === 'ing' ? 17 : verb.form === 'past' ? 18 : 19;
  if (cueNoun(word)) return 20;
  if (cuePhrases(word)) return 21;
  if (isRole(word)) return 22;
  return adjunctOpeners.has(word) ? 23 : 0;
}

const PRONOUN_KINDS = ['masculine', 'feminine', 'plural', 'own', 'other'];

/** A rough base form: the lexicon's for its verbs and nouns, else the word without its inflection. */
export function baseOf(word: string): string {
  const known = cueVerb(word) ?? cueNoun(word);
  if (known) return known.base;
  if (word.length < 5) return word;
  if (word.endsWith('ies') || word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('ing')) return undouble(word.slice(0, -3));
  if (word.endsWith('ed')) return undouble(word.slice(0, -2));
  if (word.endsWith('es')) return undouble(word.slice(0, -2));
  return word.endsWith('s') && !word.endsWith('ss') ? undouble(word.slice(0, -1)) : word;
}

/** [planned → plan], [writing → writ]: endings that vary go. */
function undouble(stem: string): string {
  const end = stem.charAt(stem.length - 1);
  if (end === 'e') return stem.slice(0, -1);
  return end === stem.charAt(stem.length - 2) && end !== 's' && end !== 'l' ? stem.slice(0, -1) : stem;
}
