import type { Reading } from '../annotation.js';
import { isAlone } from './person-names.js';
import { storms, tokenKey } from './place-words.js';
import { LIST_COUNTRY } from './tagger/list-marks.js';
import { ROLE_NONE } from './tagger/roles.js';
import { SHAPE } from './tagger/shapes.js';
import type { TokenFacts } from './tagger/token-facts.js';

/** Adds to the tokens of persons' names those of storms: [Cyclone Selma], [Hurricanes Selma and Otto], then [Otto] alone. */
export function withStormNames(reading: Reading, facts: TokenFacts, people: Uint8Array): Uint8Array {
  const { tokens, sentences } = reading;
  const names = new Set<string>();
  for (const { from, to } of sentences)
    for (let i = from; i + 1 < to; i++) {
      const { text, lower } = tokens[i]!;
      if (text === lower || !storms.has(tokenKey(tokens[i]!)) || !isName(facts, i + 1)) continue;
      mark(i + 1);
      if (i + 3 < to && lower.endsWith('s') && tokens[i + 2]!.lower === 'and' && isName(facts, i + 3))
        mark(i + 3);
    }
  if (names.size === 0) return people;
  for (const sentence of sentences)
    for (let i = sentence.from; i < sentence.to; i++)
      if (names.has(tokens[i]!.text) && isAlone(tokens, facts, sentence, i)) people[i] = 1;
  return people;

  function mark(i: number): void {
    people[i] = 1;
    names.add(tokens[i]!.text);
  }
}

function isName({ shape, list, role }: TokenFacts, i: number): boolean {
  return shape[i] === SHAPE.title && (list[i]! & LIST_COUNTRY) === 0 && role[i] === ROLE_NONE;
}
