import { overlaps, type Span } from '../../../accounts/span.js';
import type { Annotation } from '../../../language/annotate.js';
import type { Reading } from '../../../language/annotation.js';
import type { PlaceMention } from '../../../language/mention.js';
import type { Situation } from '../../../situation/situation.js';
import type { PlaceRef } from '../../claim.js';
import type { SentenceView } from '../../syntax/sentence-view.js';
import { claimWords } from '../../words/claim-words.js';
import { isOfItem, itemsByPlace } from '../counted/items-by-place.js';
import type { Located } from '../draft.js';
import { firstAtOrAfter, mentionsIn } from '../mentions-in.js';
import { datelineOf, isInDateline } from '../time/dateline.js';
import { isWhereTold } from './clause-borders.js';
import { type Candidate, CLAUSE, finer } from './finer-place.js';
import { paragraphStart } from './paragraph-start.js';
import { anaphorsIn, antecedentOf } from './place-anaphors.js';
import { listAround, specificFirst } from './place-lists.js';
import { BEFORE_BRACKET, placeNearness } from './place-nearness.js';
import { rowAround } from './row-around.js';
import { directionOf, sectionPlaces } from './section-place.js';

/** Where a figure holds, and how near in the text that was found. */
export interface PlacesReading {
  readonly places: readonly PlaceRef[];
  readonly from: 'clause' | 'sentence' | 'anaphor' | 'heading' | 'paragraph' | 'account' | 'none';
  /** Several places of one kind, listed: what is told there need not hold of the sentences after. */
  readonly listed?: boolean;
}

/** A figure before with its places. */
export interface Placed {
  readonly draft: Located;
  readonly reading: PlacesReading;
  /** Of its sentence's first figure: what the sentence is about, when it goes on to parts. */
  readonly opening: PlacesReading;
}

const NEAR: ReadonlySet<PlacesReading['from']> = new Set(['clause', 'sentence', 'anaphor']);

const NOWHERE: PlacesReading = { places: [], from: 'none' };

/**
 * Finds a figure's places, most specific first: in its clause, its sentence, the figure it goes on from, its section's
 * heading, the sentences before in its paragraph.
 */
export function placesOf(
  draft: Located,
  notes: Annotation,
  situation: Situation,
  previous?: Placed,
): PlacesReading {
  return (
    inSentence(draft, notes, situation, previous) ??
    asBefore(draft, previous, true, notes) ??
    underHeading(draft, notes, NEXT) ??
    asBefore(draft, previous, false, notes) ??
    inParagraph(draft, notes) ??
    underHeading(draft, notes, FAR_UP) ??
    NOWHERE
  );
}

function inSentence(
  draft: Located,
  notes: Annotation,
  situation: Situation,
  previous: Placed | undefined,
): PlacesReading | undefined {
  const { view } = draft;
  const { text } = notes.reading.account;
  const counted = {
    start: view.tokens[draft.phrase.from]!.start,
    end: view.tokens[draft.phrase.to - 1]!.end,
  };
  const mentions = mentionsIn(notes.places, view.sentence).filter(
    (mention) =>
      !overlaps(mention, counted) &&
      !speaks(mention, counted, notes) &&
      !gives(mention, draft) &&
      !isWhereTold(draft, view.tokenAt(mention.start)) &&
      !isInDateline(mention, datelineOf(notes)),
  );
  const candidates: Candidate[] = [];
  const row = rowAround(counted, text);
  // [41 from Belo, 33 from Tarka]: each has its own
  const item = itemsByPlace(view, draft.phrase.from, draft.phrase.to);
  for (const mention of mentions) {
    if (mention.label !== 'LOC' || (row && !overlaps(mention, row))) continue;
    const own = item?.place === view.tokenAt(mention.start) && mention.precision !== 'country';
    if (!own && isOfItem(view, view.tokenAt(mention.start))) continue;
    const labels =
      own || (row !== undefined && /^\s{2}|^\s*[|\t]/.test(text.slice(mention.end, mention.end + 2)));
    const score = labels ? BEFORE_BRACKET : placeNearness(draft, mention.start, mention.end);
    candidates.push({ mention, score, anaphor: false });
  }
  for (const anaphor of anaphorsIn(view)) {
    const mention = antecedentOf(anaphor, view, notes, situation);
    if (!mention) continue;
    const token = view.tokens[anaphor.at]!;
    const score = placeNearness(draft, token.start, token.end) - 0.4;
    candidates.push({ mention, score, anaphor: true, any: anaphor.kinds.length === 0 });
  }
  const best = candidates.reduce<Candidate | undefined>(
    (a, b) => (a && a.score >= b.score ? a : b),
    undefined,
  );
  if (!best || best.score < 0) {
    const otherwise = headed(draft, text) ?? ofBody(mentions, text) ?? ofReporter(draft, notes);
    if (otherwise) return otherwise;
  }
  if (!best || best.score < (isOnlyPlace(best, candidates, mentions, text) ? FAR : 0))
    return ofSpeaker(draft, counted, notes);
  // [Five were shot in Belo, a suburb of Marra. Two died there]: where the figure before is, not what was named last
  const there = best.anaphor && best.any && previous && overlaps(best.mention, previous.draft.view.sentence);
  if (
    there &&
    previous.draft.view !== view &&
    previous.reading.places.length > 0 &&
    NEAR.has(previous.reading.from)
  )
    return { places: previous.reading.places, from: 'anaphor' };
  const fine = finer(best, candidates, counted, text);
  const list = best.anaphor ? [best.mention] : listAround((fine ?? best).mention, mentions, text);
  const named = fine ? [...list, best.mention] : list;
  // [In Marra province, 80 families were moved to Belo]
  const [opening] = mentions;
  const opens = opening && opening.label === 'LOC' && opening.start - view.sentence.start < OPENING;
  const wider = opens && !named.includes(opening) ? [...named, opening] : named;
  const from = best.anaphor ? 'anaphor' : best.score > CLAUSE ? 'clause' : 'sentence';
  const passed =
    !best.anaphor && ROUTE.test(text.slice(Math.max(0, best.mention.start - LOOKED_AT), best.mention.start));
  return { places: specificFirst(wider, text), from, ...(isListing(list) || passed ? { listed: true } : {}) };
}

/** How far off a place may stand that is the only one its sentence names. */
const FAR = -2;

function isOnlyPlace(
  { mention, anaphor }: Candidate,
  candidates: readonly Candidate[],
  mentions: readonly PlaceMention[],
  text: string,
): boolean {
  if (anaphor) return false;
  const list = listAround(mention, mentions, text);
  return candidates.every((candidate) => list.includes(candidate.mention));
}

/** [Belo, Tarka and Oru districts] */
function isListing(list: readonly PlaceMention[]): boolean {
  return list.filter(({ precision }) => precision === list[0]!.precision).length >= MANY;
}

const MANY = 3;

/** Characters a sentence may have before the place that opens it. */
const OPENING = 8;

/** [the ministry in Sana'a reported that]: the place is the speaker's. */
function speaks(mention: PlaceMention, counted: Span, { attributions }: Annotation): boolean {
  return attributions.some(
    ({ source, content, start, end }) =>
      source !== undefined &&
      content !== undefined &&
      overlaps(source, mention) &&
      overlaps({ start, end }, counted) &&
      !overlaps(source, counted),
  );
}

/** [Marra has pledged 25 million euros]: who gives is not where it is spent. */
function gives({ end }: PlaceMention, { view, predicates }: Located): boolean {
  return predicates.some(
    ({ verb, relation }) =>
      relation === 'object' &&
      verb.from === view.tokenAt(end) &&
      claimWords.givingVerbs.has(view.lower(verb.head)),
  );
}

/** [the Belo police said]: who bears the name of a town or province acts there. */
function ofBody(mentions: readonly PlaceMention[], text: string): PlacesReading | undefined {
  const local = mentions.find(
    ({ label, precision, lon }) => label === 'AST' && precision !== 'country' && lon !== undefined,
  );
  return local && { places: specificFirst([local], text), from: 'sentence' };
}

/** [the civil defence of Marra reported]: who is of a town or province speaks of it. */
function ofSpeaker({ view }: Located, counted: Span, notes: Annotation): PlacesReading | undefined {
  const { text } = notes.reading.account;
  const home = mentionsIn(notes.places, view.sentence).find(
    (mention) =>
      mention.precision !== 'country' &&
      speaks(mention, counted, notes) &&
      /\bof (?:the )?$/.test(text.slice(view.sentence.start, mention.start)),
  );
  return home && { places: specificFirst([home], text), from: 'sentence' };
}

/** [Marra reported 900 cases], [Marra has taken back 900 people]: a country tells and acts of itself. */
function ofReporter(
  { view, predicates }: Located,
  { places, reading }: Annotation,
): PlacesReading | undefined {
  const reporter = mentionsIn(places, view.sentence).find(({ label, precision, end }) => {
    const verb = view.verbAt(view.tokenAt(end));
    if (precision !== 'country' || !verb) return false;
    if (label === 'LOC' && claimWords.recordingVerbs.has(view.lower(verb.head))) return true;
    const acts = view.measureWords.some(
      ({ from, value }) => from === verb.head && value.measure.counts === 'people',
    );
    return acts && predicates.some((predicate) => predicate.relation === 'object' && predicate.verb === verb);
  });
  return reporter && { places: specificFirst([reporter], reading.account.text), from: 'sentence' };
}

/** [West: 860 people helped] */
function headed({ view }: Located, text: string): PlacesReading | undefined {
  const places = directionOf(text.slice(view.sentence.start, view.sentence.start + 24));
  return places.length > 0 ? { places, from: 'sentence' } : undefined;
}

/** The place of the figure before, in the same sentence or at least in the same paragraph. */
function asBefore(
  draft: Located,
  previous: Placed | undefined,
  sameSentence: boolean,
  { reading: text }: Annotation,
): PlacesReading | undefined {
  const reading = sameSentence ? previous?.reading : previous?.opening;
  if (!previous || !reading || reading.places.length === 0 || reading.from === 'account') return undefined;
  const here = previous.draft.view;
  if (sameSentence ? here !== draft.view : !isSameParagraph(here, draft.view, text)) return undefined;
  if (!sameSentence && reading.listed) return undefined;
  return { places: reading.places, from: sameSentence ? 'sentence' : 'paragraph' };
}

function isSameParagraph(
  { sentence: { block } }: SentenceView,
  { sentence }: SentenceView,
  reading: Reading,
): boolean {
  return (
    block === sentence.block || (block < sentence.block && block >= paragraphStart(sentence.block, reading))
  );
}

/** Paragraphs a section's heading reaches, and reaches before what stands between. */
const FAR_UP = 14;
const NEXT = 2;

function underHeading(draft: Located, notes: Annotation, reach: number): PlacesReading | undefined {
  const places = sectionPlaces(draft.view.sentence.block, notes, reach);
  return places.length > 0 ? { places, from: 'heading' } : undefined;
}

/** A way to or from a place is neither. */
const ROUTE = /\b(?:for|towards?|left|leaving|out of)\s+(?:the\s+)?$/i;
const LOOKED_AT = 24;
const NUMBERED = /^ ?\(\d/;
const TOLD = new RegExp(`\\b(?:${[...claimWords.tellingWords].join('|')}) (?:in|at|from) (?:the )?$`, 'i');

/** The place the sentences before in the paragraph last spoke of. */
function inParagraph(draft: Located, notes: Annotation): PlacesReading | undefined {
  const { reading, places } = notes;
  const { text } = reading.account;
  const block = reading.blocks[paragraphStart(draft.view.sentence.block, reading)]!;
  const limit = firstAtOrAfter(places, draft.view.sentence.start);
  for (let i = limit - 1; i >= 0 && places[i]!.start >= block.start; i--) {
    const mention = places[i]!;
    if (mention.label !== 'LOC' || isInDateline(mention, datelineOf(notes))) continue;
    // [The ferry left Marra for Belo. Two drowned.]
    const before = text.slice(Math.max(block.start, mention.start - LOOKED_AT), mention.start);
    if (ROUTE.test(before) || TOLD.test(before)) continue;
    // [hardest hit were Belo (97) and Oru (84)]: theirs alone
    if (NUMBERED.test(text.slice(mention.end, mention.end + 3))) continue;
    const list = listAround(mention, places.slice(Math.max(0, i - 8), limit), text);
    // [in Marra, with Belo, Tarka and Oru hardest hit. Some 35 houses fell]: in all of Marra
    if (isListing(list)) {
      i = places.indexOf(list[0]!);
      continue;
    }
    return { places: specificFirst(list, text), from: 'paragraph' };
  }
  return undefined;
}
