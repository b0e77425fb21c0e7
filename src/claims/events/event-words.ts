import type { EventType } from '../../situation/schema.js';
import type { Situation } from '../../situation/situation.js';
import { addExpression, type ExpressionRole } from '../words/expressions.js';
import { PatternIndex } from '../words/patterns.js';

export interface EventWord {
  readonly type: EventType;
  readonly role: ExpressionRole;
}

/** The words that tell a situation's events, in all their forms; the same situation gives the same index again. */
export function eventWords(situation: Situation, language = 'en'): PatternIndex<EventWord> {
  let index = indexes.get(situation);
  if (!index) {
    index = new PatternIndex<EventWord>();
    for (const type of situation.eventTypes) {
      const words = type.words[language];
      if (words) addExpression(index, words, (role) => ({ type, role }));
    }
    indexes.set(situation, index);
  }
  return index;
}

// Kept as long as the situation itself: building costs more than reading a short account.
const indexes = new WeakMap<Situation, PatternIndex<EventWord>>();
