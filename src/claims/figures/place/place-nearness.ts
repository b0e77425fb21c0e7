import type { Located } from '../draft.js';
import { isAside, isLandmark, isToldNext } from './clause-borders.js';

const LOCATIVE = new Set(['in', 'at', 'inside', 'across', 'within', 'near', 'around', 'throughout', 'of']);
const AWAY = new Set(['from', 'against', 'with', 'by', 'than', 'like', 'for']);

/** More than any place scores that stands elsewhere. */
export const BEFORE_BRACKET = 12;

/** How closely a place named in the sentence belongs to the counted phrase; -Infinity where it cannot. */
export function placeNearness(draft: Located, start: number, end: number): number {
  const { view, phrase } = draft;
  const from = view.tokenAt(start);
  const to = Math.max(from + 1, view.tokenAt(end));
  // Of [2,300 Iraqis from Mosul] the noun is no place of theirs.
  if (from < phrase.to && to > phrase.from) return Number.NEGATIVE_INFINITY;
  const preposition = prepositionBefore(draft, from);
  const after = from >= phrase.to;
  const [low, high] = after ? [phrase.to, from] : [to, phrase.from];
  let score = (after ? 6 : 5.2) - 0.08 * Math.max(0, high - low);
  // [Marra (900), Belo with 400]
  const led = view.lower(to) === '(' || (view.lower(to) === 'with' && view.part(from - 1) !== 'ADP');
  if (!after && to === phrase.from - 1 && led) return BEFORE_BRACKET;
  // [Marra 900, Belo: 400]
  const labels = numberLabelled(draft, from, to);
  if (!after && labels === phrase.from) return BEFORE_BRACKET;
  // [with Marra recording a fall (3 per cent)]: the place is the subject
  const subject = preposition === 'with' && !after && view.verbAt(afterKind(draft, to)) !== undefined;
  // [out of Marra]
  if (preposition === 'of' && isOutOf(draft, from)) score -= 1.2;
  else if (LOCATIVE.has(preposition) || subject) score += 0.6;
  else if (AWAY.has(preposition)) score -= 1.2;
  // [left Marra for a centre in Belo]: what the verb is done to goes before what follows
  if (after && view.verbAt(from - 1)?.to === from) score += 0.8;
  // [843 from Marra]: where they come from
  if (preposition === 'from' && from === phrase.to + 1) score -= 3;
  if (isOrigin(draft, from)) score -= 9;
  if (isOutside(draft, from) || (after && isToldNext(draft, from, preposition))) score -= 9;
  if (!after && AWAY.has(preposition) && isAside(draft, from)) score -= 9;
  if (isLandmark(draft, from)) score -= 6;
  if (labels >= 0) score -= after ? 9 : 3;
  // [48 people in eight provinces, and in Belo judges have opened 60 cases]: a clause of its own
  if (
    after &&
    draft.view.part(from - 1) === 'ADP' &&
    draft.view.lower(from - 2) === 'and' &&
    isClause(draft, to)
  )
    score -= 9;
  score -= clauseCosts(draft, low, high);
  // [In Marra, ...] and [West: ...] hold for the whole sentence
  const opens = from <= view.from + 2 && /^[,:]$/.test(view.lower(afterKind(draft, to)));
  if (!after && opens) score += 1.5;
  // [Marra: In Belo, ...]
  const opensAfter =
    view.lower(from - 2) === ':' && from - 2 <= view.from + 3 && view.lower(afterKind(draft, to)) === ',';
  if (!after && opensAfter) score += 1.5;
  return score;
}

/** [refugees from Marra have no school]: they are elsewhere. */
function isOrigin({ view }: Located, from: number): boolean {
  const at = view.part(from - 1) === 'DET' ? from - 2 : from - 1;
  return view.lower(at) === 'from' && COME_FROM.test(view.lower(at - 1));
}

const COME_FROM = /^(?:refugee|migrant|immigrant|seeker|deportee|exile|newcomer|national)s$/;

function prepositionBefore({ view }: Located, from: number): string {
  let before = from - 1;
  while (before > view.from && (view.part(before) === 'DET' || view.part(before) === 'ADJ')) before--;
  return view.lower(before);
}

/** What stands before a label; nothing at a sentence's start. */
const OPENS_ITEM = /^(?:|[,:;•(|]|and)$/;

/** The number right behind a place as its label: [Belo (400)], [Belo: 400], [Belo 400]; -1 where there is none. */
function numberLabelled({ view }: Located, from: number, to: number): number {
  if (!OPENS_ITEM.test(view.lower(from - 1))) return -1;
  const mark = view.lower(to) === '(' || view.lower(to) === ':' ? to + 1 : to;
  return view.part(mark) === 'NUM' ? mark : -1;
}

function isOutOf({ view }: Located, from: number): boolean {
  let at = from - 1;
  while (at > view.from && view.lower(at) !== 'of') at--;
  return view.lower(at - 1) === 'out';
}

/** Whether a subject and its verb follow, and not the end. */
function isClause({ view }: Located, to: number): boolean {
  const next = view.verbs.find(({ from }) => from >= to);
  return (
    next !== undefined &&
    next.form !== 'gerund' &&
    next.from > to &&
    next.from - to < SUBJECT &&
    !/^[,;.]$/.test(view.lower(to))
  );
}

/** Tokens. */
const SUBJECT = 6;

function afterKind({ view }: Located, to: number): number {
  let at = to;
  while (at < view.to && at < to + 2 && view.part(at) === 'NOUN') at++;
  return at;
}

/** [countries outside Iraq], [outside of Syria] */
function isOutside({ view }: Located, from: number): boolean {
  // [an area the size of Marra]
  if (view.lower(from - 1) === 'of' && view.lower(from - 2) === 'size') return true;
  for (let at = from - 1; at >= from - 5; at--) if (view.lower(at) === 'outside') return true;
  return false;
}

/** What stands between a place and a number that makes them parts of different clauses. */
function clauseCosts({ view }: Located, low: number, high: number): number {
  let cost = 0;
  let verbs = 0;
  for (let i = low; i < high; i++) {
    const word = view.lower(i);
    // A full stop within a sentence is a footnote's: [need aid.1 In the north].
    if (word === '.') cost += 4;
    else if (word === ';' || (word === ':' && i > view.from + 3)) cost += 2.5;
    else if (view.part(i) === 'SCONJ' || word === 'which' || word === 'who') cost += 1.2;
    else if (view.part(i) === 'NUM' && i + 1 < high) cost += 0.5;
    const verb = view.verbAt(i);
    if (verb?.from === i && (verb.form === 'finite' || verb.form === 'participle')) verbs++;
  }
  return cost + Math.max(0, verbs - 1) * 1.3;
}
