import { describe, expect, it } from 'vitest';
import { plainAccount } from '../../../test/plain-account.js';
import { readText } from '../read-text.js';
import { personTokens } from './person-names.js';
import { factsOf } from './tagger/token-facts.js';

function people(text: string): string[] {
  const reading = readText(plainAccount(text));
  const marked = personTokens(reading, factsOf(reading, undefined, undefined));
  return reading.tokens.flatMap(({ text: word }, i) => (marked[i] === 1 ? word : []));
}

describe('the names of people', () => {
  it.each([
    ['after a title', 'Mr Valdo left.', ['Valdo']],
    ['after an office', 'Attorney General Lena Orsk left.', ['Lena', 'Orsk']],
    ['from a first name on', 'They met Marta de Oro.', ['Marta', 'de', 'Oro']],
    ['before an age', 'Zumo Valdo, 61, left.', ['Zumo', 'Valdo']],
    ['before an office', 'Zumo Valdo, a local councillor, left.', ['Zumo', 'Valdo']],
    ['alone, once they are known', 'They met Marta Valdo. Valdo left.', ['Marta', 'Valdo', 'Valdo']],
  ])('%s', (_, text, expected) => expect(people(text)).toEqual(expected));

  it.each([
    ['a place in which somebody is', 'They met in Marta Valdo.', []],
    ['a place called after somebody', 'The Marta Valdo hospital closed.', []],
    ['a place called as somebody is', 'They met Marta Valdo. She lives in Valdo.', ['Marta', 'Valdo']],
    ['a place before who speaks there', 'In Upper Valdo, spokesman Zumo Oro left.', ['Zumo', 'Oro']],
  ])('but not %s', (_, text, expected) => expect(people(text)).toEqual(expected));
});
