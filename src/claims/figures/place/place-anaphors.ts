import type { Annotation } from '../../../language/annotate.js';
import type { PlaceMention } from '../../../language/mention.js';
import type { Situation } from '../../../situation/situation.js';
import type { SentenceView } from '../../syntax/sentence-view.js';
import { claimWords } from '../../words/claim-words.js';
import { firstAtOrAfter } from '../mentions-in.js';

/** Words that stand for a place named before: [the camp], [this city], [there]. */
export interface Anaphor {
  /** Token index. */
  readonly at: number;
  /** Those it may be of; none: a place of any kind. */
  readonly kinds: readonly string[];
}

/** How many place mentions back an anaphor is looked for. */
const REACH = 60;

export function anaphorsIn(view: SentenceView): Anaphor[] {
  const found: Anaphor[] = [];
  for (let i = view.from; i < view.to; i++) {
    const kinds = claimWords.placeNouns.get(view.lower(i));
    if (kinds && /^(?:the|this|that|these|those|both)$/.test(view.lower(i - 1)) && !isNamed(view, i))
      found.push({ at: i, kinds });
    else if (claimWords.nationwide.has(view.lower(i))) found.push({ at: i, kinds: COUNTRY });
    else if (isInState(view, i)) found.push({ at: i, kinds: STATE });
    else if (isThere(view, i)) found.push({ at: i, kinds: [] });
  }
  return found;
}

/** [in the state], but not [the state has found rooms] */
function isInState(view: SentenceView, at: number): boolean {
  return (
    view.lower(at) === 'state' &&
    view.lower(at - 1) === 'the' &&
    view.part(at - 2) === 'ADP' &&
    view.part(at + 1) !== 'NOUN'
  );
}

/** [Nationally, 900 are in need] */
const COUNTRY: readonly string[] = ['country'];
const STATE: readonly string[] = ['state', 'province', 'region'];

/** [the prison of Marra] */
function isNamed(view: SentenceView, at: number): boolean {
  return view.lower(at + 1) === 'of' && view.part(at + 2) === 'PROPN';
}

/** [who live there], but not [there are] and [over there]. */
function isThere(view: SentenceView, at: number): boolean {
  // ["Nine died here in May", he said]
  if (view.lower(at) === 'here') return view.verbAt(at - 1) !== undefined && view.part(at + 1) !== 'PROPN';
  if (view.lower(at) !== 'there' || view.part(at - 1) === 'ADP') return false;
  const next = view.verbAt(at + 1);
  return !next || next.tense === 'none';
}

/** The place of one of the kinds that the account last named before the words. */
export function antecedentOf(
  anaphor: Anaphor,
  view: SentenceView,
  notes: Annotation,
  situation: Situation,
): PlaceMention | undefined {
  const limit = firstAtOrAfter(notes.places, view.tokens[anaphor.at]!.start);
  for (let i = limit - 1; i >= 0 && i > limit - REACH; i--) {
    const mention = notes.places[i]!;
    // [Syrians in the country], but not [a Turkish coal mine]
    if (mention.label !== 'LOC' && !anaphor.kinds.includes('country')) continue;
    if (anaphor.kinds.length === 0) {
      // [Marra, which has 900 soldiers there]: not where it is itself
      if (mention.start === view.sentence.start) continue;
      return mention;
    }
    if (kindsOf(mention, notes, situation).some((kind) => anaphor.kinds.includes(kind))) return mention;
  }
  return undefined;
}

/** What kinds of place a mention names, by the gazetteer and by the words beside it ("Moria camp"). */
function kindsOf(mention: PlaceMention, notes: Annotation, situation: Situation): readonly string[] {
  const { text } = notes.reading.account;
  const known = kept.get(mention);
  if (known?.situation === situation && known.text === text) return known.kinds;
  const kinds = namedKinds(mention, text, situation);
  kept.set(mention, { kinds, situation, text });
  return kinds;
}

interface Kinds {
  readonly kinds: readonly string[];
  readonly situation: Situation;
  readonly text: string;
}

// Every figure with [the camp] in its sentence asks for those of all places before it.
const kept = new WeakMap<PlaceMention, Kinds>();

function namedKinds(mention: PlaceMention, text: string, situation: Situation): string[] {
  const kinds: string[] = [];
  const known = situation.places.find((place) => place.id === mention.place);
  if (known) kinds.push(known.kind);
  else if (mention.precision === 'country') kinds.push('country');
  else if (mention.precision === 'town') kinds.push('city');
  else if (mention.precision === 'region') kinds.push('province');
  else if (mention.precision === 'district') kinds.push('district');
  const before = text.slice(Math.max(0, mention.start - 8), mention.start);
  const after = text.slice(mention.end, mention.end + AFTER);
  // [from Marra. The prison]: another sentence's
  const beside =
    `${before.replace(/^.*[.;:!?]/su, '')}${text.slice(mention.start, mention.end)}${after.replace(/[.;:!?].*$/su, '')}`.toLowerCase();
  for (const [word, named] of claimWords.placeNouns) if (beside.includes(word)) kinds.push(named[0]!);
  const building = buildingBefore(text.slice(Math.max(0, mention.start - LOOKED_AT), mention.start));
  if (building) kinds.push(...building);
  return kinds;
}

/** [a riot at the women's prison of] Marra, [an explosion at a coal mine in the town of] Belo: the kinds of what is there. */
function buildingBefore(before: string): readonly string[] | undefined {
  const words =
    /([\p{L}-]+) (?:of|in|at|near|outside|on) $/u.exec(before) ??
    /([\p{L}-]+) (?:in|at|near|outside|on) the (?:[\p{L}’'-]+ ){1,4}of $/u.exec(before);
  return words ? claimWords.placeNouns.get(words[1]!.toLowerCase()) : undefined;
}

/** Characters behind a name: [Lala] displacement site. */
const AFTER = 20;
/** Characters before a name. */
const LOOKED_AT = 48;
