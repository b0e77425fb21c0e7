import type { Expression } from '../../situation/schema.js';
import { nounForms, verbForms } from './inflect.js';
import type { PatternIndex } from './patterns.js';

/** What part an expression's word plays: see `expressionSchema`. */
export type ExpressionRole = 'verb' | 'deed' | 'noun' | 'people' | 'adjective' | 'phrase';

/** Adds every word of an expression in all its forms. `value` makes what a match stands for. */
export function addExpression<T>(
  index: PatternIndex<T>,
  expression: Expression,
  value: (role: ExpressionRole, forward?: boolean) => T,
): void {
  for (const verb of expression.verbs) index.add(verbPattern(verb, true), value('verb'));
  for (const verb of expression.deeds) index.add(verbPattern(verb, false), value('deed'));
  for (const noun of expression.nouns) index.add(nounPattern(noun), value('noun'));
  for (const noun of expression.people) index.add(nounPattern(noun), value('people'));
  for (const word of expression.adjectives) index.add(exactly(word), value('adjective'));
  for (const phrase of expression.phrases) {
    const words = wordsOf(phrase);
    const forward = words[words.length - 1] === 'n';
    index.add(phrasePattern(forward ? words.slice(0, -1) : words), value('phrase', forward));
  }
}

/** [take back] also as [took eight fighters back], where the verb has an object between. */
function verbPattern(verb: string, split: boolean): (ReadonlySet<string> | null)[] {
  const [first, ...rest] = wordsOf(verb);
  const pattern: (ReadonlySet<string> | null)[] = [new Set(verbForms(first!))];
  if (rest.length === 1 && split) pattern.push(null);
  for (const word of rest) pattern.push(new Set([word]));
  return pattern;
}

/** The last word bears the plural: [internally displaced persons]. */
export function nounPattern(noun: string): ReadonlySet<string>[] {
  const words = wordsOf(noun);
  return words.map((word, i) => new Set(i === words.length - 1 ? nounForms(word) : [word]));
}

function exactly(words: string): ReadonlySet<string>[] {
  return wordsOf(words).map((word) => new Set([word]));
}

function phrasePattern(words: readonly string[]): (ReadonlySet<string> | null)[] {
  return words.map((word) => {
    if (word === '...') return null;
    return new Set([...verbForms(word), ...nounForms(word)]);
  });
}

function wordsOf(words: string): string[] {
  return words.trim().toLowerCase().split(/\s+/);
}
