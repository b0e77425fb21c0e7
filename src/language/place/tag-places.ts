import type { Situation } from '../../situation/situation.js';
import type { Reading } from '../annotation.js';
import type { GazetteerEntry } from '../gazetteer/entry.js';
import type { ListedName } from '../gazetteer/name-list.js';
import type { WorldGazetteer } from '../gazetteer/world-gazetteer.js';
import { FINEST_FIRST, type PlaceMention, type PlacePrecision } from '../mention.js';
import { findListHits, type ListHit } from './list-hits.js';
import { contextOf, type NameContext } from './name-context.js';
import { hasOtherSense } from './other-sense.js';
import type { PlaceSpan } from './place-span.js';
import type { KindWord } from './place-words.js';
import { range, ruleSpans } from './rule-spans.js';
import { situationNames } from './situation-names.js';
import { taggedSpans } from './tagged-spans.js';
import { WorldResolver } from './world-resolver.js';

export interface PlaceContext {
  readonly situation: Situation;
  /** Towns and divisions of the world, with the tagger trained on them; without it fewer places are recognised. */
  readonly world?: WorldGazetteer;
}

/** A recognised name with what is known of it. */
interface Named {
  readonly span: PlaceSpan;
  readonly context: NameContext;
  /** The situation's place or the country it is, where a list says so. */
  readonly listed?: ListedName;
}

/** The places an account names, in text order, disjoint; those no gazetteer knows stay named and unresolved. */
export function tagPlaces(reading: Reading, { situation, world }: PlaceContext): PlaceMention[] {
  const hits: ListHit[] = [];
  const otherwise = new Set<number>();
  for (const hit of findListHits(reading, situationNames(situation))) {
    if (hasOtherSense(hit, reading.tokens, reading.sentenceAt(hit.start)!)) otherwise.add(hit.from);
    else hits.push(hit);
  }
  const recognised = world?.model
    ? taggedSpans(reading, hits, world, world.model)
    : ruleSpans(reading, hits, world);
  const spans = recognised.filter((span) => !range(span.from, span.to).some((i) => otherwise.has(i)));
  const names = nameSpans(reading, spans);
  const resolver = world && new WorldResolver(reading, world, surroundingsOf(names));
  const mentions: PlaceMention[] = [];
  let end = 0;
  for (const named of names) {
    if (named.context.start < end) continue;
    end = named.context.end;
    const entry = named.listed?.entry ?? resolver?.resolve(named.context);
    mentions.push(mentionOf(reading, named, entry));
  }
  return mentions;
}

function nameSpans(reading: Reading, spans: readonly PlaceSpan[]): Named[] {
  const names: Named[] = [];
  let shared: { kind: KindWord; from: number } | undefined;
  for (let s = spans.length - 1; s >= 0; s--) {
    const span = spans[s]!;
    const around = contextOf(reading, span, reading.sentenceAt(span.start)!);
    // [al Hol and Roj camps]: the plural holds for both
    const kind = around.kind ?? (shared && isListed(reading, span.to, shared.from) ? shared.kind : undefined);
    shared = kind?.plural ? { kind, from: span.from } : undefined;
    const context = kind === around.kind ? around : { ...around, kind };
    names.push({ span, context, ...(span.hit && { listed: choose(span.hit.names, kind) }) });
  }
  return names.reverse();
}

function surroundingsOf(names: readonly Named[]) {
  const countries = new Map<string, number>();
  const points: { lon: number; lat: number }[] = [];
  for (const { listed } of names) {
    if (!listed) continue;
    const { country, lon, lat, precision } = listed.entry;
    if (country) countries.set(country, (countries.get(country) ?? 0) + 1);
    else if (lon !== undefined && lat !== undefined && precision !== 'region') points.push({ lon, lat });
  }
  return { countries, points };
}

function mentionOf(
  reading: Reading,
  { span, context, listed }: Named,
  entry: GazetteerEntry | undefined,
): PlaceMention {
  const { start, end, kind } = context;
  const label = span.label ?? (listed?.people || context.attribute ? 'AST' : 'LOC');
  if (!entry)
    return {
      kind: 'place',
      start,
      end,
      label,
      name: reading.account.text.slice(start, end).replace(/\s+/g, ' '),
    };
  return {
    kind: 'place',
    start,
    end,
    label,
    name: entry.name,
    ...(entry.id !== '' && {
      place: entry.id,
      precision: kind ? coarser(kind.precision, entry.precision) : entry.precision,
    }),
    ...(entry.country !== undefined && { country: entry.country }),
    ...(entry.lon !== undefined && { lon: entry.lon, lat: entry.lat }),
  };
}

/** Of the places that bear a name, the one of the kind the words say, else one that is called so without its kind. */
function choose(names: readonly ListedName[], kind: KindWord | undefined): ListedName {
  const fits = kind && names.find((name) => name.entry.kind === kind.kind || name.kind === kind.kind);
  const near = kind && names.find((name) => name.entry.precision === kind.precision);
  return fits || near || (names.find((name) => name.kind === undefined) ?? names[0]!);
}

function coarser(a: PlacePrecision, b: PlacePrecision): PlacePrecision {
  return FINEST_FIRST.indexOf(a) > FINEST_FIRST.indexOf(b) ? a : b;
}

/** Whether only commas, "and" and "or" stand between two tokens. */
function isListed(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (!/^(,|،|and|or|&|et|و|the)$/.test(reading.tokens[i]!.lower)) return false;
  return to > from && to - from <= 3;
}
