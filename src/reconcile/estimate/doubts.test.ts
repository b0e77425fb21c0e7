import { describe, expect, it } from 'vitest';
import { readValue } from '../observe/value-reading.js';
import { doubtsOf } from './doubts.js';
import type { Evidence } from './evidence.js';

const count = told({ id: 'a', voice: 'count office', basis: 'stated', words: '14181 people' }, 14181);
const other = told(
  { id: 'b', voice: 'count office', basis: 'stated', words: '9302 people', reported: 20 },
  9302,
);
const quote = { id: 'c', origin: 'count office', reported: 30, words: 'some 9,300 people' } as const;

describe('doubtsOf', () => {
  it('leaves less of the doubt of a count another voice tells as its source’s, and a little less of its other counts', () => {
    const [unconfirmed, confirmed, quoting] = doubtsOf([count, other, told(quote, 9300)]);
    expect(confirmed).toBeLessThan(0.3);
    expect(unconfirmed).toBeLessThan(1);
    expect(unconfirmed).toBeGreaterThan(0.5);
    expect(quoting).toBe(1);
  });

  it('hears no confirmation in another number, in copies or from the same voice', () => {
    for (const more of [
      told(quote, 4000),
      told({ ...quote, voice: 'count office' }, 9300),
      told({ ...quote, words: other.words }, 9302),
      told({ ...quote, parent: { id: 'b', probability: 0.9 } }, 9300),
      told({ ...quote, origin: '' }, 9300),
    ])
      expect(doubtsOf([count, other, more])).toEqual([1, 1, 1]);
  });
});

function told(more: Pick<Evidence, 'id'> & Partial<Evidence>, number: number): Evidence {
  return {
    day: 10,
    reported: 10,
    basis: 'published',
    spread: 0,
    roughness: 0.02,
    trust: 1,
    voice: 'a paper',
    origin: '',
    words: '',
    family: '',
    value: readValue({ low: number, best: number, high: number, bound: 'exact' })!,
    ...more,
  };
}
