import { overlaps, type Span } from '../../../../accounts/span.js';
import type { Annotation } from '../../../../language/annotate.js';
import type { PlaceMention } from '../../../../language/mention.js';
import type { Situation } from '../../../../situation/situation.js';
import { claimWords } from '../../../words/claim-words.js';
import type { Draft } from '../../draft.js';
import { firstAtOrAfter, mentionsIn } from '../../mentions-in.js';
import { datelineOf, isInDateline } from '../../time/dateline.js';
import { isWhereTold } from '../clause-borders.js';
import { CLAUSE } from '../finer-place.js';
import { anaphorsIn, antecedentOf } from '../place-anaphors.js';
import { listAround, specificFirst } from '../place-lists.js';
import { placeNearness } from '../place-nearness.js';
import type { Candidates, PlaceCandidate } from './candidates.js';
import { keyOf, type NamedPlaces } from './named-places.js';
import { placeCues } from './place-cues.js';

/** What a figure's sentence has of places. */
export interface InSentence {
  /** Keys of the places it names. */
  readonly here: ReadonlySet<string>;
  /** It speaks of the country as such. */
  readonly national: boolean;
}

/** Enters the places that a figure's sentence names, has as attributes, or has other words for. */
export function fromSentence(
  into: Candidates,
  draft: Draft,
  known: NamedPlaces,
  situation: Situation,
): InSentence {
  const { notes } = known;
  const { view, phrase } = draft;
  const counted = { start: view.tokens[phrase.from]!.start, end: view.tokens[phrase.to - 1]!.end };
  const dateline = datelineOf(notes);
  const last = firstAtOrAfter(notes.places, view.sentence.end);
  const first = Math.max(firstAtOrAfter(notes.places, view.sentence.start), last - MOST);
  const nearest = new Map<string, { readonly mention: PlaceMention; readonly score: number }>();
  let inside = 0;
  for (let i = first; i < last; i++) {
    const mention = notes.places[i]!;
    if (isInDateline(mention, dateline)) continue;
    const { key } = known.of[i]!;
    if (mention.label === 'LOC') {
      inside++;
      const score = placeNearness(draft, mention.start, mention.end);
      const was = nearest.get(key);
      if (!was || score > was.score) nearest.set(key, { mention, score });
    } else attribute(into, key, mention, counted, draft, notes);
  }
  let top: PlaceCandidate | undefined;
  let most = Number.NEGATIVE_INFINITY;
  const around = notes.places.slice(first, last);
  for (const [key, { mention, score }] of nearest) {
    const list = listAround(mention, around, notes.reading.account.text);
    const one = into.of(key, () => ({
      places: specificFirst(list, notes.reading.account.text),
      from: score > CLAUSE ? 'clause' : 'sentence',
    }));
    named(one.features, mention, score, counted, draft, notes);
    if (list.length >= LISTED) one.features.add('in:list');
    if (score > most) [top, most] = [one, score];
  }
  top?.features.add(inside > 1 ? 'in:top' : 'in:only');
  return { here: new Set(nearest.keys()), national: anaphors(into, draft, known, situation) };
}

/** Mentions of a sentence that are looked at: its last. */
const MOST = 40;
/** Places that make a list. */
const LISTED = 3;

/** [in Marra], [Marra's], [left Marra]: how a place stands to the figure. */
function named(
  features: Set<string>,
  mention: PlaceMention,
  score: number,
  counted: Span,
  draft: Draft,
  notes: Annotation,
): void {
  const { view, phrase } = draft;
  features.add('in');
  for (const edge of NEARNESS) if (score > edge) features.add(`near>${edge}`);
  const after = mention.start >= counted.end;
  const within = mention.start < counted.end && mention.end > counted.start;
  features.add(within ? 'in:counted' : after ? 'in:after' : 'in:before');
  const at = view.tokenAt(mention.start);
  const to = Math.max(at + 1, view.tokenAt(mention.end));
  let before = at - 1;
  while (before > view.from && (view.part(before) === 'DET' || view.part(before) === 'ADJ')) before--;
  const led = placeCues.prepositions.get(view.lower(before));
  if (led) features.add(`led:${led}`).add(after ? `led>${led}` : `led<${led}`);
  else {
    if (view.verbAt(to) || view.verbAt(to + 1)) features.add('in:subject');
    if (view.verbAt(at - 1)) features.add('in:object');
    if (/^['’]s$/.test(view.lower(to))) features.add('in:owner');
  }
  if (at <= view.from + 2) features.add('in:opens');
  if (!after && phrase.from - to <= 2) features.add('in:label');
  if (after && at - phrase.to <= 3) features.add('in:close');
  if (isSource(mention, notes, draft.span)) features.add('in:source');
  if (isWhereTold(draft, at)) features.add('in:told');
  const verb = view.verbAt(to);
  if (verb && claimWords.givingVerbs.has(view.lower(verb.head))) features.add('in:gives');
}

const NEARNESS = [-6, -2, 0, 2, 3, 4, 5, 6, 8];

/** [Marran officials], [900 Marrans] */
function attribute(
  into: Candidates,
  key: string,
  mention: PlaceMention,
  counted: Span,
  { span }: Draft,
  notes: Annotation,
): void {
  const { text } = notes.reading.account;
  const { features } = into.of(key, () => ({ places: specificFirst([mention], text), from: 'sentence' }));
  features.add('attribute').add(mention.precision === 'country' ? 'attribute:country' : 'attribute:local');
  if (overlaps(mention, counted)) features.add('attribute:counted');
  if (isSource(mention, notes, span)) features.add('attribute:source');
}

/** [the camp], [there], [nationwide]: enters what they stand for, and says whether one is the country. */
function anaphors(into: Candidates, draft: Draft, known: NamedPlaces, situation: Situation): boolean {
  const { notes, homeMention } = known;
  const { text } = notes.reading.account;
  const { view } = draft;
  let national = false;
  for (const anaphor of anaphorsIn(view)) {
    const token = view.tokens[anaphor.at]!;
    const score = placeNearness(draft, token.start, token.end);
    if (score < -1) continue;
    const country = anaphor.kinds.includes('country');
    national ||= country;
    const mention = antecedentOf(anaphor, view, notes, situation) ?? (country ? homeMention : undefined);
    if (!mention) continue;
    const how = anaphor.kinds.length === 0 ? 'there' : country ? 'country' : 'noun';
    const read = () => ({ places: specificFirst([mention], text), from: 'anaphor' }) as const;
    const { features } = into.of(keyOf(mention, text), read);
    features.add('anaphor').add(`anaphor:${how}`);
    if (score > NEAR) features.add('anaphor:near').add(`anaphor:${how},near`);
  }
  return national;
}

const NEAR = 2.5;

/** [officials in Marra said that 900]: who says a figure is no part of it. */
function isSource(mention: Span, { attributions }: Annotation, figure: Span): boolean {
  const near = { start: figure.start - SPOKEN, end: figure.end + SPOKEN };
  return mentionsIn(attributions, near).some(
    ({ source, start, end }) =>
      source !== undefined &&
      overlaps(source, mention) &&
      overlaps({ start, end }, figure) &&
      !overlaps(source, figure),
  );
}

/** Characters of who says what, looked at on either side. */
const SPOKEN = 1500;
