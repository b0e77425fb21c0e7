import { describe, expect, it } from 'vitest';
import { plainAccount } from '../../../test/plain-account.js';
import { tagAttributions } from '../../language/attribution/tag-attributions.js';
import { readText } from '../../language/read-text.js';
import { chainOf } from './chain-of.js';
import { factualityOf } from './factuality-of.js';

const read = (text: string, words: string) => {
  const reading = readText(plainAccount(text));
  const start = text.indexOf(words);
  const span = { start, end: start + words.length };
  const attributions = tagAttributions(reading);
  const { factuality, evidence } = factualityOf(span, reading, attributions);
  return {
    factuality,
    evidence: evidence.map((piece) => text.slice(piece.start, piece.end)),
    chain: chainOf(span, attributions, text).map((source) => source.name),
  };
};

describe('factuality', () => {
  it('of a plain report is asserted, with nothing to show for it', () => {
    expect(read('The council said 40 families left Tarif.', '40 families')).toEqual({
      factuality: 'asserted',
      evidence: [],
      chain: ['council'],
    });
  });

  it('of a hedged one shows its hedge', () => {
    expect(read('Clashes reportedly killed 12 farmers and wounded 30.', '30')).toMatchObject({
      factuality: 'alleged',
      evidence: ['reportedly'],
    });
  });

  it('of a threat is threatened', () => {
    expect(
      read('Governor Leyla Oz has threatened to expel dozens of traders.', 'dozens of traders'),
    ).toMatchObject({
      factuality: 'threatened',
      chain: ['Leyla Oz'],
    });
  });

  it('is not touched by the month of May', () => {
    expect(read('In May 2014 some 300 people arrived.', '300 people').factuality).toBe('asserted');
  });
});
