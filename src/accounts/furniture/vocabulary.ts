import { knowledge, knowledgePaths } from '../../situation/knowledge.js';
import type { FurnitureKind } from '../account.js';
import { compilePhrase, matchesPhrase, type Phrase, type Word } from './phrase.js';
import { type FurnitureWords, furnitureSchema, pagePartsSchema } from './vocabulary-schema.js';

/** The cues of every language together: a page mixes them, and whole lines do not clash. */
export interface FurnitureVocabulary {
  /** Kind of a whole line that is a cue. */
  lineKind(words: readonly Word[]): FurnitureKind | undefined;
  /** Kind of a whole paragraph that begins with a cue. */
  paragraphKind(words: readonly Word[]): FurnitureKind | undefined;
  /** Whether a line is a heading over teasers of other stories. */
  opensTeasers(words: readonly Word[]): boolean;
  /** Whether a line is a heading over readers' comments. */
  opensComments(words: readonly Word[]): boolean;
  readonly menu: ReadonlySet<string>;
  readonly share: ReadonlySet<string>;
  /** Kinds of embedded data by the keys in it. */
  readonly dataKeys: ReadonlyMap<string, FurnitureKind>;
  /** Words in an element's class or id that say it is no part of the article. */
  readonly elements: ReadonlySet<string>;
}

let built: FurnitureVocabulary | undefined;

/** The vocabulary, built once from `knowledge/<language>/furniture.yaml`. */
export function furnitureVocabulary(): FurnitureVocabulary {
  built ??= build();
  return built;
}

function build(): FurnitureVocabulary {
  const files = knowledgePaths()
    .filter((path) => /^[a-z]{2}\/furniture\.yaml$/.test(path))
    .map((path) => knowledge(path, furnitureSchema));
  const lines = finder(files.flatMap((file) => kinds(file.lines)));
  const paragraphs = finder(
    files.flatMap((file) => kinds(file.paragraphs)),
    Number.POSITIVE_INFINITY,
  );
  const teasers = finder(files.flatMap((file) => file.teasers.map((phrase) => ['related', phrase] as const)));
  const comments = finder(
    files.flatMap((file) => file.comments.map((phrase) => ['comments', phrase] as const)),
  );
  const data = knowledge('general/furniture.yaml', pagePartsSchema);
  return {
    lineKind: lines,
    paragraphKind: paragraphs,
    opensTeasers: (words) => teasers(words) !== undefined,
    opensComments: (words) => comments(words) !== undefined,
    menu: phraseSet(files, 'menu'),
    share: phraseSet(files, 'share'),
    elements: new Set(data.elements),
    dataKeys: new Map(kinds(data.keys).map(([kind, key]) => [key, kind])),
  };
}

function kinds(byKind: Partial<Record<FurnitureKind, readonly string[]>>): [FurnitureKind, string][] {
  return Object.entries(byKind).flatMap(([kind, phrases]) =>
    phrases.map((phrase): [FurnitureKind, string] => [kind as FurnitureKind, phrase]),
  );
}

/** Finds the first phrase a line is, looking only at those that begin with its first word. */
function finder(
  entries: readonly (readonly [FurnitureKind, string])[],
  widest?: number,
): (words: readonly Word[]) => FurnitureKind | undefined {
  const byFirst = new Map<string, { phrase: Phrase; kind: FurnitureKind }[]>();
  for (const [kind, text] of entries) {
    const phrase = compilePhrase(text);
    const first = phrase[0]!;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { phrase, kind }]);
  }
  return (words) => {
    const [first] = words;
    if (first === undefined) return undefined;
    const openings = /^\p{Nd}/u.test(first.key) ? [first.key, '#'] : [first.key];
    for (const opening of openings) {
      const found = byFirst.get(opening)?.find(({ phrase }) => matchesPhrase(words, phrase, widest));
      if (found) return found.kind;
    }
    return undefined;
  };
}

function phraseSet(files: readonly FurnitureWords[], field: 'menu' | 'share'): Set<string> {
  return new Set(files.flatMap((file) => file[field].map((phrase) => compilePhrase(phrase).join(' '))));
}
