/** Documents marked with places, as `bench/places.ts` scores and `train-places.ts` learns them. */
import { readFileSync } from 'node:fs';
import type { Account } from '../src/accounts/account.js';
import type { Span } from '../src/accounts/span.js';
import type { Reading } from '../src/language/annotation.js';
import { readText } from '../src/language/read-text.js';

export interface MarkedPlace extends Span {
  readonly label: 'LOC' | 'AST';
}

export interface MarkedDocument {
  readonly id: string;
  readonly text: string;
  readonly reading: Reading;
  readonly places: readonly MarkedPlace[];
  /** `look` may be read while rules are made; the other two are only scored. */
  readonly part: 'look' | 'country' | 'document';
}

/** A document that names one of these countries or its people three times is kept for scoring. */
const HELD_COUNTRIES = /\b(?<!South )Sudan(?:ese)?\b|\bMozambi(?:que|can)\b|\bCameroon(?:ian)?\b/gi;
/** Per cent of the other documents kept for scoring, by a hash of where they come from. */
const HELD_PERCENT = 15;

/** Reads JSON lines of `{id, url, text, places: [{start, end, label}]}`. */
export function readMarkedDocuments(path: string): MarkedDocument[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { id, url, text, places } = JSON.parse(line) as {
        id: string;
        url: string;
        text: string;
        places: MarkedPlace[];
      };
      const heldCountry = [...text.matchAll(HELD_COUNTRIES)].length >= 3;
      const heldDocument = hash(url === 'Unknown' ? id : url) % 100 < HELD_PERCENT;
      const part = heldCountry ? 'country' : heldDocument ? 'document' : 'look';
      const marks = places.map((place) => trimmed(text, place)).filter((place) => place.end > place.start);
      return { id, text, reading: readText(plainAccount(text)), places: marks, part };
    });
}

/** Each sentence of a document as a document of its own. */
export function sentencesApart({ id, text, reading, places, part }: MarkedDocument): MarkedDocument[] {
  return reading.sentences.map(({ from, to }) => {
    const start = reading.tokens[from]!.start;
    const end = reading.tokens[to - 1]!.end;
    const alone = text.slice(start, end);
    return {
      id,
      text: alone,
      reading: readText(plainAccount(alone)),
      places: places
        .filter((place) => place.start >= start && place.end <= end)
        .map((place) => ({ ...place, start: place.start - start, end: place.end - start })),
      part,
    };
  });
}

/** Lists marked as one ("Kunduz, Takhar and Baghlan provinces") as several places, as the product needs them. */
export function apartLists(text: string, places: readonly MarkedPlace[]): MarkedPlace[] {
  return places.flatMap((place) => {
    const words = text.slice(place.start, place.end);
    const pieces: MarkedPlace[] = [];
    let start = 0;
    for (const joint of words.matchAll(JOINT)) {
      pieces.push({ ...place, start: place.start + start, end: place.start + joint.index });
      start = joint.index + joint[0].length;
    }
    pieces.push({ ...place, start: place.start + start });
    return pieces.filter((piece) => piece.end > piece.start);
  });
}

const JOINT = /\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+|\s*\/\s*/g;

export function plainAccount(text: string): Account {
  return { name: '', id: '', text, language: 'en', furniture: [], headings: [], tables: [] };
}

function trimmed(text: string, place: MarkedPlace): MarkedPlace {
  let { start, end } = place;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end, label: place.label };
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 16777619);
  return (value ^ (value >>> 15)) >>> 0;
}
