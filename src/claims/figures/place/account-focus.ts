import type { Span } from '../../../accounts/span.js';
import type { Annotation } from '../../../language/annotate.js';
import type { Reading } from '../../../language/annotation.js';
import { nameKey } from '../../../language/gazetteer/fold.js';
import type { PlaceMention } from '../../../language/mention.js';
import { bodies } from '../../../language/place/place-words.js';
import type { Sentence } from '../../../language/tokens/token.js';
import type { PlaceRef } from '../../claim.js';
import { claimWords } from '../../words/claim-words.js';
import { mentionsIn } from '../mentions-in.js';
import { datelineOf, isInDateline } from '../time/dateline.js';
import { keyOf, namedMost } from './named-most.js';
import { listAround, specificFirst } from './place-lists.js';
import { isByline } from './section-place.js';

type Focused = Pick<Annotation, 'reading' | 'places' | 'titlePlaces' | 'times'>;

/** What an account is about, as far as can be told where nothing nearer names a place. */
export interface Focus {
  readonly places: readonly PlaceRef[];
  /** Of what stands before it another place is told: that which it names most is named only here first. */
  readonly since: number;
  readonly before: readonly PlaceRef[];
}

/**
 * The places an account is about: those of its title, finer than a country; those its first full sentence names, of an
 * event in a country; the country of its title; the place it names most, where it stands out; else where it was
 * written. Found by itself it is a weak answer.
 */
export function accountFocus(notes: Focused): Focus {
  const { text } = notes.reading.account;
  const title = titleOf(notes);
  const titled = title.places.filter(
    (mention) => mention.label === 'LOC' || isCountryOf(mention, title.text) || isOfBody(mention, title.text),
  );
  const led = leadPlaces(notes);
  // [US general visits Belo], but [Marra: drought in Belo and Tarka]
  const finer = titled.filter((mention) => mention.precision !== 'country');
  const tagged = finer.length > 1 && titled[0]!.precision === 'country';
  if (finer.length > 0 && !tagged) {
    // [Flood deaths in Marra pass 900, Belo braces], and Marra it is in the first sentence too
    const [placed] = titled.filter(({ start }) => LOCATIVE.test(title.text.slice(0, start)));
    if (placed && placed.precision === 'country' && led.some((mention) => keyOf(mention) === keyOf(placed)))
      return always(specificFirst([placed], title.text));
    return always(frameLast(finer, title.text));
  }
  const most = namedMost(notes);
  // [Marra: ...] of [northern Marra] throughout
  if (titled.length > 0 && (!most || keyOf(most) !== keyOf(titled[0]!))) {
    const event = LOCATIVE.test(title.text.slice(0, titled[0]!.start));
    const where = event ? led.filter((mention) => mention.precision !== 'country') : [];
    return always(
      where.length > 0
        ? specificFirst(where, text)
        : specificFirst(titled.slice(0, tagged ? 1 : undefined), title.text),
    );
  }
  const spoken = led.length > 0 ? undefined : countryOfLead(notes);
  const named = led.length > 0 ? led : firstNamed(notes);
  // [Some 9 million need help], and far down [900 crossed in Belo]
  const country = named && named[0]!.start < TOP ? undefined : countryOfPlaces(notes.places);
  if (country && !most) return always(specificFirst([country], text));
  const first = country ? [country] : named;
  // [Marra's security forces arrested 900] at the head of an account that names Belo far down
  if (spoken && !most && (!first || startOf(first, notes) > 0)) return always(specificFirst([spoken], text));
  const otherwise = specificFirst(first ?? writtenIn(notes), text);
  if (!most) {
    const country = first && countryOfPlaces(notes.places);
    const before = country ? specificFirst([country], text) : [];
    return { places: otherwise, since: first ? startOf(first, notes) : 0, before };
  }
  // [in Belo, Marra] says more than Marra, but not than [northern Marra]
  const plain = text.slice(most.start, most.end) === most.name;
  if (plain && led.some((mention) => keyOf(mention) === keyOf(most))) return always(otherwise);
  const since = notes.places.find((mention) => keyOf(mention) === keyOf(most))!.start;
  return { places: specificFirst([most], text), since, before: otherwise };
}

/** [Marra: killings around Belo]: the place before the colon is the wider one. */
function frameLast(finer: readonly PlaceMention[], title: string): readonly PlaceRef[] {
  const [first, ...others] = finer;
  if (others.length === 0 || !/^\s*:/.test(title.slice(first!.end))) return specificFirst(finer, title);
  return [...specificFirst(others, title), ...specificFirst([first!], title)];
}

/** Where what is about the first places named begins: all of a story that opens with them, else what comes after them. */
function startOf([first]: readonly PlaceMention[], { reading }: Focused): number {
  const opening = reading.sentences.find(({ from, to }) => to - from >= FULL_SENTENCE);
  return !first || !opening || first.start < opening.end ? 0 : first.start;
}

function always(places: readonly PlaceRef[]): Focus {
  return { places, since: 0, before: places };
}

/** [MARRA CHOLERA OUTBREAK]: a country's own name before what happens there. */
function isCountryOf({ label, precision, name, start, end }: PlaceMention, title: string): boolean {
  if (label !== 'AST' || precision !== 'country') return false;
  if (title.slice(start, end).toLowerCase() !== name.toLowerCase()) return false;
  const next = /^(?:['’]s)?\s+(\p{L}+)/u.exec(title.slice(end))?.[1]?.toLowerCase();
  return next !== undefined && !bodies.has(nameKey(next));
}

/** [MARRA STATE MINISTRY OF HEALTH]: what a province's own body reports is of the province. */
function isOfBody({ label, precision, place, start, end }: PlaceMention, title: string): boolean {
  if (
    label !== 'AST' ||
    precision === 'country' ||
    place === undefined ||
    /\S/.test(title.slice(0, start).split('\n').at(-1)!)
  )
    return false;
  const next = /^(?:['’]s)?\s+(\p{L}+)/u.exec(title.slice(end, end + LOOKED_AT))?.[1]?.toLowerCase();
  return next !== undefined && bodies.has(nameKey(next));
}

/** The places of the title, and the text their offsets are in: the account's own, where that begins with its title. */
function titleOf(notes: Focused): { readonly places: readonly PlaceMention[]; readonly text: string } {
  const { reading, places, titlePlaces } = notes;
  const { text, title = '' } = reading.account;
  // [51172], a document's number, is no title
  const top = reading.blocks.slice(0, 2).find(({ start, end }) => /\p{L}/u.test(text.slice(start, end)));
  const told = titlePlaces.filter((mention) => !isWhenTold(mention, title));
  if (told.length > 0 || !top || !(top.heading || isTitle(top, text)) || isByline(top, notes))
    return { places: told, text: title };
  const here = mentionsIn(places, top).filter((mention) => !isWhenTold(mention, text));
  return { places: here.length > 0 ? here : namedLoudly(top, notes), text };
}

/** [Press briefing, Belo, Friday 3 May 2024]: where it was told. */
function isWhenTold({ start, end }: Span, title: string): boolean {
  // [Floods in Belo, 3 May 2024]
  if (!/(?:^|[,:|–—-] ?)$/.test(title.slice(0, start))) return false;
  return /^, (?:\p{L}+,? )?\d{1,2} \p{L}+(?: \d{4})?/u.test(title.slice(end, end + LONGEST_DATE));
}

/** Characters. */
const LONGEST_DATE = 32;

/** [CAMP PROFILE: OLD MILL]: what the rest of the account names in small letters. */
function namedLoudly(title: Span, { reading, places }: Focused): readonly PlaceMention[] {
  const words = reading.account.text.slice(title.start, title.end);
  if (words !== words.toUpperCase()) return [];
  for (const mention of places.slice(0, LOOKED_AT)) {
    if (mention.label !== 'LOC' || mention.start < title.end) continue;
    const written = reading.account.text.slice(mention.start, mention.end).toUpperCase();
    const at = words.indexOf(written);
    if (at < 0 || /\p{L}/u.test(words.charAt(at - 1) + words.charAt(at + written.length))) continue;
    return [{ ...mention, start: title.start + at, end: title.start + at + written.length }];
  }
  return [];
}

/** Places. */
const LOOKED_AT = 60;

/** A short first line that is no sentence. */
function isTitle({ start, end }: Span, text: string): boolean {
  return (
    end < text.length && end - start <= LONGEST_TITLE && !/[.!?:;,]["”’)]*$/.test(text.slice(end - 2, end))
  );
}

const LONGEST_TITLE = 120;

/** News says where in its first sentence; a dateline, where it was written, is too short to be one. */
function leadPlaces({ reading, places }: Pick<Annotation, 'reading' | 'places'>): readonly PlaceMention[] {
  for (const sentence of reading.sentences.slice(0, LEAD)) {
    if (sentence.to - sentence.from < FULL_SENTENCE) continue;
    const mentions = mentionsIn(places, sentence);
    const first = mentions.find((mention) => isWhere(mention, sentence, reading));
    if (first) return listAround(first, mentions, reading.account.text);
  }
  return [];
}

/** [Marra's security forces]: the country whose bodies act in the first full sentence. */
function countryOfLead({ reading, places }: Focused): PlaceMention | undefined {
  const opening = reading.sentences.find(({ from, to }) => to - from >= FULL_SENTENCE);
  if (!opening) return undefined;
  const { text } = reading.account;
  const owners = mentionsIn(places, opening).filter(
    ({ precision, start, end, name }) =>
      precision === 'country' && text.slice(start, end) === name && /^['’]s /.test(text.slice(end, end + 3)),
  );
  return new Set(owners.map(keyOf)).size === 1 ? owners[0] : undefined;
}

/** The country in which nearly all the places lie that an account names, where it names that too. */
function countryOfPlaces(places: readonly PlaceMention[]): PlaceMention | undefined {
  const named = new Map<string, Set<string>>();
  const times = new Map<string, number>();
  let total = 0;
  for (const { country, place } of places) {
    if (country === undefined || place === undefined) continue;
    total++;
    times.set(country, (times.get(country) ?? 0) + 1);
    named.set(country, (named.get(country) ?? new Set()).add(place));
  }
  for (const [country, count] of times) {
    if (count / total < NEARLY_ALL || named.get(country)!.size < SEVERAL) continue;
    const whole = places.filter((one) => one.country === country && one.precision === 'country');
    return whole.find(({ label }) => label === 'LOC') ?? whole[0];
  }
  return undefined;
}

/** Characters from the start of an account in which it says where it is about. */
const TOP = 400;
/** Share of the places whose country is known. */
const NEARLY_ALL = 0.6;
/** Places of it. */
const SEVERAL = 4;

/** A local story need not say again where it was written. */
function writtenIn({ reading, places, times }: Focused): readonly PlaceMention[] {
  const dateline = datelineOf({ reading, times });
  if (!dateline) return [];
  return mentionsIn(places, dateline)
    .filter((mention) => mention.label === 'LOC')
    .slice(0, 1);
}

/** The first place in which the story itself says that something is. */
function firstNamed({ reading, places, times }: Focused): readonly PlaceMention[] | undefined {
  const dateline = datelineOf({ reading, times });
  const at = places.findIndex((mention) => {
    if (mention.label !== 'LOC' || isInDateline(mention, dateline)) return false;
    const sentence = reading.sentenceAt(mention.start);
    if (
      sentence === undefined ||
      /\boutside (?:the )?$/i.test(reading.account.text.slice(sentence.start, mention.start))
    )
      return false;
    return isWhere(mention, sentence, reading);
  });
  if (at < 0) return undefined;
  return listAround(places[at]!, places.slice(0, at + MANY), reading.account.text);
}

const MANY = 8;

/** [an attack in Belo], not [talks with Marra] or [at Marran embassies]. */
function isWhere({ label, start, end }: PlaceMention, sentence: Sentence, reading: Reading): boolean {
  const { text } = reading.account;
  if (label !== 'LOC' || !LOCATIVE.test(text.slice(sentence.start, start))) return false;
  let next = sentence.from;
  while (next < sentence.to && reading.tokens[next]!.start < end) next++;
  return next === sentence.to || reading.parts(sentence)[next - sentence.from] !== 'NOUN';
}

/** [in Belo], [in the Marble Sea town of Belo] */
const LOCATIVE = new RegExp(
  `\\b(?:in|at|near|across|inside|around|outside) (?:the )?(?:(?:[\\p{L}’'-]+ ){0,3}(?:${[...claimWords.placeNouns.keys()].join('|')}) of )?$`,
  'iu',
);
const LEAD = 4;
/** Tokens. */
const FULL_SENTENCE = 12;
