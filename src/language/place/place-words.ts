import type { z } from 'zod';
import { knowledge } from '../../situation/knowledge.js';
import { EMPTY_KEY, extendKey, nameKey } from '../gazetteer/fold.js';
import type { PlacePrecision } from '../mention.js';
import { FormMemo } from '../tokens/form.js';
import type { Token } from '../tokens/token.js';
import { placeWordsSchema } from './knowledge-schemas.js';

const LANGUAGES = ['en', 'fr', 'ar'];
type Words = z.output<typeof placeWordsSchema>;

/** The words around place names, of all languages together. */
export const placeWords: readonly Words[] = LANGUAGES.map((language) =>
  knowledge(`${language}/place-words.yaml`, placeWordsSchema),
);

export interface KindWord {
  readonly kind: string;
  readonly precision: PlacePrecision;
  /** Whether the word is part of the mention. */
  readonly joins: boolean;
  readonly plural: boolean;
}

/** Kind words by folded key ("province", "refugeecamp"). */
export const kindWords: ReadonlyMap<number, KindWord> = listKinds();

export const articles = keys((words) => words.articles);
export const directions = keys((words) => words.directions);
export const bodies = keys((words) => words.bodies);
export const titles = keys((words) => words.titles);
export const offices = keys((words) => words.offices);
export const prepositions = keys((words) => words.prepositions);
export const never = keys((words) => words.never);
export const speech = keys((words) => words.speech);
export const firstNames = keys((words) => words.firstNames);
export const givenNames = keys((words) => [...words.firstNames, ...words.givenNames]);
export const locatives = keys((words) => words.locatives);
export const dwelling = keys((words) => words.dwelling);
export const placeVerbs = keys((words) => words.placeVerbs);
export const landforms = keys((words) => words.landforms);
export const landmarks = keys((words) => words.landmarks);
export const qualifiers = keys((words) => words.qualifiers);
export const wayVerbs = keys((words) => words.wayVerbs);
export const storms = keys((words) => words.storms);
export const borneByPeople = keys((words) => words.people);

/** Names that mean something else with one of these words before or after them. */
export const senses: ReadonlyMap<number, { before: ReadonlySet<number>; after: ReadonlySet<number> }> =
  new Map(
    placeWords.flatMap((words) =>
      words.senses.map(({ name, before, after }) => [
        nameKey(name),
        { before: new Set(before.map(nameKey)), after: new Set(after.map(nameKey)) },
      ]),
    ),
  );

export function tokenKey(token: Token): number {
  return formKeys.of(token.form);
}

/** The key of two tokens as one name. */
export function pairKey(first: Token, second: Token): number {
  return extendKey(tokenKey(first), second.text, 0, second.text.length);
}

const formKeys = new FormMemo(({ text }) => extendKey(EMPTY_KEY, text, 0, text.length));

/** How finely a place of this kind is known; a town's precision where the kind is not one we know. */
export function precisionOf(kind: string): PlacePrecision {
  if (kind === 'country') return 'country';
  return kindWords.get(nameKey(kind))?.precision ?? 'town';
}

function keys(list: (words: Words) => readonly string[]): ReadonlySet<number> {
  return new Set(placeWords.flatMap((words) => list(words).map(nameKey)));
}

function listKinds(): Map<number, KindWord> {
  const list = new Map<number, KindWord>();
  for (const { kinds } of placeWords) {
    for (const { words, plural: plurals, ...rest } of kinds) {
      for (const word of words) list.set(nameKey(word), { ...rest, plural: false });
      for (const word of plurals) list.set(nameKey(word), { ...rest, plural: true });
    }
  }
  return list;
}
