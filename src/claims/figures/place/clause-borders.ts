import { claimWords } from '../../words/claim-words.js';
import type { Located } from '../draft.js';

/**
 * Whether the place at token `from`, behind a figure, belongs to what is told next: to a clause of its own ([300 were
 * burnt, and 142 have been flown to] Belo), to a part ([79 died, 37 of them in] Belo), or to what was done to the
 * counted afterwards ([eight were hurt and taken to] Belo).
 */
export function isToldNext(draft: Located, from: number, preposition: string): boolean {
  const { view, phrase } = draft;
  if (from - phrase.to > FARTHEST) return true;
  const way = WAYS.has(preposition);
  for (let i = phrase.to; i < from; i++) {
    if (isPart(draft, i, from)) return true;
    const word = view.lower(i);
    if (word === ';') return true;
    const comma = view.lower(i - 1) === ',';
    const joined = (word === 'and' || word === 'but') && (way || comma);
    if (!joined && !(comma && ASIDES.has(word))) continue;
    const verb = view.verbs.find((one) => one.from > i);
    if (!verb) continue;
    const told = verb.form === 'finite' || (way && view.part(verb.from - 1) === 'NUM');
    if (told && hasSubject(draft, i + 1, verb.from)) return true;
    if (way && joined && verb.from === i + 1 && claimWords.carrying.has(view.lower(verb.head))) return true;
  }
  return false;
}

/** Tokens between a figure and a place behind it. */
const FARTHEST = 120;

/** Prepositions whose place belongs to their verb. */
const WAYS: ReadonlySet<string> = new Set(['to', 'into', 'from', 'for']);

/** Behind a comma they begin what is told besides: [, since 26 clinics are closed in Belo]. */
const ASIDES: ReadonlySet<string> = new Set([
  'since',
  'because',
  'while',
  'whereas',
  'although',
  'though',
  'when',
]);

function hasSubject({ view }: Located, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (SUBJECTS.has(view.part(i))) return true;
  return false;
}

const SUBJECTS: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);

/** [37 of them in Belo], [of which 37 in Belo], but not [37 of them children, in Belo] or [37 of them children since a bomb in Belo]. */
function isPart({ view }: Located, at: number, from: number): boolean {
  if (view.lower(at) !== 'of' || !THOSE.has(view.lower(at + 1))) return false;
  const listed = view.part(at + 2) === 'NUM';
  if (!listed && view.part(at - 1) !== 'NUM') return false;
  for (let i = at + 3; i < from; i++) {
    const kind = view.part(i);
    if (view.lower(i) === ',' && !(listed && view.part(i + 1) === 'NUM')) return false;
    if (!listed && (kind === 'CCONJ' || kind === 'SCONJ' || kind === 'NUM')) return false;
  }
  return true;
}

const THOSE: ReadonlySet<string> = new Set(['them', 'whom', 'which', 'these']);

/** Whether a place before a figure is what an aside shut before it relies on: [The league, which draws on aid from] Belo, fed 900. */
export function isAside({ view, phrase }: Located, from: number): boolean {
  // [which came from Belo]
  let source = from - 1;
  while (view.part(source) === 'DET' || view.part(source) === 'ADP') source--;
  if (view.part(source) !== 'NOUN') return false;
  let shut = from;
  while (shut < phrase.from && view.lower(shut) !== ',') shut++;
  if (shut >= phrase.from - 1) return false;
  for (let i = from - 1; i > from - LONGEST_ASIDE && view.lower(i) !== ','; i--)
    if (view.lower(i) === 'which' || view.lower(i) === 'who') return view.part(i - 1) !== 'ADP';
  return false;
}

/** Tokens. */
const LONGEST_ASIDE = 15;

/** Whether a place is only what another is measured from: [470 km north of] Belo, [on the edge of] Belo. */
export function isLandmark({ view }: Located, from: number): boolean {
  const first = view.part(from - 1) === 'DET' ? from - 2 : from - 1;
  const word = view.lower(first);
  if (word !== 'of' && word !== 'from') return false;
  if (claimWords.edges.has(view.lower(first - 1))) return true;
  for (let i = first - 1; i >= first - 4; i--) if (claimWords.lengths.has(view.lower(i))) return true;
  return false;
}

/** [she told reporters in] Belo, [two guards interviewed in] Belo: where it was told. */
export function isWhereTold({ view }: Pick<Located, 'view'>, from: number): boolean {
  let at = from - 1;
  for (
    ;
    at >= from - 3 && (view.part(at) === 'DET' || view.part(at) === 'ADJ' || view.part(at) === 'PROPN');
    at--
  );
  const word = view.lower(at);
  return (
    (word === 'in' || word === 'at' || word === 'from') && claimWords.tellingWords.has(view.lower(at - 1))
  );
}
