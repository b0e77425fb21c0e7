import type { Annotation } from '../../../../language/annotate.js';
import type { PlaceMention } from '../../../../language/mention.js';
import { datelineOf, isInDateline } from '../../time/dateline.js';
import type { Focus } from '../account-focus.js';
import { placeKey } from './place-key.js';

/** How fine a place is, as far as that tells anything of figures. */
export type Size = 'fine' | 'town' | 'region' | 'country' | 'unknown';

/** A place an account names, however often. */
export interface NamedPlace {
  readonly key: string;
  readonly size: Size;
  readonly country: string | undefined;
  /** Index of its first mention as a place in the text; -1 where it has none. */
  placedAt: number;
  /** The first place that the story itself names. */
  readonly first: boolean;
  /** Times it is named as a place. */
  count: number;
  dateline: boolean;
  titled: boolean;
}

/** What an account names, looked through once. */
export interface NamedPlaces {
  readonly notes: Annotation;
  readonly focus: Focus;
  readonly byKey: ReadonlyMap<string, NamedPlace>;
  /** The place of each mention, in their order; those of the title outside the text apart. */
  readonly of: readonly NamedPlace[];
  readonly titled: readonly NamedPlace[];
  /** Mentions of places, attributes left out. */
  readonly total: number;
  readonly most: NamedPlace | undefined;
  /** The country that most of them are or lie in, and a mention of it. */
  readonly home: string | undefined;
  readonly homeMention: PlaceMention | undefined;
}

export function namedPlaces(notes: Annotation, focus: Focus): NamedPlaces {
  const { reading, places, titlePlaces } = notes;
  const { text, title = '' } = reading.account;
  const byKey = new Map<string, NamedPlace>();
  const dateline = datelineOf(notes);
  let begun = false;
  const enter = (mention: PlaceMention, written: string, story: boolean): NamedPlace => {
    const key = keyOf(mention, written);
    const known = byKey.get(key);
    if (known) return known;
    const first = story && !begun && mention.label === 'LOC';
    begun ||= first;
    const marks = { placedAt: -1, count: 0, dateline: false, titled: false };
    const one = { key, size: sizeOf(mention), country: mention.country, first, ...marks };
    byKey.set(key, one);
    return one;
  };
  const titled = titlePlaces.map((mention) => enter(mention, title, true));
  for (const one of titled) one.titled = true;
  const countries = new Map<string, number>();
  const top = titleEnd(notes);
  let total = 0;
  const of = places.map((mention, i) => {
    const written = isInDateline(mention, dateline);
    const one = enter(mention, text, !written);
    if (written) one.dateline = true;
    else if (mention.end <= top) one.titled = true;
    if (mention.label === 'LOC') {
      if (one.placedAt < 0) one.placedAt = i;
      one.count++;
      total++;
    }
    const { country } = mention;
    if (country) countries.set(country, (countries.get(country) ?? 0) + (written ? IN_DATELINE : 1));
    return one;
  });
  const home = mostOf(countries);
  const own = places.filter((_, i) => of[i]!.country === home && of[i]!.key === `iso:${home}`);
  return {
    notes,
    focus,
    byKey,
    of,
    titled,
    total,
    most: mostNamed(byKey),
    home,
    homeMention: own.find(({ label }) => label === 'LOC') ?? own[0],
  };
}

/** A mention in the dateline beside one in the story. */
const IN_DATELINE = 0.5;

/** The key of the place a mention in a text names. */
export function keyOf({ place, name, start, end }: PlaceMention, text: string): string {
  return placeKey(place === undefined ? { name } : { id: place, name: text.slice(start, end) });
}

/** Where the first line ends, if it can be a title; 0 else. */
function titleEnd({ reading }: Annotation): number {
  const [top] = reading.blocks;
  return top && top.end - top.start < LONGEST_TITLE ? top.end : 0;
}

const LONGEST_TITLE = 120;

function mostOf(counts: ReadonlyMap<string, number>): string | undefined {
  let most: string | undefined;
  for (const [name, count] of counts) if (count > (counts.get(most ?? '') ?? 0)) most = name;
  return most;
}

function mostNamed(places: ReadonlyMap<string, NamedPlace>): NamedPlace | undefined {
  let most: NamedPlace | undefined;
  for (const one of places.values()) if (one.count >= 2 && one.count > (most?.count ?? 0)) most = one;
  return most;
}

function sizeOf({ precision, name }: PlaceMention): Size {
  if (precision === 'exact') return 'fine';
  if (precision !== undefined) return precision === 'district' ? 'region' : precision;
  if (WIDE.test(name)) return 'region';
  return FINE.test(name) ? 'fine' : 'unknown';
}

const WIDE = / (?:provinces?|region|state|governorate|districts?|county|department)$/i;
const FINE = / (?:camp|prison|hospital|site|school|bridge|market|port|mine|centre|center)$/i;
