import type { Draft } from '../../draft.js';
import { firstAtOrAfter } from '../../mentions-in.js';
import { datelineOf, isInDateline } from '../../time/dateline.js';
import { paragraphStart } from '../paragraph-start.js';
import { listAround, specificFirst } from '../place-lists.js';
import type { Placed, PlacesReading } from '../places-of.js';
import { sectionPlaces } from '../section-place.js';
import { type Candidates, NO_PLACE } from './candidates.js';
import { keyOf, type NamedPlaces } from './named-places.js';
import { placeKey } from './place-key.js';

/** Enters the places that the sentences before a figure's named last. */
export function fromBefore(into: Candidates, { view }: Draft, known: NamedPlaces): void {
  const { reading, places } = known.notes;
  const { text } = reading.account;
  const dateline = datelineOf(known.notes);
  const first = firstAtOrAfter(places, view.sentence.start);
  const paragraph = reading.blocks[paragraphStart(view.sentence.block, reading)]!.start;
  const sentence = firstAtOrAfter(reading.sentences, view.sentence.start);
  const seen = new Set<string>();
  for (let i = first - 1; i >= 0 && i >= first - REACH && seen.size < DISTINCT; i--) {
    const mention = places[i]!;
    const { key } = known.of[i]!;
    if (mention.label !== 'LOC' || seen.has(key) || isInDateline(mention, dateline)) continue;
    const near = mention.start >= paragraph;
    const { features } = into.of(key, () => ({
      places: specificFirst(
        listAround(mention, places.slice(Math.max(0, i - BESIDE), i + BESIDE), text),
        text,
      ),
      from: near ? 'paragraph' : 'account',
    }));
    features.add(`last:${seen.size < 3 ? seen.size : 'far'}`);
    features.add(near ? 'last:paragraph' : 'last:before');
    if (near && seen.size === 0) features.add('last:0,paragraph');
    const away = sentence - firstAtOrAfter(reading.sentences, mention.start);
    features.add(`away:${away <= 1 ? 1 : away <= 3 ? 3 : away <= 8 ? 8 : 'far'}`);
    const words = text.slice(Math.max(0, mention.start - LOOKED_AT), mention.start);
    if (WHERE.test(words)) features.add(near ? 'last:in,paragraph' : 'last:in');
    else if (WAY.test(words)) features.add('last:way');
    if (near && mention.start - paragraph < 4) features.add('last:opens');
    seen.add(key);
  }
}

/** Mentions looked back through, and places found. */
const REACH = 30;
const DISTINCT = 6;
/** Mentions on either side that may be listed with one. */
const BESIDE = 9;
/** Characters. */
const LOOKED_AT = 24;
const WHERE = /\b(?:in|at|near|on|inside|around|across|outside)\s+(?:the\s+)?(?:\p{L}+\s+(?:of\s+)?)?$/u;
const WAY = /\b(?:from|left|leaving|for|towards?|to|via|through)\s+(?:the\s+)?$/u;

/** Enters what the account and the figure's section are about. */
export function fromAccount(into: Candidates, { span, view }: Draft, known: NamedPlaces): void {
  const { notes, focus, titled, homeMention, most } = known;
  const { text, title = '' } = notes.reading.account;
  const about = span.start < focus.since ? focus.before : focus.places;
  for (const [k, ref] of about.entries())
    into
      .of(placeKey(ref), () => ({ places: about, from: 'account' }))
      .features.add(k === 0 ? 'focus' : 'focus:other');
  for (const [k, mention] of notes.titlePlaces.slice(0, TITLED).entries())
    into.of(titled[k]!.key, () => ({ places: specificFirst([mention], title), from: 'account' }));
  if (homeMention)
    into
      .of(keyOf(homeMention, text), () => ({ places: specificFirst([homeMention], text), from: 'account' }))
      .features.add('home');
  if (most && most.placedAt >= 0) {
    const mention = notes.places[most.placedAt]!;
    const read = () =>
      specificFirst(
        listAround(mention, notes.places.slice(most.placedAt, most.placedAt + BESIDE), text),
        text,
      );
    into.of(most.key, () => ({ places: read(), from: 'account' })).features.add('most');
  }
  const heading = sectionPlaces(view.sentence.block, notes, SECTION);
  for (const [k, ref] of heading.entries())
    into
      .of(placeKey(ref), () => ({ places: heading, from: 'heading' }))
      .features.add(k === 0 ? 'heading' : 'heading:other');
}

/** Places of a title. */
const TITLED = 2;
/** Paragraphs a heading reaches. */
const SECTION = 14;

/** Enters where the figure before is, and the whole that the figure is a part of, as the rules read them. */
export function fromFigures(
  into: Candidates,
  { view }: Draft,
  previous: Placed | undefined,
  whole: PlacesReading | undefined,
): void {
  if (whole && whole.places.length > 0)
    into.of(placeKey(whole.places[0]!), () => whole).features.add('whole');
  if (!previous) return;
  const { reading, opening, draft } = previous;
  const sameSentence = draft.view === view;
  const sameParagraph = draft.view.sentence.block === view.sentence.block;
  const [place] = reading.places;
  if (!place) {
    if (sameParagraph) into.of(NO_PLACE, () => reading).features.add('then:none');
    return;
  }
  const how = sameSentence ? 'sentence' : sameParagraph ? 'paragraph' : 'before';
  const from = how === 'before' ? 'account' : how;
  const said = reading.from === 'clause' || reading.from === 'sentence' ? 'said' : 'weak';
  into
    .of(placeKey(place), () => ({ ...reading, from }))
    .features.add(`then:${how}`)
    .add(`then:${how},${said}`);
  const [first] = opening.places;
  if (how === 'paragraph' && first)
    into.of(placeKey(first), () => ({ ...opening, from: 'paragraph' })).features.add('then:opening');
}
