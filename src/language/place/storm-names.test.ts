import { describe, expect, it } from 'vitest';
import { plainAccount } from '../../../scripts/place-documents.js';
import { readText } from '../read-text.js';
import { withStormNames } from './storm-names.js';
import { factsOf } from './tagger/token-facts.js';

function stormsIn(text: string): string[] {
  const reading = readText(plainAccount(text));
  const marks = withStormNames(
    reading,
    factsOf(reading, undefined, undefined),
    new Uint8Array(reading.tokens.length),
  );
  return reading.tokens.filter((_, i) => marks[i] === 1).map((token) => token.text);
}

describe('withStormNames(reading, facts, people)', () => {
  it('marks the name behind the word, two behind a plural, and the name alone', () => {
    expect(stormsIn('Hurricanes Selma and Otto came. Otto was worse.')).toEqual(['Selma', 'Otto', 'Otto']);
  });

  it('leaves a place after "in", and a country', () => {
    expect(stormsIn('Cyclone Marla hit. Clinics in Marla and Cyclone Mozambique closed.')).toEqual(['Marla']);
  });
});
