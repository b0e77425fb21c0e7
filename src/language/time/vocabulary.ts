import { knowledge } from '../../situation/knowledge.js';
import { type TimeVocabularyData, timeVocabularySchema } from './vocabulary-schema.js';

/** What a word means to the rules: its value in each class it belongs to. */
export interface Word {
  readonly values: ReadonlyMap<string, string | number>;
  /** Whether a stretch of text with this word is worth reading. */
  readonly trigger: boolean;
  /** Whether it counts only when written with a capital. */
  readonly capitalized: boolean;
}

/** A row of words that stand for one, after its first word. */
export interface Phrase {
  readonly rest: readonly string[];
  readonly word: Word;
}

export interface Entry {
  readonly word: Word | undefined;
  /** Longest first. */
  readonly phrases: readonly Phrase[];
  /** Whether the word, or a phrase it begins, is a trigger. */
  readonly trigger: boolean;
}

export interface TimeVocabulary {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly hesitant: ReadonlySet<string>;
  readonly dating: ReadonlySet<string>;
  readonly future: ReadonlySet<string>;
  readonly past: ReadonlySet<string>;
  readonly pastEndings: readonly string[];
}

const LANGUAGES = ['en'] as const;

const vocabularies = new Map<string, TimeVocabulary>(
  LANGUAGES.map((code) => [code, index(knowledge(`${code}/time.yaml`, timeVocabularySchema))]),
);

/** The time words of an account's language; English where a language has none. */
export function timeVocabulary(language: string): TimeVocabulary {
  return vocabularies.get(language.slice(0, 2)) ?? vocabularies.get('en')!;
}

function index(data: TimeVocabularyData): TimeVocabulary {
  const words = new Map<string, Map<string, string | number>>();
  for (const [name, members] of Object.entries(data.classes))
    for (const [word, value] of Object.entries(members)) {
      const values = words.get(word) ?? new Map<string, string | number>();
      words.set(word, values.set(name, value));
    }
  const triggers = new Set(data.triggers);
  const capitalized = new Set(data.capitalized);
  const entries = new Map<string, { word: Word | undefined; phrases: Phrase[]; trigger: boolean }>();
  const entryOf = (first: string) => {
    let entry = entries.get(first);
    if (!entry) entries.set(first, (entry = { word: undefined, phrases: [], trigger: false }));
    return entry;
  };
  for (const [text, values] of words) {
    const [first, ...rest] = text.split(' ');
    const word: Word = {
      values,
      trigger: [...values.keys()].some((name) => triggers.has(name)),
      capitalized: capitalized.has(text),
    };
    const entry = entryOf(first!);
    if (word.trigger) entry.trigger = true;
    if (rest.length === 0) entry.word = word;
    else entry.phrases.push({ rest, word });
  }
  for (const entry of entries.values()) entry.phrases.sort((a, b) => b.rest.length - a.rest.length);
  return {
    entries,
    hesitant: new Set(data.hesitant),
    dating: new Set(data.dating),
    future: new Set(data.future),
    past: new Set(data.past),
    pastEndings: data.pastEndings,
  };
}
