import type { Situation } from '../../situation/situation.js';
import type { Reading } from '../annotation.js';
import type { ListedName } from '../gazetteer/name-list.js';
import type { WorldGazetteer } from '../gazetteer/world-gazetteer.js';
import type { PlaceMention, PlacePrecision } from '../mention.js';
import { findListHits, type ListHit } from './list-hits.js';
import { contextOf, type NameContext } from './name-context.js';
import { hasOtherSense } from './other-sense.js';
import type { KindWord } from './place-words.js';
import { situationNames } from './situation-names.js';

export interface PlaceContext {
  readonly situation: Situation;
  readonly world?: WorldGazetteer;
}

/** The places an account names, in text order, disjoint; those no gazetteer knows stay named and unresolved. */
export function tagPlaces(reading: Reading, context: PlaceContext): PlaceMention[] {
  const hits = findListHits(reading, situationNames(context.situation));
  const mentions: PlaceMention[] = [];
  let shared: { kind: KindWord; from: number } | undefined;
  for (let h = hits.length - 1; h >= 0; h--) {
    const hit = hits[h]!;
    const sentence = reading.sentenceAt(hit.start);
    if (!sentence || hasOtherSense(hit, reading.tokens, sentence)) continue;
    const around = contextOf(reading, hit, sentence);
    // [al Hol and Roj camps]: the plural holds for both
    const kind = around.kind ?? (shared && isListed(reading, hit.to, shared.from) ? shared.kind : undefined);
    shared = kind?.plural ? { kind, from: hit.from } : undefined;
    mentions.push(mentionOf(hit, around, kind));
  }
  return mentions.reverse();
}

function mentionOf(hit: ListHit, around: NameContext, kind: KindWord | undefined): PlaceMention {
  const name = choose(hit.names, kind);
  const { entry } = name;
  const precision = kind ? coarser(kind.precision, entry.precision) : entry.precision;
  return {
    kind: 'place',
    start: around.start,
    end: around.end,
    label: name.people || around.attribute ? 'AST' : 'LOC',
    name: entry.name,
    ...(entry.id !== '' && { place: entry.id, precision }),
    ...(entry.lon !== undefined && { lon: entry.lon, lat: entry.lat }),
  };
}

/** Of the places that bear a name, the one of the kind the words say, else the first listed. */
function choose(names: readonly ListedName[], kind: KindWord | undefined): ListedName {
  const fits = kind && names.find((name) => name.entry.kind === kind.kind || name.kind === kind.kind);
  const near = kind && names.find((name) => name.entry.precision === kind.precision);
  return fits || near || names[0]!;
}

const FINEST_FIRST: readonly PlacePrecision[] = ['exact', 'town', 'district', 'region', 'country'];

function coarser(a: PlacePrecision, b: PlacePrecision): PlacePrecision {
  return FINEST_FIRST.indexOf(a) > FINEST_FIRST.indexOf(b) ? a : b;
}

/** Whether only commas, "and" and "or" stand between two tokens. */
function isListed(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (!/^(,|،|and|or|&|et|و|the)$/.test(reading.tokens[i]!.lower)) return false;
  return to > from && to - from <= 3;
}
