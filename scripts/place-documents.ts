/** Documents marked with places, as `bench/places.ts` scores and `train-places.ts` learns them. */
import { readFileSync } from 'node:fs';
import type { Account } from '../src/accounts/account.js';
import type { Span } from '../src/accounts/span.js';
import type { Reading } from '../src/language/annotation.js';
import { tagPlaces } from '../src/language/place/tag-places.js';
import { readText } from '../src/language/read-text.js';
import { generalSituation } from '../src/situation/situation.js';

export interface MarkedPlace extends Span {
  readonly label: 'LOC' | 'AST';
}

export interface MarkedDocument {
  readonly id: string;
  readonly text: string;
  readonly reading: Reading;
  readonly places: readonly MarkedPlace[];
  /** The country it names most often ("iso:SD"), "" where it names none. */
  readonly country: string;
  /** `look` may be read while rules are made; the other two are only scored. */
  readonly part: 'look' | 'country' | 'document';
}

/** Countries whose documents are all kept for scoring. */
export const HELD_COUNTRIES: readonly string[] = ['iso:SD', 'iso:MZ', 'iso:CM'];
/** Per cent of the other documents kept for scoring, by a hash of where they come from. */
const HELD_PERCENT = 15;

/** Reads JSON lines of `{id, url, text, places: [{start, end, label}]}`. */
export function readMarkedDocuments(path: string): MarkedDocument[] {
  const situation = generalSituation();
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
      const reading = readText(plainAccount(text));
      const country = commonest(
        tagPlaces(reading, { situation })
          .map((mention) => mention.place ?? '')
          .filter((place) => place.startsWith('iso:')),
      );
      const held = hash(url === 'Unknown' ? id : url) % 100 < HELD_PERCENT;
      const part = HELD_COUNTRIES.includes(country) ? 'country' : held ? 'document' : 'look';
      const marks = places.map((place) => trimmed(text, place)).filter((place) => place.end > place.start);
      return { id, text, reading, places: marks, country, part };
    });
}

export function plainAccount(text: string): Account {
  return { name: '', id: '', text, language: 'en', furniture: [], headings: [], tables: [] };
}

function trimmed(text: string, place: MarkedPlace): MarkedPlace {
  let { start, end } = place;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end, label: place.label };
}

function commonest(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 16777619);
  return (value ^ (value >>> 15)) >>> 0;
}
