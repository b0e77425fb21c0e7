import { describe, expect, it } from 'vitest';
import { addressOf, changed, readAddress, writeAddress } from './address.js';

describe('an address', () => {
  it('says the view and every key it knows', () => {
    expect(readAddress('/series?series=a&compare=b&compare=c&at=2020-01-01&other=x')).toEqual({
      view: 'series',
      values: { series: ['a'], compare: ['b', 'c'], at: ['2020-01-01'] },
    });
  });
  it('is written the same whatever order its keys were set in', () => {
    expect(addressOf('series', { at: '2020', series: 'a' })).toBe(
      addressOf('series', { series: 'a', at: '2020' }),
    );
  });
  it('comes back as it went, whatever an id is made of', () => {
    const address = {
      view: 'accounts',
      values: { account: ['a|b/c?d&e=f#g'], claim: ['é ا'] },
    };
    expect(readAddress(writeAddress(address))).toEqual(address);
  });
  it('loses a key that is set to nothing', () => {
    expect(writeAddress(changed(readAddress('/series?series=a&at=2020'), { at: undefined }))).toBe(
      '/series?series=a',
    );
  });
});
