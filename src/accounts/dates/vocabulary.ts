import { knowledge, knowledgePaths } from '../../situation/knowledge.js';
import { datelinesSchema } from './vocabulary-schema.js';

/** The date words of every language together, lower case, and sources of patterns made of them, longest first. */
export interface DateVocabulary {
  readonly months: ReadonlyMap<string, number>;
  readonly monthPattern: string;
  readonly weekdayPattern: string;
  readonly joinerPattern: string;
  readonly ordinalPattern: string;
  readonly publishedPattern: string;
  readonly updatedPattern: string;
  readonly asOfPattern: string;
  readonly documentPattern: string;
  readonly aroundPattern: string;
  readonly steps: ReadonlySet<string>;
}

let built: DateVocabulary | undefined;

/** The vocabulary, built once from `knowledge/<language>/datelines.yaml`. */
export function dateVocabulary(): DateVocabulary {
  built ??= build();
  return built;
}

function build(): DateVocabulary {
  const files = knowledgePaths()
    .filter((path) => /^[a-z]{2}\/datelines\.yaml$/.test(path))
    .map((path) => knowledge(path, datelinesSchema));
  const months = new Map(files.flatMap((file) => Object.entries(file.months)));
  return {
    months,
    monthPattern: oneOf([...months.keys()]),
    weekdayPattern: oneOf(files.flatMap((file) => file.weekdays)),
    joinerPattern: oneOf(files.flatMap((file) => file.joiners)),
    ordinalPattern: oneOf(files.flatMap((file) => file.ordinals)),
    publishedPattern: oneOf(files.flatMap((file) => file.published)),
    updatedPattern: oneOf(files.flatMap((file) => file.updated)),
    asOfPattern: oneOf(files.flatMap((file) => file.asOf)),
    documentPattern: oneOf(files.flatMap((file) => file.documents)),
    aroundPattern: oneOf(files.flatMap((file) => file.around)),
    steps: new Set(files.flatMap((file) => file.steps)),
  };
}

function oneOf(words: readonly string[]): string {
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?:${longestFirst.map(escapeWord).join('|')})`;
}

function escapeWord(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');
}
