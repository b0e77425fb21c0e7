import { describe, expect, it } from 'vitest';
import type { Account } from '../../../accounts/account.js';
import { readText } from '../../read-text.js';
import { tagQuantities } from '../tag-quantities.js';
import { withLearntUnits } from './learnt-units.js';
import { unitChain } from './unit-chain.js';

function unitsOf(text: string): (string | undefined)[] {
  const reading = readText(accountOf(text));
  return withLearntUnits(reading, tagQuantities(reading)).map(
    ({ unit }) => unit && text.slice(unit.start, unit.end),
  );
}

function accountOf(text: string): Account {
  return { name: 'x', id: 'x', text, language: 'en', furniture: [], headings: [], tables: [] };
}

describe('learnt units', () => {
  it('keep what the rules read plainly', () => {
    expect(unitsOf('In May, 3,120 families fled to Lome.')).toEqual(['families']);
  });

  it('give a bare percentage the noun it is of', () => {
    expect(unitsOf('Most households (61%) said that they had no stocks.')).toEqual(['households']);
  });

  it('leave the quantities as they are without a model', () => {
    const reading = readText(accountOf('Some 40 trucks came.'));
    const quantities = tagQuantities(reading);
    const known = new Uint32Array(2 ** 15);
    const weights = { hashBits: 20, known, weights: new Int8Array(0), scale: 0, bias: -9 };
    const none = unitChain({ ...weights, transitions: new Float32Array(49) });
    expect(withLearntUnits(reading, quantities, none)[0]).not.toHaveProperty('unit');
    expect(withLearntUnits(reading, [])).toEqual([]);
  });

  it('change no number, value or modifier', () => {
    const text = 'About 40% of 1,200 boys and some 90 girls (7 per cent) were at risk; 3 died.';
    const reading = readText(accountOf(text));
    const strip = ({ number, value, modifier, sort }: ReturnType<typeof tagQuantities>[number]) => ({
      number,
      value,
      modifier,
      sort,
    });
    const read = tagQuantities(reading);
    expect(withLearntUnits(reading, read).map(strip)).toEqual(read.map(strip));
  });
});
