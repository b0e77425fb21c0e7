import type { TimeMention } from '../../../language/mention.js';
import type { Located } from '../draft.js';
import { asOfWords } from './as-of-words.js';

/** How closely a time named in the sentence belongs to the counted phrase; 0 or less where it does not. */
export function timeNearness(draft: Located, time: TimeMention): number {
  const { view, phrase } = draft;
  const from = view.tokenAt(time.start);
  const to = view.tokenAt(time.end);
  const after = from >= phrase.to;
  const [low, high] = after ? [phrase.to, from] : [to, phrase.from];
  if (after && (isCompared(draft, low, high, time) || isAside(draft, low, high) || isInAside(draft, high)))
    return 0;
  if (after && opensClause(view, from, to)) return 0;
  // [a third more than in 2021, and 300 died]
  if (!after && isComparison(view, from)) return 0;
  let score = 6 - 0.06 * Math.max(0, high - low);
  let verbs = 0;
  for (let i = low; i < high; i++) {
    const word = view.lower(i);
    // A full stop within a sentence is a footnote's: [were reported.4 Here we].
    if (word === '.') score -= 4;
    // [Sixteen are missing; last night it was nine]
    else if (word === ';' && after) return 0;
    // [They need 45 tents until June; nine are there]
    else if (word === ';' && isSoNow(draft, i)) return isFrame(view, from, to) ? FRAMED : 0;
    else if (word === ';') score -= 2.5;
    // [Eight were taken to hospital, where one died the next day]
    else if (
      after &&
      word === ',' &&
      /^(?:where|which|who)$/.test(view.lower(i + 1)) &&
      time.basis === 'narrative'
    )
      return 0;
    else if (view.part(i) === 'SCONJ' || word === 'which' || word === 'who') score -= 1.5;
    else if (view.part(i) === 'NUM') score -= 0.6;
    // [900 are out of work, and that two fell ill on Monday]
    if (after && word === 'and' && view.lower(i + 1) === 'that') return 0;
    const verb = view.verbAt(i);
    if (verb?.from === i && verb.form === 'finite') verbs++;
  }
  // [Nine were hurt, and five of them were still in danger the following day]
  if (after && verbs > 1 && time.basis === 'narrative') return 0;
  score -= Math.max(0, verbs - 1) * 1.5;
  // [700 in May]
  if (after && from - phrase.to <= 1) score += 0.5;
  if (time.relation === 'after' || time.relation === 'before') score -= 1;
  return isFrame(view, from, to) ? Math.max(score, FRAMED) : score;
}

/** [As of 3 May, 900 people live here, 400 of them from Belo, 310 from Marra ...]: what opens a sentence dates all of it. */
function isFrame(view: Located['view'], from: number, to: number): boolean {
  return from - view.from <= 3 && view.lower(to) === ',';
}

/** Less than of a time that stands nearer. */
const FRAMED = 0.1;

/** [900 people, up from 700 in May], [900, compared with May], [more than in May]: of May is what 900 is compared with. */
function isCompared({ view }: Located, low: number, high: number, { edtf }: TimeMention): boolean {
  for (let i = low; i < high; i++) {
    const word = view.lower(i);
    if (asOfWords.comparing.has(word)) return true;
    if (asOfWords.againstTime.has(word) && i + 2 >= high) return true;
    // [310 meals a day, twice as many as in 2019]
    if (word === 'as' && i + 2 >= high && AS_MANY.test(view.lower(i - 1))) return true;
    // [55 countries, up by 20 from 2019]
    if (asOfWords.changes.has(word) && view.lower(high - 1) === 'from') return true;
    // [a rise of 12% on July], but not [rose by 12% on Monday]
    const coarse = edtf !== undefined && /^\d{4}(?:-\d{2})?$/.test(edtf);
    if (coarse && i > high - CHANGE && asOfWords.changes.has(word) && ON.test(view.lower(high - 1)))
      return true;
    // [300 cases, against 700 in May], [fewer than the 700 of May]
    if (word === 'against' && opensAside(view, i) && isNumber(view, i + 1)) return true;
    if (word === 'than' && view.lower(i + 1) === 'the' && isNumber(view, i + 2)) return true;
    if (!asOfWords.againstNumber.has(word) || view.part(i + 1) !== 'NUM') continue;
    if (i > low && asOfWords.changes.has(view.lower(i - 1))) return true;
  }
  return false;
}

/** Tokens of [up by a further 12 per cent]. */
const CHANGE = 8;
const AS_MANY = /^(?:many|much|high|large|big)$/;
const ON = /^(?:on|over)$/;

function opensAside(view: Located['view'], at: number): boolean {
  return /^[,;)–—-]$/.test(view.lower(at - 1)) || view.lower(at - 1) === 'as' || isNumber(view, at - 1);
}

function isNumber(view: Located['view'], at: number): boolean {
  return view.part(at) === 'NUM' || /^[\d%]/.test(view.lower(at));
}

/** [There are 52 beds, and on Monday 19 were taken]: the time begins a clause of its own. */
function opensClause(view: Located['view'], from: number, to: number): boolean {
  let at = from - 1;
  while (view.part(at) === 'ADP' || view.part(at) === 'DET') at--;
  if (!/^(?:and|but)$/.test(view.lower(at)) || view.lower(at - 1) !== ',') return false;
  return (
    isNumber(view, to) || view.part(to) === 'PRON' || view.part(to) === 'DET' || view.part(to) === 'PROPN'
  );
}

function isComparison(view: Located['view'], from: number): boolean {
  const at = view.part(from - 1) === 'ADP' && view.lower(from - 1) !== 'than' ? from - 2 : from - 1;
  return view.lower(at) === 'than' || asOfWords.comparing.has(view.lower(at));
}

/** Whether the clause that begins behind a token and holds the phrase tells how things are. */
function isSoNow({ view, phrase }: Located, from: number): boolean {
  for (let i = from + 1; i < view.to && view.lower(i) !== ';'; i++) {
    const verb = view.verbAt(i);
    if (verb && /^(?:present|perfect)$/.test(verb.tense) && (i < phrase.from || i >= phrase.to)) return true;
  }
  return false;
}

/** [The jail, built for 300, held 900 at the end of May]: the time is that of the verb behind the aside. */
function isInAside({ view, phrase, predicates }: Located, high: number): boolean {
  const own = predicates.find(({ verb }) => verb.form === 'participle' && verb.to <= phrase.from)?.verb;
  if (!own || view.lower(own.from - 1) !== ',') return false;
  let at = phrase.to;
  while (at < high && view.lower(at) !== ',') at++;
  const verb = view.verbAt(at + 1);
  return at < high && verb !== undefined && verb.from === at + 1;
}

const OPENING = new Set(['(', '–', '—', '-']);
const CLOSING = new Set([')', '–', '—', '-']);

/** [six trucks - given in 2020 - are on the way]: the aside has a verb of its own, and the time is that verb's. */
function isAside({ view }: Located, low: number, high: number): boolean {
  let opened = -1;
  for (let i = low; i < high; i++) {
    const word = view.lower(i);
    if (opened >= 0 && CLOSING.has(word)) opened = -1;
    else if (OPENING.has(word)) opened = i;
  }
  if (opened < 0) return false;
  for (let i = opened + 1; i < high; i++) if (view.verbAt(i)) return true;
  return false;
}
