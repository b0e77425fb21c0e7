import { knowledge } from '../../situation/knowledge.js';
import { classNumber } from './classes.js';
import type { Features, Value } from './node.js';
import { type TimeVocabularyData, timeVocabularySchema } from './vocabulary-schema.js';

/** What a word means to the rules: its value in each class it belongs to. */
export interface Word extends Features {
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
  /** Whether the word, or a phrase it ends, is a trigger. */
  readonly trigger: boolean;
}

export interface TimeVocabulary {
  readonly entries: ReadonlyMap<string, Entry>;
  /** What a word before an expression says of it ("since"). */
  readonly relations: ReadonlyMap<string, string>;
  readonly determiners: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  readonly between: ReadonlySet<string>;
  readonly from: ReadonlySet<string>;
  readonly rangeTo: ReadonlySet<string>;
  /** [Annual Report], in any case; absent where a language has no words for it. */
  readonly annualReport?: RegExp;
  /** [the quarter ended Sept. 30] */
  readonly ended: ReadonlySet<string>;
  /** Words before "the year" and "the week" that make them times. */
  readonly periodic: ReadonlySet<string>;
  /** Words after them that make them none ("the year before"). */
  readonly notPeriodic: ReadonlySet<string>;
  /** Words after which a day is to come ("as early as Friday"). */
  readonly aheadOf: ReadonlySet<string>;
  /** Words that make "by Friday" a day gone ("had"). */
  readonly pluperfect: ReadonlySet<string>;
  readonly hesitant: ReadonlySet<string>;
  readonly givenNames: ReadonlySet<string>;
  readonly abbreviated: ReadonlySet<string>;
  readonly lasting: ReadonlySet<string>;
  readonly dating: ReadonlySet<string>;
  readonly future: ReadonlySet<string>;
  readonly past: ReadonlySet<string>;
  readonly pastEndings: readonly string[];
  readonly futureEndings: readonly string[];
  readonly labels: ReadonlySet<string>;
  readonly notPlural: ReadonlySet<string>;
  readonly notPast: ReadonlySet<string>;
  readonly infinitives: ReadonlySet<string>;
  readonly proclitics: ReadonlySet<string>;
}

const LANGUAGES = ['en', 'fr', 'ar'] as const;

const vocabularies = new Map<string, TimeVocabulary>(
  LANGUAGES.map((code) => [code, index(knowledge(`${code}/time.yaml`, timeVocabularySchema))]),
);

/** The time words of an account's language; English where a language has none. */
export function timeVocabulary(language: string): TimeVocabulary {
  return vocabularies.get(language.slice(0, 2)) ?? vocabularies.get('en')!;
}

function index(data: TimeVocabularyData): TimeVocabulary {
  const words = new Map<string, Map<string, Value>>();
  for (const [name, members] of Object.entries(data.classes))
    for (const [word, value] of Object.entries(members)) {
      const values = words.get(word) ?? new Map<string, Value>();
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
    const [first, ...rest] = text.replace(/'s\b/g, (s, at: number) => (at > 0 ? ` ${s}` : s)).split(' ');
    const word: Word = {
      classes: [...values.keys()].map(classNumber),
      values: [...values.values()],
      trigger: [...values.keys()].some((name) => triggers.has(name)),
      capitalized: capitalized.has(text),
    };
    const entry = entryOf(first!);
    // "a" begins many phrases; of "a while" only the last word is rare enough to look at.
    if (word.trigger) entryOf(rest[rest.length - 1] ?? first!).trigger = true;
    if (rest.length === 0) entry.word = word;
    else {
      entry.phrases.push({ rest, word });
      // A run goes on over every word of a phrase.
      for (const other of rest) entryOf(other);
    }
  }
  for (const entry of entries.values()) entry.phrases.sort((a, b) => b.rest.length - a.rest.length);
  return {
    entries,
    relations: new Map(
      Object.entries(data.classes.relation ?? {}).map(([word, value]) => [word, String(value)]),
    ),
    and: wordsOf(data, 'and'),
    between: wordsOf(data, 'between'),
    from: wordsOf(data, 'from'),
    rangeTo: wordsOf(data, 'to'),
    ended: wordsOf(data, 'ended'),
    periodic: new Set(data.periodic),
    notPeriodic: new Set(data.notPeriodic),
    aheadOf: new Set(data.aheadOf),
    pluperfect: new Set(data.pluperfect),
    determiners: new Set([...Object.keys(data.classes.the ?? {}), ...Object.keys(data.classes.one ?? {})]),
    hesitant: new Set(data.hesitant),
    givenNames: new Set(data.givenNames),
    abbreviated: new Set(data.abbreviated),
    lasting: new Set(data.lasting),
    dating: new Set(data.dating),
    future: new Set(data.future),
    past: new Set(data.past),
    pastEndings: data.pastEndings,
    futureEndings: data.futureEndings,
    ...(data.annualReports.length > 0 && { annualReport: new RegExp(data.annualReports.join('|'), 'iu') }),
    labels: new Set(data.labels),
    notPlural: new Set(data.notPlural),
    notPast: new Set(data.notPast),
    infinitives: new Set(data.infinitives),
    proclitics: new Set(data.proclitics),
  };
}

function wordsOf(data: TimeVocabularyData, name: string): ReadonlySet<string> {
  return new Set(Object.keys(data.classes[name] ?? {}));
}
